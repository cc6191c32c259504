import type { Handlers } from '../handlers.ts';
import { getApprovalRules, setApprovalRules } from './approvalRules.ts';
import { askApproval, judgeApproval } from './letterApproval.ts';
import { getWordRules } from './letterTemplates.ts';
import { addOwnWord, listOwnWords, removeOwnWord } from './library/dictionary.ts';
import { listLibrary, paragraphsForLetter, saveLibraryParagraph } from './library/paragraphs.ts';
import { takeNewerWords } from './wordings/draftWords.ts';
import { previewWording } from './wordings/wordingPreview.ts';
import {
  checkWording,
  getWording,
  listWordings,
  readWording,
  saveWording,
  takeBackWording,
} from './wordings/wordings.ts';

/** What the writing room asks for besides the letter itself: remarks, spelling, standard paragraphs, approval, and the words of the letters themselves. */
export const writingHandlers = {
  'letters.wordRules': getWordRules,
  'spelling.words': listOwnWords,
  'spelling.addWord': addOwnWord,
  'spelling.removeWord': removeOwnWord,
  'paragraphs.list': listLibrary,
  'paragraphs.forLetter': paragraphsForLetter,
  'paragraphs.save': saveLibraryParagraph,
  'letters.askApproval': askApproval,
  'letters.judgeApproval': judgeApproval,
  'letters.approvalRules': getApprovalRules,
  'letters.setApprovalRules': setApprovalRules,
  'letters.takeNewerWords': takeNewerWords,
  'wordings.list': listWordings,
  'wordings.get': getWording,
  'wordings.read': readWording,
  'wordings.check': checkWording,
  'wordings.preview': previewWording,
  'wordings.save': saveWording,
  'wordings.takeBack': takeBackWording,
} satisfies Partial<Handlers>;

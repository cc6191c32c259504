import type { Handlers } from '../handlerTable.ts';
import { printLetter } from '../post/printLetter.ts';
import { getApprovalRules, setApprovalRules } from './approvalRules.ts';
import { askApproval, judgeApproval } from './letterApproval.ts';
import { saveLetterCopy } from './letterCopies.ts';
import { discardLetter, restoreLetter } from './letterDiscard.ts';
import { getLetter, previewLetter, saveLetterParts, startLetter } from './letterDrafts.ts';
import { issueLetter } from './letterIssue.ts';
import {
  choosePicture,
  getLetterLook,
  previewLook,
  printTestSheet,
  saveTestSheet,
  setLetterLook,
} from './letterLook.ts';
import { markLetterSent } from './letterSent.ts';
import { getWordRules, listLetterTemplates } from './letterTemplates.ts';
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

/** What is asked about letters: drafting, the writing room, approval, the words of the templates, and how letters look. */
export const lettersHandlers = {
  'letters.wordRules': getWordRules,
  'letters.askApproval': askApproval,
  'letters.judgeApproval': judgeApproval,
  'letters.approvalRules': getApprovalRules,
  'letters.setApprovalRules': setApprovalRules,
  'letters.takeNewerWords': takeNewerWords,
  'letters.templates': listLetterTemplates,
  'letters.start': startLetter,
  'letters.get': getLetter,
  'letters.saveParts': saveLetterParts,
  'letters.preview': previewLetter,
  'letters.issue': issueLetter,
  'letters.print': printLetter,
  'letters.markSent': markLetterSent,
  'letters.saveCopy': saveLetterCopy,
  'letters.discard': discardLetter,
  'letters.restore': restoreLetter,
  'spelling.words': listOwnWords,
  'spelling.addWord': addOwnWord,
  'spelling.removeWord': removeOwnWord,
  'paragraphs.list': listLibrary,
  'paragraphs.forLetter': paragraphsForLetter,
  'paragraphs.save': saveLibraryParagraph,
  'wordings.list': listWordings,
  'wordings.get': getWording,
  'wordings.read': readWording,
  'wordings.check': checkWording,
  'wordings.preview': previewWording,
  'wordings.save': saveWording,
  'wordings.takeBack': takeBackWording,
  'letterLook.get': getLetterLook,
  'letterLook.set': setLetterLook,
  'letterLook.choosePicture': choosePicture,
  'letterLook.preview': previewLook,
  'letterLook.printTestSheet': printTestSheet,
  'letterLook.saveTestSheet': saveTestSheet,
} satisfies Partial<Handlers>;

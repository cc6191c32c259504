import type { Handlers } from '../handlerTable.ts';
import { draftEmail } from './emailDraft.ts';
import { recordPosted } from './posted.ts';
import { getPostTimes, setPostTimes } from './postTimes.ts';
import { recordPrinted } from './printed.ts';
import { planRun, printRun } from './printRun.ts';
import { reprintLetter } from './reprint.ts';
import { confirmAddress, recordFormat, recordReturned, recordSentAgain } from './returned.ts';
import { countTray, getTray } from './tray.ts';

/** What is done with letters once they are issued. */
export const postHandlers = {
  'post.tray': getTray,
  'post.count': countTray,
  'post.plan': planRun,
  'post.print': printRun,
  'post.recordPrinted': recordPrinted,
  'post.recordPosted': recordPosted,
  'post.reprint': reprintLetter,
  'post.draftEmail': draftEmail,
  'post.recordReturned': recordReturned,
  'post.recordSentAgain': recordSentAgain,
  'post.recordFormat': recordFormat,
  'post.confirmAddress': confirmAddress,
  'post.times': getPostTimes,
  'post.setTimes': setPostTimes,
} satisfies Partial<Handlers>;

import type { Handlers } from '../handlerTable.ts';
import {
  agreeAction,
  completeAction,
  linkPerson,
  recordDetermination,
  recordEvidenceSent,
  referCase,
} from './caseFollowUp.ts';
import { findCases, listQueue } from './caseLists.ts';
import { logCase } from './caseLog.ts';
import { closeCase, recordOutcome, reopenCase, withdrawCase } from './caseStages.ts';
import { getCase } from './caseView.ts';

/** What is asked about a case as a whole, and about its stages. */
export const casesHandlers = {
  'cases.log': logCase,
  'cases.queue': listQueue,
  'cases.find': findCases,
  'cases.get': getCase,
  'cases.recordOutcome': recordOutcome,
  'cases.agreeAction': agreeAction,
  'cases.completeAction': completeAction,
  'cases.refer': referCase,
  'cases.recordEvidenceSent': recordEvidenceSent,
  'cases.recordDetermination': recordDetermination,
  'cases.withdraw': withdrawCase,
  'cases.close': closeCase,
  'cases.reopen': reopenCase,
  'cases.linkPerson': linkPerson,
} satisfies Partial<Handlers>;

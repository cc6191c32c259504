import type { OperationName, OutputOf, ParsedInputOf } from '../contract/operations.ts';
import {
  agreeAction,
  completeAction,
  linkPerson,
  recordDetermination,
  recordEvidenceSent,
  referCase,
} from './caseFollowUp.ts';
import { addNote, assignHandler, listCandidates, recordContact, triageCase } from './caseHandling.ts';
import { findCases, listQueue } from './caseLists.ts';
import { logCase } from './caseLog.ts';
import { closeCase, recordOutcome, reopenCase, requestEscalation, withdrawCase } from './caseStages.ts';
import { getCase } from './caseView.ts';
import { correctEvent } from './corrections.ts';
import { addDocuments, openDocument } from './documents.ts';
import { discardDraft, getDraft, saveDraft } from './drafts.ts';
import { cancelExport, runExport, showExportFolder } from './exports.ts';
import { verifyHistory } from './historyCheck.ts';
import { discardLetter, getLetter, previewLetter, saveLetterParts, startLetter } from './letterDrafts.ts';
import { issueLetter, markLetterSent } from './letterIssue.ts';
import { printLetter, saveLetterCopy } from './letterOutput.ts';
import { addStaff, getClosures, setClosures, setUpOffice, updateOffice, updateStaff } from './office.ts';
import { savePerson, searchPeople } from './people.ts';
import { listProcedures } from './procedures.ts';
import type { Program } from './program.ts';
import { reportPerformance } from './reports.ts';
import { chooseUser, getSession, getStartup, leaveSession, openDataFolder, quitProgram } from './session.ts';

/** A service for each operation of the contract: load, decide, write in one transaction, describe. */
type Handlers = {
  [N in OperationName]: (program: Program, input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** Total by its type: an operation without a handler does not compile. */
export const handlers: Handlers = {
  'startup.get': getStartup,
  'startup.openDataFolder': openDataFolder,
  'startup.quit': quitProgram,
  'session.get': getSession,
  'session.choose': chooseUser,
  'session.leave': leaveSession,
  'procedures.list': listProcedures,
  'office.setUp': setUpOffice,
  'office.update': updateOffice,
  'office.closures': getClosures,
  'office.setClosures': setClosures,
  'staff.add': addStaff,
  'staff.update': updateStaff,
  'drafts.get': getDraft,
  'drafts.save': saveDraft,
  'drafts.discard': discardDraft,
  'history.verify': verifyHistory,
  'people.search': searchPeople,
  'people.save': savePerson,
  'cases.log': logCase,
  'cases.queue': listQueue,
  'cases.find': findCases,
  'cases.get': getCase,
  'cases.triage': triageCase,
  'cases.candidates': listCandidates,
  'cases.assign': assignHandler,
  'cases.addNote': addNote,
  'cases.recordContact': recordContact,
  'cases.recordOutcome': recordOutcome,
  'cases.requestEscalation': requestEscalation,
  'cases.agreeAction': agreeAction,
  'cases.completeAction': completeAction,
  'cases.refer': referCase,
  'cases.recordEvidenceSent': recordEvidenceSent,
  'cases.recordDetermination': recordDetermination,
  'cases.withdraw': withdrawCase,
  'cases.close': closeCase,
  'cases.reopen': reopenCase,
  'cases.correct': correctEvent,
  'cases.linkPerson': linkPerson,
  'documents.add': addDocuments,
  'documents.open': openDocument,
  'letters.start': startLetter,
  'letters.get': getLetter,
  'letters.saveParts': saveLetterParts,
  'letters.preview': previewLetter,
  'letters.issue': issueLetter,
  'letters.print': printLetter,
  'letters.saveCopy': saveLetterCopy,
  'letters.markSent': markLetterSent,
  'letters.discard': discardLetter,
  'exports.run': runExport,
  'exports.cancel': cancelExport,
  'exports.showFolder': showExportFolder,
  'reports.performance': reportPerformance,
};

import type { OperationName, OutputOf, ParsedInputOf } from '../contract/operations.ts';
import {
  chooseSecondPlace,
  getBackupStatus,
  getLoss,
  leaveSecondPlace,
  listCopiesAtStart,
  makeBackupNow,
  rehearseRestore,
  restoreAtStart,
  restoreCopy,
  restoreFromSecondPlace,
} from './backups/backups.ts';
import { bringBackFilesNow, checkFilesNow, getFilesStatus } from './backups/files.ts';
import { acceptCalendar } from './calendar/calendarAccept.ts';
import { chooseHolidayFile, describeProgramList } from './calendar/calendarLists.ts';
import { cancelPreview, listCalendarMoves, previewCalendar } from './calendar/calendarPreview.ts';
import { viewCalendar } from './calendar/calendarView.ts';
import {
  agreeAction,
  completeAction,
  linkPerson,
  recordDetermination,
  recordEvidenceSent,
  referCase,
} from './cases/caseFollowUp.ts';
import { findCases, listQueue } from './cases/caseLists.ts';
import { logCase } from './cases/caseLog.ts';
import { closeCase, recordOutcome, reopenCase, withdrawCase } from './cases/caseStages.ts';
import { getCase } from './cases/caseView.ts';
import { addDocuments, openDocument } from './documents/documents.ts';
import { chooseDocuments, handDocument } from './documents/handing.ts';
import { cancelExport, runExport, showExportFolder } from './exports/exports.ts';
import { addNote, assignHandler, listCandidates, triageCase } from './handling/caseHandling.ts';
import { passOnConcern, passOnRequest, raiseConcern, recordPermission, settleContact } from './handling/contacts.ts';
import {
  agreeDate,
  agreePlan,
  nameSubject,
  recordContact,
  recordEvidenceRequest,
  recordNotice,
  recordResolution,
  requestEscalation,
  takeOnEscalation,
} from './handling/handling.ts';
import { getHandling, judgeAgreedDate } from './handling/handlingView.ts';
import { arrangeHearing, recordHearing, signOff } from './handling/hearings.ts';
import {
  answerAccommodation,
  investigateHazard,
  makeHazardSafe,
  offerAccommodation,
  recordHazardAttempt,
  recordHazardWorks,
  reportHazard,
  requestHazardVisit,
  sendHazardSummary,
} from './hazards/hazards.ts';
import { correctEvent } from './history/corrections.ts';
import { getEntry } from './history/entryCorrection.ts';
import { getRecordHealth, verifyHistory } from './history/historyCheck.ts';
import { listReaders } from './history/reads.ts';
import { importHandlers, peopleHandlers } from './importHandlers.ts';
import { agreeImprovement, recordLearning, settleImprovement } from './learning/learning.ts';
import { saveLearningReport } from './learning/learningReport.ts';
import { countDueImprovements, getLearning, learningOfCase } from './learning/learningViews.ts';
import { listOfficeThemes, mergeTheme, putThemeRight, saveTheme, takeBackPutRight } from './learning/themes.ts';
import { saveLetterCopy } from './letters/letterCopies.ts';
import { discardLetter, restoreLetter } from './letters/letterDiscard.ts';
import { getLetter, previewLetter, saveLetterParts, startLetter } from './letters/letterDrafts.ts';
import { issueLetter } from './letters/letterIssue.ts';
import {
  choosePicture,
  getLetterLook,
  previewLook,
  printTestSheet,
  saveTestSheet,
  setLetterLook,
} from './letters/letterLook.ts';
import { listLetterTemplates } from './letters/letterTemplates.ts';
import { writingHandlers } from './letters/writingHandlers.ts';
import { discardDraft, getDraft, listDrafts, saveDraft } from './office/drafts.ts';

import { addStaff, setUpOffice, updateOffice, updateStaff } from './office/office.ts';
import { printRemarks } from './office/printRemarks.ts';
import { chooseUser, getSession, getStartup, leaveSession, openDataFolder, quitProgram } from './office/session.ts';
import { postHandlers } from './post/postHandlers.ts';
import { adoptProcedure, listAdoptionsOf } from './procedures/adoptions.ts';
import { checkEligibility, recordEligibility } from './procedures/eligibility.ts';
import { importProcedure } from './procedures/procedureImport.ts';
import { listProcedures, showProcedure, weighProcedure } from './procedures/procedures.ts';
import { assistLogging } from './procedures/triageAssist.ts';
import { chooseVersion, listVersions } from './procedures/versions.ts';
import type { Program } from './program.ts';
import { adoptPolicy, listPolicies, showPolicy } from './remedies/policies.ts';
import { importPolicy } from './remedies/policyImport.ts';
import { listRemedies, openRemedy, proposeRemedy, workOutRemedy } from './remedies/remedies.ts';
import { answerRemedy, judgeRemedy, offerRemedy, payRemedy } from './remedies/remedyActs.ts';
import { getRemedyLimits, setRemedyLimits } from './remedies/remedyLimits.ts';
import { reportPerformance } from './reports/reports.ts';
import {
  chooseScansFolder,
  keepScan,
  leaveScansFolder,
  listScans,
  openScan,
  putScanAside,
  putScanOnCase,
  showScan,
} from './scans/scans.ts';
import { findAll } from './search/search.ts';
import { offerUndo, runUndo } from './undo/undo.ts';

/** A service for each operation of the contract: load, decide, write in one transaction, describe. */
export type Handlers = {
  [N in OperationName]: (program: Program, input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** Total by its type: an operation without a handler does not compile. */
export const handlers: Handlers = {
  ...writingHandlers,
  'backups.status': getBackupStatus,
  'backups.make': makeBackupNow,
  'backups.lossOf': getLoss,
  'backups.restore': restoreCopy,
  'backups.rehearse': rehearseRestore,
  'backups.chooseSecondPlace': chooseSecondPlace,
  'backups.leaveSecondPlace': leaveSecondPlace,
  'startup.copies': listCopiesAtStart,
  'startup.restore': restoreAtStart,
  'startup.restoreFromSecondPlace': restoreFromSecondPlace,
  'startup.get': getStartup,
  'startup.openDataFolder': openDataFolder,
  'startup.quit': quitProgram,
  'session.get': getSession,
  'session.choose': chooseUser,
  'session.leave': leaveSession,
  'procedures.list': listProcedures,
  'procedures.show': showProcedure,
  'procedures.weigh': weighProcedure,
  'procedures.adoptions': listAdoptionsOf,
  'procedures.adopt': adoptProcedure,
  'procedures.import': importProcedure,
  'policies.list': listPolicies,
  'policies.show': showPolicy,
  'policies.import': importPolicy,
  'policies.adopt': adoptPolicy,
  'cases.versions': listVersions,
  'cases.chooseVersion': chooseVersion,
  'office.setUp': setUpOffice,
  'office.update': updateOffice,
  'calendar.get': viewCalendar,
  'calendar.chooseFile': chooseHolidayFile,
  'calendar.programList': describeProgramList,
  'calendar.preview': previewCalendar,
  'calendar.cancelPreview': cancelPreview,
  'calendar.moves': listCalendarMoves,
  'calendar.accept': acceptCalendar,
  'staff.add': addStaff,
  'staff.update': updateStaff,
  'drafts.get': getDraft,
  'drafts.save': saveDraft,
  'drafts.discard': discardDraft,
  'drafts.list': listDrafts,
  'record.health': getRecordHealth,
  'history.verify': verifyHistory,
  ...importHandlers,
  ...peopleHandlers,
  'people.printRemarks': printRemarks,
  'cases.log': logCase,
  'cases.queue': listQueue,
  'cases.find': findCases,
  'search.find': findAll,
  'cases.get': getCase,
  'cases.readers': listReaders,
  'cases.triage': triageCase,
  'cases.candidates': listCandidates,
  'cases.assign': assignHandler,
  'cases.addNote': addNote,
  'cases.recordContact': recordContact,
  'cases.recordOutcome': recordOutcome,
  'cases.requestEscalation': requestEscalation,
  'cases.handling': getHandling,
  'cases.judgeAgreedDate': judgeAgreedDate,
  'cases.agreeDate': agreeDate,
  'cases.agreePlan': agreePlan,
  'cases.recordResolution': recordResolution,
  'cases.takeOn': takeOnEscalation,
  'cases.arrangeHearing': arrangeHearing,
  'cases.recordHearing': recordHearing,
  'cases.signOff': signOff,
  'cases.nameSubject': nameSubject,
  'cases.recordNotice': recordNotice,
  'cases.recordEvidenceRequest': recordEvidenceRequest,
  'cases.entry': getEntry,
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
  'cases.assist': assistLogging,
  'cases.checkEligibility': checkEligibility,
  'cases.recordEligibility': recordEligibility,
  'cases.raiseConcern': raiseConcern,
  'cases.passOnConcern': passOnConcern,
  'cases.passOnRequest': passOnRequest,
  'cases.settleContact': settleContact,
  'cases.recordPermission': recordPermission,
  'hazards.report': reportHazard,
  'hazards.investigate': investigateHazard,
  'hazards.requestVisit': requestHazardVisit,
  'hazards.sendSummary': sendHazardSummary,
  'hazards.makeSafe': makeHazardSafe,
  'hazards.offerAccommodation': offerAccommodation,
  'hazards.answerAccommodation': answerAccommodation,
  'hazards.recordWorks': recordHazardWorks,
  'hazards.recordAttempt': recordHazardAttempt,
  'documents.choose': chooseDocuments,
  'documents.hand': handDocument,
  'documents.add': addDocuments,
  'documents.open': openDocument,
  'files.status': getFilesStatus,
  'files.check': checkFilesNow,
  'files.bringBack': bringBackFilesNow,
  'scans.list': listScans,
  'scans.chooseFolder': chooseScansFolder,
  'scans.leaveFolder': leaveScansFolder,
  'scans.show': showScan,
  'scans.open': openScan,
  'scans.putOnCase': putScanOnCase,
  'scans.keep': keepScan,
  'scans.putAside': putScanAside,
  'letters.templates': listLetterTemplates,
  'letters.start': startLetter,
  'letters.get': getLetter,
  'letters.saveParts': saveLetterParts,
  'letters.preview': previewLetter,
  'letters.issue': issueLetter,
  ...postHandlers,
  'letters.saveCopy': saveLetterCopy,
  'letters.discard': discardLetter,
  'letters.restore': restoreLetter,
  'learning.get': getLearning,
  'learning.due': countDueImprovements,
  'learning.ofCase': learningOfCase,
  'learning.record': recordLearning,
  'learning.agreeImprovement': agreeImprovement,
  'learning.settleImprovement': settleImprovement,
  'learning.themes': listOfficeThemes,
  'learning.saveTheme': saveTheme,
  'learning.mergeTheme': mergeTheme,
  'learning.putRight': putThemeRight,
  'learning.takeBackPutRight': takeBackPutRight,
  'learning.saveReport': saveLearningReport,
  'letterLook.get': getLetterLook,
  'letterLook.set': setLetterLook,
  'letterLook.choosePicture': choosePicture,
  'letterLook.preview': previewLook,
  'letterLook.printTestSheet': printTestSheet,
  'letterLook.saveTestSheet': saveTestSheet,
  'remedies.list': listRemedies,
  'remedies.open': openRemedy,
  'remedies.workOut': workOutRemedy,
  'remedies.propose': proposeRemedy,
  'remedies.judge': judgeRemedy,
  'remedies.offer': offerRemedy,
  'remedies.answer': answerRemedy,
  'remedies.pay': payRemedy,
  'remedies.limits': getRemedyLimits,
  'remedies.setLimits': setRemedyLimits,
  'exports.run': runExport,
  'exports.cancel': cancelExport,
  'exports.showFolder': showExportFolder,
  'reports.performance': reportPerformance,
  'undo.offer': offerUndo,
  'undo.run': runUndo,
};

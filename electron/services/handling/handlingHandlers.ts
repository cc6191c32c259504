import type { Handlers } from '../handlerTable.ts';
import { addNote, assignHandler, listCandidates, triageCase } from './caseHandling.ts';
import { passOnConcern, passOnRequest, raiseConcern, recordPermission, settleContact } from './contacts.ts';
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
} from './handling.ts';
import { getHandling, judgeAgreedDate } from './handlingView.ts';
import { arrangeHearing, recordHearing, signOff } from './hearings.ts';

/** What is asked while a case is handled: contacts, dates agreed, plans, hearings, assignments. */
export const handlingHandlers = {
  'cases.triage': triageCase,
  'cases.candidates': listCandidates,
  'cases.assign': assignHandler,
  'cases.addNote': addNote,
  'cases.recordContact': recordContact,
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
  'cases.raiseConcern': raiseConcern,
  'cases.passOnConcern': passOnConcern,
  'cases.passOnRequest': passOnRequest,
  'cases.settleContact': settleContact,
  'cases.recordPermission': recordPermission,
} satisfies Partial<Handlers>;

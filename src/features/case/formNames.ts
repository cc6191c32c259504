import { actLabels } from './caseWords.ts';
import type { HandlingFormName } from './handling/handlingWords.ts';
import type { HazardFormName } from './hazards/hazardWords.ts';

/** The forms that open over a case. */
export type FormName =
  | 'triage'
  | 'assign'
  | 'add-note'
  | 'record-contact'
  | 'add-document'
  | 'record-outcome'
  | 'request-escalation'
  | 'agree-action'
  | 'complete-action'
  | 'refer'
  | 'send-evidence'
  | 'record-determination'
  | 'withdraw'
  | 'close'
  | 'reopen'
  | 'correct'
  | 'link-person'
  | 'choose-version'
  | 'approve-remedy'
  | 'offer-remedy'
  | 'answer-remedy'
  | 'pay-remedy'
  | 'check-eligibility'
  | 'raise-concern'
  | 'pass-on-concern'
  | 'pass-on-request'
  | 'settle-contact'
  | 'record-permission'
  | 'record-learning'
  | 'agree-improvement'
  | 'settle-improvement'
  | HandlingFormName
  | HazardFormName
  | 'write-letter'
  | 'export';

/** Acts that have a label and no form of their own: they begin a letter, or lead elsewhere. */
const withoutForm: Record<Exclude<keyof typeof actLabels, FormName>, true> = {
  acknowledge: true,
  extend: true,
  respond: true,
  refuse: true,
  'work-out-remedy': true,
  'work-on-hazard': true,
};

/** True for the name of a form, such as an address or a kept draft has it. */
export function isFormName(name: string): name is FormName {
  return Object.hasOwn(actLabels, name) && !Object.hasOwn(withoutForm, name);
}

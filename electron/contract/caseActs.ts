import { z } from 'zod';

/** Acts that a case allows now, by the rules: the screen offers these and no others. */
export const CaseAct = z.enum([
  'triage',
  'assign',
  'add-note',
  'add-document',
  'write-letter',
  'acknowledge',
  'extend',
  'respond',
  'refuse',
  /** Goes through the grounds before a refusal is written. */
  'check-eligibility',
  /** Somebody may not be safe. */
  'raise-concern',
  'pass-on-concern',
  /** A service request goes to the service that sees to it, or is chased there. */
  'pass-on-request',
  /** An enquiry is answered, thanks are passed on, a request was dealt with. */
  'settle-contact',
  'record-permission',
  /** For a complaint with nobody to write to: what was decided goes on the record instead of into a letter. */
  'record-outcome',
  'request-escalation',
  'agree-plan',
  'agree-date',
  /** Settled in conversation, where the procedure lets the answer be spoken. */
  'record-resolution',
  /** Not settled at a first attempt: we pass it on to the next stage ourselves. */
  'pass-to-stage',
  'take-on',
  'arrange-hearing',
  'record-hearing',
  'sign-off',
  'name-subject',
  'give-notice',
  'record-evidence-request',
  'agree-action',
  'complete-action',
  'refer',
  'send-evidence',
  'record-determination',
  'withdraw',
  'close',
  'reopen',
  'correct',
  'export',
  'link-person',
  /** Judges it by another version than the one in force on the day of receipt. */
  'choose-version',
  /** A hazard in the home: its clocks run beside the complaint. */
  'report-hazard',
  /** What was done about a hazard that is on record. */
  'work-on-hazard',
  /** A remedy in money: worked out, approved, offered, answered, paid. */
  'work-out-remedy',
  'approve-remedy',
  'offer-remedy',
  'answer-remedy',
  'pay-remedy',
  /** What the case teaches, whatever became of it; and what is changed because of it. */
  'record-learning',
  'agree-improvement',
  'settle-improvement',
]);
export type CaseAct = z.infer<typeof CaseAct>;

import type { CaseAct } from '../../../electron/contract/cases.ts';
import type { Instant, IsoDate } from '../../../electron/domain/isoDate.ts';
import { londonDate, longDate } from '../../../electron/domain/isoDate.ts';
import type { LetterSummary } from '../../../electron/domain/letters.ts';
import { type HandlingFormName, handlingFormLabels } from './handling/handlingWords.ts';
import { type HazardFormName, hazardFormLabels } from './hazards/hazardWords.ts';

/** What a person does with a case; said the same in the menu, in the form's heading and on its button. */
export const actLabels: Record<
  CaseAct | HandlingFormName | HazardFormName | 'record-contact' | 'write-letter',
  string
> = {
  'write-letter': 'Write another letter',
  triage: 'Say what kind of contact this is',
  assign: 'Choose who handles it',
  'add-note': 'Add a note',
  'record-contact': 'Record a contact',
  'add-document': 'Add documents',
  acknowledge: 'Write the acknowledgement',
  extend: 'Write an extension notice',
  respond: 'Write the response',
  refuse: 'Write a refusal',
  'record-outcome': 'Record what was decided',
  'request-escalation': 'They are not satisfied: stage 2',
  'agree-action': 'Promise an action',
  'complete-action': 'Record an action as done',
  refer: 'The ombudsman has taken it up',
  'send-evidence': 'Record that the evidence has gone',
  'record-determination': 'Record the ombudsman’s decision',
  'work-out-remedy': 'Work out a remedy in money',
  'approve-remedy': 'Approve the remedy',
  'offer-remedy': 'Record the offer of a remedy',
  'answer-remedy': 'Record the answer to the offer',
  'pay-remedy': 'Record a payment',
  withdraw: 'They withdraw it',
  close: 'Close the case',
  reopen: 'Open the case again',
  correct: 'Correct this entry',
  export: 'Export the whole case',
  'link-person': 'Add a person',
  'choose-version': 'Judge it by another version',
  ...handlingFormLabels,
  ...hazardFormLabels,
  'work-on-hazard': 'Record what was done about a hazard',
  'check-eligibility': 'Look at whether it may be refused',
  'raise-concern': 'Raise a safety concern',
  'pass-on-concern': 'The safeguarding lead has been told',
  'pass-on-request': 'Pass the request on',
  'settle-contact': 'Record what became of it',
  'record-permission': 'Record the resident’s permission',
  'record-learning': 'Record what was learnt',
  'agree-improvement': 'Agree an improvement',
  'settle-improvement': 'Record an improvement as made',
};

/** "Recorded by Ann Lee", or "Recorded later, on Wednesday 4 March 2026, by Ann Lee" where it was not on the day it happened. */
export function recordedNote(on: IsoDate, recordedAt: Instant, recordedBy: string): string {
  const recordedOn = londonDate(recordedAt);
  if (recordedOn === on) return `Recorded by ${recordedBy}`;
  return `Recorded ${recordedOn > on ? 'later, ' : ''}on ${longDate(recordedOn)}, by ${recordedBy}`;
}

/** Where a letter stands: "Draft", "Issued, not yet posted", "Posted on Tuesday 3 March 2026". */
export function letterStateLabel({ state, sentOn }: Pick<LetterSummary, 'state' | 'sentOn'>): string {
  if (state === 'draft') return 'Draft';
  if (state === 'issued') return 'Issued, not yet posted';
  if (state === 'discarded') return 'Thrown away';
  return sentOn ? `Sent on ${longDate(sentOn)}` : 'Sent';
}

import type { EventType } from '../domain/events.ts';
import { stageWords } from './misfits.ts';
import type { Occurrence } from './procedureParts.ts';

/** What each event is called where a rule speaks of it: [what starts a clock, what is waited for]. */
const WORDS: Record<EventType, [sentence: string, noun: string]> = {
  received: ['Received', 'the receipt'],
  triaged: ['Sorted', 'the sorting'],
  accepted: ['Accepted', 'the acceptance'],
  refused: ['Refused', 'the refusal'],
  acknowledged: ['Acknowledged', 'the acknowledgement'],
  contacted: ['In touch', 'the contact'],
  'service-requested': ['Service requested', 'the service request'],
  'plan-agreed': ['Action plan agreed', 'the action plan'],
  'date-agreed': ['Date agreed', 'the agreed date'],
  extended: ['Extended', 'the extension'],
  responded: ['Answered', 'the answer'],
  'escalation-requested': ['Next stage asked for', 'the request for the next stage'],
  'escalation-refused': ['Next stage refused', 'the refusal of the next stage'],
  'hearing-held': ['Hearing held', 'the hearing'],
  referred: ['Referred to the ombudsman', 'the referral to the ombudsman'],
  'evidence-sent': ['Evidence sent', 'the evidence'],
  determined: ['Decided by the ombudsman', 'the ombudsman’s decision'],
  'action-agreed': ['Promised', 'the promise'],
  'action-done': ['Done', 'the doing'],
  'remedy-offered': ['Remedy offered', 'the offer'],
  'remedy-answered': ['Offer answered', 'the answer to the offer'],
  paid: ['Paid', 'the payment'],
  'letter-issued': ['Letter issued', 'the letter'],
  'letter-sent': ['Letter sent', 'the posting'],
  'document-added': ['Document added', 'the document'],
  'note-added': ['Note added', 'the note'],
  'hazard-reported': ['Became aware of the hazard', 'becoming aware of the hazard'],
  'hazard-investigated': ['Hazard investigated', 'the end of the investigation'],
  'hazard-visit-requested': ['Visit asked for', 'the request for a visit'],
  'hazard-summary-sent': ['Summary sent', 'the summary'],
  'hazard-made-safe': ['Made safe', 'making it safe'],
  'hazard-works-begun': ['Works begun', 'the beginning of the works'],
  'hazard-works-done': ['Works done', 'the end of the works'],
  'accommodation-offered': ['Other accommodation offered', 'the offer of other accommodation'],
  'person-linked': ['Person added', 'the person'],
  assigned: ['Given to somebody', 'the assignment'],
  withdrawn: ['Withdrawn', 'the withdrawal'],
  closed: ['Closed', 'the closing'],
  reopened: ['Reopened', 'the reopening'],
  corrected: ['Corrected', 'the correction'],
};

/** "Acknowledged (stage 1)". */
export function startWords(occurrence: Occurrence): string {
  return `${WORDS[occurrence.event][0]}${at(occurrence)}`;
}

/** "the acknowledgement (stage 1)". */
export function occurrenceWords(occurrence: Occurrence): string {
  return `${WORDS[occurrence.event][1]}${at(occurrence)}`;
}

function at(occurrence: Occurrence): string {
  return occurrence.stage === undefined ? '' : ` (${stageWords(occurrence.stage)})`;
}

import type { EventType } from '../../domain/events.ts';
import { stageWords } from '../history/misfits.ts';
import type { Occurrence } from '../procedures/procedureParts.ts';

/** What each event is called where a rule speaks of it: [what starts a clock, what is waited for]. */
const WORDS: Record<EventType, [sentence: string, noun: string]> = {
  received: ['Received', 'the receipt'],
  triaged: ['Sorted', 'the sorting'],
  accepted: ['Accepted', 'the acceptance'],
  refused: ['Refused', 'the refusal'],
  acknowledged: ['Acknowledged', 'the acknowledgement'],
  contacted: ['In touch', 'the contact'],
  'service-requested': ['Service requested', 'the service request'],
  'contact-settled': ['Contact settled', 'the end of the contact'],
  'safeguarding-raised': ['Safety concern raised', 'the safety concern'],
  'safeguarding-passed-on': ['Safety concern passed on', 'passing on the safety concern'],
  'permission-recorded': ['Permission recorded', 'the permission'],
  'eligibility-checked': ['Acceptance decided', 'the decision whether to take it on'],
  'plan-agreed': ['Action plan agreed', 'the action plan'],
  'date-agreed': ['Date agreed', 'the agreed date'],
  extended: ['Extended', 'the extension'],
  responded: ['Answered', 'the answer'],
  'escalation-requested': ['Next stage asked for', 'the request for the next stage'],
  'escalation-refused': ['Next stage refused', 'the refusal of the next stage'],
  'hearing-arranged': ['Hearing arranged', 'the date for the hearing'],
  'hearing-held': ['Hearing held', 'the hearing'],
  'signed-off': ['Signed off', 'the signing off'],
  'subject-named': ['Known whom it is about', 'knowing whom it is about'],
  'notice-given': ['Told them', 'the notice to the resident'],
  'evidence-requested': ['Evidence asked for', 'the ombudsman’s request for the file'],
  referred: ['Referred to the ombudsman', 'the referral to the ombudsman'],
  'evidence-sent': ['Evidence sent', 'the evidence'],
  determined: ['Decided by the ombudsman', 'the ombudsman’s decision'],
  'action-agreed': ['Promised', 'the promise'],
  'action-done': ['Done', 'the doing'],
  'remedy-proposed': ['Remedy worked out', 'the calculation of the remedy'],
  'remedy-approved': ['Remedy approved', 'the approval of the remedy'],
  'remedy-returned': ['Remedy sent back', 'sending back the remedy'],
  'remedy-offered': ['Remedy offered', 'the offer'],
  'remedy-answered': ['Offer answered', 'the answer to the offer'],
  paid: ['Paid', 'the payment'],
  'letter-approval-asked': ['Approval of a letter asked for', 'the request for approval'],
  'letter-approved': ['Letter approved', 'the approval of the letter'],
  'letter-sent-back': ['Letter sent back', 'sending back the letter'],
  'letter-approval-dropped': ['Letter thrown away', 'throwing the letter away'],
  'letter-issued': ['Letter issued', 'the letter'],
  'letter-sent': ['Letter sent', 'the posting'],
  'letter-printed': ['Letter printed', 'the printing'],
  'email-drafted': ['Email drafted', 'the draft of the email'],
  'letter-handed-over': ['Letter put into the post', 'putting the letter into the post'],
  'letter-returned': ['Letter came back', 'the return of the letter'],
  'letter-sent-again': ['Letter sent again', 'sending the letter again'],
  'format-sent': ['Sent in another format', 'the other format'],
  'document-added': ['Document added', 'the document'],
  imported: ['Imported', 'the import'],
  'note-added': ['Note added', 'the note'],
  'hazard-reported': ['Became aware of the hazard', 'becoming aware of the hazard'],
  'hazard-investigated': ['Hazard investigated', 'the end of the investigation'],
  'hazard-visit-requested': ['Visit asked for', 'the request for a visit'],
  'hazard-summary-sent': ['Summary sent', 'the summary'],
  'hazard-made-safe': ['Made safe', 'making it safe'],
  'hazard-works-begun': ['Works begun', 'the beginning of the works'],
  'hazard-works-done': ['Works done', 'the end of the works'],
  'hazard-hindered': ['Tried without success', 'the attempt'],
  'accommodation-offered': ['Other accommodation offered', 'the offer of other accommodation'],
  'accommodation-answered': ['Offer of accommodation answered', 'the answer to the offer of accommodation'],
  'person-linked': ['Person added', 'the person'],
  assigned: ['Given to somebody', 'the assignment'],
  'version-chosen': ['Version chosen', 'the choice of a version'],
  'learning-recorded': ['Learning recorded', 'what was learnt'],
  'improvement-agreed': ['Improvement agreed', 'the improvement'],
  'improvement-settled': ['Improvement settled', 'the end of the improvement'],
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

function at({ stage, physical, hazardFound, found, remote }: Occurrence): string {
  const narrowed: string[] = [];
  if (stage !== undefined) narrowed.push(stageWords(stage));
  if (physical === true) narrowed.push('in the home');
  if (hazardFound === true) narrowed.push('a hazard was found');
  if (found !== undefined) narrowed.push(`found: ${found.join(' or ')}`);
  if (remote !== undefined) narrowed.push(remote ? 'from afar' : 'on the spot');
  return narrowed.length === 0 ? '' : ` (${narrowed.join(', ')})`;
}

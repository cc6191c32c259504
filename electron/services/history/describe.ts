import { assertNever } from '../../domain/assertNever.ts';
import { atRiskLabels, permissionLabels, settlementLabels } from '../../domain/contacts.ts';
import type { EventFacts, RecordedEvent, StageId, WordsOf } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import {
  channelLabels,
  contactKindLabels,
  contactMethodLabels,
  decisionLabels,
  linkRoleLabels,
} from '../../domain/labels.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { formatPounds } from '../../domain/money.ts';
import { describeHazard, describeHazardWords } from './describeHazard.ts';
import { describeLearning, describeLearningWords } from './describeLearning.ts';
import { describePost } from './describePost.ts';
import { describeRemedy } from './describeRemedy.ts';
import type { Names } from './names.ts';

/** "Stage 1". */
export function stageName(stage: StageId): string {
  return `Stage ${stage.slice('stage-'.length)}`;
}

/** The heading of a timeline entry, in staff's words: "Stage 1 acknowledged". */
export function describeEvent(facts: EventFacts, names: Names): string {
  switch (facts.type) {
    case 'received':
      return `${contactKindLabels[facts.kind]} received${facts.channel ? ` (${channelLabels[facts.channel].toLowerCase()})` : ''}${facts.hazardSuspected ? ': there may be a hazard in the home' : ''}`;
    case 'triaged':
      return `Sorted as: ${contactKindLabels[facts.kind].toLowerCase()}`;
    case 'accepted':
      return `${stageName(facts.stage)}: complaint accepted and defined`;
    case 'refused':
      return 'Complaint refused';
    case 'acknowledged':
      return `${stageName(facts.stage)} acknowledged`;
    case 'contacted':
      return contactTitle(facts);
    case 'service-requested':
      return `Passed on to the service${facts.reference ? ` (their reference ${facts.reference})` : ''}`;
    case 'contact-settled':
      return settlementLabels[facts.how];
    case 'safeguarding-raised':
      return `Safety concern raised${facts.whom ? `: ${atRiskLabels[facts.whom].toLowerCase()}` : ''}`;
    case 'safeguarding-passed-on':
      return `Safety concern passed on${facts.emergencyServices ? ', emergency services called' : ''}`;
    case 'permission-recorded':
      return `Permission to speak with ${names.person(facts.personId)}: ${permissionLabels[facts.permission].toLowerCase()}`;
    case 'eligibility-checked':
      return facts.decision === 'refuse'
        ? 'Looked at whether it may be refused: to be refused'
        : 'Looked at whether it may be refused: taken on';
    case 'plan-agreed':
      return 'Action plan agreed';
    case 'date-agreed':
      return `Date agreed: ${longDate(facts.until)}`;
    case 'extended':
      return `${stageName(facts.stage)} extended to ${longDate(facts.until)}`;
    case 'responded':
      return `${stageName(facts.stage)} answered${facts.outcome ? `: ${decisionLabels[facts.outcome].toLowerCase()}` : ''}`;
    case 'escalation-requested':
      return facts.byUs
        ? `Passed on to ${stageName(facts.stage).toLowerCase()}`
        : `${stageName(facts.stage)} asked for`;
    case 'escalation-refused':
      return 'Escalation refused';
    case 'hearing-arranged':
      return `Panel hearing arranged for ${longDate(facts.hearingOn)}${facts.hearingAt ? ` at ${facts.hearingAt}` : ''}`;
    case 'hearing-held':
      return hearingTitle(facts, names);
    case 'signed-off':
      return `${stageName(facts.stage)} answer signed off${facts.override ? ' (independence set aside)' : ''}`;
    case 'subject-named':
      return `The complaint is about ${names.staff(facts.staffId)}`;
    case 'notice-given':
      return `Told the resident what the procedure asks for${facts.method ? ` (${contactMethodLabels[facts.method].toLowerCase()})` : ''}`;
    case 'evidence-requested':
      return `The ombudsman asks for the case file by ${longDate(facts.evidenceDue)}`;
    case 'referred':
      return `Referred to the ombudsman${facts.theirReference ? ` (their reference ${facts.theirReference})` : ''}`;
    case 'evidence-sent':
      return 'Evidence sent to the ombudsman';
    case 'determined':
      return "The ombudsman's decision";
    case 'action-agreed':
      return `Promised by ${longDate(facts.dueOn)}${facts.amount === undefined ? '' : `: ${formatPounds(facts.amount)}`}`;
    case 'action-done':
      return 'Promised action done';
    case 'remedy-proposed':
    case 'remedy-approved':
    case 'remedy-returned':
    case 'remedy-offered':
    case 'remedy-answered':
    case 'paid':
      return describeRemedy(facts);
    case 'letter-approval-asked':
      return `Approval asked for: ${letterName(facts.kind, facts.stage ?? null)}`;
    case 'letter-approved':
      return `Letter approved: ${letterName(facts.kind, facts.stage ?? null)}`;
    case 'letter-sent-back':
      return `Letter sent back: ${letterName(facts.kind, facts.stage ?? null)}`;
    case 'letter-approval-dropped':
      return `Draft thrown away: ${letterName(facts.kind, facts.stage ?? null)}`;
    case 'letter-issued':
    case 'letter-printed':
    case 'email-drafted':
    case 'letter-handed-over':
    case 'letter-sent':
    case 'letter-returned':
    case 'letter-sent-again':
    case 'format-sent':
      return describePost(facts);
    case 'document-added':
      return 'Document added';
    case 'imported':
      return `Imported from row ${facts.row} of a spreadsheet`;
    case 'note-added':
      return facts.kind === 'investigation' ? 'Investigation note' : 'Note';
    case 'hazard-reported':
    case 'hazard-investigated':
    case 'hazard-visit-requested':
    case 'hazard-summary-sent':
    case 'hazard-made-safe':
    case 'hazard-works-begun':
    case 'hazard-works-done':
    case 'hazard-hindered':
    case 'accommodation-offered':
    case 'accommodation-answered':
      return describeHazard(facts, names.hazard ?? (() => null));
    case 'person-linked':
      return `${linkRoleLabels[facts.role]} added: ${names.person(facts.personId)}`;
    case 'assigned':
      return `${names.isWithoutStages ? 'Given' : `${stageName(facts.stage)} given`} to ${names.staff(facts.to)}${facts.override ? ' (independence set aside)' : ''}`;
    case 'version-chosen':
      return 'To be judged by another version of the rules';
    case 'learning-recorded':
    case 'improvement-agreed':
    case 'improvement-settled':
      return describeLearning(facts, names);
    case 'withdrawn':
      return 'Withdrawn';
    case 'closed':
      return 'Closed';
    case 'reopened':
      return 'Reopened';
    case 'corrected':
      return correctionTitle(facts.change);
    default:
      return assertNever(facts);
  }
}

function contactTitle(facts: Extract<EventFacts, { type: 'contacted' }>): string {
  const how = facts.method ? ` (${contactMethodLabels[facts.method].toLowerCase()})` : '';
  const whom = facts.with === 'representative' ? ' with whoever speaks for them' : '';
  const title = facts.with === 'somebody-else' ? 'In touch with somebody else' : `In touch${whom}`;
  const next = facts.nextOn ? `; next contact promised for ${longDate(facts.nextOn)}` : '';
  return facts.reached === false
    ? `Tried to be in touch and did not get through${how}${next}`
    : `${title}${how}${next}`;
}

function hearingTitle(facts: Extract<EventFacts, { type: 'hearing-held' }>, names: Names): string {
  const panel = facts.panel ?? [];
  const sat = panel.length === 0 ? '' : `: ${panel.map(names.staff).join(', ')}`;
  const independent =
    facts.independentMember === undefined
      ? ''
      : facts.independentMember
        ? ' with an independent member'
        : ' without an independent member';
  return `Panel hearing held${independent}${sat}${facts.override ? ' (independence set aside)' : ''}`;
}

function correctionTitle(change: Extract<EventFacts, { type: 'corrected' }>['change']): string {
  switch (change.kind) {
    case 'void':
      return 'Correction: an entry struck out';
    case 'date':
      return `Correction: an entry moved to ${longDate(change.on)}`;
    case 'facts':
      return 'Correction: what an entry says put right';
    default:
      return assertNever(change);
  }
}

/** What was written with the event, for reading under its heading; null when nothing was, or when it was lawfully erased. */
export function describeWords(event: RecordedEvent): string | null {
  if (event.words === null) return 'The text of this entry has been erased.';
  const facts = event.facts;
  switch (facts.type) {
    case 'received':
    case 'escalation-requested': {
      const words = wordsAs<'received'>(event);
      return joined([words.description, words.outcomeSought && `Outcome sought: ${words.outcomeSought}`]);
    }
    case 'accepted': {
      const words = wordsAs<'accepted'>(event);
      return joined([
        ...words.points.map((point, index) => `${index + 1}. ${point.summary}`),
        words.outcomes && `Outcome sought: ${words.outcomes}`,
        words.notResponsibleFor && `Not ours to answer for: ${words.notResponsibleFor}`,
      ]);
    }
    case 'letter-sent-back':
      return joined(wordsAs<'letter-sent-back'>(event).remarks.map(({ text }) => text));
    case 'imported':
      return importedWords(wordsAs<'imported'>(event).fileName, event.facts);
    case 'document-added': {
      const words = wordsAs<'document-added'>(event);
      return joined([words.name, words.note]);
    }
    case 'email-drafted':
      return `To ${wordsAs<'email-drafted'>(event).to}`;
    case 'hazard-reported':
    case 'hazard-investigated':
      return describeHazardWords(event.words);
    case 'learning-recorded':
      return describeLearningWords(event.words);
    default:
      return joined(Object.values(event.words).filter((value) => typeof value === 'string'));
  }
}

function wordsAs<T extends keyof WordsByType>(event: RecordedEvent): WordsByType[T] {
  return event.words as unknown as WordsByType[T]; // the words were parsed by the event type's own schema when they were appended
}

type WordsByType = {
  received: WordsOf<'received'>;
  accepted: WordsOf<'accepted'>;
  'document-added': WordsOf<'document-added'>;
  'email-drafted': WordsOf<'email-drafted'>;
  'letter-sent-back': WordsOf<'letter-sent-back'>;
  imported: WordsOf<'imported'>;
};

function importedWords(fileName: string, facts: RecordedEvent['facts']): string | null {
  const reference = facts.type === 'imported' ? facts.reference : undefined;
  return joined([fileName, reference && `Reference there: ${reference}`]);
}

function joined(parts: (string | undefined)[]): string | null {
  const text = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
  return text === '' ? null : text;
}

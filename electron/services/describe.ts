import { assertNever } from '../domain/assertNever.ts';
import type { EventFacts, RecordedEvent, StageId, WordsOf } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import { longDate } from '../domain/isoDate.ts';
import {
  channelLabels,
  contactKindLabels,
  contactMethodLabels,
  decisionLabels,
  hazardLabels,
  linkRoleLabels,
  sendMethodLabels,
} from '../domain/labels.ts';
import { letterKindLabels } from '../domain/letterKinds.ts';
import { formatPounds } from '../domain/money.ts';

/** Names that an event refers to by id. */
export interface Names {
  staff(id: StaffId): string;
  person(id: string): string;
}

/** "Stage 1". */
export function stageName(stage: StageId): string {
  return `Stage ${stage.slice('stage-'.length)}`;
}

/** The heading of a timeline entry, in staff's words: "Stage 1 acknowledged". */
export function describeEvent(facts: EventFacts, names: Names): string {
  switch (facts.type) {
    case 'received':
      return `${contactKindLabels[facts.kind]} received${facts.channel ? ` (${channelLabels[facts.channel].toLowerCase()})` : ''}`;
    case 'triaged':
      return `Sorted as: ${contactKindLabels[facts.kind].toLowerCase()}`;
    case 'accepted':
      return `${stageName(facts.stage)}: complaint accepted and defined`;
    case 'refused':
      return 'Complaint refused';
    case 'acknowledged':
      return `${stageName(facts.stage)} acknowledged`;
    case 'contacted':
      return `In touch${facts.method ? ` (${contactMethodLabels[facts.method].toLowerCase()})` : ''}`;
    case 'service-requested':
      return 'Service request raised';
    case 'plan-agreed':
      return 'Action plan agreed';
    case 'date-agreed':
      return `Date agreed: ${longDate(facts.until)}`;
    case 'extended':
      return `${stageName(facts.stage)} extended to ${longDate(facts.until)}`;
    case 'responded':
      return `${stageName(facts.stage)} answered${facts.outcome ? `: ${decisionLabels[facts.outcome].toLowerCase()}` : ''}`;
    case 'escalation-requested':
      return `${stageName(facts.stage)} asked for`;
    case 'escalation-refused':
      return 'Escalation refused';
    case 'hearing-held':
      return 'Panel hearing held';
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
    case 'remedy-offered':
      return `Remedy offered${facts.amount === undefined ? '' : `: ${formatPounds(facts.amount)}`}`;
    case 'remedy-answered':
      return facts.accepted ? 'Remedy accepted' : 'Remedy declined';
    case 'paid':
      return `Paid: ${formatPounds(facts.amount)}`;
    case 'letter-issued':
      return `Letter issued: ${letterKindLabels[facts.kind]}`;
    case 'letter-sent':
      return `Letter sent: ${letterKindLabels[facts.kind]} (${sendMethodLabels[facts.method].toLowerCase()})`;
    case 'document-added':
      return 'Document added';
    case 'note-added':
      return facts.kind === 'investigation' ? 'Investigation note' : 'Note';
    case 'hazard-reported':
      return `Hazard reported: ${hazardLabels[facts.hazard].toLowerCase()} (${facts.severity})`;
    case 'hazard-investigated':
      return facts.remote ? 'Hazard investigated from afar' : 'Hazard investigated';
    case 'hazard-visit-requested':
      return 'Visit asked for after an investigation from afar';
    case 'hazard-summary-sent':
      return 'Summary of the hazard investigation sent';
    case 'hazard-made-safe':
      return 'Hazard made safe';
    case 'hazard-works-begun':
      return facts.physical ? 'Preventative works begun in the home' : 'Steps taken to begin preventative works';
    case 'hazard-works-done':
      return 'Preventative works done';
    case 'accommodation-offered':
      return 'Other accommodation offered';
    case 'person-linked':
      return `${linkRoleLabels[facts.role]} added: ${names.person(facts.personId)}`;
    case 'assigned':
      return `${stageName(facts.stage)} given to ${names.staff(facts.to)}${facts.override ? ' (independence set aside)' : ''}`;
    case 'withdrawn':
      return 'Withdrawn';
    case 'closed':
      return 'Closed';
    case 'reopened':
      return 'Reopened';
    case 'corrected':
      return facts.change.kind === 'void'
        ? 'Correction: an entry struck out'
        : `Correction: an entry moved to ${longDate(facts.change.on)}`;
    default:
      return assertNever(facts);
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
    case 'document-added': {
      const words = wordsAs<'document-added'>(event);
      return joined([words.name, words.note]);
    }
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
};

function joined(parts: (string | undefined)[]): string | null {
  const text = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
  return text === '' ? null : text;
}

import { type Permission, permissionLabels } from '../../../../electron/domain/contacts.ts';
import { type EventType, eventTypes } from '../../../../electron/domain/events.ts';
import { type ContactWith, contactWithLabels } from '../../../../electron/domain/handlingEvents.ts';
import {
  categoryLabels,
  channelLabels,
  contactKindLabels,
  contactMethodLabels,
  decisionLabels,
  hazardLabels,
  linkRoleLabels,
  remedyKindLabels,
  tenureLabels,
} from '../../../../electron/domain/labels.ts';
import type { HazardSeverity } from '../../../../electron/domain/words.ts';

/** A fact of an entry that can be put right, and how it is asked for. */
export interface EntryField {
  key: string;
  label: string;
  kind: 'choice' | 'choices' | 'yes-no' | 'date' | 'time' | 'text' | 'number' | 'pounds' | 'person' | 'people';
  /** What can be chosen, by code. */
  options?: Record<string, string>;
  /** It cannot be left out. */
  required?: boolean;
  /** What it means where the entry does not say. */
  absent?: string | boolean;
}

const choice = (key: string, label: string, options: Record<string, string>, required = false): EntryField => ({
  key,
  label,
  kind: 'choice',
  options,
  required,
});
const field = (kind: EntryField['kind'], key: string, label: string, required = false): EntryField => ({
  key,
  label,
  kind,
  required,
});

const time = field('time', 'at', 'Time');
const severities: Record<HazardSeverity, string> = { emergency: 'Emergency', significant: 'Significant' };
const permissions: Record<Permission, string> = permissionLabels;
const withWhom: Record<ContactWith, string> = contactWithLabels;

/** The facts that a correction can change, by type of entry. What an entry points at is never among them. */
const fieldsOfType: Partial<Record<EventType, readonly EntryField[]>> = {
  received: [
    choice('channel', 'How it came', channelLabels),
    time,
    { key: 'categories', label: 'What it is about', kind: 'choices', options: categoryLabels },
    choice('tenure', 'Their tenure', tenureLabels),
    field('date', 'knownSince', 'They have known of it since'),
    choice('kind', 'What it was taken for', contactKindLabels, true),
    { ...field('yes-no', 'hazardSuspected', 'May there be a hazard in the home?', true), absent: false },
  ],
  triaged: [
    choice('kind', 'What it is', contactKindLabels, true),
    choice('channel', 'How they told us', channelLabels),
  ],
  contacted: [
    choice('method', 'How we were in touch', contactMethodLabels),
    { ...choice('with', 'With whom', withWhom, true), absent: 'complainant' },
    { ...field('yes-no', 'reached', 'Did we get through?', true), absent: true },
    time,
    field('date', 'nextOn', 'Next contact promised for'),
    field('number', 'everyWorkingDays', 'Every so many working days'),
    choice('nextMethod', 'How they want to hear from us', contactMethodLabels),
  ],
  'service-requested': [field('text', 'reference', 'Their reference'), field('date', 'checkOn', 'Look at it again on')],
  'date-agreed': [field('date', 'until', 'Date agreed', true)],
  responded: [choice('outcome', 'Outcome', decisionLabels)],
  'escalation-requested': [
    choice('channel', 'How it reached us', channelLabels),
    field('yes-no', 'newEvidence', 'Did they give further evidence?'),
  ],
  'hearing-arranged': [
    field('date', 'hearingOn', 'Day of the hearing', true),
    field('time', 'hearingAt', 'Time of the hearing'),
  ],
  'hearing-held': [
    field('people', 'panel', 'Who of the staff sat on the panel'),
    field('yes-no', 'independentMember', 'Did somebody from outside sit on it?'),
  ],
  'signed-off': [field('person', 'by', 'Who signed it off')],
  'notice-given': [choice('method', 'How they were told', contactMethodLabels)],
  referred: [field('text', 'theirReference', 'Their reference'), field('date', 'evidenceDue', 'Evidence wanted by')],
  'evidence-requested': [field('date', 'evidenceDue', 'They want it by', true)],
  'action-agreed': [
    choice('kind', 'What kind of remedy', remedyKindLabels, true),
    field('person', 'owner', 'Who sees to it'),
    field('date', 'dueOn', 'By when', true),
    field('pounds', 'amount', 'Amount'),
  ],
  'improvement-agreed': [field('person', 'owner', 'Who sees to it'), field('date', 'dueOn', 'By when', true)],
  'note-added': [choice('kind', 'What kind of note', { note: 'Note', investigation: 'Investigation note' }, true)],
  'hazard-reported': [
    choice('hazard', 'Hazard', hazardLabels, true),
    choice('severity', 'How serious', severities, true),
    time,
  ],
  'hazard-investigated': [time],
  'hazard-made-safe': [time],
  'person-linked': [
    choice('role', 'How they stand to the case', linkRoleLabels, true),
    choice('permission', 'Permission to speak with them', permissions),
  ],
};

/** The facts of a type that can be put right. */
export function factFields(type: EventType): readonly EntryField[] {
  return fieldsOfType[type] ?? [];
}

const wordLabels: Record<string, string> = {
  description: 'In their own words',
  outcomeSought: 'What they want',
  outcomes: 'What they want',
  notResponsibleFor: 'What is not ours to answer for',
  note: 'What was written',
  reason: 'Why',
  request: 'What was asked for',
  plan: 'The plan',
  what: 'What',
  evidence: 'Evidence',
  summary: 'Summary',
  place: 'Where',
  members: 'Members from outside',
  to: 'To whom',
  concern: 'The concern',
  discretion: 'What was considered about an exception',
  directTo: 'Where they were sent instead',
  name: 'Name',
  cause: 'What went wrong and why, or what went well',
  change: 'What changes because of it',
};

/** The free texts of a type, with what each is called. Lists, such as the points of a complaint, are not among them. */
export function wordFields(type: EventType, words: Record<string, unknown>): { key: string; label: string }[] {
  const shape = Object.keys(eventTypes[type].words.shape);
  return shape
    .filter((key) => words[key] === undefined || typeof words[key] === 'string')
    .map((key) => ({ key, label: wordLabels[key] ?? 'What was written' }));
}

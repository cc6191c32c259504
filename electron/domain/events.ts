import { z } from 'zod';
import { contactEventTypes } from './contactEvents.ts';
import { Permission } from './contacts.ts';
import { define, noWords, StageId } from './defineEvent.ts';
import { handlingEventTypes } from './handlingEvents.ts';
import { hazardEventTypes } from './hazardEvents.ts';
import { ActionId, DocumentId, type EventId, LetterId, PersonId, Sha256, StaffId } from './ids.ts';
import { type Instant, IsoDate } from './isoDate.ts';
import { learningEventTypes } from './learningEvents.ts';
import { letterApprovalEventTypes } from './letterApproval.ts';
import { LetterKind } from './letterKinds.ts';
import { Pence } from './money.ts';
import { postEventTypes, UsedFont } from './postEvents.ts';
import { regimeEventTypes } from './regimeEvents.ts';
import { remedyEventTypes } from './remedyEvents.ts';
import { Category, Channel, ContactKind, Decision, LinkRole, RemedyKind, SomeWords, Tenure, Words } from './words.ts';

/**
 * What can happen in a case. An event has two halves:
 * - **facts**: dates, codes, identifiers. The rules engine judges them and the history's hash covers them in full.
 * - **words**: whatever somebody typed, names included. They are stored apart; the hash covers only their salted digest,
 *   so that a lawful erasure leaves the chain verifiable.
 */
export { StageId };

/** The contents that a letter held when it was sent, by the ids of the procedure's required contents. */
const contents = z.array(z.string().max(60)).max(40).optional();

/** A numbered point of the complaint, in the resident's terms (the complaint definition of Code 2024, 5.6). */
export const ComplaintPoint = z.strictObject({ id: z.string().min(1).max(40), summary: Words });
export type ComplaintPoint = z.infer<typeof ComplaintPoint>;

/** What a refusal settles besides its ground: that an exception was considered, and where the person was sent instead. */
const refusalTells = { discretionConsidered: z.boolean().optional(), directed: z.boolean().optional() };
const refusalWords = z.strictObject({ reason: SomeWords, discretion: Words.optional(), directTo: Words.optional() });

/** Every type of event with the schemas of its two halves. */
export const eventTypes = {
  received: define(
    'received',
    {
      kind: ContactKind.default('complaint'),
      channel: Channel.optional(),
      categories: z.array(Category).optional(),
      /** What it is by the landlord's own list, where its procedure has one: ids of its matters. */
      matters: z.array(z.string().max(60)).max(40).optional(),
      tenure: Tenure.optional(),
      /** When the matter arose, or when the resident first knew of it: the later (Code 2024, 2.3). */
      knownSince: IsoDate.optional(),
      anonymous: z.boolean().optional(),
      /** There may be a hazard in the home; what it is comes with `hazard-reported`. */
      hazardSuspected: z.boolean().optional(),
    },
    z.strictObject({ description: Words, outcomeSought: Words.optional() }),
  ),
  triaged: define(
    'triaged',
    {
      kind: ContactKind,
      /** How the dissatisfaction reached us, where a service request became a complaint. */
      channel: Channel.optional(),
      /** They were told that they can have it treated as a complaint (Code 2024, 1.3, 1.6). */
      choiceOffered: z.boolean().optional(),
    },
    z.strictObject({ reason: Words, description: Words.optional(), outcomeSought: Words.optional() }),
  ),
  accepted: define(
    'accepted',
    { stage: StageId },
    z.strictObject({ points: z.array(ComplaintPoint), outcomes: Words, notResponsibleFor: Words.optional() }),
  ),
  refused: define(
    'refused',
    {
      stage: StageId.optional(),
      /** The procedure's exclusion that is relied on. */
      ground: z.string().max(60).optional(),
      reasonsGiven: z.boolean().optional(),
      ombudsmanRightGiven: z.boolean().optional(),
      ...refusalTells,
      letterId: LetterId.optional(),
    },
    refusalWords,
  ),
  ...handlingEventTypes,
  acknowledged: define('acknowledged', { stage: StageId, letterId: LetterId.optional(), contents }, noWords),
  extended: define(
    'extended',
    {
      stage: StageId,
      /** The new date by which we will respond. */
      until: IsoDate,
      reasonGiven: z.boolean().optional(),
      ombudsmanDetailsGiven: z.boolean().optional(),
      /** Good reason for going beyond the procedure's limit, agreed intervals for updates (Code 2024, 5.9, 6.4). */
      updateEveryWorkingDays: z.int().min(1).max(60).optional(),
      letterId: LetterId.optional(),
      contents,
    },
    z.strictObject({ reason: Words }),
  ),
  responded: define(
    'responded',
    { stage: StageId, outcome: Decision.optional(), letterId: LetterId.optional(), contents },
    noWords,
  ),
  'escalation-refused': define(
    'escalation-refused',
    {
      ground: z.string().max(60).optional(),
      reasonsGiven: z.boolean().optional(),
      ombudsmanRightGiven: z.boolean().optional(),
      ...refusalTells,
      letterId: LetterId.optional(),
    },
    refusalWords,
  ),
  referred: define(
    'referred',
    {
      body: z.string().max(60).optional(),
      evidenceDue: IsoDate.optional(),
      theirReference: z.string().max(60).optional(),
    },
    z.strictObject({ note: Words.optional() }),
  ),
  /** What the ombudsman asked for has gone to them. */
  'evidence-sent': define(
    'evidence-sent',
    { body: z.string().max(60).optional() },
    z.strictObject({ note: Words.optional() }),
  ),
  determined: define('determined', { body: z.string().max(60).optional() }, z.strictObject({ summary: Words })),
  'action-agreed': define(
    'action-agreed',
    {
      stage: StageId.optional(),
      actionId: ActionId,
      kind: RemedyKind,
      owner: StaffId.optional(),
      dueOn: IsoDate,
      amount: Pence.optional(),
    },
    z.strictObject({ what: SomeWords }),
  ),
  'action-done': define('action-done', { actionId: ActionId }, z.strictObject({ evidence: Words })),
  ...remedyEventTypes,
  ...letterApprovalEventTypes,
  'letter-issued': define(
    'letter-issued',
    {
      letterId: LetterId,
      kind: LetterKind,
      stage: StageId.optional(),
      sha256: Sha256,
      pages: z.int().min(1),
      contents,
      /** The template that it was made by, with its version. */
      template: z.string().max(80).optional(),
      /** What a clause asks for and the letter goes without, by a decision with a reason. */
      leftOut: z
        .array(z.strictObject({ content: z.string().max(60), by: StaffId, on: IsoDate }))
        .max(40)
        .optional(),
      /** The fonts it was drawn with. */
      fonts: z.array(UsedFont).max(20).optional(),
      /** The earlier letter that it puts right. */
      corrects: LetterId.optional(),
    },
    z.strictObject({ leftOut: Words.optional(), enclosures: Words.optional() }),
  ),
  ...postEventTypes,
  'document-added': define(
    'document-added',
    { documentId: DocumentId, sha256: Sha256, bytes: z.int().min(0), mediaType: z.string().max(120) },
    z.strictObject({ name: z.string().max(300), note: Words.optional() }),
  ),
  /** It came from a row of a spreadsheet, with all that is dated before it. */
  imported: define(
    'imported',
    {
      importId: z.uuid(),
      row: z.int().min(1),
      /** What the file called it. */
      reference: z.string().max(60).optional(),
    },
    z.strictObject({ fileName: z.string().max(300) }),
  ),
  'note-added': define(
    'note-added',
    { stage: StageId.optional(), kind: z.enum(['investigation', 'note']).default('note') },
    z.strictObject({ note: SomeWords }),
  ),
  ...hazardEventTypes,
  'person-linked': define(
    'person-linked',
    {
      personId: PersonId,
      role: LinkRole,
      permission: Permission.optional(),
      /** Where the person is one of our own staff: somebody complained about reviews nothing (Code 2024, 6.13). */
      staffId: StaffId.optional(),
    },
    z.strictObject({ note: Words.optional() }),
  ),
  assigned: define(
    'assigned',
    {
      stage: StageId,
      to: StaffId,
      /** The independence rule was set aside for a recorded reason. */ override: z.boolean().optional(),
    },
    z.strictObject({ reason: Words.optional() }),
  ),
  ...contactEventTypes,
  ...regimeEventTypes,
  ...learningEventTypes,
  withdrawn: define('withdrawn', {}, z.strictObject({ reason: Words })),
  closed: define('closed', {}, z.strictObject({ reason: Words.optional() })),
  reopened: define('reopened', {}, z.strictObject({ reason: SomeWords })),
} as const;

export type EventType = keyof typeof eventTypes;
export const EventType = z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]); // the keys are the type

/** The facts of one type of event, parsed. */
export type FactsOf<T extends EventType> = z.infer<(typeof eventTypes)[T]['facts']>;
/** The words of one type of event, parsed. */
export type WordsOf<T extends EventType> = z.infer<(typeof eventTypes)[T]['words']>;

/** The facts of any event: what the rules engine and the hash see. */
export type EventFacts = { [T in EventType]: FactsOf<T> }[EventType];

/** Facts and words of one event that is about to be appended. */
export type NewEvent = { [T in EventType]: { facts: FactsOf<T>; words: WordsOf<T> } }[EventType];

/** An event as the rules engine takes it: its facts, its identity and its place in the order of recording. */
export type HistoryEvent = EventFacts & { id: EventId; seq: number };

/** An event as it stands in the record. `words` is null after a lawful erasure. */
export interface RecordedEvent {
  id: EventId;
  seq: number;
  recordedAt: Instant;
  recordedBy: StaffId | null;
  facts: EventFacts;
  words: Record<string, unknown> | null;
}

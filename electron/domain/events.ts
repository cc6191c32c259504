import { z } from 'zod';
import { ActionId, DocumentId, EventId, LetterId, PersonId, Sha256, StaffId } from './ids.ts';
import { type Instant, IsoDate, TimeOfDay } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';
import { Pence } from './money.ts';
import {
  Category,
  Channel,
  ContactKind,
  ContactMethod,
  Decision,
  HazardKind,
  HazardSeverity,
  LinkRole,
  RemedyKind,
  SendMethod,
  SomeWords,
  Tenure,
  Words,
} from './words.ts';

/**
 * What can happen in a case. An event has two halves:
 * - **facts**: dates, codes, identifiers. The rules engine judges them and the history's hash covers them in full.
 * - **words**: whatever somebody typed, names included. They are stored apart; the hash covers only their salted digest,
 *   so that a lawful erasure leaves the chain verifiable.
 */
/** Stage 0 is a landlord's own first attempt before stage 1, where its procedure has one. */
const StageId = z.enum(['stage-0', 'stage-1', 'stage-2', 'stage-3']);
export type StageId = z.infer<typeof StageId>;
export { StageId };

/** The contents that a letter held when it was sent, by the ids of the procedure's required contents. */
const contents = z.array(z.string().max(60)).max(40).optional();

/** A numbered point of the complaint, in the resident's terms (the complaint definition of Code 2024, 5.6). */
export const ComplaintPoint = z.strictObject({ id: z.string().min(1).max(40), summary: Words });
export type ComplaintPoint = z.infer<typeof ComplaintPoint>;

/** Where an event belongs in time and who did it; shared by every type. */
const common = {
  /** The civil date on which it happened. */
  on: IsoDate,
  /** The time of day, where it is known and matters. */
  at: TimeOfDay.optional(),
  /** The member of staff who did it (not always the one who recorded it). */
  by: StaffId.optional(),
};

const noWords = z.strictObject({});

function define<T extends string, F extends z.ZodRawShape, W extends z.ZodType>(type: T, facts: F, words: W) {
  return { facts: z.strictObject({ type: z.literal(type), ...common, ...facts }), words };
}

/** Every type of event with the schemas of its two halves. */
export const eventTypes = {
  received: define(
    'received',
    {
      kind: ContactKind.default('complaint'),
      channel: Channel.optional(),
      categories: z.array(Category).optional(),
      tenure: Tenure.optional(),
      /** When the matter arose, or when the resident first knew of it: the later (Code 2024, 2.3). */
      knownSince: IsoDate.optional(),
      anonymous: z.boolean().optional(),
    },
    z.strictObject({ description: Words, outcomeSought: Words.optional() }),
  ),
  triaged: define('triaged', { kind: ContactKind }, z.strictObject({ reason: Words })),
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
      letterId: LetterId.optional(),
    },
    z.strictObject({ reason: SomeWords }),
  ),
  acknowledged: define('acknowledged', { stage: StageId, letterId: LetterId.optional(), contents }, noWords),
  contacted: define(
    'contacted',
    { stage: StageId.optional(), method: ContactMethod.optional() },
    z.strictObject({ note: Words }),
  ),
  'service-requested': define('service-requested', {}, z.strictObject({ request: Words })),
  'plan-agreed': define('plan-agreed', { stage: StageId.optional() }, z.strictObject({ plan: Words })),
  'date-agreed': define(
    'date-agreed',
    { stage: StageId.optional(), clock: z.string().max(60).optional(), until: IsoDate },
    z.strictObject({ note: Words.optional() }),
  ),
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
  'escalation-requested': define(
    'escalation-requested',
    { stage: StageId.default('stage-2'), channel: Channel.optional(), newEvidence: z.boolean().optional() },
    z.strictObject({ description: Words, outcomeSought: Words.optional() }),
  ),
  'escalation-refused': define(
    'escalation-refused',
    {
      ground: z.string().max(60).optional(),
      reasonsGiven: z.boolean().optional(),
      ombudsmanRightGiven: z.boolean().optional(),
      letterId: LetterId.optional(),
    },
    z.strictObject({ reason: SomeWords }),
  ),
  'hearing-held': define('hearing-held', {}, z.strictObject({ note: Words.optional() })),
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
  'remedy-offered': define(
    'remedy-offered',
    { stage: StageId.optional(), amount: Pence.optional() },
    z.strictObject({ what: Words }),
  ),
  'remedy-answered': define('remedy-answered', { accepted: z.boolean() }, z.strictObject({ note: Words.optional() })),
  paid: define('paid', { actionId: ActionId.optional(), amount: Pence }, z.strictObject({ note: Words.optional() })),
  'letter-issued': define(
    'letter-issued',
    {
      letterId: LetterId,
      kind: LetterKind,
      stage: StageId.optional(),
      sha256: Sha256,
      pages: z.int().min(1),
      contents,
    },
    noWords,
  ),
  'letter-sent': define(
    'letter-sent',
    { letterId: LetterId, kind: LetterKind, stage: StageId.optional(), method: SendMethod },
    noWords,
  ),
  'document-added': define(
    'document-added',
    { documentId: DocumentId, sha256: Sha256, bytes: z.int().min(0), mediaType: z.string().max(120) },
    z.strictObject({ name: z.string().max(300), note: Words.optional() }),
  ),
  'note-added': define(
    'note-added',
    { stage: StageId.optional(), kind: z.enum(['investigation', 'note']).default('note') },
    z.strictObject({ note: SomeWords }),
  ),
  /** A hazard in the home was reported to us or seen by us: the day, and for an emergency the time, of becoming aware. */
  'hazard-reported': define(
    'hazard-reported',
    { hazard: HazardKind, severity: HazardSeverity },
    z.strictObject({ note: Words.optional() }),
  ),
  /** The investigation of the hazard came to its conclusion. */
  'hazard-investigated': define(
    'hazard-investigated',
    {
      /** Done without going there; the tenant may then ask for a visit. */
      remote: z.boolean().optional(),
      /** What was found; `none` ends the matter. */
      found: z.enum(['emergency', 'significant', 'none']).optional(),
    },
    z.strictObject({ note: Words.optional() }),
  ),
  /** The tenant asks for a visit after an investigation from afar. */
  'hazard-visit-requested': define('hazard-visit-requested', {}, z.strictObject({ note: Words.optional() })),
  /** The written summary of the investigation went to the tenant. */
  'hazard-summary-sent': define('hazard-summary-sent', {}, z.strictObject({ note: Words.optional() })),
  'hazard-made-safe': define('hazard-made-safe', {}, z.strictObject({ note: Words.optional() })),
  /** Preventative work: steps to begin it were taken, or (`physical`) it was begun on the spot. */
  'hazard-works-begun': define(
    'hazard-works-begun',
    { physical: z.boolean().optional() },
    z.strictObject({ note: Words.optional() }),
  ),
  'hazard-works-done': define('hazard-works-done', {}, z.strictObject({ note: Words.optional() })),
  /** Somewhere else to stay, at our cost, because the home could not be made safe in time. */
  'accommodation-offered': define('accommodation-offered', {}, z.strictObject({ note: Words.optional() })),
  'person-linked': define(
    'person-linked',
    {
      personId: PersonId,
      role: LinkRole,
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
  withdrawn: define('withdrawn', {}, z.strictObject({ reason: Words })),
  closed: define('closed', {}, z.strictObject({ reason: Words.optional() })),
  reopened: define('reopened', {}, z.strictObject({ reason: SomeWords })),
  corrected: define(
    'corrected',
    {
      /** The event that was wrong. */
      target: EventId,
      /** Struck out altogether, or moved to the date on which it really happened. */
      change: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('void') }),
        z.strictObject({ kind: z.literal('date'), on: IsoDate }),
      ]),
    },
    z.strictObject({ reason: SomeWords }),
  ),
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

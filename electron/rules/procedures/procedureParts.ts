import { z } from 'zod';
import { EventType, StageId } from '../../domain/events.ts';
import { HazardFound } from '../../domain/hazards.ts';
import { TimeOfDay } from '../../domain/isoDate.ts';
import { ProcedureLetterKind } from '../../domain/letterKinds.ts';
import { Category, Channel, ContactKind, HazardKind, HazardSeverity } from '../../domain/words.ts';
import { stageFeatures } from './handlingParts.ts';
import { ClockId, Label, Length, PartId, rule, Sentence } from './procedureBasics.ts';

/*
 * The parts that a procedure is written with. Everything is plain data: names of events, numbers, sentences. Nothing in it
 * is run, and there are no patterns, so a procedure from elsewhere can do no more than be wrong.
 */

/** Something that happens in a case, at any stage or at one, and of a certain kind where that matters. */
export const Occurrence = z.strictObject({
  /** Read from a file it is a string of its own; exchanged for the program's, it compares by address, millions of times. */
  event: EventType.transform((type) => EventType.options.find((known) => known === type) ?? type),
  stage: StageId.optional(),
  /** Only where works were begun on the spot, not merely put in hand. */
  physical: z.boolean().optional(),
  /** Only where the investigation found a hazard. */
  hazardFound: z.boolean().optional(),
  /** Only where the investigation found one of these. */
  found: z.array(HazardFound).min(1).max(5).optional(),
  /** Only an investigation from afar; or, false, only one on the spot. */
  remote: z.boolean().optional(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** Circumstances in which a clock runs at all; each that is named must hold. */
export const Circumstances = z.strictObject({
  channels: z.array(Channel).min(1).max(20).optional(),
  categories: z.array(Category).min(1).max(40).optional(),
  kinds: z.array(ContactKind).min(1).max(10).optional(),
  hazards: z.array(HazardKind).min(1).max(20).optional(),
  severities: z.array(HazardSeverity).min(1).max(5).optional(),
});
export type Circumstances = z.infer<typeof Circumstances>;

/** How far and how often a clock may be extended, and what the notice must have. */
export const ExtensionRule = z.strictObject({
  /** Null: no limit is set. */
  atMost: Length.nullable(),
  /** The limit counts from the original due date, or is the whole time from the start. */
  from: z.enum(['due', 'start']).default('due'),
  times: z.int().min(1).max(20).default(1),
  /** A notice without it extends nothing. */
  needsReason: z.strictObject(rule).nullable().default(null),
  /** A notice without them is a breach, but extends. */
  needsOmbudsmanDetails: z.strictObject(rule).nullable().default(null),
  /** Beyond the limit or the number of times, agreed intervals for updates are what makes it count. */
  beyondNeedsUpdates: z.strictObject(rule).nullable().default(null),
  ...rule,
});
export type ExtensionRule = z.infer<typeof ExtensionRule>;

/** From which day something counts, where that is not simply the day on which it happened. */
export const StartDayRule = z.strictObject({
  /** At this time of day or later it counts as of the next day; null: any time of day counts. */
  cutOff: TimeOfDay.nullable().default(null),
  /** So long after it happened, as for post that counts as received on the second working day; null: at once. */
  after: Length.nullable().default(null),
  /** On a day that is not worked it counts as of the next one that is. */
  workingDaysOnly: z.boolean().default(false),
  ...rule,
});
export type StartDayRule = z.infer<typeof StartDayRule>;

/** Where a time that ends on a day that is not worked really ends. */
export const EndsOn = z.enum(['any-day', 'next-working-day', 'previous-working-day']);
export type EndsOn = z.infer<typeof EndsOn>;

/** Whether a date agreed with the resident takes the place of the computed one. */
export const AgreedDateRule = z.strictObject({
  /** How much later than the computed date; null: as late as they agree. Zero: only earlier. */
  atMostLater: Length.nullable(),
  ...rule,
});
export type AgreedDateRule = z.infer<typeof AgreedDateRule>;

const StepId = z.enum([
  'triage',
  'acknowledge',
  'respond',
  'complete-action',
  'send-evidence',
  'refuse-in-writing',
  'answer-contact',
  'make-first-contact',
  'agree-plan',
  'update-resident',
  'give-notice',
  'hold-hearing',
  'investigate-hazard',
  'send-hazard-summary',
  'make-hazard-safe',
  'begin-hazard-works',
]);

export const ClockRule = z.strictObject({
  id: ClockId,
  label: Label,
  stage: StageId.nullable(),
  /** What running it asks of the landlord, and the words for it: "Acknowledge the complaint". */
  asks: StepId.nullable(),
  todo: Label,
  letterKind: ProcedureLetterKind.nullable().default(null),
  /** Starts with the earliest of these. */
  start: z.array(Occurrence).min(1).max(10),
  /** Where it is set going later than it counts: by the start of a further stage, counted from the receipt. The first of these, if it came before the start. */
  countsFrom: z.array(Occurrence).max(10).default([]),
  /** A start later than this clock's due date counts as being on it: a late acknowledgement earns no time. */
  startNotAfter: ClockId.nullable().default(null),
  stop: z.array(Occurrence).min(1).max(10),
  /** Null: no time is set; the date is agreed with the resident, or, for updates, the interval is the notice's own. */
  length: Length.nullable(),
  /** Null: it counts from the day of the start event, whatever the time and the day. */
  startDay: StartDayRule.nullable().default(null),
  endsOn: EndsOn.default('any-day'),
  /** Starts again with each of these until it is stopped: updates while an answer is overdue or extended. */
  repeatsOn: z.array(Occurrence).max(10).default([]),
  /** The interval is the one that the extension notice names. */
  intervalOfNotice: z.boolean().default(false),
  /** 0: the day of the start is not counted. 1: it is the first day. */
  dayCount: z.union([z.literal(0), z.literal(1)]).default(0),
  onlyIf: Circumstances.nullable().default(null),
  /** Does not run where all that is named holds. */
  unless: Circumstances.nullable().default(null),
  extension: ExtensionRule.nullable().default(null),
  agreed: AgreedDateRule.nullable().default(null),
  ...rule,
});
export type ClockRule = z.infer<typeof ClockRule>;

export const StageRule = z.strictObject({
  id: StageId,
  label: Label,
  opens: z.array(Occurrence).min(1).max(10),
  /** The stage after which the landlord's own procedure is finished. */
  isFinal: z.boolean(),
  acknowledgementLetter: ProcedureLetterKind.nullable().default(null),
  responseLetter: ProcedureLetterKind.nullable().default(null),
  /** Stages whose handlers may not act at this one. */
  independentOf: z.array(StageId).max(5).default([]),
  independence: z.strictObject(rule).nullable().default(null),
  /** Who may decide, in words: "a senior manager". */
  who: Label,
  ...stageFeatures,
});
export type StageRule = z.infer<typeof StageRule>;

/** Something that a letter of a kind must hold, or had better hold. */
export const ContentRule = z.strictObject({
  id: PartId,
  letter: ProcedureLetterKind,
  /** For a kind of letter that occurs at several stages; null: at all of them. */
  stage: StageId.nullable().default(null),
  what: Sentence,
  required: z.boolean().default(true),
  /** Only where something was upheld: an apology, what was learnt. */
  onlyUpheld: z.boolean().default(false),
  ...rule,
});
export type ContentRule = z.infer<typeof ContentRule>;

/** A ground on which a complaint, or an escalation, may be refused. */
export const GroundRule = z.strictObject({
  id: PartId,
  label: Sentence,
  stages: z.array(StageId).min(1).max(5),
  /** A ground that the record itself can test. */
  test: z.enum(['age', 'court', 'considered', 'none']).default('none'),
  /** What must be on file before it is relied on. */
  evidence: z.array(Sentence).max(20).default([]),
  /** What is often taken for it and is not. */
  notEnough: z
    .array(z.strictObject({ what: Sentence, why: Sentence }))
    .max(20)
    .default([]),
  /** Where to send the person instead. */
  directTo: Sentence.nullable().default(null),
  /** A matter of somebody's safety: passed on the same day, whatever becomes of the complaint. */
  isUrgent: z.boolean().default(false),
  /** What the law beside it would have to allow before it counts: "a legal matter" only where a claim has been filed. */
  mustMeet: z.enum(['age', 'court', 'considered']).nullable().default(null),
  /** It judges how somebody behaves: reasons, evidence and the Equality Act have to be weighed each time. */
  isAboutConduct: z.boolean().default(false),
  ...rule,
});
export type GroundRule = z.infer<typeof GroundRule>;

/** What becomes of a contact of each kind. */
export const KindRule = z.strictObject({
  kind: ContactKind,
  /** A complaint at once; to be sorted first; or recorded and passed on. */
  treat: z.enum(['complaint', 'triage', 'record']),
  what: Sentence,
  /** Kinds that this landlord counts as this one: what others call a service request is an enquiry to it. */
  covers: z.array(ContactKind).max(10).default([]),
  ...rule,
});
export type KindRule = z.infer<typeof KindRule>;

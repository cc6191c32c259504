import { z } from 'zod';
import { EventType, StageId } from '../domain/events.ts';
import { LetterKind } from '../domain/letterKinds.ts';
import { Category, Channel, ContactKind, HazardKind, HazardSeverity } from '../domain/words.ts';

/*
 * The parts that a procedure is written with. Everything is plain data: names of events, numbers, sentences. Nothing in it
 * is run, and there are no patterns, so a procedure from elsewhere can do no more than be wrong.
 */

/** An id within a procedure: lower-case words joined by hyphens. */
export const PartId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
  .max(60);
/** The id of a clock: "stage-1/respond". */
export const ClockId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'Write a clock id as "stage-1/respond" or "action-plan".',
  )
  .max(60);
export const Label = z.string().trim().min(1).max(200);
export const Sentence = z.string().trim().min(1).max(600);

/** Where a rule stands, and whether that has been checked against the published text. */
export const rule = {
  clause: z.string().trim().min(1).max(80),
  confirmed: z.boolean(),
  /** Where the rule was read, or what is doubtful about it. */
  source: Sentence.optional(),
};

export const LengthUnit = z.enum(['working-days', 'calendar-days', 'weeks', 'months', 'hours']);
export type LengthUnit = z.infer<typeof LengthUnit>;

/** "10 working days". */
export const Length = z.strictObject({ amount: z.int().min(0).max(400), unit: LengthUnit });
export type Length = z.infer<typeof Length>;

/** Something that happens in a case, at any stage or at one, and of a certain kind where that matters. */
export const Occurrence = z.strictObject({
  /** Read from a file it is a string of its own; exchanged for the program's, it compares by address, millions of times. */
  event: EventType.transform((type) => EventType.options.find((known) => known === type) ?? type),
  stage: StageId.optional(),
  /** Only where works were begun on the spot, not merely put in hand. */
  physical: z.boolean().optional(),
  /** Only where the investigation found a hazard. */
  hazardFound: z.boolean().optional(),
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
  from: z.enum(['due', 'start']),
  times: z.int().min(1).max(20),
  /** A notice without it extends nothing. */
  needsReason: z.strictObject(rule).nullable(),
  /** A notice without them is a breach, but extends. */
  needsOmbudsmanDetails: z.strictObject(rule).nullable(),
  /** Beyond the limit or the number of times, agreed intervals for updates are what makes it count. */
  beyondNeedsUpdates: z.strictObject(rule).nullable(),
  ...rule,
});
export type ExtensionRule = z.infer<typeof ExtensionRule>;

/** Whether a date agreed with the resident takes the place of the computed one. */
export const AgreedDateRule = z.strictObject({
  /** How much later than the computed date; null: as late as they agree. Zero: only earlier. */
  atMostLater: Length.nullable(),
  ...rule,
});
export type AgreedDateRule = z.infer<typeof AgreedDateRule>;

export const StepId = z.enum([
  'triage',
  'acknowledge',
  'respond',
  'complete-action',
  'send-evidence',
  'refuse-in-writing',
  'answer-contact',
  'agree-plan',
  'update-resident',
  'give-notice',
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
  letterKind: LetterKind.nullable(),
  /** Starts with the earliest of these. */
  start: z.array(Occurrence).min(1).max(10),
  /** A start later than this clock's due date counts as being on it: a late acknowledgement earns no time. */
  startNotAfter: ClockId.nullable(),
  stop: z.array(Occurrence).min(1).max(10),
  /** Null: no time is set; the date is agreed with the resident, or, for updates, the interval is the notice's own. */
  length: Length.nullable(),
  /** Starts again with each of these until it is stopped: updates while an answer is overdue or extended. */
  repeatsOn: z.array(Occurrence).max(10).default([]),
  /** The interval is the one that the extension notice names. */
  intervalOfNotice: z.boolean().default(false),
  /** 0: the day of the start is not counted. 1: it is the first day. */
  dayCount: z.union([z.literal(0), z.literal(1)]),
  onlyIf: Circumstances.nullable(),
  /** Does not run where all that is named holds. */
  unless: Circumstances.nullable().default(null),
  extension: ExtensionRule.nullable(),
  agreed: AgreedDateRule.nullable(),
  ...rule,
});
export type ClockRule = z.infer<typeof ClockRule>;

export const StageRule = z.strictObject({
  id: StageId,
  label: Label,
  opens: z.array(Occurrence).min(1).max(10),
  /** The stage after which the landlord's own procedure is finished. */
  isFinal: z.boolean(),
  acknowledgementLetter: LetterKind.nullable(),
  responseLetter: LetterKind.nullable(),
  /** Stages whose handlers may not act at this one. */
  independentOf: z.array(StageId).max(5),
  independence: z.strictObject(rule).nullable(),
  /** Who may decide, in words: "a senior manager". */
  who: Label,
});
export type StageRule = z.infer<typeof StageRule>;

/** Something that a letter of a kind must hold, or had better hold. */
export const ContentRule = z.strictObject({
  id: PartId,
  letter: LetterKind,
  /** For a kind of letter that occurs at several stages; null: at all of them. */
  stage: StageId.nullable(),
  what: Sentence,
  required: z.boolean(),
  ...rule,
});
export type ContentRule = z.infer<typeof ContentRule>;

/** A ground on which a complaint, or an escalation, may be refused. */
export const GroundRule = z.strictObject({
  id: PartId,
  label: Sentence,
  stages: z.array(StageId).min(1).max(5),
  /** A ground that the record itself can test. */
  test: z.enum(['age', 'court', 'considered', 'none']),
  /** What must be on file before it is relied on. */
  evidence: z.array(Sentence).max(20),
  /** What is often taken for it and is not. */
  notEnough: z.array(z.strictObject({ what: Sentence, why: Sentence })).max(20),
  /** Where to send the person instead. */
  directTo: Sentence.nullable(),
  /** A matter of somebody's safety: passed on the same day, whatever becomes of the complaint. */
  isUrgent: z.boolean(),
  ...rule,
});
export type GroundRule = z.infer<typeof GroundRule>;

/** What becomes of a contact of each kind. */
export const KindRule = z.strictObject({
  kind: ContactKind,
  /** A complaint at once; to be sorted first; or recorded and passed on. */
  treat: z.enum(['complaint', 'triage', 'record']),
  what: Sentence,
  ...rule,
});
export type KindRule = z.infer<typeof KindRule>;

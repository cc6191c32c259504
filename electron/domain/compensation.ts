import { z } from 'zod';
import { IsoDate } from './isoDate.ts';
import { Pence } from './money.ts';

/**
 * A compensation policy, or an ombudsman's guidance on compensation, as data: what it pays for, how each sum comes about,
 * when it pays nothing, and from when to when it holds. Files of this form lie in resources/compensation/; docs/remedies.md
 * teaches them. Strict: an unknown field is an error, and nothing in it is ever run.
 */
const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens.');
const Text = z.string().trim().min(1).max(800);

/** Where a rule stands, and whether it has been read in the published text. */
const ruled = {
  clause: Text,
  confirmed: z.boolean(),
  /** Needed where `confirmed` is false: where the rule comes from and what has to be checked. */
  source: Text.optional(),
};

/** How days are counted from a first to a last day. */
export const DayCounting = z.strictObject({
  /** "first-and-last": both days count. "last-not-counted": the day on which it was put right does not. */
  counting: z.enum(['first-and-last', 'last-not-counted']),
  /** Days at the beginning for which nothing is paid. */
  free: z.int().min(0).max(365),
  ...ruled,
});
export type DayCounting = z.infer<typeof DayCounting>;

const Cap = z.strictObject({ amount: Pence, ...ruled });
export type Cap = z.infer<typeof Cap>;

/** Something that shows the loss: a receipt, a photograph, a bank statement. */
const Evidence = z.strictObject({ id: Id, label: Text, needed: z.boolean() });

/** What several policies mean by the same loss: the figures of one can be held beside the other's. */
export const Topic = z.enum([
  'belongings',
  'heating',
  'power',
  'rooms',
  'appointments',
  'distress',
  'complaint-handling',
  'costs',
  'accommodation',
  'statutory',
]);
export type Topic = z.infer<typeof Topic>;

const common = {
  id: Id,
  label: Text,
  /** What it pays for, in a sentence for staff. */
  covers: Text,
  topic: Topic.nullable(),
  evidence: z.array(Evidence).max(12),
  /** True for money that the resident has spent or lost: it is not set against arrears lightly. */
  outOfPocket: z.boolean(),
  ...ruled,
};

const Rate = z.strictObject({ id: Id, label: Text, amount: Pence, per: z.enum(['day', 'week']), ...ruled });
export type Rate = z.infer<typeof Rate>;

export const Band = z.strictObject({
  id: Id,
  label: Text,
  from: Pence,
  /** Null: no upper end. */
  to: Pence.nullable(),
  /** When a case belongs here. */
  when: Text,
});
export type Band = z.infer<typeof Band>;

export const Head = z.discriminatedUnion('kind', [
  /** Things lost or damaged: what they cost new, less wear and tear. */
  z.strictObject({
    kind: z.literal('belongings'),
    ...common,
    wear: z
      .strictObject({
        method: z.literal('straight-line'),
        /** What a thing is still worth at the end of its life, of its cost new. */
        residualPercent: z.int().min(0).max(100),
        /** How long things last; empty where the policy names no lives. */
        lives: z.array(z.strictObject({ id: Id, label: Text, years: z.int().min(1).max(60) })).max(60),
        /** Staff may state a life of their own, with the reason. */
        stated: z.boolean(),
        ...ruled,
      })
      .nullable(),
    cap: Cap.nullable(),
  }),
  /** A sum for each day or week. */
  z.strictObject({
    kind: z.literal('rate'),
    ...common,
    rates: z.array(Rate).max(20),
    /** Staff may state a rate of their own, with the reason. */
    stated: z.boolean(),
    days: DayCounting,
    /** What a week that is not full counts: sevenths, nothing, or all of it. */
    partWeeks: z.enum(['by-day', 'not', 'whole']),
    cap: Cap.nullable(),
  }),
  /** A part of the rent for rooms or facilities that could not be used. */
  z.strictObject({
    kind: z.literal('rent-share'),
    ...common,
    rooms: z.array(z.strictObject({ id: Id, label: Text, percent: z.int().min(1).max(100), ...ruled })).max(30),
    stated: z.boolean(),
    mostPercent: z.int().min(1).max(100),
    days: DayCounting,
    cap: Cap.nullable(),
  }),
  /** The same sum each time that something happened. */
  z.strictObject({ kind: z.literal('per-occasion'), ...common, occasion: Text, amount: Pence, cap: Cap.nullable() }),
  /** What the resident had to pay because of us. */
  z.strictObject({ kind: z.literal('costs'), ...common, cap: Cap.nullable() }),
  /** Distress and inconvenience, by bands; factors move the sum within its band. */
  z.strictObject({
    kind: z.literal('bands'),
    ...common,
    bands: z.array(Band).min(1).max(10),
    factors: z.array(z.strictObject({ id: Id, label: Text, direction: z.enum(['up', 'down']) })).max(20),
  }),
  /** A sum that somebody has to weigh up; bands of another text may stand beside it for comparison. */
  z.strictObject({
    kind: z.literal('judged'),
    ...common,
    compare: z.strictObject({ bands: z.array(Band).min(1).max(10), ...ruled }).nullable(),
    cap: Cap.nullable(),
  }),
  /** A sum that the law fixes, by the day of an event. */
  z.strictObject({
    kind: z.literal('fixed'),
    ...common,
    /** "the day of moving out". */
    event: Text,
    amounts: z
      .array(z.strictObject({ from: IsoDate, to: IsoDate.nullable(), amount: Pence, ...ruled }))
      .min(1)
      .max(40),
  }),
  /** A first sum, and one for each day, up to a most. */
  z.strictObject({
    kind: z.literal('base-and-daily'),
    ...common,
    base: Pence,
    perDay: Pence,
    most: Pence,
    days: DayCounting,
  }),
]);
export type Head = z.infer<typeof Head>;
export type HeadKind = Head['kind'];
export type HeadOf<K extends HeadKind> = Extract<Head, { kind: K }>;

/** Something that must hold before the policy pays. */
export const Condition = z.strictObject({
  id: Id,
  /** A question that staff answer with yes or no. */
  question: Text,
  /** "always": without it nothing is paid under these heads. "usually": without it somebody has to say why it is paid. */
  needed: z.enum(['always', 'usually']),
  /** The heads that it is about; null for all. */
  heads: z.array(Id).max(30).nullable(),
  ...ruled,
});
export type Condition = z.infer<typeof Condition>;

/** A ground on which the policy pays nothing. */
export const RefusalGround = z.strictObject({
  id: Id,
  label: Text,
  /** What the resident is told. */
  told: Text,
  /** What an ombudsman is likely to say of it, where that is known; shown before it is used. */
  beware: Text.nullable(),
  ...ruled,
});
export type RefusalGround = z.infer<typeof RefusalGround>;

export const CompensationPolicy = z.strictObject({
  format: z.literal(1),
  id: Id,
  version: z.string().min(1).max(20),
  name: Text,
  publisher: Text,
  summary: Text,
  /** "own": a landlord's. "guidance": an ombudsman's. "statute": fixed by law. "general": plain arithmetic where no policy is on file. */
  role: z.enum(['own', 'guidance', 'statute', 'general']),
  /** For a landlord's own: the procedures that it belongs to. Otherwise empty. */
  procedures: z.array(Id).max(20),
  /** For guidance: the ombudsman whose it is, as procedures name it. Null otherwise. */
  body: Id.nullable(),
  divisions: z.array(z.enum(['england-and-wales', 'scotland', 'northern-ireland'])).min(1),
  /** Which day decides whether this version holds, and between which days. */
  inForce: z.strictObject({
    by: z.enum(['received', 'decided']),
    from: IsoDate,
    to: IsoDate.nullable(),
    ...ruled,
  }),
  /** Each sum is worked out exactly and rounded once, to whole pence. */
  rounding: z.literal('nearest-penny-half-up'),
  conditions: z.array(Condition).max(20),
  heads: z.array(Head).min(1).max(40),
  refusals: z.array(RefusalGround).max(30),
  /** When the insurer deals with it instead. */
  insurer: z.strictObject({ when: Text, told: Text, ...ruled }).nullable(),
  /** Advice that goes with any belongings. */
  contentsInsurance: z.strictObject({ told: Text, ...ruled }).nullable(),
  /** What the text says about setting money against arrears; null: nothing. */
  setOff: z.strictObject({ allowed: z.enum(['with-agreement', 'never']), text: Text, ...ruled }).nullable(),
  notes: z.array(Text).max(20),
});
export type CompensationPolicy = z.infer<typeof CompensationPolicy>;

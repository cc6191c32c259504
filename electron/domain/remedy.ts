import { z } from 'zod';
import { IsoDate } from './isoDate.ts';
import { Pence } from './money.ts';
import { Words } from './words.ts';

/** What a remedy is worked out from, and what comes out. The sums are the engine's (rules/remedy); nothing here is stored as truth. */

const Key = z.string().min(1).max(60);

const everyItem = {
  /** Its own within the calculation. */
  id: z.string().min(1).max(40),
  policyId: Key,
  headId: Key,
  /** The evidence that is on file, by the head's ids. */
  evidence: z.array(Key).max(12),
  /** Left to the insurer: we pay nothing for it ourselves. */
  toInsurer: z.boolean(),
  /** The policy's ground on which nothing is paid for it; null: it is paid. */
  refusedOn: Key.nullable(),
};

const period = { from: IsoDate, to: IsoDate };

/** One head of loss with its figures. Codes and numbers only: what was typed stands in `ItemWords`. */
export const RemedyItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('belongings'),
    ...everyItem,
    /** What it costs new. */
    cost: Pence,
    ageMonths: z.int().min(0).max(1200),
    /** A life that the policy names, or one that staff state in years. */
    lifeId: Key.nullable(),
    lifeYears: z.int().min(1).max(60).nullable(),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    ...everyItem,
    ...period,
    rateId: Key.nullable(),
    /** A rate that staff state, where the policy lets them. */
    stated: z.strictObject({ amount: Pence, per: z.enum(['day', 'week']) }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('rent-share'),
    ...everyItem,
    ...period,
    rooms: z.array(Key).max(30),
    statedPercent: z.int().min(1).max(100).nullable(),
  }),
  z.strictObject({ kind: z.literal('per-occasion'), ...everyItem, times: z.int().min(1).max(500) }),
  z.strictObject({ kind: z.literal('costs'), ...everyItem, amount: Pence }),
  z.strictObject({
    kind: z.literal('bands'),
    ...everyItem,
    bandId: Key,
    factors: z.array(Key).max(20),
    /** Null takes the sum that the factors give. */
    amount: Pence.nullable(),
  }),
  z.strictObject({ kind: z.literal('judged'), ...everyItem, amount: Pence }),
  z.strictObject({ kind: z.literal('fixed'), ...everyItem, on: IsoDate }),
  z.strictObject({ kind: z.literal('base-and-daily'), ...everyItem, ...period }),
]);
export type RemedyItem = z.infer<typeof RemedyItem>;
export type RemedyItemOf<K extends RemedyItem['kind']> = Extract<RemedyItem, { kind: K }>;

/** What was typed with an item. */
export const ItemWords = z.strictObject({
  id: z.string().min(1).max(40),
  /** "Living-room carpet". */
  what: Words,
  /** Why this sum, where somebody weighed it up. */
  reason: Words,
});
export type ItemWords = z.infer<typeof ItemWords>;

export const Rent = z.strictObject({ amount: Pence, per: z.enum(['week', 'month']) });
export type Rent = z.infer<typeof Rent>;

/** Money that would go against arrears instead of to the resident: only as an agreed choice. */
export const SetOff = z.strictObject({
  arrears: Pence,
  amount: Pence,
  /** The day on which the resident agreed; null: has not. */
  agreedOn: IsoDate.nullable(),
  /** The resident does not accept that the arrears are owed. */
  isDisputed: z.boolean(),
});
export type SetOff = z.infer<typeof SetOff>;

/** Everything that a remedy is worked out from, but for what was typed. */
export const RemedyClaim = z.strictObject({
  /** The versions of policies that it was worked out under; of a policy that is not named, the one in force. */
  policies: z.array(z.strictObject({ id: Key, version: z.string().min(1).max(20) })).max(10),
  rent: Rent.nullable(),
  /** Answers to the policies' conditions; what is missing is open. */
  conditions: z.array(z.strictObject({ policyId: Key, id: Key, isMet: z.boolean() })).max(60),
  items: z.array(RemedyItem).max(60),
  setOff: SetOff.nullable(),
  /** The Ombudsman ordered it: it is paid to the resident, whole. */
  isOrdered: z.boolean(),
});
export type RemedyClaim = z.infer<typeof RemedyClaim>;

/** One step of how a sum came about. */
export const RemedyStep = z.strictObject({
  text: z.string(),
  clause: z.string().nullable(),
  confirmed: z.boolean(),
});
export type RemedyStep = z.infer<typeof RemedyStep>;

export const RemedyLine = z.strictObject({
  itemId: z.string(),
  label: z.string(),
  what: z.string(),
  policy: z.string(),
  clause: z.string(),
  outcome: z.enum(['paid', 'refused', 'insurer', 'nothing']),
  amount: Pence,
  /** What it would have come to: before a cap, a refusal or the insurer. */
  full: Pence,
  because: z.array(RemedyStep),
});
export type RemedyLine = z.infer<typeof RemedyLine>;

export const RemedyFinding = z.strictObject({
  /** Documented in docs/remedies.md. */
  id: z.string(),
  severity: z.enum(['breach', 'warning', 'note']),
  text: z.string(),
  clause: z.string().nullable(),
  itemId: z.string().nullable(),
});
export type RemedyFinding = z.infer<typeof RemedyFinding>;

/** A sum beside what the ombudsman's guidance says for the same loss. */
export const Comparison = z.strictObject({
  topic: z.string(),
  amount: Pence,
  verdict: z.enum(['below', 'within', 'above']),
  text: z.string(),
  clause: z.string(),
  confirmed: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

export const RemedyResult = z.strictObject({
  lines: z.array(RemedyLine),
  /** The sum of the lines, to the penny. */
  total: Pence,
  setOff: Pence,
  /** `total` less what is set against arrears by agreement. */
  toPay: Pence,
  /** What each ground of refusal that was used says to the resident. */
  refusals: z.array(
    z.strictObject({ ground: z.string(), told: z.string(), clause: z.string(), items: z.array(z.string()) }),
  ),
  comparison: z.array(Comparison),
  findings: z.array(RemedyFinding),
  /** What has still to be answered or chosen, a sentence each. While anything is, the sums are not the remedy's. */
  missing: z.array(z.string()),
  because: z.array(RemedyStep),
});
export type RemedyResult = z.infer<typeof RemedyResult>;

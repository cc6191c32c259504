import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IsoDate, TimeOfDay } from '../../electron/domain/isoDate.ts';
import { Category, Channel, Decision, Need, RemedyKind, Tenure, TextSize } from '../../electron/domain/words.ts';

const Action = z.strictObject({
  what: z.string(),
  kind: RemedyKind,
  owner: z.string(),
  by: IsoDate,
  pounds: z.number().optional(),
});

const on = { on: IsoDate };

/** One thing that happened in a case, on its day. */
export const TourStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('acknowledge'), ...on }),
  z.strictObject({ do: z.literal('note'), ...on, text: z.string() }),
  z.strictObject({
    do: z.literal('respond'),
    ...on,
    decision: Decision,
    reasons: z.string(),
    findings: z.string(),
    apology: z.string(),
    actions: z.array(Action),
    learning: z.string(),
  }),
  z.strictObject({ do: z.literal('refuse'), ...on, text: z.string() }),
  z.strictObject({
    do: z.literal('complete'),
    ...on,
    /** The first words of the promise; the one that falls due first where it is not said. */
    which: z.string().optional(),
    evidence: z.string(),
  }),
  z.strictObject({ do: z.literal('escalate'), ...on, channel: Channel, text: z.string(), outcome: z.string() }),
  z.strictObject({ do: z.literal('assign'), ...on, to: z.string() }),
  z.strictObject({
    do: z.literal('promise'),
    ...on,
    what: z.string(),
    owner: z.string(),
    by: IsoDate,
    pounds: z.number(),
  }),
  z.strictObject({
    do: z.literal('refer'),
    ...on,
    theirReference: z.string(),
    evidenceDue: IsoDate,
    note: z.string(),
  }),
  z.strictObject({ do: z.literal('evidence-sent'), ...on, note: z.string() }),
  z.strictObject({ do: z.literal('determined'), ...on, text: z.string() }),
  z.strictObject({ do: z.literal('link-partner'), ...on }),
]);
export type TourStep = z.infer<typeof TourStep>;

export const TourCase = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.strictObject({ reference: z.string(), address: z.url() }),
  channel: Channel,
  receivedOn: IsoDate,
  receivedAt: TimeOfDay.nullable(),
  /** The day of typing, where it was later than the day of receipt. */
  loggedOn: IsoDate.optional(),
  person: z.strictObject({
    name: z.string(),
    salutation: z.string(),
    lines: z.array(z.string()),
    postcode: z.string(),
    phone: z.string(),
    needs: z.array(Need),
    needsNote: z.string(),
    textSize: TextSize,
  }),
  partner: z.strictObject({ name: z.string(), salutation: z.string() }).optional(),
  words: z.string(),
  outcome: z.string(),
  categories: z.array(Category),
  tenure: Tenure.default('lcra'),
  knownSince: IsoDate,
  /** Dates that the source leaves open, and what was chosen for them. */
  chosen: z.array(z.string()),
  steps: z.array(TourStep),
});
export type TourCase = z.infer<typeof TourCase>;

/** The six cases of the tour; the first is walked by hand. */
export function readTourCases(): TourCase[] {
  const text = readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8');
  return z.strictObject({ about: z.string(), cases: z.array(TourCase) }).parse(JSON.parse(text)).cases;
}

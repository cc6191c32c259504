import { z } from 'zod';
import { ContactKind } from './words.ts';

/** The answers that say what somebody's message is; null: not asked yet. */
export const TriageAnswers = z.strictObject({
  /** Unhappy with something that we, our staff or our contractors did, did not do, or decided. */
  unhappy: z.enum(['yes', 'no']).nullable().default(null),
  /** Whether they want it treated as a complaint; `declined`: they were told that they can and do not. */
  asked: z.enum(['yes', 'declined']).nullable().default(null),
  /** A request to put something right that we hear for the first time; one they made before; or none. */
  request: z.enum(['first', 'earlier', 'none']).nullable().default(null),
  /** Said in answer to a survey. */
  survey: z.enum(['yes', 'no']).nullable().default(null),
  /** What they want, when they are not unhappy with us. */
  wants: z.enum(['put-right', 'information', 'thank', 'suggest']).nullable().default(null),
});
export type TriageAnswers = z.infer<typeof TriageAnswers>;

export const TriageQuestion = z.strictObject({
  id: z.enum(['unhappy', 'asked', 'request', 'survey', 'wants']),
  ask: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});
export type TriageQuestion = z.infer<typeof TriageQuestion>;

/** What a law or code beside the landlord's procedure says of a matter. */
export const LawRemark = z.strictObject({
  text: z.string(),
  clause: z.string(),
  confirmed: z.boolean(),
  /** The name of the law or code. */
  law: z.string(),
});
export type LawRemark = z.infer<typeof LawRemark>;

/** What a message is by the rules, with the reason. */
export const TriageAdvice = z.strictObject({
  /** Null until enough is known. */
  kind: ContactKind.nullable(),
  /** True while an answer that could change it is still open. */
  isOpen: z.boolean(),
  reason: z.string(),
  clause: z.string().nullable(),
  confirmed: z.boolean(),
  /** What becomes of it now, in sentences. */
  whatHappens: z.array(z.string()),
  law: z.array(LawRemark),
  /** The questions that matter so far, in order; the last is the next to ask while `isOpen`. */
  questions: z.array(TriageQuestion),
});
export type TriageAdvice = z.infer<typeof TriageAdvice>;

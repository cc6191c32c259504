import { z } from 'zod';

/* The smallest parts that a procedure is written with: ids, texts, lengths of time, and where a rule stands. */

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
export const LengthUnit = z.enum(['working-days', 'calendar-days', 'weeks', 'months', 'hours']);
export type LengthUnit = z.infer<typeof LengthUnit>;

/** "10 working days". */
export const Length = z.strictObject({ amount: z.int().min(0).max(400), unit: LengthUnit });
export type Length = z.infer<typeof Length>;

export const Label = z.string().trim().min(1).max(200);
export const Sentence = z.string().trim().min(1).max(600);

/** Where a rule stands, and whether that has been checked against the published text. */
export const rule = {
  clause: z.string().trim().min(1).max(80),
  confirmed: z.boolean(),
  /** Where the rule was read, or what is doubtful about it. */
  source: Sentence.optional(),
};

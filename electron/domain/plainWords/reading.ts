import { z } from 'zod';

/** A sentence that staff wrote, with the reading age that it takes. */
export const HardSentence = z.strictObject({ path: z.string(), text: z.string(), age: z.int() });
export type HardSentence = z.infer<typeof HardSentence>;

/** How easily a letter reads. */
export const Reading = z.strictObject({
  words: z.int(),
  sentences: z.int(),
  /** The age at which somebody reads it without effort: the Flesch-Kincaid grade and five years; never under 5. Null: too little text. */
  age: z.int().nullable(),
  /** The hardest first, three at most. */
  hardest: z.array(HardSentence),
});
export type Reading = z.infer<typeof Reading>;

/** Up to this age nearly every adult reads without effort; the average reading age in the UK is 9 to 11. */
export const EASY_AGE = 12;

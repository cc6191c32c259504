import { z } from 'zod';
import { IsoDate } from './isoDate.ts';
import { SomeWords } from './words.ts';

/** The id of a procedure or of a family of laws. */
export const RegimeId = z.string().min(1).max(60);

/** A law that would run beside the procedure and was left out, and why. */
export const LeftOut = z.strictObject({ family: RegimeId, reason: SomeWords.max(1000) });
export type LeftOut = z.infer<typeof LeftOut>;

/** What an office adopts: a procedure from a day on, with the families of laws that are judged beside it. */
export const AdoptionTerms = z.strictObject({
  from: IsoDate,
  procedureId: RegimeId,
  overlays: z.array(RegimeId).max(20),
  leftOut: z.array(LeftOut).max(20),
});
export type AdoptionTerms = z.infer<typeof AdoptionTerms>;

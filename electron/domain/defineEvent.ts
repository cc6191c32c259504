import { z } from 'zod';
import { StaffId } from './ids.ts';
import { IsoDate, TimeOfDay } from './isoDate.ts';

/** Stage 0 is a landlord's own first attempt before stage 1, where its procedure has one. */
export const StageId = z.enum(['stage-0', 'stage-1', 'stage-2', 'stage-3']);
export type StageId = z.infer<typeof StageId>;

/** Where an event belongs in time and who did it; shared by every type. */
const common = {
  /** The civil date on which it happened. */
  on: IsoDate,
  /** The time of day, where it is known and matters. */
  at: TimeOfDay.optional(),
  /** The member of staff who did it (not always the one who recorded it). */
  by: StaffId.optional(),
};

/** The words of an event with which nothing is typed. */
export const noWords = z.strictObject({});

/** A type of event with the schemas of its two halves: facts for the rules and the hash, words for people. */
export function define<T extends string, F extends z.ZodRawShape, W extends z.ZodType>(type: T, facts: F, words: W) {
  return { facts: z.strictObject({ type: z.literal(type), ...common, ...facts }), words };
}

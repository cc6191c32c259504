import { z } from 'zod';
import { ImprovementId, StaffId, ThemeId } from './ids.ts';
import { Instant, IsoDate } from './isoDate.ts';
import { ThemeDetails } from './themeEvents.ts';

export { ThemeDetails };

/** A theme on the office's list. */
export const Theme = z.strictObject({
  id: ThemeId,
  version: z.int().min(1),
  name: z.string(),
  /** What belongs to it, so that two people choose alike. */
  covers: z.string(),
  mergedInto: ThemeId.nullable(),
  /** The day on which the office said that the cause had been put right; null: it has not, or not after all. */
  putRightOn: IsoDate.nullable(),
  putRightWhat: z.string(),
  createdAt: Instant,
});
export type Theme = z.infer<typeof Theme>;

export const ImprovementState = z.enum(['open', 'due', 'overdue', 'done', 'given-up']);
export type ImprovementState = z.infer<typeof ImprovementState>;

/** Something that is changed about how the office works, followed until it is done. */
export const Improvement = z.strictObject({
  /** An improvement's own id, or that of the action which a letter promised. */
  id: z.uuid(),
  what: z.string(),
  agreedOn: IsoDate,
  dueOn: IsoDate,
  owner: StaffId.nullable(),
  state: ImprovementState,
  /** The day on which it was done or given up. */
  settledOn: IsoDate.nullable(),
  /** How we know that it is done, or why it was given up. */
  evidence: z.string(),
  /** Promised to the resident as a change of practice: it is recorded as done among the promised actions. */
  isPromise: z.boolean(),
});
export type Improvement = z.infer<typeof Improvement>;

/** What one case taught the office, as it holds now. */
export interface Learnt {
  on: IsoDate;
  by: StaffId | null;
  themes: ThemeId[];
  nothing: boolean;
  cause: string;
  change: string;
}

export { ImprovementId, ThemeId };

import { z } from 'zod';
import { define } from './defineEvent.ts';
import { ImprovementId, LetterId, StaffId, ThemeId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { SomeWords, Words } from './words.ts';

/**
 * Events of learning from a case: what was learnt, and what the office changes about its own work because of it. No clock runs
 * by them and no case stays open for them: an improvement outlives the complaint that it came from.
 */
export const learningEventTypes = {
  /** What the case taught us. The last that stands holds: looked at again, it is said anew as a whole. */
  'learning-recorded': define(
    'learning-recorded',
    {
      /** Of the office's themes; empty where there was nothing to learn. */
      themes: z.array(ThemeId).max(20),
      /** Somebody looked, and there was nothing to learn from it. */
      nothing: z.boolean().optional(),
      /** The letter in which the resident was told what we learnt. */
      letterId: LetterId.optional(),
    },
    z.strictObject({
      /** What went wrong and why, or what went well. */
      cause: Words.optional(),
      /** What changes because of it. */
      change: Words.optional(),
    }),
  ),
  /** Something is changed about how we work, by a day. Said again, it has another day or owner. */
  'improvement-agreed': define(
    'improvement-agreed',
    { improvementId: ImprovementId, dueOn: IsoDate, owner: StaffId.optional() },
    z.strictObject({ what: SomeWords }),
  ),
  /** It is done, or it was given up for a reason. */
  'improvement-settled': define(
    'improvement-settled',
    { improvementId: ImprovementId, how: z.enum(['done', 'given-up']) },
    z.strictObject({ evidence: SomeWords }),
  ),
} as const;

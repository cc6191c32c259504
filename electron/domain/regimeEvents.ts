import { z } from 'zod';
import { define } from './defineEvent.ts';
import { Line, SomeWords } from './words.ts';

/** Events of the rules themselves: by which of them a case is judged. */
export const regimeEventTypes = {
  /** The case is judged by this version instead of the one in force on the day of receipt, for a recorded reason. */
  'version-chosen': define(
    'version-chosen',
    { procedureId: z.string().min(1).max(60), version: z.string().min(1).max(40) },
    /** The name as it was then, so that the timeline reads without looking anything up. */
    z.strictObject({ name: Line, reason: SomeWords }),
  ),
} as const;

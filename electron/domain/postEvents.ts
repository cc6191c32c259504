import { z } from 'zod';
import { define, noWords, StageId } from './defineEvent.ts';
import { LetterId, PrintRunId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';
import { OtherFormat, ReturnReason, SendMethod, Words } from './words.ts';

/** A font as a letter was drawn with it: "Source Sans 3 Regular", "3.052". */
export const UsedFont = z.strictObject({ name: z.string().max(120), version: z.string().max(60) });
export type UsedFont = z.infer<typeof UsedFont>;

/** What was printed: the letter that goes out, or a copy of it, made plain as one or not. */
export const PrintedAs = z.enum(['letter', 'exact-copy', 'marked-copy']);
export type PrintedAs = z.infer<typeof PrintedAs>;

/** Which letter; every event of the post says it in the same way. */
const ofLetter = { letterId: LetterId, kind: LetterKind, stage: StageId.optional() };
const note = z.strictObject({ note: Words.optional() });

/** What becomes of a letter once it is issued. Only `letter-sent` moves a clock. */
export const postEventTypes = {
  /** It lies on paper in front of somebody. */
  'letter-printed': define(
    'letter-printed',
    {
      ...ofLetter,
      runId: PrintRunId.optional(),
      as: PrintedAs.default('letter'),
      /** It had been printed before; the reason says why once more. */
      again: z.boolean().optional(),
    },
    z.strictObject({ reason: Words.optional() }),
  ),
  'email-drafted': define('email-drafted', ofLetter, z.strictObject({ to: z.string().max(320) })),
  /** Put into the post after the last collection: it leaves on a day to come, and is sent on that day. */
  'letter-handed-over': define('letter-handed-over', { ...ofLetter, method: SendMethod, leavesOn: IsoDate }, noWords),
  'letter-sent': define(
    'letter-sent',
    {
      ...ofLetter,
      method: SendMethod,
      /** The number of the proof of posting. */
      tracking: z.string().max(60).optional(),
    },
    noWords,
  ),
  /** It came back. The day on which it was sent stands. */
  'letter-returned': define('letter-returned', { ...ofLetter, reason: ReturnReason }, note),
  /** The same letter, once more. */
  'letter-sent-again': define(
    'letter-sent-again',
    { ...ofLetter, method: SendMethod, tracking: z.string().max(60).optional() },
    note,
  ),
  'format-sent': define('format-sent', { ...ofLetter, format: OtherFormat, method: SendMethod }, note),
} as const;

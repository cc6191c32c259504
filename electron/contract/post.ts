import { z } from 'zod';
import { ClockResult } from '../domain/assessment.ts';
import { LetterId, PersonId, PrintRunId, StaffId } from '../domain/ids.ts';
import { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { DoneBy, PostItem, PostTimes } from '../domain/post.ts';
import { OtherFormat, ReturnReason, SendMethod, SomeWords, Words } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const letters = z.array(LetterId).min(1).max(500);
const tracking = z.string().trim().max(60).default('');

/** A letter that is issued and has not left the office. */
export const TrayLetter = PostItem.extend({
  dueOn: IsoDate.nullable(),
  /** The clock that it stops, so that its date can explain itself. */
  clock: ClockResult.nullable(),
  handlerName: z.string().nullable(),
  printed: z.array(DoneBy),
  emailDrafted: DoneBy.nullable(),
  /** In the post already, to leave with a collection to come. */
  leavesOn: IsoDate.nullable(),
  leavesBy: SendMethod.nullable(),
  /** An email address is on file for whoever it is to. */
  hasEmail: z.boolean(),
  owedFormats: z.array(OtherFormat),
  /** A letter to this address came back, and nobody has checked it. */
  isAddressDoubtful: z.boolean(),
});
export type TrayLetter = z.infer<typeof TrayLetter>;

/** A letter that has gone, and that the person is still to be sent in another format. */
export const OwedLetter = PostItem.extend({ sentOn: IsoDate.nullable(), owedFormats: z.array(OtherFormat) });
export type OwedLetter = z.infer<typeof OwedLetter>;

/** Today's last collection and what it means for a letter that is posted now; null times: nobody has said. */
export const Collection = z.strictObject({
  times: PostTimes,
  now: TimeOfDay,
  /** The day on which a letter leaves that is put into the post now. */
  leavesOn: IsoDate,
  /** "The last collection today was at 17:30." Empty: it leaves today. */
  why: z.string(),
});
export type Collection = z.infer<typeof Collection>;

/** How a run is laid out. */
export const RunOptions = z.strictObject({
  /** Printed on both sides: every letter and enclosure begins on a fresh sheet. */
  isDuplex: z.boolean(),
  withRunSheet: z.boolean(),
  withEnclosures: z.boolean(),
});
export type RunOptions = z.infer<typeof RunOptions>;

export const RunLetter = PostItem.extend({
  /** Where it begins in the job, from 1, and how many sheets it takes with what follows it. */
  firstPage: z.int().min(1),
  sheets: z.int().min(1),
  /** Why an enclosure cannot be printed with it: "“plan.docx” cannot be printed here. Print it on its own." */
  problems: z.array(z.string()),
  /** Set when it was printed before: to print it again needs a word why. */
  printed: z.array(DoneBy),
});
export type RunLetter = z.infer<typeof RunLetter>;

const again = z.array(z.strictObject({ letterId: LetterId, reason: SomeWords })).max(500);

export const postOperations = {
  /** The letters that are issued and have not left, in envelope order, and those that are still owed in another format. */
  'post.tray': query(
    nothing,
    z.strictObject({
      today: IsoDate,
      letters: z.array(TrayLetter),
      owed: z.array(OwedLetter),
      collection: Collection,
    }),
  ),
  'post.count': query(nothing, z.strictObject({ waiting: z.int() })),
  /** What one job with these letters would be: in envelope order, how many pages, what was printed before. */
  'post.plan': query(
    z.strictObject({ letters, options: RunOptions }),
    z.strictObject({ letters: z.array(RunLetter), pages: z.int(), sheets: z.int() }),
  ),
  /** Hands the job to the printer, or saves it. Nothing is marked as printed by that: the user says what came out. */
  'post.print': command(
    z.strictObject({ letters, options: RunOptions, to: z.enum(['printer', 'file']), again }),
    z.strictObject({ runId: PrintRunId, isDone: z.boolean(), savedTo: z.string().nullable(), pages: z.int() }),
  ),
  /** What the user says came out of the printer. */
  'post.recordPrinted': command(
    z.strictObject({ runId: PrintRunId, letters, again }),
    z.strictObject({ recorded: z.int() }),
  ),
  /** The letters left the office, all on one day in one way; or they are in the post and leave on a day to come. */
  'post.recordPosted': command(
    z.strictObject({
      letters: z
        .array(z.strictObject({ letterId: LetterId, expectedVersion: z.int().min(1), tracking }))
        .min(1)
        .max(500),
      on: IsoDate,
      method: SendMethod,
      by: StaffId,
    }),
    z.strictObject({ sent: z.int(), leavesOn: IsoDate.nullable() }),
  ),
  /** Prints or saves a letter on file once more: the very bytes, or with a mark over them that says that it is a copy. */
  'post.reprint': command(
    z.strictObject({
      letterId: LetterId,
      as: z.enum(['exact-copy', 'marked-copy']),
      to: z.enum(['printer', 'file']),
      reason: SomeWords,
    }),
    z.strictObject({ isDone: z.boolean(), savedTo: z.string().nullable() }),
  ),
  /** Makes an email with the letter attached and opens it in the office's own mail program; sends nothing. */
  'post.draftEmail': command(
    z.strictObject({ letterId: LetterId }),
    z.strictObject({ savedTo: z.string().nullable(), isOpened: z.boolean() }),
  ),
  /** A letter came back. */
  'post.recordReturned': command(
    z.strictObject({ letterId: LetterId, on: IsoDate, reason: ReturnReason, note: Words }),
    z.strictObject({ isAddressDoubtful: z.boolean() }),
  ),
  /** The same letter went once more. The day on which it was sent first stands. */
  'post.recordSentAgain': command(
    z.strictObject({ letterId: LetterId, on: IsoDate, method: SendMethod, tracking, note: Words }),
    nothing,
  ),
  'post.recordFormat': command(
    z.strictObject({ letterId: LetterId, format: OtherFormat, on: IsoDate, method: SendMethod, note: Words }),
    z.strictObject({ owedFormats: z.array(OtherFormat) }),
  ),
  /** Somebody has checked an address that a letter came back from, and it is right. */
  'post.confirmAddress': command(z.strictObject({ personId: PersonId, how: SomeWords }), nothing),
  'post.times': query(nothing, z.strictObject({ version: z.int().min(1), times: PostTimes })),
  'post.setTimes': command(
    z.strictObject({ expectedVersion: z.int().min(1), times: PostTimes }),
    z.strictObject({ version: z.int().min(1), times: PostTimes }),
  ),
} as const;

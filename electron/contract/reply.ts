import { z } from 'zod';
import { ErrorCode, ErrorDetail } from '../domain/appError.ts';
import { ExportId } from '../domain/ids.ts';

/** What crosses the bridge when an operation could not be done. */
export const Failure = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  details: z.array(ErrorDetail),
  /** Finds the entry in the log file; never the user's text. */
  ref: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** Every answer over the bridge: errors travel as data, because Electron keeps nothing of an Error but its message. */
export type Reply<T> = { ok: true; data: T } | { ok: false; error: Failure };

/** What the main process tells the window unasked. */
export const Push = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('export-progress'),
    exportId: ExportId,
    done: z.int(),
    total: z.int(),
    label: z.string(),
  }),
  /** How many open cases have been judged by a changed calendar, or brought up to date after it was accepted. */
  z.strictObject({
    type: z.literal('calendar-progress'),
    previewId: z.uuid(),
    phase: z.enum(['judging', 'saving']),
    done: z.int(),
    total: z.int(),
  }),
  /** The record that is open is damaged: from now on it is refused. */
  z.strictObject({ type: z.literal('record-damaged') }),
  /** The letters and documents on this PC were looked at. */
  z.strictObject({ type: z.literal('files-checked') }),
  /** Scans have come, or were dealt with. */
  z.strictObject({ type: z.literal('scans-changed') }),
  /** How many rows of a spreadsheet have been read, or taken in. */
  z.strictObject({
    type: z.literal('import-progress'),
    phase: z.enum(['reading', 'taking-in']),
    done: z.int(),
    total: z.int(),
  }),
  /** Something in the record changed: lists on screen are to be read again. */
  z.strictObject({ type: z.literal('record-changed') }),
  /** The window was closed: the last backup is being made, and nothing more can be done in it. */
  z.strictObject({ type: z.literal('closing') }),
]);
export type Push = z.infer<typeof Push>;

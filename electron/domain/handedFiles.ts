import { z } from 'zod';
import { CaseReference, Sha256 } from './ids.ts';

/** The largest piece of a file that crosses the bridge at once: the window stays quick, and memory small. */
export const PIECE_BYTES = 2 * 1024 * 1024;

/** The largest file that may be dropped or pasted. “Choose files…” takes any: those never pass through the window. */
export const LARGEST_HANDED_BYTES = 200 * 1000 * 1000;

/** The most files that are put on a case in one go. */
export const MOST_FILES = 100;

/** A file whose bytes are kept already, by their hash, and what it was called where it came from. It need not be on a case yet. */
export const FileRef = z.strictObject({ sha256: Sha256, name: z.string().min(1).max(300) });
export type FileRef = z.infer<typeof FileRef>;

/** The same as a form shows it: what it is, and where the very same file lies already. */
export const HandedFile = z.strictObject({
  ...FileRef.shape,
  bytes: z.int().min(1),
  mediaType: z.string(),
  /** The very same file is on this case. */
  isOnCase: z.boolean(),
  /** Other cases on which the very same file is. */
  otherCases: z.array(CaseReference),
});
export type HandedFile = z.infer<typeof HandedFile>;

/** A file that was not taken, and why. */
export const NotTaken = z.strictObject({ name: z.string(), why: z.string() });
export type NotTaken = z.infer<typeof NotTaken>;

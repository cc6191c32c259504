import { z } from 'zod';
import { CaseId, CaseReference, Sha256 } from '../domain/ids.ts';
import { Instant } from '../domain/isoDate.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});

/** A letter or document whose file is not as it was kept. */
export const FileTrouble = z.strictObject({
  sha256: Sha256,
  state: z.enum(['missing', 'altered']),
  /** "Stage 1 response", or the document's name. */
  what: z.string(),
  caseId: CaseId,
  reference: CaseReference,
  /** It lies whole in the backup. */
  canBeBroughtBack: z.boolean(),
});
export type FileTrouble = z.infer<typeof FileTrouble>;

export const FilesStatus = z.strictObject({
  /** When all files were last looked at; null: not yet. */
  at: Instant.nullable(),
  isRunning: z.boolean(),
  /** How many were looked at. */
  checked: z.int().min(0),
  trouble: z.array(FileTrouble),
  /** Kept, but on no case and in no form. */
  orphaned: z.int().min(0),
  orphanedBytes: z.int().min(0),
  /** What the backup on this PC lacks may lie there. */
  hasSecondPlace: z.boolean(),
  /** The check itself could not be done. */
  problem: z.string().nullable(),
});
export type FilesStatus = z.infer<typeof FilesStatus>;

export const filesOperations = {
  /** How the letters and documents on this PC stood when they were last looked at. */
  'files.status': query(nothing, FilesStatus),
  /** Looks at all of them now; happens by itself once a day. */
  'files.check': command(nothing, FilesStatus),
  /** Brings back from the backup, or else from the second place, what is missing or was altered. */
  'files.bringBack': command(nothing, z.strictObject({ broughtBack: z.int(), status: FilesStatus })),
} as const;

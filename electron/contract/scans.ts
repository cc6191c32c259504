import { z } from 'zod';
import { HandedFile } from '../domain/handedFiles.ts';
import { CaseId, CaseReference } from '../domain/ids.ts';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { Words } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});

/** Stands for a file of the scans folder as it was when it was looked at: another content is another scan. */
const ScanId = z.string().regex(/^[0-9a-f]{32}$/);

/** A whole file in the scans folder that nobody has dealt with. */
export const WaitingScan = z.strictObject({
  id: ScanId,
  name: z.string(),
  bytes: z.int().min(1),
  /** When it was written. */
  at: Instant,
  mediaType: z.string(),
  /** False: it does not end as its kind ends, and has not grown for minutes: a page may be missing. */
  hasItsEnd: z.boolean(),
  /** How the window can show it; null: only the desktop may. */
  shownAs: z.enum(['pdf', 'picture']).nullable(),
  /** Cases on which the very same file is already. */
  cases: z.array(CaseReference),
  /** The name of an earlier scan of this list that is the very same file. */
  sameAs: z.string().nullable(),
});
export type WaitingScan = z.infer<typeof WaitingScan>;

export const ScansView = z.strictObject({
  /** Null: the office has named none. */
  folder: z.string().nullable(),
  /** Why the folder cannot be looked at now, in a sentence. */
  problem: z.string().nullable(),
  /** Files that are still being written, or that have not been looked at yet. */
  arriving: z.int().min(0),
  /** Names of files that stayed as they are for minutes and cannot be read: empty, or held by another program. */
  unreadable: z.array(z.string()),
  scans: z.array(WaitingScan),
});
export type ScansView = z.infer<typeof ScansView>;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const scansOperations = {
  /** The scans that wait to be put on a case, the oldest first. */
  'scans.list': query(nothing, ScansView),
  /** Asks for the folder in which the scanner puts its files; null: the user thought better of it. */
  'scans.chooseFolder': command(nothing, ScansView.nullable()),
  'scans.leaveFolder': command(nothing, ScansView),
  /** The bytes of a scan that the window can show. */
  'scans.show': query(z.strictObject({ id: ScanId }), z.strictObject({ bytes })),
  /** Opens a copy of a scan of a harmless type. */
  'scans.open': command(z.strictObject({ id: ScanId }), nothing),
  /** Keeps a copy with a case; then the original is moved aside. A scan contradicts nothing, so no state of the case need have been seen. */
  'scans.putOnCase': command(
    z.strictObject({ id: ScanId, caseId: CaseId, on: IsoDate, note: Words }),
    z.strictObject({
      reference: CaseReference,
      /** The very same file was on the case before. */
      wasOnCase: z.boolean(),
      /** False: the scanner's folder may not be changed, so the original still lies there. */
      isMoved: z.boolean(),
    }),
  ),
  /** Keeps a copy of a scan for a case that does not exist yet; the original stays in the tray until the copy is on a case. */
  'scans.keep': command(z.strictObject({ id: ScanId }), HandedFile),
  /** Moves a scan that belongs to no case aside, within the scans folder. */
  'scans.putAside': command(z.strictObject({ id: ScanId }), ScansView),
} as const;

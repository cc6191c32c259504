/** Why a record was not opened; the same words as the contract's start-up state. */
type RefusalReason =
  | 'damaged'
  | 'not-ours'
  | 'newer'
  | 'vanished'
  | 'in-use'
  | 'network-or-synced'
  | 'disk-full'
  | 'disk-error'
  | 'no-permission'
  | 'sqlite-too-old'
  | 'migration-failed'
  | 'unexpected';

/** A record that was not opened, in sentences for staff: what happened, whether the work is safe, what to do. */
export interface Refused {
  ok: false;
  reason: RefusalReason;
  title: string;
  message: string;
  wayOut: string;
  /** For the log file only: the code of the error behind it. Never shown. */
  cause: string | null;
}

const NOTHING_TOUCHED = 'Redress has changed nothing.';
const ADMIN = 'whoever looks after the PC';

const sentences: Record<RefusalReason, { title: string; message: string; wayOut: string }> = {
  damaged: {
    title: 'The record is damaged',
    message: `The file that holds your cases can’t be read in full. ${NOTHING_TOUCHED}`,
    wayOut: `Don’t delete anything. Ask ${ADMIN} to keep a copy of the whole data folder, then to put the newest backup from its folder “backups” in the place of “redress.db”.`,
  },
  'not-ours': {
    title: 'That isn’t a Redress record',
    message: `What lies where Redress keeps its record belongs to something else. ${NOTHING_TOUCHED}`,
    wayOut: `Ask ${ADMIN} to look at the data folder: “redress.db” should be the record and nothing else.`,
  },
  newer: {
    title: 'This record needs a newer Redress',
    message: `A newer version of Redress has been used on this record. This one is too old to read it safely. ${NOTHING_TOUCHED} Your cases are safe.`,
    wayOut: 'Install the newer version on this PC, then start it again.',
  },
  vanished: {
    title: 'The record isn’t where it was',
    message:
      'Redress has kept cases in this folder before, but the file that holds them, “redress.db”, is gone. Redress hasn’t started an empty one in its place.',
    wayOut: `If somebody moved or renamed it, put it back and start again. If not, ask ${ADMIN} to put the newest backup from the folder “backups” in its place.`,
  },
  'in-use': {
    title: 'The record is in use',
    message: `Another program, or another Redress, is using the record on this PC. ${NOTHING_TOUCHED} Your cases are safe.`,
    wayOut: 'Close the other one and start again. If you can’t find it, restart the PC.',
  },
  'network-or-synced': {
    title: 'The record can’t be kept in that folder',
    message: `The folder is on a network or is copied to another place by a program while Redress writes to it. Both can destroy a record. ${NOTHING_TOUCHED}`,
    wayOut: `Ask ${ADMIN} to choose a folder on this PC’s own disk that nothing else copies.`,
  },
  'disk-full': {
    title: 'The disk is full',
    message: `There isn’t enough room on the disk to work safely. What was saved before is safe. ${NOTHING_TOUCHED}`,
    wayOut: 'Make room on the disk (empty the recycle bin, move large files away) and start again.',
  },
  'disk-error': {
    title: 'The disk reported an error',
    message: `Something on the disk couldn’t be read or written. ${NOTHING_TOUCHED}`,
    wayOut: `Restart the PC and try again. If it happens again, don’t go on: ask ${ADMIN} to check the disk and to keep a copy of the whole data folder on another one.`,
  },
  'no-permission': {
    title: 'Redress may not write in its folder',
    message: `This PC doesn’t let Redress read and write where it keeps its record. What was saved before is safe. ${NOTHING_TOUCHED}`,
    wayOut: `Ask ${ADMIN} to give you permission to change files in the data folder.`,
  },
  'sqlite-too-old': {
    title: 'A part of Redress is out of date',
    message: `The part that reads and writes the record is older than Redress needs to keep it safe. ${NOTHING_TOUCHED} Your cases are safe.`,
    wayOut: 'Install Redress again on this PC.',
  },
  'migration-failed': {
    title: 'The record couldn’t be brought up to date',
    message:
      'This version of Redress keeps cases in a new form, and bringing the record into it didn’t work. The record is as it was before, and a checked copy of it lies in the folder “backups”. Your cases are safe.',
    wayOut: 'Go back to the version of Redress that you used before, and report this.',
  },
  unexpected: {
    title: 'The record couldn’t be opened',
    message: `Something went wrong that Redress doesn’t know. ${NOTHING_TOUCHED}`,
    wayOut: `Restart the PC and try again. If it happens again, ask ${ADMIN} to check the disk.`,
  },
};

/** A refusal in the standing words of its reason, with a sentence of its own if there is more to say. */
export function refuse(reason: RefusalReason, more: { detail?: string; cause?: string | null } = {}): Refused {
  const { title, message, wayOut } = sentences[reason];
  return {
    ok: false,
    reason,
    title,
    message: more.detail ? `${message} ${more.detail}` : message,
    wayOut,
    cause: more.cause ?? null,
  };
}

/** Turns a refusal into an error on its way out of nested steps; `openRecord` turns it back. */
export class RefusalError extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(`refused: ${refused.reason}`);
    this.name = 'RefusalError';
    this.refused = refused;
  }
}

/** What an error from the disk or from SQLite means for opening; `otherwise` when it says nothing known. */
export function refusalFor(error: unknown, otherwise: RefusalReason = 'unexpected'): Refused {
  if (error instanceof RefusalError) return error.refused;
  const code = codeOf(error);
  const cause = code === '' ? (error instanceof Error ? error.name : 'unknown') : code;
  return refuse(reasonOf(code) ?? otherwise, { cause });
}

/** The error's code, or that of the error behind it: the query builder and the migrator wrap what the driver threw. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}

function reasonOf(code: string): RefusalReason | null {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY') return 'in-use';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'disk-error';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_PERM', 'SQLITE_AUTH'].includes(code)) return 'no-permission';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'no-permission';
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR') return 'not-ours';
  return null;
}

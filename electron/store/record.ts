import type { Instant } from '../domain/isoDate.ts';
import { type Background, inLine } from './backups/background.ts';
import { type Backups, keepBackups, type MadeBackup } from './backups/keeper.ts';
import type { RestoreOutcome } from './backups/restore.ts';
import type { HistoryCheck } from './backups/tasks.ts';
import { type ChainCheck, verifyChain } from './chain.ts';
import type { Reader, Writer } from './database.ts';
import { removeDatabase } from './databaseFiles.ts';
import { type FileStore, openFileStore } from './files.ts';
import { openFile, type Pretence } from './open.ts';
import { shareStatements, withQueries } from './prepared.ts';
import { type Refused, refusalFor } from './refusals.ts';
import { sealRecord } from './seal.ts';

/** Entries of the history verified at each start; the whole of it on demand. */
const TAIL = 200;
/** SQLite's own measure: the log is folded into the file whenever it has so many pages. */
const CHECKPOINT_PAGES = 1_000;
/** Of a copy, between two looks at what the window wants: some 4 MB. */
const PAGES_AT_ONCE = 1_000;

/** The office's record while it is open: one file, one process, one connection. */
export interface CaseRecord {
  folder: string;
  /** Answers a question; what it is handed cannot change anything. */
  read<T>(ask: (db: Reader) => T): T;
  /** Does all of a change or none of it. What it returns was flushed to the disk. `change` must be synchronous. */
  write<T>(change: (tx: Writer) => T): T;
  files: FileStore;
  /** 16 random bytes for an entry of the history. */
  newSalt: () => Uint8Array;
  /** What verifying the end of the history found at opening. */
  tailCheck: ChainCheck;
  backups: Backups;
  /** It was only looked at when it was opened, because it is large and its size and time are as it was closed with. */
  isToBeCompared: boolean;
  /**
   * Compares the file with its seal, beside the window: true where it is byte for byte as it was closed. Until then nothing is
   * folded into it: what is saved stands, flushed, in the log beside it.
   */
  compareWithSeal(): Promise<boolean>;
  /** Looks through all of the open file, and makes everybody wait for it. Null: it is whole; else what is wrong, for the log file. */
  lookThrough(): string | null;
  /** Verifies every entry of the history, and the letters against it, on a copy and beside the window. */
  verifyHistory(): Promise<HistoryCheck>;
  /** What became of a restore that was asked for before this opening; null when none was. */
  restored: RestoreOutcome | null;
  /** Makes a proved copy if anything changed, then closes. Never throws: a copy that failed is told. A second call does nothing. */
  close(): Promise<Closing>;
  /** Closes a record that is damaged: no copy is made of it, and it is not sealed. */
  abandon(): void;
}

/** How closing went. */
export interface Closing {
  /** The copy that was made; null when nothing had changed or it failed. */
  backup: MadeBackup | null;
  /** For the log file. */
  problem: unknown;
}

export type Opened = { ok: true; record: CaseRecord };

/** Opens the record of a data folder, or says why not. `randomBytes` and `clock` are the world's; tests hand in their own. Never throws. */
export function openRecord(options: {
  folder: string;
  migrationsFolder: string;
  clock: () => Instant;
  randomBytes: (count: number) => Uint8Array;
  platform?: NodeJS.Platform;
  env?: Record<string, string | undefined>;
  /** Does long work beside the window; without it, it is done in line. */
  background?: Background;
  lightAbove?: number;
  pretend?: Pretence;
}): Opened | Refused {
  const { platform = process.platform, env = process.env } = options;
  const opened = openFile({ ...options, platform, env });
  if (!opened.ok) return opened;
  const { connection, places, restored, toCompare } = opened;
  const { background = inLine } = options;
  try {
    removeDatabase(places.reading); // a reading that was cut short
    const db = withQueries(connection);
    const newName = () => Buffer.from(options.randomBytes(12)).toString('hex');
    const backups = keepBackups({
      connection,
      places,
      clock: options.clock,
      background,
      migrationsFolder: options.migrationsFolder,
    });
    let closing: Promise<Closing> | null = null;
    let copying: Promise<unknown> = Promise.resolve();
    // The file has to stay what it was closed as until that has been seen (sqlite.org/wal.html#ckpt).
    if (toCompare !== null) connection.pragma('wal_autocheckpoint = 0');

    const compareWithSeal = async (): Promise<boolean> => {
      if (toCompare === null) return true;
      const isSame = (await background('hashFile', { path: places.record })) === toCompare;
      if (isSame && connection.open) connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      return isSame;
    };
    /** Does long reading on a copy, one after the other: the open file is locked to this process. */
    const onCopy = <T>(read: (path: string) => Promise<T>): Promise<T> => {
      const done = copying.then(async () => {
        try {
          removeDatabase(places.reading);
          await connection.backup(places.reading, {
            progress() {
              if (closing) throw new Error('the record is being closed'); // nobody waits for a reading at the end of the day
              return PAGES_AT_ONCE;
            },
          });
          return await read(places.reading);
        } finally {
          removeDatabase(places.reading);
        }
      });
      copying = done.catch(() => null);
      return done;
    };

    const close = async (): Promise<Closing> => {
      let backup: MadeBackup | null = null;
      let problem: unknown = null;
      try {
        await backups.settled();
        if (backups.hasChanged()) backup = await backups.make({ isClosing: true });
      } catch (error) {
        problem = error;
      }
      try {
        connection.close(); // the last connection to close folds the log into the file
        // After a copy that failed the record is read in full at the next opening.
        if (problem === null) sealRecord(places, options.clock());
      } catch (error) {
        problem ??= error;
      }
      return { backup, problem };
    };

    const record: CaseRecord = {
      folder: options.folder,
      read: (ask) => ask(db),
      write: (change) => db.transaction((tx) => change(shareStatements(tx, db)), { behavior: 'immediate' }),
      files: openFileStore(places.files, newName),
      newSalt: () => options.randomBytes(16),
      tailCheck: verifyChain(db, { last: TAIL }),
      backups,
      isToBeCompared: toCompare !== null,
      compareWithSeal,
      lookThrough() {
        try {
          const found = connection.prepare<[], string>('PRAGMA quick_check(1)').pluck().get();
          return found === 'ok' ? null : 'quick_check';
        } catch (error) {
          return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        }
      },
      verifyHistory: () => onCopy((path) => background('verifyHistory', { path })),
      restored,
      close: () => {
        closing ??= close();
        return closing;
      },
      abandon() {
        closing ??= Promise.resolve({ backup: null, problem: null });
        connection.close();
      },
    };
    return { ok: true, record };
  } catch (error) {
    connection.close();
    return refusalFor(error, 'damaged');
  }
}

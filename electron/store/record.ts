import type { Instant } from '../domain/isoDate.ts';
import { type Background, inLine } from './backups/background.ts';
import { type Backups, keepBackups, type MadeBackup } from './backups/keeper.ts';
import type { RestoreOutcome } from './backups/restore.ts';
import { type ChainCheck, verifyChain } from './chain.ts';
import { type Reader, type Writer, withQueries } from './database.ts';
import { type FileStore, openFileStore } from './files.ts';
import { openFile } from './open.ts';
import { shareStatements } from './prepared.ts';
import { type Refused, refusalFor } from './refusals.ts';
import { sealRecord } from './seal.ts';

/** Entries of the history verified at each start; the whole of it on demand. */
const TAIL = 200;

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
  /** What became of a restore that was asked for before this opening; null when none was. */
  restored: RestoreOutcome | null;
  /** Makes a proved copy if anything changed, then closes. Never throws: a copy that failed is told. A second call does nothing. */
  close(): Promise<Closing>;
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
}): Opened | Refused {
  const { platform = process.platform, env = process.env } = options;
  const opened = openFile({ ...options, platform, env });
  if (!opened.ok) return opened;
  const { connection, places, restored } = opened;
  try {
    const db = withQueries(connection);
    const newName = () => Buffer.from(options.randomBytes(12)).toString('hex');
    const backups = keepBackups({
      connection,
      places,
      clock: options.clock,
      background: options.background ?? inLine,
      migrationsFolder: options.migrationsFolder,
    });
    let closing: Promise<Closing> | null = null;

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
        sealRecord(places, options.clock());
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
      restored,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
    return { ok: true, record };
  } catch (error) {
    connection.close();
    return refusalFor(error, 'damaged');
  }
}

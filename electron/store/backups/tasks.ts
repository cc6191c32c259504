import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { type ChainCheck, chainHead, countStrayLetters, verifyChain } from '../chain.ts';

import { connect } from '../database.ts';
import { copyClosedFile, removeDatabase } from '../databaseFiles.ts';
import { sha256Of } from '../files.ts';
import { hashFile } from '../hashFile.ts';
import { readJournal, runMigrations, schemaVersion } from '../migrations.ts';
import { listNamedHashes } from '../namedFiles.ts';
import { withQueries } from '../prepared.ts';
import { type CheckFiles, checkFiles, type FilesFound } from './filesCheck.ts';
import { type Closeness, finishCopy } from './proof.ts';

/** Proves a fresh copy: whole, a record, with the rows that it should have. */
interface Prove {
  path: string;
  rows: [table: string, count: number][] | null;
  closeness: Closeness;
}

/** Rehearses a restore: the copy is opened as a record of its own, in a folder that is thrown away. */
interface Drill {
  path: string;
  scratch: string;
  migrationsFolder: string;
  /** Where the files of the record are backed up. */
  filesFolder: string;
}

/** What a rehearsed restore found. */
export interface DrillReport {
  cases: number;
  entries: number;
  isHistoryIntact: boolean;
  historyMessage: string;
  /** Letters and documents that the record names. */
  files: number;
  missingFiles: number;
  alteredFiles: number;
  head: { seq: number; hash: string };
}

/** What verifying the whole history found, and how many issued letters were written from another one. */
export interface HistoryCheck extends ChainCheck {
  strayLetters: number;
}

interface Tasks {
  prove: { task: Prove; answer: null };
  drill: { task: Drill; answer: DrillReport };
  /** Verifies the whole history of a copy. */
  verifyHistory: { task: { path: string }; answer: HistoryCheck };
  hashFile: { task: { path: string }; answer: string };
  checkFiles: { task: CheckFiles; answer: FilesFound };
}
export type TaskName = keyof Tasks;
export type TaskOf<N extends TaskName> = Tasks[N]['task'];
export type TaskAnswer<N extends TaskName> = Tasks[N]['answer'];

const tasks: { [N in TaskName]: (task: TaskOf<N>) => TaskAnswer<N> } = {
  prove,
  drill,
  verifyHistory,
  hashFile: ({ path }) => hashFile(path),
  checkFiles,
};

/** Does one of the long tasks, here and now. */
export function runTask<N extends TaskName>(name: N, task: TaskOf<N>): TaskAnswer<N> {
  return tasks[name](task);
}

function prove({ path, rows, closeness }: Prove): null {
  finishCopy(path, rows === null ? null : new Map(rows), closeness);
  return null;
}

function verifyHistory({ path }: { path: string }): HistoryCheck {
  const copy = connect(path, { isReadOnly: true });
  try {
    const db = withQueries(copy);
    const check = verifyChain(db);
    return { ...check, strayLetters: check.isIntact ? countStrayLetters(db) : 0 };
  } finally {
    copy.close();
  }
}

function drill({ path, scratch, migrationsFolder, filesFolder }: Drill): DrillReport {
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, 'redress.db');
  try {
    copyClosedFile(path, file);
    const connection = connect(file);
    try {
      if (schemaVersion(connection) < readJournal(migrationsFolder).length) runMigrations(connection, migrationsFolder);
      const db = withQueries(connection);
      const { isIntact, message } = verifyChain(db);
      const judged = listNamedHashes(db).map((sha256) =>
        judgeFile(join(filesFolder, sha256.slice(0, 2), sha256), sha256),
      );
      return {
        cases: db.get<{ n: number }>(sql`SELECT count(*) AS n FROM complaint_case`)?.n ?? 0,
        entries: db.get<{ n: number }>(sql`SELECT count(*) AS n FROM event`)?.n ?? 0,
        isHistoryIntact: isIntact,
        historyMessage: message,
        files: judged.length,
        missingFiles: judged.filter((state) => state === 'missing').length,
        alteredFiles: judged.filter((state) => state === 'altered').length,
        head: chainHead(db),
      };
    } finally {
      connection.close();
    }
  } finally {
    removeDatabase(file);
    rmSync(scratch, { recursive: true, force: true });
  }
}

function judgeFile(path: string, sha256: string): 'whole' | 'missing' | 'altered' {
  try {
    return sha256Of(readFileSync(path)) === sha256 ? 'whole' : 'altered';
  } catch {
    return 'missing';
  }
}

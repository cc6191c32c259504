import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../domain/isoDate.ts';
import { verifyChain } from './chain.ts';
import { APPLICATION_ID, type Connection, connect, countRows, readPragma, withQueries } from './database.ts';
import { flushFile, moveIntoPlace } from './durable.ts';

/** Closing copies kept; older ones are removed once a newer one has been proved. */
const KEPT_COPIES = 10;
/** Copies made before a migration kept, apart from the others. */
const KEPT_BEFORE_MIGRATIONS = 3;

/** A copy that turned out not to be one. The record itself is untouched. */
export class CopyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CopyError';
  }
}

export interface Copy {
  path: string;
  bytes: number;
}

/** The names of the copies in a folder, newest first. */
export function listCopies(folder: string, kind: 'backup' | 'before-migration' = 'backup'): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`redress-${kind}-`) && name.endsWith('.db'))
    .sort()
    .reverse();
}

/**
 * Copies a record while it is open, by SQLite's own online backup; proves the copy by reopening it; only then gives it its name.
 * What is written meanwhile is in the copy too.
 */
export async function makeBackup(connection: Connection, folder: string, at: Instant): Promise<Copy> {
  const target = join(folder, copyName(folder, 'backup', at));
  const partial = `${target}.partial`;
  try {
    const before = changeCount(connection);
    await connection.backup(partial);
    finishCopy(partial, changeCount(connection) === before ? countRows(connection) : null);
    moveIntoPlace(partial, target);
  } catch (error) {
    removeDatabase(partial);
    throw error;
  }
  for (const name of listCopies(folder).slice(KEPT_COPIES)) rmSync(join(folder, name), { force: true });
  return { path: target, bytes: statSync(target).size };
}

/** The same before a migration, in one go: nothing else may happen until it is done. */
export function makeCopyBeforeMigration(connection: Connection, folder: string, at: Instant): Copy {
  const target = join(folder, copyName(folder, 'before-migration', at));
  const partial = `${target}.partial`;
  try {
    connection.prepare('VACUUM INTO ?').run(partial);
    finishCopy(partial, countRows(connection));
    moveIntoPlace(partial, target);
  } catch (error) {
    removeDatabase(partial);
    throw error;
  }
  for (const name of listCopies(folder, 'before-migration').slice(KEPT_BEFORE_MIGRATIONS)) {
    rmSync(join(folder, name), { force: true });
  }
  return { path: target, bytes: statSync(target).size };
}

/** Copies a closed database file that nobody has open, and flushes it. */
export function copyClosedFile(from: string, to: string): void {
  removeDatabase(to);
  copyFileSync(from, to);
  flushFile(to);
}

/** Removes a database file with whatever SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${beside}`, { force: true });
}

/** Rows changed through this connection since it was opened. */
export function changeCount(connection: Connection): number {
  return connection.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
}

/** Flushes a copy and proves it: whole, a Redress record, with the rows that it should have and an unbroken history. */
export function finishCopy(path: string, expectedRows: Map<string, number> | null): void {
  const settling = connect(path);
  // One file without companions: an administrator may move it about as it is.
  settling.pragma('journal_mode = DELETE');
  settling.close();
  flushFile(path);
  const copy = connect(path, { isReadOnly: true });
  try {
    if (readPragma(copy, 'application_id') !== APPLICATION_ID) throw new CopyError('the copy is not a record');
    const found = copy.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (found !== 'ok') throw new CopyError('the copy is damaged');
    if (copy.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new CopyError('the copy has broken references');
    const rows = countRows(copy);
    for (const [table, count] of expectedRows ?? []) {
      if (rows.get(table) !== count)
        throw new CopyError(`the copy has ${rows.get(table)} of ${count} rows of ${table}`);
    }
    if (rows.has('event') && !verifyChain(withQueries(copy), { last: 200 }).isIntact) {
      throw new CopyError('the copy’s history does not verify');
    }
  } finally {
    copy.close();
  }
}

function copyName(folder: string, kind: 'backup' | 'before-migration', at: Instant): string {
  const beginning = `redress-${kind}-${at.replaceAll(':', '').replace('.', '')}-`;
  // Numbered and padded, so that the names sort by age even when a clock stands still.
  const last = readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => Number.parseInt(name.slice(beginning.length), 10) || 0)
    .reduce((highest, number) => Math.max(highest, number), 0);
  return `${beginning}${String(last + 1).padStart(4, '0')}.db`;
}

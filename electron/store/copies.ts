import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../domain/isoDate.ts';
import { type Background, inLine } from './backups/background.ts';
import { type CopyKind, copyStem, kindOf, momentOf } from './backups/names.ts';
import { finishCopy } from './backups/proof.ts';
import { backupsToRemove } from './backups/thinning.ts';
import { type Connection, countRows } from './database.ts';
import { removeDatabase } from './databaseFiles.ts';
import { moveIntoPlace } from './durable.ts';

/** Copies made before a migration or a restore kept, apart from the others. */
const KEPT_OF_OTHERS = 3;

/** Pages copied between two turns of the window's work: some milliseconds. */
const PAGES_AT_ONCE = 400;
const PAGES_WHEN_CLOSING = 20_000;

export interface Copy {
  path: string;
  bytes: number;
}

/** The names of the copies in a folder, newest first. */
export function listCopies(folder: string, kind: CopyKind = 'backup'): string[] {
  return readdirSync(folder)
    .filter((name) => kindOf(name) === kind)
    .sort()
    .reverse();
}

/** How a copy is made. */
interface MakingOf {
  background?: Background;
  /** A copy that thinning leaves alone. */
  keep?: string | null;
  /** Nobody works any more, and somebody waits for the program to end. */
  isClosing?: boolean;
}

/**
 * Copies a record while it is open, by SQLite's own online backup; proves the copy by reopening it, beside the window; only
 * then gives it its name and thins the older ones, but for `keep`. What is written meanwhile is in the copy too.
 */
export async function makeBackup(
  connection: Connection,
  folder: string,
  at: Instant,
  { background = inLine, keep = null, isClosing = false }: MakingOf = {},
): Promise<Copy> {
  const target = join(folder, newCopyName(folder, 'backup', at));
  const partial = `${target}.partial`;
  try {
    const before = changeCount(connection);
    await connection.backup(partial, { progress: () => (isClosing ? PAGES_WHEN_CLOSING : PAGES_AT_ONCE) });
    const rows = changeCount(connection) === before ? [...countRows(connection)] : null;
    await background('prove', { path: partial, rows, closeness: isClosing ? 'quick' : 'whole' });
    moveIntoPlace(partial, target);
  } catch (error) {
    removeDatabase(partial);
    throw error;
  }
  thinBackups(folder, keep);
  return { path: target, bytes: statSync(target).size };
}

function thinBackups(folder: string, keep: string | null): void {
  const aged = listCopies(folder).flatMap((name) => {
    const at = momentOf(name);
    return at === null ? [] : [{ name, at }];
  });
  for (const name of backupsToRemove(aged).filter((name) => name !== keep)) rmSync(join(folder, name), { force: true });
}

/** The same before a migration, in one go: nothing else may happen until it is done. */
export function makeCopyBeforeMigration(connection: Connection, folder: string, at: Instant): Copy {
  const target = join(folder, newCopyName(folder, 'before-migration', at));
  const partial = `${target}.partial`;
  try {
    connection.prepare('VACUUM INTO ?').run(partial);
    finishCopy(partial, countRows(connection));
    moveIntoPlace(partial, target);
  } catch (error) {
    removeDatabase(partial);
    throw error;
  }
  keepNewest(folder, 'before-migration');
  return { path: target, bytes: statSync(target).size };
}

/** Removes all but the newest copies of a kind that is not thinned by age. */
export function keepNewest(folder: string, kind: CopyKind): void {
  for (const name of listCopies(folder, kind).slice(KEPT_OF_OTHERS)) removeDatabase(join(folder, name));
}

/** Rows changed through this connection since it was opened. */
export function changeCount(connection: Connection): number {
  return connection.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
}

/** A name for a copy that is not taken: numbered and padded, so that names sort by age even when a clock stands still. */
export function newCopyName(folder: string, kind: CopyKind, at: Instant): string {
  const beginning = copyStem(kind, at);
  const last = readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => Number.parseInt(name.slice(beginning.length), 10) || 0)
    .reduce((highest, number) => Math.max(highest, number), 0);
  return `${beginning}${String(last + 1).padStart(4, '0')}.db`;
}

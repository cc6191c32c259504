import { closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../domain/isoDate.ts';
import { keepNewest, newCopyName } from '../copies.ts';
import { connect, readPragma } from '../database.ts';
import { removeDatabase } from '../databaseFiles.ts';
import { flushFile, flushFolder, writeWhole } from '../durable.ts';
import type { Places } from '../folder.ts';
import { lockAlone } from '../pragmas.ts';
import { refusalFor } from '../refusals.ts';
import { breakSeal } from '../seal.ts';
import { kindOf } from './names.ts';
import { CopyError, finishCopy } from './proof.ts';
import { strangersIn } from './strangers.ts';

/*
 * A restore is asked for while the program runs and carried out at its next start, before the record is opened: every step can
 * be cut off by a power failure and is then done again. The record that was there is moved aside, never overwritten.
 */

const Request = z.strictObject({
  /** The name of a copy in the folder of backups. */
  copy: z.string().refine((name) => kindOf(name) !== null),
  /** The name under which the present record is put aside. */
  aside: z.string().refine((name) => kindOf(name) === 'before-restore'),
  askedAt: Instant,
  /** The copy is in the record's place; that it is has yet to be noted in the history. */
  isDone: z.boolean().default(false),
});
type RestoreRequest = z.infer<typeof Request>;

/** What became of a restore that was asked for. */
export type RestoreOutcome =
  | { state: 'done'; copy: string; aside: string | null; askedAt: Instant }
  | { state: 'refused'; copy: string; why: string };

const requestIn = (places: Places) => join(places.folder, 'restore-request.json');
const restoringIn = (places: Places) => `${places.record}.restoring`;

/** Notes that a copy is to take the record's place at the next start. Nothing is touched yet. */
export function requestRestore(places: Places, copy: string, at: Instant): RestoreRequest {
  const request = { copy, aside: newCopyName(places.backups, 'before-restore', at), askedAt: at, isDone: false };
  writeRequest(places, request);
  return request;
}

/** After the history says that a copy took the record's place: nothing is left to be done. */
export function forgetRestore(places: Places): void {
  if (readRequest(places)?.isDone) forget(places);
}

function writeRequest(places: Places, request: RestoreRequest): void {
  const path = requestIn(places);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true }); // a power cut may have left one
  writeWhole(path, Buffer.from(`${JSON.stringify(Request.parse(request), null, 2)}\n`), partial);
}

/**
 * Carries out the restore that was asked for, if one was. The copy is proved first; one that does not prove leaves everything
 * as it is. @throws when another program has the record open
 */
export function carryOutRestore(places: Places, migrationsFolder: string): RestoreOutcome | null {
  const request = readRequest(places);
  if (request === null) return null;
  if (request.isDone) return outcomeOf(places, request);
  requireNobodyElse(places.record);
  breakSeal(places); // what it says is not true of the copy
  const source = join(places.backups, request.copy);
  const restoring = restoringIn(places);
  try {
    removeDatabase(restoring);
    copyFileSync(source, restoring);
    flushFile(restoring);
    finishCopy(restoring, null);
    requireNoStrangers(restoring, migrationsFolder);
  } catch (error) {
    removeDatabase(restoring);
    forget(places);
    return { state: 'refused', copy: request.copy, why: error instanceof Error ? error.message : 'unknown' };
  }
  const aside = join(places.backups, request.aside);
  if (existsSync(places.record) && !existsSync(aside)) renameSync(places.record, aside);
  // Whatever a record that ended badly left beside it belongs to it: laid over another file it would destroy that.
  for (const beside of ['-wal', '-shm'])
    if (existsSync(`${places.record}${beside}`)) renameSync(`${places.record}${beside}`, `${aside}${beside}`);
  flushFolder(places.backups);
  renameSync(restoring, places.record);
  flushFolder(places.folder);
  writeRequest(places, { ...request, isDone: true });
  keepNewest(places.backups, 'before-restore');
  return outcomeOf(places, request);
}

/** A file from elsewhere can be a whole record and still hold what nobody should run. @throws CopyError */
function requireNoStrangers(path: string, migrationsFolder: string): void {
  const copy = connect(path, { isReadOnly: true });
  try {
    const [stranger] = strangersIn(copy, migrationsFolder);
    if (stranger !== undefined) throw new CopyError(`the copy holds “${stranger}”, which Redress never made`);
  } finally {
    copy.close();
  }
}

function outcomeOf(places: Places, { copy, aside, askedAt }: RestoreRequest): RestoreOutcome {
  return { state: 'done', copy, aside: existsSync(join(places.backups, aside)) ? aside : null, askedAt };
}

/**
 * Whoever has the record open goes on writing to it: it is not taken from under them, and the restore waits for the next start.
 * A file that does not open at all is nobody's. @throws what SQLite says of a locked file
 */
function requireNobodyElse(record: string): void {
  // SQLite would clear away the log of a file that is no database: it is not asked about one.
  if (!existsSync(record) || !beginsAsDatabase(record)) return;
  try {
    const connection = connect(record);
    try {
      lockAlone(connection);
      readPragma(connection, 'schema_version'); // the first read takes the lock
    } finally {
      connection.close();
    }
  } catch (error) {
    if (refusalFor(error).reason === 'in-use') throw error;
  }
}

function beginsAsDatabase(path: string): boolean {
  const head = Buffer.alloc(16);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

function readRequest(places: Places): RestoreRequest | null {
  if (!existsSync(requestIn(places))) return null;
  try {
    return Request.parse(JSON.parse(readFileSync(requestIn(places), 'utf8')));
  } catch {
    forget(places); // not one that Redress wrote: nothing is restored by it
    return null;
  }
}

function forget(places: Places): void {
  rmSync(requestIn(places), { force: true });
  flushFolder(places.folder);
}

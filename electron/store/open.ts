import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, statSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Sha256 } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import { carryOutRestore, type RestoreOutcome } from './backups/restore.ts';
import { listCopies, makeCopyBeforeMigration } from './copies.ts';
import { APPLICATION_ID, type Connection, connect, readPragma } from './database.ts';
import { copyClosedFile, removeDatabase } from './databaseFiles.ts';
import { flushFile, flushFolder, writeWhole } from './durable.ts';
import { type Places, placesIn, prepareFolder } from './folder.ts';
import { readJournal, runMigrations, schemaVersion } from './migrations.ts';
import { harden, lockAlone } from './pragmas.ts';
import { withQueries } from './prepared.ts';
import { RefusalError, type Refused, refusalFor, refuse } from './refusals.ts';
import { breakSeal, examineSeal } from './seal.ts';

/** The oldest SQLite that is safe here: 3.51.3 mended a way in which a write-ahead log could damage a file (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3];

const ALTERED =
  'It isn’t as Redress left it when it was last closed: the disk or another program has changed it. If somebody put another record in its place on purpose, take away the file “redress.seal” beside it and start again.';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** What opening needs to know of the world. */
export interface Surroundings {
  folder: string;
  migrationsFolder: string;
  clock: () => Instant;
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** A record of more bytes than these may be opened after a light look. */
  lightAbove?: number;
  pretend?: Pretence;
}

/** What tests put in the place of a disk or a library that they cannot have. Nothing else sets it. */
export interface Pretence {
  sqliteVersion?: string;
  /** The code of the error that the first writing to the folder meets. */
  probeFailsWith?: string;
}

/** Compared with its seal in a moment: some 5,000 cases. */
const LIGHT_ABOVE_BYTES = 64 * 1024 * 1024;

interface OpenedFile {
  ok: true;
  connection: Connection;
  places: Places;
  restored: RestoreOutcome | null;
  /** The record was only looked at: its bytes have still to be compared with this hash. Null: it was read from end to end. */
  toCompare: Sha256 | null;
}

/**
 * Opens the record of a data folder, step by step; whatever stands in the way is a refusal, and what is there is left as it is.
 * A new record is made only where there never was one.
 */
export function openFile(surroundings: Surroundings): OpenedFile | Refused {
  const places = placesIn(surroundings.folder);
  let connection: Connection | null = null;
  try {
    const unfit = prepareFolder(places, surroundings.platform, surroundings.env, surroundings.pretend?.probeFailsWith);
    if (unfit) return unfit;
    requireRecentSqlite(surroundings.pretend?.sqliteVersion);
    let restored = carryOutRestore(places, surroundings.migrationsFolder);
    if (!existsSync(places.record)) makeFirst(places, surroundings);
    requireOurFile(places.record);
    const seal = examineSeal(places, surroundings.lightAbove ?? LIGHT_ABOVE_BYTES);
    if (seal.state === 'altered') throw new RefusalError(refuse('damaged', { detail: ALTERED, cause: 'seal' }));
    connection = openAlone(places.record);
    // What is as it was closed was whole then. Everything else is looked through.
    if (seal.state === 'as-left') requireWholePages(connection, places.record);
    else if (seal.state !== 'whole') requireWhole(connection);
    if (seal.state === 'copy')
      restored = { state: 'done', copy: seal.name, aside: null, askedAt: surroundings.clock() };
    breakSeal(places);
    const isBehind = schemaVersion(connection) < requireKnownSchema(connection, surroundings.migrationsFolder);
    if (isBehind) connection = migrateCopy(connection, places, surroundings);
    harden(connection);
    if (!existsSync(places.marker)) writeMarker(places, surroundings.clock());
    // A record that was brought up to date was read from end to end for that.
    const toCompare = seal.state === 'as-left' && !isBehind ? seal.sha256 : null;
    return { ok: true, connection, places, restored, toCompare };
  } catch (error) {
    connection?.close();
    return refusalFor(error);
  }
}

/** Whether a version of SQLite such as "3.54.0" is new enough. */
export function isRecentSqlite(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function requireRecentSqlite(pretended?: string): void {
  const memory = connect(':memory:', { isNew: true });
  try {
    const version =
      pretended ?? withQueries(memory).get<{ version: string }>(sql`SELECT sqlite_version() AS version`)?.version ?? '';
    if (!isRecentSqlite(version)) throw new RefusalError(refuse('sqlite-too-old', { cause: version }));
  } finally {
    memory.close();
  }
}

/** Makes a record where there never was one: whole under another name, then renamed. Refuses where one has been. */
function makeFirst(places: Places, surroundings: Surroundings): void {
  if (wasHere(places)) throw new RefusalError(refuse('vanished', { detail: newestCopy(places) }));
  removeDatabase(places.newRecord); // an interrupted first start; nothing was ever saved in it
  const connection = connect(places.newRecord, { isNew: true });
  try {
    harden(connection);
    runMigrations(connection, surroundings.migrationsFolder);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  flushFile(places.newRecord);
  renameSync(places.newRecord, places.record);
  flushFolder(places.folder);
}

/** Whether the folder shows that a record has been kept in it. */
function wasHere(places: Places): boolean {
  if (existsSync(places.marker) || existsSync(`${places.record}-wal`)) return true;
  return readdirSync(places.backups).some((name) => name.endsWith('.db')) || readdirSync(places.files).length > 0;
}

function newestCopy(places: Places): string {
  const newest = listCopies(places.backups)[0];
  return newest ? `The newest backup is “${newest}”.` : 'There is no backup in the data folder.';
}

function writeMarker(places: Places, at: Instant): void {
  const text = {
    about:
      'Redress keeps its record in this folder. Keep this file: it is how Redress notices that the record is missing.',
    since: at,
  };
  const temporary = `${places.marker}.partial`;
  removeDatabase(temporary);
  writeWhole(places.marker, Buffer.from(`${JSON.stringify(text, null, 2)}\n`), temporary);
}

/** Looks at the file's own header before SQLite may touch it. */
function requireOurFile(path: string): void {
  const about = statSync(path);
  if (!about.isFile()) throw new RefusalError(refuse('not-ours', { cause: 'not a file' }));
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  // An empty file too: SQLite would take it for a new database, and nothing would show that a record is lost.
  if (header.toString('latin1', 0, 16) !== MAGIC) throw new RefusalError(refuse('damaged', { cause: 'no header' }));
  // At byte 68, big-endian (sqlite.org/fileformat2.html#application_id).
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    throw new RefusalError(refuse('not-ours', { cause: 'application id' }));
}

function openAlone(path: string): Connection {
  const connection = connect(path);
  try {
    lockAlone(connection);
    readPragma(connection, 'schema_version'); // the first read takes the lock, and replays what a power cut left in the log
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The light look: the file has all the pages that it says it has. Opening has read its header, its schema and its version besides. */
function requireWholePages(connection: Connection, path: string): void {
  connection.pragma('cell_size_check = ON');
  const bytes = Number(readPragma(connection, 'page_size')) * Number(readPragma(connection, 'page_count'));
  if (bytes !== statSync(path).size) throw new RefusalError(refuse('damaged', { cause: 'page count' }));
}

function requireWhole(connection: Connection): void {
  connection.pragma('cell_size_check = ON');
  const found = connection.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check;
  if (found !== 'ok') throw new RefusalError(refuse('damaged', { cause: 'quick_check' }));
}

/** The schema version that this program knows; refuses a record that has gone beyond it, or has no schema at all. */
function requireKnownSchema(connection: Connection, migrationsFolder: string): number {
  const known = readJournal(migrationsFolder).length;
  const version = schemaVersion(connection);
  if (version > known) throw new RefusalError(refuse('newer', { cause: `schema ${version} of ${known}` }));
  if (version < 1) throw new RefusalError(refuse('damaged', { cause: `schema ${version}` }));
  return known;
}

/** Brings a copy up to date and puts it in the record's place only when it has been proved; until then the record is not touched. */
function migrateCopy(connection: Connection, places: Places, surroundings: Surroundings): Connection {
  try {
    const copy = makeCopyBeforeMigration(connection, places.backups, surroundings.clock());
    copyClosedFile(copy.path, places.migrating);
    const migrating = connect(places.migrating);
    try {
      harden(migrating);
      runMigrations(migrating, surroundings.migrationsFolder);
      requireWhole(migrating);
      migrating.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      migrating.close();
    }
    flushFile(places.migrating);
    connection.close(); // the lock on the record is kept until its successor is ready
    removeLeftoverLog(places.record);
    renameSync(places.migrating, places.record);
    flushFolder(places.folder);
  } catch (error) {
    if (connection.open) connection.close();
    removeDatabase(places.migrating);
    throw new RefusalError(refusalFor(error, 'migration-failed'));
  }
  return openAlone(places.record);
}

/** A closed record leaves no log; one that did would be laid over the new file. */
function removeLeftoverLog(path: string): void {
  if (existsSync(`${path}-wal`)) throw new RefusalError(refuse('migration-failed', { cause: 'log left behind' }));
}

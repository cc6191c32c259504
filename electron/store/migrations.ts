import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { APPLICATION_ID, type Connection, countRows, readPragma } from './database.ts';

const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string(), when: z.int() })) });
type JournalEntry = z.infer<typeof Journal>['entries'][number];

/** A record that a migration would have left with fewer rows, broken references or the wrong number of migrations. */
export class MigrationGuardError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationGuardError';
  }
}

/** The migrations of a folder, in the order in which they apply. */
export function readJournal(migrationsFolder: string): JournalEntry[] {
  return Journal.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))).entries;
}

/** The number of migrations that a record has been through; its schema version. */
export function schemaVersion(connection: Connection): number {
  return Number(readPragma(connection, 'user_version'));
}

/**
 * Brings a database to the newest schema. Call it on a copy, never on the only file: what it finds wrong it throws after
 * the migrations have been committed. Foreign keys are off meanwhile, set outside any transaction: inside one the pragma does nothing,
 * and rebuilding a table would then delete its children by cascade (drizzle-orm #5782).
 */
export function runMigrations(connection: Connection, migrationsFolder: string): void {
  const journal = readJournal(migrationsFolder);
  const before = countRows(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER) STRICT',
    );
    applyMissing(connection, migrationsFolder);
    guardMigrated(connection, before, journal);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${journal.length}`);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/**
 * Drizzle's files, in one transaction of the driver's own. Drizzle's migrator would roll back what SQLite had rolled back already when
 * the disk failed, and the error of that would take the place of the disk's.
 */
function applyMissing(connection: Connection, migrationsFolder: string): void {
  const last = connection
    .prepare<[], { at: number | null }>('SELECT max(created_at) AS at FROM "__drizzle_migrations"')
    .get()?.at;
  const missing = readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) => folderMillis > (last ?? -1));
  const note = connection.prepare('INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES (?, ?)');
  connection.transaction(() => {
    for (const { sql, hash, folderMillis } of missing) {
      for (const statement of sql) connection.exec(statement);
      note.run(hash, folderMillis);
    }
  })();
}

/** Throws unless every row, every reference and every migration is there. `before` are the rows counted beforehand. */
export function guardMigrated(connection: Connection, before: Map<string, number>, journal: JournalEntry[]): void {
  const after = countRows(connection);
  for (const [table, rows] of before) {
    const left = after.get(table) ?? 0;
    if (left < rows) throw new MigrationGuardError(`${table}: ${rows} rows before, ${left} after`);
  }
  const broken = connection.prepare('PRAGMA foreign_key_check').all().length;
  if (broken > 0) throw new MigrationGuardError(`${broken} broken references`);
  // An entry that is older than the last one applied is skipped in silence.
  const applied = after.get('__drizzle_migrations') ?? 0;
  if (applied !== journal.length) throw new MigrationGuardError(`${applied} of ${journal.length} migrations applied`);
}

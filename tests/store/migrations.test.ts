import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as calendarTables from '../../electron/store/calendarTables.ts';
import * as caseTables from '../../electron/store/caseTables.ts';
import { countRows } from '../../electron/store/database.ts';
import { guardMigrated, MigrationGuardError, readJournal, runMigrations } from '../../electron/store/migrations.ts';
import * as officeTables from '../../electron/store/officeTables.ts';
import * as ruleTables from '../../electron/store/ruleTables.ts';
import * as themeTables from '../../electron/store/themeTables.ts';
import { addCase, addStaff, complaintOf, MIGRATIONS, open, temporaryFolder, tryOpen } from './support.ts';

/** A copy of the real migrations with one more at the end. */
function withOneMore(sql: string, when = Date.UTC(2099, 0, 1)): string {
  const folder = join(temporaryFolder(), 'drizzle');
  cpSync(MIGRATIONS, folder, { recursive: true });
  const journalPath = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalPath, 'utf8'));
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag: '9999_next', breakpoints: true });
  writeFileSync(journalPath, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_next.sql'), sql);
  return folder;
}

async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => {
    const jo = addStaff(tx);
    addCase(tx, jo.id);
    addCase(tx, jo.id);
  });
  await record.close();
  return folder;
}

function rowsIn(folder: string) {
  const file = new Database(join(folder, 'redress.db'), { readonly: true });
  const rows = Object.fromEntries(countRows(file));
  file.close();
  return rows;
}

test('the journal only ever goes forward: an older entry would be skipped in silence', () => {
  const journal = readJournal(MIGRATIONS);
  for (const [index, entry] of journal.entries()) {
    expect(entry.idx).toBe(index);
    if (index > 0) expect(entry.when).toBeGreaterThan(journal[index - 1]?.when ?? 0);
  }
  const scripts = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  expect(scripts).toEqual(journal.map((entry) => `${entry.tag}.sql`));
});

test('the tables of the program and those that the migrations make are the same', () => {
  const record = open();
  const tables = Object.values({
    ...officeTables,
    ...caseTables,
    ...calendarTables,
    ...ruleTables,
    ...themeTables,
  }).filter((part) => is(part, SQLiteTable));
  expect(tables.length).toBeGreaterThan(12);
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    const made = record.read((db) =>
      db.all<{ name: string; required: number; type: string }>(
        `SELECT name, "notnull" AS required, type FROM pragma_table_info('${name}')`,
      ),
    );
    expect(made.map((column) => [column.name, column.type.toLowerCase(), column.required === 1])).toEqual(
      columns.map((column) => [column.name, column.getSQLType(), column.notNull]),
    );
  }
});

test('every table of a new record is STRICT and none deletes by cascade', () => {
  const record = open();
  const tables = record.read((db) =>
    db.all<{ name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    ),
  );
  expect(tables.length).toBeGreaterThan(12);
  expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  const cascades = record.read((db) =>
    tables.flatMap(({ name }) =>
      db.all<{ on_delete: string }>(
        `SELECT on_delete FROM pragma_foreign_key_list('${name}') WHERE on_delete <> 'NO ACTION'`,
      ),
    ),
  );
  expect(cascades).toEqual([]);
});

test('STRICT really refuses a word where a number belongs', () => {
  const record = open();
  expect(complaintOf(() => record.write((tx) => tx.run("INSERT INTO reference_year VALUES (2026, 'seven')")))).toMatch(
    /cannot store TEXT/,
  );
});

test('a record of an older schema is copied, brought up to date and opened with everything in it', async () => {
  const folder = await filledFolder();
  const next = withOneMore('ALTER TABLE `person` ADD `pronouns` text;');
  const record = open(folder, next);
  expect(record.read((db) => db.get<{ n: number }>('SELECT count(pronouns) + count(*) AS n FROM person'))).toEqual({
    n: 0,
  });
  expect(record.read((db) => db.get('SELECT count(*) AS n FROM complaint_case'))).toEqual({ n: 2 });
  expect(record.read((db) => db.get('PRAGMA user_version'))).toEqual({ user_version: readJournal(next).length });
  await record.close();
  expect(readdirSync(join(folder, 'backups')).some((name) => name.startsWith('redress-before-migration-'))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'files', 'redress-record.json', 'redress.db', 'redress.seal']);
  // Today's program then says that it is too old for it.
  expect(tryOpen(folder)).toMatchObject({ ok: false, reason: 'newer' });
});

test.each([
  ['loses rows', 'DROP TRIGGER `event_words_never_go`;--> statement-breakpoint\nDELETE FROM `event_words`;'],
  ['drops a table', 'DROP TABLE `event_words`;'],
  [
    'breaks references',
    "DROP TRIGGER `case_keeps_its_reference`;--> statement-breakpoint\nUPDATE `complaint_case` SET `id` = `id` || 'x';",
  ],
  ['is no SQL', 'ALTER TABLE nowhere ADD nothing;'],
])('a migration that %s is refused and the record stays as it was', async (_name, sql) => {
  const folder = await filledFolder();
  const before = readFileSync(join(folder, 'redress.db'));
  expect(tryOpen(folder, withOneMore(sql))).toMatchObject({ ok: false, reason: 'migration-failed' });
  expect(readFileSync(join(folder, 'redress.db')).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('migrating'))).toEqual([]);
  open(folder);
});

test('a migration older than the last applied one is noticed instead of skipped', async () => {
  const folder = await filledFolder();
  const older = withOneMore('ALTER TABLE `person` ADD `pronouns` text;', Date.UTC(2020, 0, 1));
  expect(tryOpen(folder, older)).toMatchObject({ ok: false, reason: 'migration-failed' });
});

/** Parent and children as a careless schema would have them, and the rebuild that drizzle-kit writes for a changed column. */
function carelessMigrations(): { first: string; both: string } {
  const folders = ['first', 'both'].map((name) => join(temporaryFolder(), name));
  const scripts = [
    'CREATE TABLE parent (id integer PRIMARY KEY NOT NULL, name text) STRICT;--> statement-breakpoint\nCREATE TABLE child (id integer PRIMARY KEY NOT NULL, parent_id integer NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT;',
    'PRAGMA foreign_keys=OFF;--> statement-breakpoint\nCREATE TABLE `__new_parent` (id integer PRIMARY KEY NOT NULL, name text NOT NULL) STRICT;--> statement-breakpoint\nINSERT INTO `__new_parent` SELECT id, name FROM parent;--> statement-breakpoint\nDROP TABLE parent;--> statement-breakpoint\nALTER TABLE `__new_parent` RENAME TO parent;--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
  ];
  for (const [index, folder] of folders.entries()) {
    mkdirSync(join(folder, 'meta'), { recursive: true });
    const entries = scripts
      .slice(0, index + 1)
      .map((_sql, idx) => ({ idx, version: '6', when: idx + 1, tag: `000${idx}_m`, breakpoints: true }));
    writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }));
    for (const entry of entries) writeFileSync(join(folder, `${entry.tag}.sql`), scripts[entry.idx] ?? '');
  }
  return { first: folders[0] ?? '', both: folders[1] ?? '' };
}

function parentWithChildren(first: string) {
  const connection = new Database(join(temporaryFolder(), 'careless.db'));
  connection.pragma('foreign_keys = ON');
  runMigrations(connection, first);
  connection.exec("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1, 1), (2, 1)");
  return connection;
}

test('the migrator alone deletes the children of a rebuilt table, and the guard stops it', () => {
  const { first, both } = carelessMigrations();
  const connection = parentWithChildren(first);
  const before = countRows(connection);
  migrate(drizzle(connection), { migrationsFolder: both });
  expect(countRows(connection).get('child')).toBe(0); // the bug: 2 before, 0 after, and no error
  expect(() => guardMigrated(connection, before, readJournal(both))).toThrow(MigrationGuardError);
  connection.close();
});

test('our own run of the same migrations keeps them', () => {
  const { first, both } = carelessMigrations();
  const connection = parentWithChildren(first);
  runMigrations(connection, both);
  expect(countRows(connection).get('child')).toBe(2);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  connection.close();
});

test('the rows of a record are as many after an upgrade as before', async () => {
  const folder = await filledFolder();
  const before = rowsIn(folder);
  const record = open(folder, withOneMore('CREATE TABLE `hazard` (`id` integer PRIMARY KEY) STRICT;'));
  await record.close();
  expect(rowsIn(folder)).toMatchObject({
    ...before,
    __drizzle_migrations: (before.__drizzle_migrations ?? 0) + 1,
    hazard: 0,
  });
});

test('a disk that fails in the middle is named as the reason, and nothing is left of what was begun', () => {
  const connection = new Database(join(temporaryFolder(), 'redress.db'));
  connection.pragma('max_page_count = 40');
  expect(() => runMigrations(connection, MIGRATIONS)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  expect([...countRows(connection)]).toEqual([['__drizzle_migrations', 0]]);
  connection.close();
});

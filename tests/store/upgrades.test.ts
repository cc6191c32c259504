import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { strangersIn } from '../../electron/store/backups/strangers.ts';
import { countRows } from '../../electron/store/database.ts';
import { readJournal, runMigrations } from '../../electron/store/migrations.ts';
import { afterTest } from '../support/afterTest.ts';
import { startTestProgram } from '../support/testProgram.ts';
import { brokenIn, projectionsAstray } from '../torture/verify.ts';
import { MIGRATIONS, temporaryFolder } from './support.ts';

const RECORDS = join(import.meta.dirname, 'records');
const kept = readdirSync(RECORDS).filter((name) => name.endsWith('.db.gz'));

/** Of "schema-6.db.gz": 6. */
const schemaOf = (name: string) => Number(/schema-(\d+)/.exec(name)?.[1]);

/** A data folder with the record that an earlier program left. */
function folderWith(name: string): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'redress.db'), gunzipSync(readFileSync(join(RECORDS, name))));
  return folder;
}

/** Every row of every table, as text, by table. */
function rowsOf(path: string): Map<string, string[]> {
  const file = new Database(path, { readonly: true });
  try {
    const tables = [...countRows(file).keys()];
    return new Map(
      tables.map((table) => [
        table,
        file
          .prepare(`SELECT * FROM "${table}"`)
          .all()
          .map((row) => JSON.stringify(row)),
      ]),
    );
  } finally {
    file.close();
  }
}

/** The schemas of the programs that an office may have had. A release with new migrations adds its own, with a record of it. */
const RELEASED = [2, 3, 6, 9, 14];

it('there is a record of every schema that was ever released', () => {
  expect(kept.map(schemaOf).sort((a, b) => a - b)).toEqual(RELEASED);
  expect(Math.max(...RELEASED)).toBeLessThanOrEqual(readJournal(MIGRATIONS).length);
});

describe.each(kept)('the record that an earlier program left as %s', (name) => {
  it('is brought up to date with every entry of its history as it was, and works', async () => {
    const folder = folderWith(name);
    const before = rowsOf(join(folder, 'redress.db'));
    const test = startTestProgram({ folder, day: '2026-03-16' });
    afterTest(() => test.program.close());
    expect(test.program.refusal).toBeNull();
    const record = test.program.requireRecord();
    expect(record.read(brokenIn)).toEqual([]);
    for (const table of ['event', 'event_words']) {
      const now = new Set(record.read((db) => db.all(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)));
      expect((before.get(table) ?? []).length).toBeGreaterThan(3);
      expect((before.get(table) ?? []).filter((row) => !now.has(row))).toEqual([]);
    }
    for (const [table, rows] of before) {
      const now = record.read((db) => db.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`))?.n ?? 0;
      expect(now, table).toBeGreaterThanOrEqual(rows.length);
    }

    const { staff } = await test.call('session.get', {});
    await test.call('session.choose', { staffId: staff[0]?.id as never }); // the office of the record has staff
    const [logged] = (await test.call('cases.find', { text: '2026-0001' })).slice(0, 1);
    expect(logged).toBeDefined();
    await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 });
    expect(record.read((db) => projectionsAstray(test, db))).toEqual([]);
    expect(await test.call('drafts.get', { key: 'log' })).toMatchObject({
      content: { description: 'Half a sentence that somebody was typing' },
    });
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
    // The record as it was lies among the backups.
    expect(readdirSync(join(folder, 'backups')).some((copy) => copy.startsWith('redress-before-migration-'))).toBe(
      schemaOf(name) < readJournal(MIGRATIONS).length,
    );
  });

  it('has no trigger that a restore would take for a stranger, before and after', () => {
    const file = new Database(join(folderWith(name), 'redress.db'));
    expect(strangersIn(file, MIGRATIONS)).toEqual([]);
    runMigrations(file, MIGRATIONS);
    expect(strangersIn(file, MIGRATIONS)).toEqual([]);
    file.close();
  });
});

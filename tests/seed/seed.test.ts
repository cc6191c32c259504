import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { type Seeded, seedRecord } from './seedRecord.ts';

const DAY = '2026-11-27';
const CASES = 80;
const folders: string[] = [];

async function seeded(seed: number): Promise<{ folder: string; made: Seeded }> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-seed-'));
  folders.push(folder);
  const wish = { folder, cases: CASES, seed, today: IsoDate.parse(DAY), casesWithLetters: 3, withIndex: true };
  return { folder, made: await seedRecord(wish) };
}

describe('a seeded record', () => {
  let test1: TestProgram;
  let made: Seeded;

  beforeAll(async () => {
    const first = await seeded(7);
    made = first.made;
    test1 = startTestProgram({ folder: first.folder, day: DAY });
    const { staff } = await test1.call('session.get', {});
    await test1.call('session.choose', { staffId: staff[0]?.id ?? '' });
  });
  afterAll(async () => {
    await test1.close();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  test('has a history that verifies, with about ten entries a case', async () => {
    const verified = await test1.call('history.verify', {});
    expect(verified).toMatchObject({ isIntact: true });
    expect(made.cases).toBe(CASES);
    expect(made.entries).toBeGreaterThan(CASES * 7);
    expect(verified.checked).toBeGreaterThanOrEqual(made.entries);
  });

  test('has a queue that agrees with what the pages of its cases say', async () => {
    const { rows, total } = await test1.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 100 });
    expect(total).toBeGreaterThan(5);
    expect(rows).toHaveLength(Math.min(100, total));
    for (const row of rows) {
      const { assessment } = await test1.call('cases.get', { caseId: row.id });
      expect(assessment.next).toEqual(row.next);
    }
  });

  test('has letters that were really issued, and is found by Find', async () => {
    expect(made.letters).toBeGreaterThan(2);
    const { letters, waiting, said } = await test1.call('search.find', { text: 'complaint', limit: 5 });
    expect(waiting).toBe(0);
    expect(letters.hits.length + said.hits.length).toBeGreaterThan(0);
  });

  test('is the same for the same seed, and another for another', async () => {
    const said = (program: TestProgram) =>
      program.program
        .requireRecord()
        // But for the bytes of its letters: each names the state of the record, which has the salts of its first opening in it.
        .read((db) =>
          db.all(
            sql`SELECT json_remove(facts, '$.sha256') AS facts, words_digest FROM event WHERE case_id IS NOT NULL ORDER BY seq`,
          ),
        );
    const read = async (seed: number) => {
      const again = startTestProgram({ folder: (await seeded(seed)).folder, day: DAY });
      const all = said(again);
      await again.close();
      return all;
    };
    expect(await read(7)).toEqual(said(test1));
    expect(await read(8)).not.toEqual(said(test1));
  });

  test('is not laid over a record that has something in it', async () => {
    const { folder: full } = await seeded(9);
    const wish = { folder: full, cases: 5, seed: 1, today: IsoDate.parse(DAY), casesWithLetters: 0, withIndex: false };
    await expect(seedRecord(wish)).rejects.toThrow('There is a record');
  });
});

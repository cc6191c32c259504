import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { finishCopy } from '../../electron/store/backups/proof.ts';
import { countRows } from '../../electron/store/database.ts';
import { addCase, addStaff, append, note, open, temporaryFolder } from './support.ts';

const backupsIn = (folder: string) =>
  readdirSync(join(folder, 'backups'))
    .filter((name) => name !== 'files')
    .sort();

test('closing after a change makes a copy that opens by itself and holds everything; closing without one makes none', async () => {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => addCase(tx, addStaff(tx).id));
  const closing = await record.close();
  expect(closing.problem).toBeNull();
  expect(backupsIn(folder)).toEqual(['redress-backup-2026-03-02T101500000Z-0001.db']);
  const copy = new Database(closing.backup?.path ?? '', { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(Object.fromEntries(countRows(copy))).toMatchObject({ complaint_case: 1, event: 1, staff: 1 });
  copy.close();
  expect((await open(folder).close()).backup).toBeNull();
  expect(await record.close()).toBe(closing); // a second close does nothing
});

test('closing copies are numbered in their order, even when the clock stands still', async () => {
  const folder = temporaryFolder();
  for (let n = 0; n < 12; n += 1) {
    const record = open(folder);
    record.write((tx) => addStaff(tx, `Number ${n}`));
    await record.close();
  }
  const kept = backupsIn(folder);
  expect(kept).toHaveLength(12);
  const newest = new Database(join(folder, 'backups', kept.at(-1) ?? ''), { readonly: true });
  expect(countRows(newest).get('staff')).toBe(12);
  newest.close();
});

test('a copy made while the office goes on writing is whole', async () => {
  const folder = temporaryFolder();
  const record = open(folder);
  const { jo, logged } = record.write((tx) => {
    const member = addStaff(tx);
    return { jo: member.id, logged: addCase(tx, member.id) };
  });
  record.write((tx) => {
    const notes = Array.from({ length: 400 }, (_, n) => note(`Note ${n} ${'x'.repeat(4_000)}`));
    append(tx, logged.id, jo, notes);
  });
  const copying = record.backups.make();
  for (let n = 0; n < 20; n += 1) {
    record.write((tx) => append(tx, logged.id, jo, [note(`Meanwhile ${n}`)]));
    await new Promise(setImmediate);
  }
  const made = await copying;
  const copy = new Database(made.path, { readonly: true });
  expect(countRows(copy).get('event')).toBeGreaterThan(400);
  expect(countRows(copy).get('event')).toBe(countRows(copy).get('event_words'));
  copy.close();
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('partial'))).toEqual([]);
});

test('closing waits for a copy that is being made, and two copies at once follow each other', async () => {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => addStaff(tx));
  const copies = [record.backups.make(), record.backups.make()];
  const closing = await record.close();
  const [first, second] = await Promise.all(copies);
  expect(backupsIn(folder)).toHaveLength(2); // and no third: nothing was changed since
  expect(first?.path).not.toBe(second?.path);
  expect(closing.problem).toBeNull();
});

test('a copy that is damaged, cut, short of rows or something else is not accepted', async () => {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => {
    const jo = addStaff(tx);
    for (let n = 0; n < 60; n += 1) addCase(tx, jo.id);
  });
  const good = readFileSync((await record.backups.make()).path);
  const path = join(temporaryFolder(), 'copy.db');
  const judged = (bytes: Buffer, rows: Map<string, number> | null = null) => {
    writeFileSync(path, bytes);
    finishCopy(path, rows);
  };
  expect(() => judged(good)).not.toThrow();
  expect(() => judged(good, new Map([['complaint_case', 60]]))).not.toThrow();
  expect(() => judged(good, new Map([['complaint_case', 61]]))).toThrow(/60 of 61 rows/);
  expect(() => judged(good.subarray(0, good.length - 8192))).toThrow();
  const torn = Buffer.from(good);
  torn.fill(0xa5, 4096 * 12, 4096 * 13);
  expect(() => judged(torn)).toThrow();
  const other = Buffer.from(good);
  other.writeUInt32BE(7, 68);
  expect(() => judged(other)).toThrow(/not a record/);
});

test('a copy that cannot be made is told and does not keep the record from closing', async () => {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => addStaff(tx));
  rmSync(join(folder, 'backups'), { recursive: true });
  const closing = await record.close();
  expect(closing.backup).toBeNull();
  expect(closing.problem).toBeInstanceOf(Error);
  open(folder);
});

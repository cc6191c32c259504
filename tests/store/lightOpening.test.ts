import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../electron/store/record.ts';
import { afterTest } from '../support/afterTest.ts';
import { addCase, addStaff, MIGRATIONS, NOW, temporaryFolder } from './support.ts';

/** Opens a record that counts as large. */
function openLarge(folder: string, lightAbove = 0) {
  const opened = openRecord({ folder, migrationsFolder: MIGRATIONS, clock: () => NOW, randomBytes, lightAbove });
  if (opened.ok) afterTest(() => opened.record.close());
  return opened;
}

function requireOpen(folder: string, lightAbove?: number) {
  const opened = openLarge(folder, lightAbove);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.record;
}

/** A large record with cases in it, closed as it should be. */
async function closedFolder(lightAbove?: number): Promise<string> {
  const folder = temporaryFolder();
  const record = requireOpen(folder, lightAbove);
  record.write((tx) => {
    const jo = addStaff(tx);
    for (let n = 0; n < 40; n += 1) addCase(tx, jo.id);
  });
  await record.close();
  return folder;
}

const fileIn = (folder: string) => join(folder, 'redress.db');
const sealIn = (folder: string) => join(folder, 'redress.seal');

/** Overwrites bytes of an index that opening does not read; unseen, the size and the time of the file stay. */
function damage(folder: string, { isUnseen }: { isUnseen: boolean }): void {
  const { mtimeMs } = statSync(fileIn(folder));
  // Of a copy: reading the record itself would leave a log beside it.
  const copy = join(temporaryFolder(), 'copy.db');
  copyFileSync(fileIn(folder), copy);
  const database = new Database(copy, { readonly: true });
  const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'case_person_person'").pluck().get();
  database.close();
  const handle = openSync(fileIn(folder), 'r+');
  writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, (Number(root) - 1) * 4096 + 2048);
  closeSync(handle);
  if (isUnseen) utimesSync(fileIn(folder), new Date(), new Date(Math.trunc(mtimeMs)));
}

describe('a large record', () => {
  it('is only looked at where its size and time are as it was closed with, and compared beside', async () => {
    const record = requireOpen(await closedFolder());
    expect(record.isToBeCompared).toBe(true);
    expect(record.tailCheck.isIntact).toBe(true);
    expect(await record.compareWithSeal()).toBe(true);
  });

  it('stays byte for byte what it was closed as until it has been compared, whatever is saved', async () => {
    const folder = await closedFolder();
    const before = readFileSync(fileIn(folder));
    const record = requireOpen(folder);
    record.write((tx) => {
      const jo = addStaff(tx);
      // Far more than the measure at which SQLite folds its log into the file.
      for (let n = 0; n < 3_000; n += 1) addCase(tx, jo.id);
    });
    expect(statSync(`${fileIn(folder)}-wal`).size).toBeGreaterThan(4_096 * 1_000);
    expect(readFileSync(fileIn(folder)).equals(before)).toBe(true);
    expect(await record.compareWithSeal()).toBe(true);
    // From then on the log is folded in as ever.
    record.write((tx) => addStaff(tx));
    record.write((tx) => addStaff(tx));
    expect(readFileSync(fileIn(folder)).equals(before)).toBe(false);
  });

  it('is compared before it is opened when it is small, and read in full when it was not closed', async () => {
    const small = await closedFolder(10_000_000);
    expect(requireOpen(small, 10_000_000).isToBeCompared).toBe(false);
    const folder = await closedFolder();
    requireOpen(folder).abandon(); // as a crash leaves it: without a seal
    expect(existsSync(sealIn(folder))).toBe(false);
    expect(requireOpen(folder).isToBeCompared).toBe(false);
  });

  it.each([
    ['written to', (folder: string) => damage(folder, { isUnseen: false })],
    ['longer', (folder: string) => appendFileSync(fileIn(folder), Buffer.alloc(4096))],
  ])('that is %s since it was closed is refused at once', async (_name, change) => {
    const folder = await closedFolder();
    change(folder);
    expect(openLarge(folder)).toMatchObject({ ok: false, reason: 'damaged' });
  });

  it('that lost its end, its time and its seal made to fit, is refused at once all the same', async () => {
    const folder = await closedFolder();
    appendFileSync(fileIn(folder), Buffer.alloc(4096));
    const { size, mtimeMs } = statSync(fileIn(folder));
    const seal = JSON.parse(readFileSync(sealIn(folder), 'utf8'));
    writeFileSync(sealIn(folder), JSON.stringify({ ...seal, bytes: size, modified: Math.trunc(mtimeMs) }));
    expect(openLarge(folder)).toMatchObject({ ok: false, reason: 'damaged' });
  });

  it('that has the same time with other bytes is found out beside the window, down to the last bit', async () => {
    const folder = await closedFolder();
    damage(folder, { isUnseen: true });
    const before = readFileSync(fileIn(folder));
    const opened = openLarge(folder);
    if (!opened.ok) throw new Error('the light look cannot see it');
    expect(opened.record.isToBeCompared).toBe(true);
    expect(await opened.record.compareWithSeal()).toBe(false);
    expect(readFileSync(fileIn(folder)).equals(before)).toBe(true);
    opened.record.abandon();
    expect(existsSync(sealIn(folder))).toBe(false);
  });
});

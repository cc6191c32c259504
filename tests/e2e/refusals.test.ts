import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { openRecord } from '../../electron/store/record.ts';
import { freshFolder, type Redress } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { severalPrograms } from './support/several.ts';

/* Whatever stands in the way of opening a record: each is a sentence and a way out, and leaves what is there as it is. */

const { running, start } = severalPrograms();

/** A record that was made and closed, with a backup; without a window, which takes longer. */
async function madeRecord(): Promise<string> {
  const folder = freshFolder();
  const opened = openRecord({
    folder,
    migrationsFolder: join(import.meta.dirname, '..', '..', 'drizzle'),
    clock: () => '2026-03-02T09:00:00.000Z',
    randomBytes,
  });
  if (!opened.ok) throw new Error(opened.reason);
  await opened.record.close();
  return folder;
}

/** What every refusal shows, and that nothing can be had from the record. */
async function expectRefusal({ page, data }: Redress, heading: string, wayOut: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(wayOut);
  await expect(page.getByRole('main')).toContainText(data);
  await expect(page.getByRole('button', { name: 'Open the data folder' })).toBeVisible();
  expect(await page.evaluate(() => window.api.invoke('cases.find', { text: 'a' }))).toMatchObject({ ok: false });
}

/** Overwrites the page at which a table or an index begins; the time of the file can stay as it was. */
function damage(file: string, part: string, { isUnseen = false } = {}): void {
  // Of a copy: reading the record itself would leave a log beside it.
  copyFileSync(file, `${file}.looked-at`);
  const database = new Database(`${file}.looked-at`, { readonly: true });
  const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(part));
  database.close();
  const { mtimeMs } = statSync(file);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(500, 0xa5), 0, 500, (page - 1) * 4096);
  closeSync(handle);
  if (isUnseen) utimesSync(file, new Date(), new Date(Math.trunc(mtimeMs)));
}

test('a damaged record is refused in plain words and left as it is; its backup is the way out', async () => {
  const data = await madeRecord();
  const file = join(data, 'redress.db');
  damage(file, 'complaint_case');
  const before = readFileSync(file);
  const redress = await start({ data });
  await expectRefusal(redress, 'The record is damaged', 'Don’t delete anything.');
  await expect(redress.page.getByRole('button', { name: /^Put back the backup of 2 March 2026/ })).toBeVisible();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('damage in a large record, opened after a light look, ends the work within moments', async () => {
  const first = await start({ pretend: { lightAbove: 0 } });
  await setUpByHand(first.page);
  await finishSetUp(first.page);
  await chooseWho(first.page, 'Priya Shah');
  await first.call('backups.make', {});
  await first.close();
  running.pop();
  // An index that nothing reads at the start.
  damage(join(first.data, 'redress.db'), 'case_person_person', { isUnseen: true });
  const second = await start({ data: first.data, pretend: { lightAbove: 0, readAfterMs: 1_500 } });
  await expectRefusal(second, 'The record is damaged', 'It has stopped at once');
  await expect(second.page.getByRole('button', { name: /^Put back the backup of/ })).toBeVisible();
  // It had been opened: the damage came to light beside the window.
  const log = readFileSync(join(first.data, 'logs', 'redress.log'), 'utf8');
  expect(log).toContain('the record is damaged');
  expect(log).not.toContain('the record was not opened');
});

test('a record that is gone is not replaced by an empty one', async () => {
  const data = await madeRecord();
  renameSync(join(data, 'redress.db'), join(data, 'moved.db'));
  await expectRefusal(await start({ data }), 'The record isn’t where it was', 'put it back and start again');
  expect(existsSync(join(data, 'redress.db'))).toBe(false);
});

test('another program’s database is refused and left as it is', async () => {
  const data = freshFolder();
  const other = new Database(join(data, 'redress.db'));
  other.exec("CREATE TABLE shopping (item TEXT); INSERT INTO shopping VALUES ('eggs')");
  other.close();
  const before = readFileSync(join(data, 'redress.db'));
  await expectRefusal(await start({ data }), 'That isn’t a Redress record', 'Ask whoever looks after the PC');
  expect(readFileSync(join(data, 'redress.db')).equals(before)).toBe(true);
});

test('a record of a newer Redress is refused and left as it is', async () => {
  const data = await madeRecord();
  const newer = new Database(join(data, 'redress.db'));
  newer.pragma('user_version = 4000');
  newer.close();
  rmSync(join(data, 'redress.seal'));
  const before = readFileSync(join(data, 'redress.db'));
  await expectRefusal(await start({ data }), 'This record needs a newer Redress', 'Install the newer version');
  expect(readFileSync(join(data, 'redress.db')).equals(before)).toBe(true);
});

test('a record that another program holds is refused', async () => {
  const data = await madeRecord();
  const other = new Database(join(data, 'redress.db'));
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  await expectRefusal(await start({ data }), 'The record is in use', 'Close the other one');
  other.close();
});

test('a folder that is copied to the cloud is refused', async () => {
  const data = join(freshFolder(), 'Dropbox', 'Redress');
  await expectRefusal(await start({ data }), 'The record can’t be kept in that folder', 'on this PC’s own disk');
  expect(existsSync(join(data, 'redress.db'))).toBe(false);
});

for (const [why, pretend, heading, wayOut] of [
  ['a full disk', { probeFailsWith: 'ENOSPC' }, 'The disk is full', 'Make room on the disk'],
  [
    'a folder that may not be written to',
    { probeFailsWith: 'EACCES' },
    'Redress may not write in its folder',
    'permission',
  ],
  ['a part that is too old', { sqliteVersion: '3.50.4' }, 'A part of Redress is out of date', 'Install Redress again'],
] as const)
  test(`${why} is refused, and the record left as it is`, async () => {
    const data = await madeRecord();
    const before = readFileSync(join(data, 'redress.db'));
    await expectRefusal(await start({ data, pretend }), heading, wayOut);
    expect(readFileSync(join(data, 'redress.db')).equals(before)).toBe(true);
  });

test('“Close Redress” ends the program from the refusal', async () => {
  const data = freshFolder();
  writeFileSync(join(data, 'redress.db'), 'not a record');
  const redress = await start({ data });
  const ended = new Promise((resolve) => redress.app.process().once('exit', resolve));
  await redress.page.getByRole('button', { name: 'Close Redress' }).click();
  expect(await ended).toBe(0);
  running.pop();
});

import { spawn } from 'node:child_process';
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
import { fillLog, openCase, saveLog } from './support/casework.ts';
import { freshFolder, launchRedress, programCommand, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler } from './support/people.ts';

const running: Redress[] = [];
const folders: string[] = [];

async function start(options: Parameters<typeof launchRedress>[0]): Promise<Redress> {
  const redress = await launchRedress({ day: '2026-03-02', ...options });
  running.push(redress);
  folders.push(redress.data);
  return redress;
}

test.afterEach(async () => {
  for (const redress of running.splice(0)) await redress.close().catch(() => {});
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

/** A record with one case, properly closed. */
async function recordWithCase(): Promise<{ data: string; reference: string }> {
  const redress = await launchRedress({ day: '2026-03-02' });
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await chooseWho(redress.page, 'Priya Shah');
  await fillLog(redress.page, boiler);
  const reference = await saveLog(redress.page);
  await redress.close();
  return { data: redress.data, reference };
}

test('closed and started again, everything is there; killed in the middle too', async () => {
  const { data, reference } = await recordWithCase();
  const second = await start({ data });
  await chooseWho(second.page, 'Tom Bell');
  await openCase(second.page, reference);
  await fillLog(second.page, { ...boiler, who: { ...boiler.who, name: 'Mr Ade Cole' } });
  const [row] = await second.call('cases.find', { text: reference });
  if (row === undefined) throw new Error('The case is not on file.');
  // The answer to the last command has come; from then on it must survive anything.
  await second.call('cases.addNote', {
    caseId: row.id,
    expectedVersion: (await second.call('cases.get', { caseId: row.id })).version,
    kind: 'note',
    on: (await second.call('session.get', {})).today,
    note: 'Rang back at ten.',
  });
  await second.kill();
  running.pop();

  const third = await start({ data });
  await chooseWho(third.page, 'Tom Bell');
  await openCase(third.page, reference);
  await expect(third.page.getByRole('region', { name: 'Timeline' })).toContainText('Rang back at ten.');
  expect(await third.call('history.verify', {})).toMatchObject({ isIntact: true });
});

test('what is being typed survives a kill: at most two seconds of it are lost, and it is found again', async () => {
  const first = await start({});
  // Before anybody can say who they are, too.
  await first.page.getByLabel('Name of the landlord').pressSequentially('Tidewell Homes');
  await first.page.getByLabel('Postcode').focus();
  await first.page.getByText(/^Kept at/).waitFor();
  await first.page.reload();
  await expect(first.page.getByLabel('Name of the landlord')).toHaveValue('Tidewell Homes');
  await setUpByHand(first.page);
  await finishSetUp(first.page);
  await chooseWho(first.page, 'Priya Shah');
  await first.page.keyboard.press('Control+n');
  // On and on, without a pause, and the end comes in the middle of a word.
  const text =
    'Water comes through the kitchen ceiling whenever the people above take a bath, since the thaw, every da';
  const delay = 60;
  await first.page.getByLabel('In their own words').pressSequentially(text, { delay });
  await first.kill();
  running.pop();

  const second = await start({ data: first.data });
  await chooseWho(second.page, 'Priya Shah');
  await second.page.getByRole('link', { name: 'Begun, not finished: 1' }).click();
  await second.page.getByRole('button', { name: 'Go on with: Log a complaint' }).click();
  const found = await second.page.getByLabel('In their own words').inputValue();
  expect(text.startsWith(found)).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(text.length - 2_000 / delay);
});

test('closing the window loses nothing of what is being typed', async () => {
  const first = await start({});
  await setUpByHand(first.page);
  await finishSetUp(first.page);
  await chooseWho(first.page, 'Priya Shah');
  await first.page.keyboard.press('Control+n');
  await first.page.getByLabel('In their own words').pressSequentially('The lift has stopped again');
  // At once: sooner than the form keeps its words by itself.
  await first.close();
  running.pop();

  const second = await start({ data: first.data });
  await chooseWho(second.page, 'Priya Shah');
  await second.page.keyboard.press('Control+n');
  await expect(second.page.getByLabel('In their own words')).toHaveValue('The lift has stopped again');
});

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

/** Overwrites the page at which a table begins; the time of the file can stay as it was. */
function damage(file: string, table: string, { isUnseen = false } = {}): void {
  // Of a copy: reading the record itself would leave a log beside it.
  copyFileSync(file, `${file}.looked-at`);
  const database = new Database(`${file}.looked-at`, { readonly: true });
  const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
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
  damage(join(first.data, 'redress.db'), 'document', { isUnseen: true });
  const second = await start({ data: first.data, pretend: { lightAbove: 0, readAfterMs: 1_500 } });
  await expect(second.page.getByRole('heading', { level: 1, name: /^Who/ })).toBeVisible();
  await expectRefusal(second, 'The record is damaged', 'It has stopped at once');
  await expect(second.page.getByRole('button', { name: /^Put back the backup of/ })).toBeVisible();
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

test('a second instance leaves at once and brings the first to the front', async () => {
  const first = await start({});
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const command = programCommand(first.data);
  const second = spawn(command.executable, command.args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())),
    )
    .toEqual([false]);
});

test('another data folder is another program', async () => {
  const first = await start({});
  const second = await start({});
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(second.data).not.toBe(first.data);
});

test('a window that crashes is opened again where it was safe', async () => {
  const redress = await start({});
  await redress.app.evaluate(({ dialog }) => {
    // The message box waits for a click that Playwright cannot give.
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const state = () =>
    redress.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return { crashed: contents?.isCrashed(), title: contents?.getTitle(), loading: contents?.isLoading() };
    });
  await expect.poll(state).toEqual({ crashed: false, title: 'Set up · Redress', loading: false });
  expect(readFileSync(join(redress.data, 'logs', 'redress.log'), 'utf8')).toContain('window gone');
});

test('the log names no resident', async () => {
  const { data } = await recordWithCase();
  const log = readFileSync(join(data, 'logs', 'redress.log'), 'utf8');
  expect(log).toContain('started');
  expect(log).toContain('closed');
  for (const word of ['Okafor', 'Tern Close', 'boiler', 'Priya', '960123']) expect(log).not.toContain(word);
  await removeFolder(data);
});

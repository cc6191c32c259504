import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
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

test('a damaged record is refused in plain words and left as it is', async () => {
  const { data } = await recordWithCase();
  const file = join(data, 'redress.db');
  const handle = openSync(file, 'r+');
  // In the middle of the tables, not in the header.
  writeSync(handle, Buffer.alloc(8192, 0xa5), 0, 8192, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  closeSync(handle);
  const before = readFileSync(file);
  const { page, data: folder } = await start({ data });
  await expect(page.getByRole('heading', { level: 1, name: 'The record is damaged' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('backups');
  await expect(page.getByRole('main')).toContainText(folder);
  await expect(page.getByRole('button', { name: 'Open the data folder' })).toBeVisible();
  expect(await page.evaluate(() => window.api.invoke('cases.find', { text: 'a' }))).toMatchObject({ ok: false });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a record that is gone is not replaced by an empty one', async () => {
  const { data } = await recordWithCase();
  renameSync(join(data, 'redress.db'), join(data, 'moved.db'));
  const { page } = await start({ data });
  await expect(page.getByRole('heading', { level: 1, name: 'The record isn’t where it was' })).toBeVisible();
  expect(existsSync(join(data, 'redress.db'))).toBe(false);
});

test('another program’s database is refused and left as it is', async () => {
  const data = freshFolder();
  const other = new Database(join(data, 'redress.db'));
  other.exec("CREATE TABLE shopping (item TEXT); INSERT INTO shopping VALUES ('eggs')");
  other.close();
  const before = readFileSync(join(data, 'redress.db'));
  const { page } = await start({ data });
  await expect(page.getByRole('heading', { level: 1, name: 'That isn’t a Redress record' })).toBeVisible();
  expect(readFileSync(join(data, 'redress.db')).equals(before)).toBe(true);
});

test('a folder that is copied to the cloud is refused', async () => {
  const data = join(freshFolder(), 'Dropbox', 'Redress');
  const { page } = await start({ data });
  await expect(page.getByRole('heading', { level: 1, name: 'The record can’t be kept in that folder' })).toBeVisible();
  expect(existsSync(join(data, 'redress.db'))).toBe(false);
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

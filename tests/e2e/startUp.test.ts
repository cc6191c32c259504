import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fillLog, openCase, saveLog } from './support/casework.ts';
import { launchRedress, programCommand, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler } from './support/people.ts';
import { severalPrograms } from './support/several.ts';

const { running, start } = severalPrograms();

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
  await second.page.getByRole('button', { name: 'Go on with it: Log a contact' }).click();
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

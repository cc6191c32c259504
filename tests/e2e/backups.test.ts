import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { fillLog, saveLog } from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { freshFolder, launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler } from './support/people.ts';

const running: Redress[] = [];
const folders: string[] = [];

async function start(options: Parameters<typeof launchRedress>[0] = {}): Promise<Redress> {
  const redress = await launchRedress({ day: '2026-03-02', ...options });
  running.push(redress);
  folders.push(redress.data);
  // The new start would run outside this test; it starts the program again itself. The answer of the main process can be lost
  // while it still makes room for what it reads at its start: then it is asked once more.
  await expect(async () => {
    await redress.app.evaluate(({ app }) => {
      app.relaunch = () => {};
    });
  }).toPass();
  return redress;
}

async function ended(app: ElectronApplication): Promise<void> {
  if (app.process().exitCode === null) await new Promise((resolve) => app.process().once('exit', resolve));
}

test.afterEach(async () => {
  for (const redress of running.splice(0)) await redress.close().catch(() => {});
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

test('a backup is put back in five clicks, says first what is lost, and can itself be undone', async () => {
  const first = await start();
  const { page } = first;
  await setUpByHand(page);
  await finishSetUp(page);
  await chooseWho(page, 'Priya Shah');
  const kept = await saveLogOf(page, 'Mrs Grace Okafor');
  await page.getByRole('link', { name: 'No backup yet' }).click();
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(page.getByRole('link', { name: 'Backups only on this PC' })).toBeVisible();
  await page.getByRole('button', { name: /^Prove it: the backup of 2 March 2026/ }).click();
  await expect(page.getByText('The backup opens by itself and is whole: 1 case')).toBeVisible();

  await first.setDay('2026-03-03');
  const lost = await saveLogOf(page, 'Mr Ade Cole');
  await page.getByRole('link', { name: 'Backups only on this PC' }).click();
  await page.getByRole('button', { name: /^Put it back: the record of 2 March 2026/ }).click();
  await expect(page.getByRole('dialog')).toContainText(`${lost}: the whole case`);
  await page.getByRole('button', { name: 'Put it back and start again' }).click();
  await ended(first.app);
  running.pop();

  const second = await start({ data: first.data, day: '2026-03-03' });
  await chooseWho(second.page, 'Priya Shah');
  expect(await second.call('cases.find', { text: lost })).toEqual([]);
  expect(await second.call('cases.find', { text: kept })).toHaveLength(1);
  await second.page.getByRole('link', { name: /Backups/ }).click();
  await expect(second.page.getByText('The record is as it was at 09:00 on 2 March 2026.')).toBeVisible();
  const aside = second.page.getByRole('row', { name: /As it was before a backup was put back/ });
  await aside.getByRole('button', { name: /^Put it back: / }).click();
  await second.page.getByRole('button', { name: 'Put it back and start again' }).click();
  await ended(second.app);
  running.pop();

  const third = await start({ data: first.data, day: '2026-03-03' });
  await chooseWho(third.page, 'Priya Shah');
  expect(await third.call('cases.find', { text: lost })).toHaveLength(1);
});

test('a damaged record offers its newest backup on the first page, and a new PC fetches the record from the second place', async () => {
  const first = await start();
  await setUpByHand(first.page);
  await finishSetUp(first.page);
  await chooseWho(first.page, 'Priya Shah');
  const reference = await saveLogOf(first.page, 'Mrs Grace Okafor');
  const stick = freshFolder();
  folders.push(stick);
  await answerDialogs(first.app, { folder: stick });
  await first.page.getByRole('link', { name: 'No backup yet' }).click();
  await first.page.getByRole('button', { name: 'Choose a second place…' }).click();
  await first.page.getByLabel(/^Passphrase/).fill('three words of ours');
  await first.page.getByLabel('The passphrase again').fill('three words of hers');
  await first.page.getByRole('button', { name: 'Choose the folder…' }).click();
  await expect(first.page.getByText('This is not the same as the first one.')).toBeVisible();
  await first.page.getByLabel('The passphrase again').fill('three words of ours');
  await first.page.getByRole('button', { name: 'Choose the folder…' }).click();
  await expect(first.page.getByRole('link', { name: 'Backups are in order' })).toBeVisible();
  await first.close();
  running.pop();

  writeFileSync(join(first.data, 'redress.db'), 'overwritten by something');
  const damaged = await start({ data: first.data });
  await damaged.page.getByRole('button', { name: /^Put back the backup of 2 March 2026/ }).click();
  await ended(damaged.app);
  running.pop();
  const again = await start({ data: first.data });
  await chooseWho(again.page, 'Priya Shah');
  expect(await again.call('cases.find', { text: reference })).toHaveLength(1);

  const fresh = await start();
  await answerDialogs(fresh.app, { folder: stick });
  await fresh.page.getByRole('button', { name: 'Bring the record back from a backup…' }).click();
  await fresh.page.getByLabel('Passphrase of the backups').fill('three words of ours');
  await fresh.page.getByRole('button', { name: 'Choose the folder…' }).click();
  await ended(fresh.app);
  running.pop();
  const elsewhere = await start({ data: fresh.data });
  await chooseWho(elsewhere.page, 'Priya Shah');
  expect(await elsewhere.call('cases.find', { text: reference })).toHaveLength(1);
});

async function saveLogOf(page: Redress['page'], name: string): Promise<string> {
  await fillLog(page, { ...boiler, who: { ...boiler.who, name } });
  return saveLog(page);
}

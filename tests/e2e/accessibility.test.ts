import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import {
  beginLetter,
  completePromise,
  fillAnswer,
  fillLog,
  issueLetter,
  notePosted,
  openAct,
  openCase,
  saveLog,
  sendAct,
} from './support/casework.ts';
import { freshFolder, launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler, boilerAnswer } from './support/people.ts';

// Each screen is looked at twice, and some tests look at a dozen.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let redress: Redress;
let reference: string;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('first run, and who is at the keyboard', async () => {
  await redress.page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(redress, 'first run');
  await redress.page.getByRole('button', { name: 'Set up and begin' }).click();
  await expectAccessible(redress, 'first run with problems');
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await expectAccessible(redress, 'who');
  await chooseWho(redress.page, 'Priya Shah');
});

test('queue, Log, Find, settings', async () => {
  const { page } = redress;
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  await expectAccessible(redress, 'queue without a case');
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: 'Log a contact' }).waitFor();
  await expectAccessible(redress, 'Log, empty');
  await page.getByRole('button', { name: 'Log it and open the case' }).click();
  await expectAccessible(redress, 'Log with problems');
  await fillLog(page, boiler);
  await expectAccessible(redress, 'Log, filled in');
  reference = await saveLog(page);
  await page.getByRole('link', { name: 'Queue' }).click();
  await page.getByRole('link', { name: new RegExp(reference) }).waitFor();
  await expectAccessible(redress, 'queue');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Okafor');
  await page
    .getByRole('option', { name: new RegExp(reference) })
    .first()
    .waitFor();
  await expectAccessible(redress, 'Find');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await expectAccessible(redress, 'settings');
  await page.getByRole('link', { name: 'Open the policies' }).click();
  await page
    .getByRole('button', { name: /^Read it: / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('table', { name: 'Overview' }).waitFor();
  await expectAccessible(redress, 'a compensation policy');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('table', { name: 'Complaints made, by stage' }).waitFor();
  await expectAccessible(redress, 'reports');
  await page.getByRole('link', { name: 'No backup yet' }).click();
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await page.getByRole('button', { name: /^Put it back: the record/ }).waitFor();
  await page.getByRole('button', { name: 'Choose a second place…' }).click();
  await expectAccessible(redress, 'backups');
  await page.getByRole('button', { name: /^Put it back: the record/ }).click();
  await page.getByRole('button', { name: 'Put it back and start again' }).waitFor();
  await expectAccessible(redress, 'putting back');
  await page.keyboard.press('Escape');
});

test('a case, its explanation and its forms', async () => {
  const { page } = redress;
  await openCase(page, reference);
  await expectAccessible(redress, 'case');
  await page
    .getByRole('button', { name: /Explain this date/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(redress, 'explanation');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await expectAccessible(redress, 'menu of acts');
  const labels = await page.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  // Those that write a letter or work out a sum open a page instead of a form; those pages have tests of their own.
  for (const label of labels.filter((text) => !/^(Write |Work out a remedy)/.test(text))) {
    const drawer = await openAct(page, label);
    await expectAccessible(redress, `form: ${label}`);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  }
});

test('a letter: written, asked for, issued', async () => {
  const { page } = redress;
  await openCase(page, reference);
  await beginLetter(page, 'Stage 1 acknowledgement');
  await expectAccessible(redress, 'acknowledgement');
  await page.getByRole('button', { name: 'Issue this letter…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on writing' }).waitFor();
  await expectAccessible(redress, 'asked once more');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on writing' }).click();
  await issueLetter(page);
  await expectAccessible(redress, 'issued letter');
  await notePosted(page);
  await beginLetter(page, 'Stage 1 response');
  await page.getByRole('button', { name: 'Issue this letter…' }).click();
  await page.getByRole('alert', { name: /^Not yet/ }).waitFor();
  await expectAccessible(redress, 'response that lacks something');
  await fillAnswer(page, boilerAnswer);
  await expectAccessible(redress, 'response, written');
  await issueLetter(page);
  await notePosted(page);
});

test('a case that is late, at stage 2', async () => {
  const { page } = redress;
  await redress.setDay('2026-06-01');
  await openCase(page, reference);
  await expectAccessible(redress, 'case with overdue promises');
  await completePromise(page, 'Done.');
  const escalation = await openAct(page, 'They are not satisfied: stage 2');
  await sendAct(escalation, 'Begin stage 2');
  const assign = await openAct(page, 'Choose who handles it');
  await expectAccessible(redress, 'who may not review');
  await page.keyboard.press('Escape');
  await expect(assign).toBeHidden();
  await page.getByRole('link', { name: 'Queue' }).click();
  await page.getByRole('link', { name: new RegExp(reference) }).waitFor();
  await expectAccessible(redress, 'queue with something overdue');
});

test('a start that was refused', async () => {
  const data = freshFolder();
  writeFileSync(join(data, 'redress.db'), 'not a record');
  const refused = await launchRedress({ data });
  await refused.page.getByRole('button', { name: 'Open the data folder' }).waitFor();
  await expectAccessible(refused, 'start refused');
  await refused.close();
  await removeFolder(data);
});

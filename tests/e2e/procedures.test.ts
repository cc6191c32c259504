import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { complaint, date } from '../support/office.ts';
import { ownProcedureText } from '../support/ownProcedure.ts';
import { expectAccessible } from './support/axe.ts';
import { openAct } from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { choose, chooseWho, finishSetUp, setUpByHand } from './support/office.ts';

// Each screen is looked at twice.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('the first run shows where a landlord’s own procedure falls short of the law', async () => {
  const { page } = redress;
  await setUpByHand(page);
  const field = page.getByRole('combobox', { name: 'Complaints procedure' });
  await expect(page.getByText('Judged beside it: Awaab’s Law')).toBeVisible();
  await expect(page.getByText(/It falls short of/)).toBeHidden();
  await choose(page, field, 'Straight away, two days, ten days');
  const table = page.getByRole('table', { name: /falls short of Housing Ombudsman/ }).first();
  // Six months against twelve, each with its clause.
  await expect(
    table.getByRole('row', { name: /last 6 months; the law asks for 12 months.*clause 2\.3/ }),
  ).toBeVisible();
  await expectAccessible(redress, 'first run with a landlord’s own procedure');
  await choose(page, field, /Complaint Handling Code 2024/);
  await finishSetUp(page);
  await chooseWho(page, 'Priya Shah');
});

test('another procedure is adopted after its clashes have been seen; a law is left out for a reason only', async () => {
  const { page } = redress;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Open the procedures' }).click();
  await page.getByRole('heading', { level: 1, name: 'Procedures' }).waitFor();
  const form = page.getByRole('form', { name: 'Adopt another procedure' });
  await choose(page, form.getByRole('combobox', { name: 'Complaints procedure' }), 'Five steps');
  await expect(form.getByText(/It falls short of the Housing Ombudsman Complaint Handling Code 2024/)).toBeVisible();
  await expectAccessible(redress, 'adopting a procedure');
  await form.getByRole('checkbox', { name: 'Awaab’s Law' }).uncheck();
  await form.getByRole('button', { name: /^Adopt it from Monday 2 March 2026/ }).click();
  const reason = form.getByRole('textbox', { name: 'Why Awaab’s Law does not apply to your office' });
  await expect(reason).toBeFocused();
  await reason.fill('We are an almshouse charity and let no social housing.');
  await page.keyboard.press('Control+Enter');
  const inForce = page.getByRole('region', { name: 'In force' });
  await expect(inForce.getByText('Five steps', { exact: true })).toBeVisible();
  await expect(inForce.getByText(/Left out: Awaab’s Law, because: We are an almshouse charity/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Adopted before' })).toContainText('Complaint Handling Code 2024');

  await inForce.getByRole('button', { name: /^Read it: Five steps/ }).click();
  const reader = page.getByRole('dialog', { name: 'Five steps' });
  await expect(reader.getByRole('table', { name: 'Stages' })).toBeVisible();
  await expectAccessible(redress, 'reading a procedure');
  await page.keyboard.press('Escape');
  await expect(reader).toBeHidden();
});

test('a procedure from a file is checked, and taken in when nothing is wrong with it', async () => {
  const { app, page, data } = redress;
  const file = join(data, 'ours.json');
  writeFileSync(file, ownProcedureText({ stages: [] }));
  await answerDialogs(app, { files: [file] });
  const section = page.getByRole('region', { name: 'Take in your own procedure' });
  await section.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(section.getByText('A complaint procedure needs at least one stage.')).toBeVisible();
  writeFileSync(file, ownProcedureText());
  await section.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(section.getByText(/Harbour Homes complaints procedure, version 1, is in the record/)).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Complaints procedure' });
  await field.click();
  await expect(page.getByRole('option', { name: 'Harbour Homes complaints procedure' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a case shows our promise and the Code’s date, each explained; another version is chosen for a reason', async () => {
  const { page } = redress;
  const { reference } = await redress.call('cases.log', complaint(date('2026-03-02')));
  await page.getByRole('link', { name: 'Queue' }).click();
  await page.getByRole('link', { name: new RegExp(reference) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
  await expect(
    page.getByRole('button', { name: /Acknowledgement.*Our promise: Due on Tuesday 3 March 2026/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: /acknowledgement.*Code: Due on Monday 9 March 2026/ }).click();
  const account = page.getByRole('dialog', { name: /^How this date came about/ });
  await expect(
    account.getByText('Housing Ombudsman Complaint Handling Code 2024 (April 2024), clause 6.2'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(account).toBeHidden();

  await openAct(page, 'Judge it by another version');
  const form = page.getByRole('dialog', { name: /^Judge it by another version/ });
  await expectAccessible(redress, 'choosing another version');
  await form.getByRole('radio', { name: /Code 2022/ }).check();
  await form.getByRole('textbox', { name: 'Why' }).fill('It was begun under the older Code.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('article', { name: /To be judged by another version/ })).toContainText('older Code');
  await expect(page.getByText(/that was decided, and the reason recorded/)).toBeVisible();
  await expectAccessible(redress, 'a case under two regimes');
});

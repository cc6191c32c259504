import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { publicFile } from '../support/holidayFiles.ts';
import { officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { fillLog, nextStep, openCase, saveLog } from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';
import { boiler } from './support/people.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let redress: Redress;
let reference: string;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await redress.call('office.setUp', officeSetUp);
  await redress.page.reload();
  await chooseWho(redress.page, 'Priya Shah');
  await fillLog(redress.page, boiler);
  reference = await saveLog(redress.page);
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

const openCalendar = async () => {
  const { page } = redress;
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Open the calendar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  await page.getByRole('table', { name: /^Bank holidays of/ }).waitFor();
};

test('a bank holiday proclaimed late is looked at before it counts, by keyboard alone', async () => {
  const { page } = redress;
  const { keyboard } = page;
  await openCalendar();
  await expectAccessible(redress, 'calendar');
  const form = page.getByRole('form', { name: 'Add a one-off bank holiday' });
  await form.getByRole('textbox', { name: 'Day' }).focus();
  await keyboard.type('7/3/2026');
  await form.getByLabel('What for').focus();
  await keyboard.type('Day of thanks');
  await form.getByLabel('Where it was announced').focus();
  await keyboard.type('Royal proclamation of 1 March 2026');
  await keyboard.press('Control+Enter');
  await expect(form.getByText(/Saturday 7 March 2026 is at a weekend/)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('10/3/2026');
  await keyboard.press('Control+Enter');

  const review = page.getByRole('dialog', { name: 'Add Day of thanks on 10 March 2026' });
  await expect(review.getByRole('heading', { name: '1 deadline of 1 open case moves' })).toBeFocused();
  const row = review.getByRole('row', { name: new RegExp(reference) });
  // Received on 2 March: the response is due on Monday 23 March at the latest, a day later with Tuesday 10 March out.
  await expect(row).toContainText('Stage 1 response');
  await expect(row).toContainText('Monday 23 March 2026');
  await expect(row).toContainText('Tuesday 24 March 2026');
  await expectAccessible(redress, 'what would move');

  // Escape leaves everything as it was.
  await keyboard.press('Escape');
  await expect(review).toBeHidden();
  await expect(page.getByText('Nothing yet: the list that came with Redress is in force.')).toBeVisible();
  await form.getByLabel('Where it was announced').focus();
  await keyboard.press('Control+Enter');
  await review.getByRole('heading', { name: /moves$/ }).waitFor();
  await review.getByRole('button', { name: 'Add the day' }).focus();
  await keyboard.press('Enter');
  await expect(review).toBeHidden();
  await expect(page.getByRole('table', { name: 'One-off bank holidays' })).toContainText('Tuesday 10 March 2026');
  await expect(form.getByLabel('What for')).toHaveValue('');
});

test('the deadline explains itself by the day that was added', async () => {
  const { page } = redress;
  await openCase(page, reference);
  await page
    .getByRole('button', { name: /Stage 1 response.*Explain this date/ })
    .first()
    .click();
  const explanation = page.getByRole('dialog', { name: /^How this date came about/ });
  await expect(explanation).toContainText('Tuesday 10 March 2026: Day of thanks, one-off bank holiday, not counted');
  await expect(explanation).toContainText('as in force here since 2 March 2026');
  await page.keyboard.press('Escape');
});

test('a day is taken back with a reason, and what moved stays on the record', async () => {
  const { page } = redress;
  await openCalendar();
  await page.getByRole('button', { name: /^Take back Day of thanks/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Take back Day of thanks' });
  await drawer.getByLabel('Why it is taken back').fill('It was for Scotland only.');
  await expectAccessible(redress, 'taking a day back');
  await page.keyboard.press('Control+Enter');
  const review = page.getByRole('dialog', { name: /^Take back Day of thanks on 10 March 2026/ });
  await expect(review).toContainText('1 date comes earlier than before');
  await review.getByRole('button', { name: 'Take the day back' }).click();
  await expect(review).toBeHidden();
  await expect(page.getByText(/Taken back on 2 March 2026 by Priya Shah: It was for Scotland only\./)).toBeVisible();
  await page.getByRole('button', { name: /show what moved with Day of thanks on 10 March 2026 added/ }).click();
  const moved = page.getByRole('dialog', { name: 'What moved on 2 March 2026' });
  await expect(moved.getByRole('row', { name: new RegExp(reference) })).toContainText('Tuesday 24 March 2026');
  await page.keyboard.press('Escape');
});

test('the days on which the office is shut are saved and say what they do', async () => {
  const { page } = redress;
  await openCalendar();
  await page.getByRole('button', { name: 'Add a day or period' }).click();
  const row = page.getByRole('group', { name: 'Shut, 1' });
  await row.getByRole('textbox', { name: 'First day' }).fill('24/12/2026');
  await row.getByLabel('Why').fill('Christmas Eve');
  await page.getByRole('button', { name: 'Save the list…' }).click();
  const review = page.getByRole('dialog', { name: 'Days on which the office is shut' });
  await expect(review.getByRole('heading', { name: 'No deadline of an open case moves' })).toBeVisible();
  await review.getByRole('button', { name: 'Save the list' }).click();
  await expect(review).toBeHidden();
  await expect(page.getByRole('table', { name: 'Changes to the calendar' })).toContainText('Christmas Eve');
  await redress.page.reload();
  await expect(row.getByRole('textbox', { name: 'First day' })).toHaveValue('24/12/2026');
});

test('a date beyond the calendar is said to be unknown, until GOV.UK’s newer list is taken in', async () => {
  const { page } = redress;
  await redress.setDay('2028-12-27');
  await fillLog(page, { ...boiler, who: { ...boiler.who, name: 'Mr Idris Vaughan' } });
  const late = await saveLog(page);
  await expect(nextStep(page)).toContainText('Its date cannot be worked out');
  await page
    .getByRole('button', { name: /Date cannot be worked out.*Explain this date/ })
    .first()
    .click();
  const explanation = page.getByRole('dialog', { name: /^How this date came about/ });
  await expect(explanation).toContainText('Nobody can say which days are worked outside it');
  await expectAccessible(redress, 'a date that cannot be said');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Queue' }).click();
  await expect(page.getByText('The list of bank holidays ends in less than a year.')).toBeVisible();

  await page.getByRole('link', { name: 'Open the calendar' }).click();
  await expect(page.getByText('The calendar ends soon')).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), 'redress-holidays-'));
  const { scotland: _gone, ...broken } = publicFile({ first: 2026, last: 2029 });
  writeFileSync(join(folder, 'broken.json'), JSON.stringify(broken));
  writeFileSync(join(folder, 'bank-holidays.json'), JSON.stringify(publicFile({ first: 2026, last: 2029 })));
  await answerDialogs(redress.app, { files: [join(folder, 'broken.json')] });
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(page.getByText('Scotland is missing from the file. All three lists are needed.')).toBeVisible();
  await answerDialogs(redress.app, { files: [join(folder, 'bank-holidays.json')] });
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(
    page.getByText(/It covers 2026 to 2029\. .* the calendar then runs to 31 December 2029\./),
  ).toBeVisible();
  await expectAccessible(redress, 'calendar with a newer list');
  const newer = page.getByRole('region', { name: 'A newer list from GOV.UK' });
  await newer.getByRole('button', { name: 'Look at which deadlines move…' }).click();
  const review = page.getByRole('dialog', { name: 'Take in the newer list of bank holidays' });
  const row = review.getByRole('row', { name: new RegExp(`${late} Stage 1 acknowledgement`) });
  // From Wednesday 27 December 2028: 28, 29, then 2, 3 and 4 January; Monday the 1st is New Year's Day.
  await expect(row).toContainText('Could not be said');
  await expect(row).toContainText('Thursday 4 January 2029');
  await review.getByRole('button', { name: 'Take in the list' }).click();
  await expect(review).toBeHidden();
  await expect(page.getByText('The calendar ends soon')).toBeHidden();
  await openCase(page, late);
  await expect(nextStep(page)).toContainText('Thursday 4 January 2029');
});

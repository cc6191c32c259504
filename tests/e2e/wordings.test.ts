import { expect, type Page, test } from '@playwright/test';
import { complaint, date, officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { choose, chooseWho } from './support/office.ts';

// Each screen is looked at twice.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let redress: Redress;
let reference: string;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await redress.call('office.setUp', officeSetUp);
  await redress.page.reload();
  await chooseWho(redress.page, 'Priya Shah');
  ({ reference } = await redress.call('cases.log', complaint(date('2026-03-02'))));
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

test('the words of a letter are changed in sight of a real case, and nothing wrong gets through', async () => {
  const { page } = redress;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Open the words of the letters' }).click();
  await page.getByRole('heading', { level: 1, name: 'Words of the letters' }).waitFor();
  await shot(page, 'list');
  await expectAccessible(redress, 'the list of letters');
  await page.getByRole('link', { name: 'Stage 1 acknowledgement' }).click();
  await expect(page.getByText('Yes: they hold what the clauses ask for')).toBeVisible();

  await choose(page, page.getByRole('combobox', { name: 'Case' }), new RegExp(reference));
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await shot(page, 'editor');

  // By keyboard alone: open the part, type at its end, hear what is wrong and where, put it right.
  await page.getByRole('button', { name: /^Change part 1:/ }).press('Enter');
  const words = page.getByRole('textbox', { name: 'Words of part 1' });
  await words.press('Control+End');
  await page.keyboard.type('\nIt came on {{recieved-on}}.');
  await expect(page.getByText('Did you mean “received-on”?').first()).toBeVisible();
  await shot(page, 'wrong');
  // Axe takes what the header hides for what cannot be hit.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(redress, 'changing a letter');
  await page.getByRole('button', { name: 'Go to Part 1, line 2' }).press('Enter');
  await expect(words).toBeFocused();
  await words.press('Control+End');
  for (let n = 0; n < '{{recieved-on}}.'.length; n += 1) await page.keyboard.press('Backspace');
  await page.getByRole('combobox', { name: 'Put into “Words of part 1”' }).fill('received-on');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue(/It came on \{\{received-on\}\}$/);
  await expect(page.getByText('Yes: they hold what the clauses ask for')).toBeVisible();
  await page.getByRole('button', { name: 'As text' }).click();
  await expect(
    page
      .getByRole('region', { name: /^Preview: / })
      .locator('p')
      .first(),
  ).toContainText(/It\s+came\s+on\s+Monday\s+2\s+March\s+2026/);

  await words.press('Control+Enter');
  const why = page.getByRole('textbox', { name: 'Why they are changed' });
  await expect(why).toBeFocused();
  await why.fill('To say the day once more.');
  await page.keyboard.press('Control+Enter');
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('Your version 1 (in use)')).toBeVisible();

  await versions.getByRole('button', { name: 'Compare: Redress’s own words' }).click();
  const compared = page.getByRole('dialog', { name: /From Redress’s own words/ });
  await expect(compared.getByText('Part 1: changed')).toBeVisible();
  await shot(page, 'compare');
  await expectAccessible(redress, 'comparing two versions');
  await page.keyboard.press('Escape');
  await versions.getByRole('button', { name: 'Use it again: Redress’s own words' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Why' }).fill('The first was better.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Redress’s own words are in use.')).toBeVisible();
});

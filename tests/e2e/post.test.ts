import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { PersonDetails } from '../../electron/domain/people.ts';
import { complaint, issueLetter, mrsOkafor, officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';

test.describe.configure({ mode: 'serial' });

let redress: Redress;

const people: PersonDetails[] = [
  { ...mrsOkafor, email: 'grace@example.org', needs: ['large-print', 'braille'] },
  { ...mrsOkafor, name: 'Mr Alan Bright', salutation: 'Mr Bright', needs: [], textSize: 12 },
  { ...mrsOkafor, name: 'Ms Cara Dunn', salutation: 'Ms Dunn', needs: [], textSize: 12, address: null },
];

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  const { staff } = await redress.call('office.setUp', officeSetUp);
  const [priya] = staff;
  if (!priya) throw new Error('nobody works here');
  await redress.call('session.choose', { staffId: priya.id });
  for (const details of people) {
    const { caseId } = await redress.call(
      'cases.log',
      complaint('2026-03-02', { complainant: { kind: 'new', details } }),
    );
    await issueLetter(redress, caseId, 'stage-1-acknowledgement');
  }
  await redress.page.reload();
  if (await redress.page.getByRole('heading', { name: 'Who is using Redress?' }).isVisible())
    await chooseWho(redress.page, 'Priya Shah');
  await redress.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

/** Goes on by Tab until the field or button of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const named = await page.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLElement)) return '';
      const label = field.id === '' ? null : document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
      return (field.getAttribute('aria-label') ?? label?.textContent ?? field.textContent ?? '').trim();
    });
    if (name.test(named)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${name}.`);
}

test('three letters are printed as one job, and the one that jammed stays, by keyboard alone', async () => {
  const { page } = redress;
  const { keyboard } = page;
  await tabTo(page, /^Letters to print\s*3$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Letters to print' }).waitFor();
  const rows = page.getByRole('checkbox', { name: /Stage 1 acknowledgement/ });
  await expect(rows).toHaveCount(3);
  await expectAccessible(redress, 'Letters to print');

  await tabTo(page, /Stage 1 acknowledgement, 2026-/);
  await keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await keyboard.press('Control+a');
  for (const row of await rows.all()) await expect(row).toBeChecked();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 8; steps += 1) {
    if (await page.getByRole('button', { name: 'Print 3 letters…' }).evaluate((one) => one === document.activeElement))
      break;
    await keyboard.press('Shift+Tab');
  }
  await keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Print 3 letters' });
  await expect(drawer.getByText(/pages on \d+ sheets, in the order of the envelopes/)).toBeVisible();
  await expect(drawer.getByRole('cell', { name: 'To be collected' })).toBeVisible();
  await expectAccessible(redress, 'Print letters');
  const savePath = join(redress.data, 'letters.pdf');
  await answerDialogs(redress.app, { savePath });
  await tabTo(page, /^Save as one PDF/);
  await keyboard.press('Enter');

  const heading = page.getByRole('heading', { name: 'Did they all come out?' });
  await expect(heading).toBeFocused();
  const text = execFileSync('pdftotext', ['-layout', savePath, '-'], { encoding: 'utf8' });
  const pages = text.split('\f');
  expect(pages[0]).toContain('Letters to post, Monday 2 March 2026');
  expect(pages.findIndex((one) => one.includes('Dear Mr Bright')) % 2).toBe(0);
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await tabTo(page, /^Note 2 letters as printed/);
  await keyboard.press('Enter');
  await expect(heading).toBeHidden();
  await expect(page.getByText('Printed on Mon 2 Mar 2026 by Priya Shah')).toHaveCount(2);
  await expect(page.getByText('Not printed yet')).toHaveCount(1);
});

test('the printed ones leave in one act, and the clocks follow', async () => {
  const { page } = redress;
  const { keyboard } = page;
  for (const row of await page.getByRole('checkbox', { name: /Stage 1 acknowledgement/ }).all()) await row.uncheck();
  const printed = page.getByRole('listitem').filter({ hasText: 'Printed on' });
  for (const row of await printed.getByRole('checkbox').all()) await row.check();
  await page.getByRole('button', { name: 'Note 2 letters as sent…' }).focus();
  await keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Note 2 letters as sent' });
  await drawer.getByLabel('How they went').waitFor();
  await expectAccessible(redress, 'Letters that left');
  await keyboard.press('Control+Enter');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('link', { name: /^Letters to print\s*1$/ })).toBeVisible();
  const { rows } = await redress.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 });
  expect(rows.filter(({ next }) => next?.id === 'respond')).toHaveLength(2);
  expect(await redress.call('history.verify', {})).toMatchObject({ isIntact: true });
});

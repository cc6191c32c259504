import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../electron/domain/ids.ts';
import { pdfOf } from '../support/documentFiles.ts';
import { complaint, mrsOkafor, officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';

let redress: Redress;
let wojcik: CaseId;

const DAY = '2026-03-02';

test.beforeAll(async () => {
  redress = await launchRedress({ day: DAY });
  const { staff } = await redress.call('office.setUp', officeSetUp);
  await redress.call('session.choose', { staffId: staff[0]?.id as never }); // the set-up made two
  await redress.call('cases.log', complaint(DAY));
  const logged = await redress.call(
    'cases.log',
    complaint(DAY, {
      complainant: {
        kind: 'new',
        details: { ...mrsOkafor, name: 'Mrs Agnieszka Wójcik', salutation: 'Mrs Wójcik', phone: '0113 496 0018' },
      },
      description: 'Mould behind the wardrobe since the autumn.',
      categories: ['damp-and-mould'],
    }),
  );
  wojcik = logged.caseId;
  await redress.page.reload();
  await redress.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('Ctrl+K finds a misspelt name, and Enter opens the case', async () => {
  const { page } = redress;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wojick');
  const best = page.getByRole('option').first();
  await expect(best).toContainText('2026-0002');
  await page.screenshot({ path: test.info().outputPath('box.png') });
  await expect(best).toContainText('2026-0002');
  await expect(best.locator('mark')).toHaveText('Wójcik');
  await expect(best).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '2026-0002 · Mrs Agnieszka Wójcik' }).waitFor();
});

test('Enter pressed before the answer has come opens the best hit when it comes', async () => {
  const { page } = redress;
  await page.getByRole('link', { name: 'Queue' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2026-0001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^2026-0001/ })).toBeVisible();
});

test('words that were said lead to the entry itself', async () => {
  const { page } = redress;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wardrobe');
  const group = page.getByRole('option', { name: /Complaint received/ });
  await group.waitFor();
  await expect(group.locator('mark')).toHaveText('wardrobe');
  await expect(group).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^2026-0002/ }).waitFor();
  await expect(page.locator(':focus')).toContainText('Mould behind the wardrobe');
});

test('text in a document that was just added is found in the window’s own process', async () => {
  const { app, page } = redress;
  const file = join(mkdtempSync(join(tmpdir(), 'redress-find-')), 'email from the neighbour.pdf');
  writeFileSync(file, await pdfOf('There is a tortoise in the stairwell.'));
  await answerDialogs(app, { files: [file] });
  const { version } = await redress.call('cases.get', { caseId: wojcik });
  const { files } = await redress.call('documents.choose', { caseId: wojcik });
  const refs = files.map(({ sha256, name }) => ({ sha256, name }));
  const { today } = await redress.call('session.get', {});
  await redress.call('documents.add', {
    caseId: wojcik,
    expectedVersion: version,
    on: today,
    note: '',
    files: refs,
  });
  await expect
    .poll(async () => (await redress.call('search.find', { text: 'tortoise', limit: 5 })).documents.hits.length)
    .toBe(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tortoise');
  await page.getByRole('option', { name: /email from the neighbour/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toContainText('email from the neighbour.pdf');
});

test('all results stand on a page of their own, by keyboard and with filters', async () => {
  const { page } = redress;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('boiler');
  await page
    .getByRole('option', { name: /2026-0001/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { name: 'All results' })).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Find' }).waitFor();
  const field = page.getByRole('textbox', { name: 'What to look for' });
  await expect(field).toHaveValue('boiler');
  await expect(page.getByRole('heading', { level: 2, name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'What was said and written' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('find.png') });
  await expectAccessible(redress, 'Find');

  await field.fill('boiler or NEAR("');
  await expect(page.getByText('Nothing found', { exact: true })).toBeVisible();
  await field.fill('');
  await page.locator('summary', { hasText: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Subject' }).click();
  await page.getByRole('option', { name: 'Damp and mould' }).click();
  await expect(page.locator('a[data-hit]')).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('filters.png') });
  await expectAccessible(redress, 'Find with filters');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^2026-0002/ }).waitFor();
  // Back leads to the very results.
  await page.goBack();
  await expect(page.locator('a[data-hit]')).toHaveCount(1);
});

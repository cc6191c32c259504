import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { plainPicture } from '../letters/layouts.ts';
import { officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await redress.call('office.setUp', officeSetUp);
  await redress.page.reload();
  await chooseWho(redress.page, 'Priya Shah');
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('how letters look is set by keyboard alone, with the letter itself beside it', async () => {
  const { page } = redress;
  const { keyboard } = page;
  const folder = mkdtempSync(join(tmpdir(), 'redress-logo-'));
  writeFileSync(join(folder, 'logo.png'), plainPicture(600, 200, 'x').bytes);
  await answerDialogs(redress.app, { files: [join(folder, 'logo.png')] });

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Open how letters look' }).click();
  await page.getByRole('heading', { level: 1, name: 'How letters look' }).waitFor();
  const shown = page.getByRole('region', { name: 'As it will be printed' });
  await expect(shown.getByText('1 page', { exact: false })).toBeVisible();
  await expectAccessible(redress, 'how letters look');

  // The office's own envelope: a window that cannot work is named at its field.
  await page.getByRole('radio', { name: 'DL envelope, folds at 87 and 192 mm' }).focus();
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Our own envelope' })).toBeChecked();
  const height = page.getByRole('textbox', { name: 'Window: height' });
  await height.focus();
  await keyboard.press('Control+a');
  await keyboard.type('12');
  await expect(page.getByText(/too little for an address/)).toBeVisible();
  await height.focus();
  await keyboard.press('Control+a');
  await keyboard.type('39');
  await expect(page.getByText(/too little for an address/)).toBeHidden();

  await page.getByRole('button', { name: 'Choose a picture… Logo' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText('A picture of 600 x 200 dots')).toBeVisible();
  await page.getByRole('textbox', { name: 'Registered details' }).focus();
  await keyboard.type('Registered society 12345R.');
  await expectAccessible(redress, 'how letters look, with an envelope of its own');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Letters look so from now on.', { exact: false })).toBeVisible();
  const { version, look } = await redress.call('letterLook.get', {});
  expect(version).toBe(2);
  expect(look).toMatchObject({ registered: 'Registered society 12345R.', layout: { id: 'window', height: 39 } });

  await shown.getByText('Envelope test sheet').click();
  await expect(shown.getByRole('button', { name: 'Save the test sheet…' })).toBeVisible();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { complaint, mrsOkafor, officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-11-27' });
  const session = await redress.call('office.setUp', officeSetUp);
  await redress.call('session.choose', { staffId: session.staff[0]?.id ?? '' });
  await redress.call('cases.log', complaint('2026-11-05'));
  await redress.page.reload();
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('an old register is mapped, checked and taken in by keyboard; its residents are told apart or merged', async () => {
  const { page } = redress;
  const file = join(redress.data, 'old register.csv');
  const rows = [
    'Ref,Received,Tenant,Address,Postcode,Mobile,Complaint,Type,Response,Closed',
    '24/001,02/03/2026,Mrs Agnieszka Wójcik,"3 Mill Lane, Millport",MP1 2AD,07700 900200,No hot water,Boilers,16/03/2026,30/03/2026',
    '24/002,03/13/2026,Nobody Knows,,,,Noise,Zebras,,',
    '24/003,06/10/2026,Grace Okafo,"14 Tern Close, Millport",MP1 4ZZ,,Damp in the bedroom,Damp,,',
  ];
  writeFileSync(file, rows.join('\r\n'));
  await answerDialogs(redress.app, { files: [file] });

  await page.getByRole('link', { name: 'Settings' }).press('Enter');
  await page.getByRole('link', { name: 'Take in a spreadsheet…' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Take in a spreadsheet' }).waitFor();
  await page.getByRole('button', { name: 'Choose the file…' }).press('Enter');
  const accept = page.getByRole('button', { name: /^Take in \d/ });
  await expect(accept).toHaveText('Take in 2 complaints');
  await expect(page.getByRole('row', { name: /stays out/ })).toContainText('written the American way');
  await expectAccessible(redress, 'import');

  // What is chosen stays when the screen is left, and when the program is ended.
  const ofZebras = page.getByRole('combobox', { name: 'What “Zebras” is' });
  await ofZebras.press('Enter');
  await page.keyboard.type('Estate');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Its dates are American: month first' }).press('Space');
  await expect(page.getByRole('row', { name: /stays out/ }).first()).toContainText('day first');
  await page.getByRole('checkbox', { name: 'Its dates are American: month first' }).press('Space');
  await expect(page.getByRole('row', { name: /stays out/ })).toContainText('the American way');
  await page.getByRole('link', { name: /^Begun, not finished/ }).press('Enter');
  await page.getByRole('button', { name: /^Go on with it: Take in a spreadsheet/ }).press('Enter');
  await expect(ofZebras).toHaveValue('Estate and shared areas');

  await accept.press('Enter');
  await expect(page.getByText('2 rows were taken in: 2 complaints of 2 people.').first()).toBeVisible();
  const [imported] = await redress.call('cases.find', { text: 'Wójcik' });
  expect(imported?.status).toBe('closed');

  await page.getByRole('link', { name: 'To the people' }).press('Enter');
  const pair = page.getByRole('group', { name: /Okafor/ }).first();
  await expect(pair).toContainText('Names nearly the same, same address');
  await expectAccessible(redress, 'people');
  await pair.getByRole('button', { name: 'They are one person: merge' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Merged entries' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.getByRole('group', { name: /Okafor/ }).first()).toBeVisible();

  // Somebody who is about to stand on file a second time is pointed out while logging.
  await page.keyboard.press('Control+n');
  await page.getByRole('combobox', { name: 'Who is complaining?' }).fill('Grace Okaforr');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Postcode' }).fill('mp1 4zz');
  await page.getByRole('button', { name: `It is ${mrsOkafor.name}, who is on file` }).press('Enter');
  await page
    .getByRole('textbox', { name: 'In their own words' })
    .fill('Boiler off for nine days and nobody called back');
  await expect(page.getByText('Perhaps the same complaint')).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { fillLog, nextStep, openCase, saveLog } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';

let redress: Redress;
test.afterEach(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('an emergency is reported, leads the queue by the hour, is made safe and summed up, by keyboard alone', async () => {
  test.slow();
  redress = await launchRedress({ day: '2026-11-30' });
  const { page } = redress;
  await redress.call('office.setUp', officeSetUp);
  await page.reload();
  await chooseWho(page, 'Priya Shah');
  await fillLog(page, {
    who: { name: 'Ms Lena Ortiz', address: '48 Orchard Way\nMillport', postcode: 'MP1 5DG', phone: '07700 900123' },
    words: 'The socket by the sink sparks when I touch it, and nobody comes.',
    outcome: 'It is made safe.',
    subjects: ['Repairs'],
  });
  const reference = await saveLog(page);

  await test.step('report it', async () => {
    await page.getByRole('region', { name: 'Hazards' }).getByRole('button', { name: 'Report a hazard' }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: /^Report a hazard/ });
    await expect(drawer.getByRole('combobox', { name: 'What kind of hazard' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('e');
    await page.getByRole('option', { name: 'Electrical' }).waitFor();
    for (let press = 0; press < 8; press += 1) {
      const isThere = await page.getByRole('option', { name: 'Electrical' }).getAttribute('data-combobox-selected');
      if (isThere === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(drawer.getByRole('radio', { name: /^Emergency/ })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.type('kitchen, by the sink');
    await drawer.getByRole('textbox', { name: 'Time' }).fill('');
    await page.keyboard.press('Control+Enter');
    await expect(drawer.getByText('Give the time, such as 14:30.')).toBeVisible();
    await expect(drawer.getByRole('textbox', { name: 'Time' })).toBeFocused();
    await expectAccessible(redress, 'the report of a hazard');
    await page.keyboard.type('8.45');
    await page.keyboard.press('Control+Enter');
    await expect(drawer).toBeHidden();
  });

  await test.step('it leads, with the hours left', async () => {
    await expect(nextStep(page)).toContainText('Electrical danger: kitchen, by the sink.');
    await expect(nextStep(page)).toContainText('Due by 08:45 on Tuesday 1 December 2026, 23 hours left');
    await expectAccessible(redress, 'a case with an emergency');
    await page.getByRole('link', { name: 'Queue' }).click();
    const emergencies = page.getByRole('region', { name: /^Emergency/ });
    await expect(emergencies.getByRole('link')).toContainText(reference);
    await expect(emergencies).toContainText('By tomorrow 08:45 · 23 hours left');
    await expectAccessible(redress, 'the queue with an emergency');
    await redress.setDay('2026-12-01', '08:15');
    await expect(page.getByRole('region', { name: /^Emergency/ })).toContainText(
      /By today 08:45 · (29|30) minutes left/,
    );
  });

  await test.step('make it safe, and record the investigation of the same visit', async () => {
    await openCase(page, reference);
    await nextStep(page).getByRole('button', { name: 'Investigate the emergency and make the home safe' }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: /^It has been made safe/ });
    await expect(drawer.getByRole('textbox', { name: 'What was done, and by whom' })).toBeFocused();
    await page.keyboard.type('Circuit isolated and socket replaced by Jo Marsh.');
    await drawer.getByRole('textbox', { name: 'Time' }).fill('07:50');
    await drawer.getByRole('textbox', { name: /^Who investigated/ }).fill('Jo Marsh, electrician');
    await page.keyboard.press('Control+Enter');
    await expect(drawer).toBeHidden();
    const hazards = page.getByRole('region', { name: 'Hazards' });
    await expect(hazards).toContainText('Made safe on Tuesday 1 December 2026 at 07:50.');
    // Investigated Tue 1 Dec 2026: 2, 3, 4 Dec (3).
    await expect(hazards).toContainText('Due Fri 4 Dec');
  });

  await test.step('a failed attempt stays on record, the works are done, and the hazard rests', async () => {
    const hazards = page.getByRole('region', { name: 'Hazards' });
    await hazards.getByRole('button', { name: /^The written summary has gone/ }).click();
    const summary = page.getByRole('dialog', { name: /^The written summary has gone/ });
    for (const box of await summary.getByRole('checkbox').all()) await box.check();
    await page.keyboard.press('Control+Enter');
    await expect(summary).toBeHidden();
    await hazards.getByRole('button', { name: /^Record the works/ }).click();
    const works = page.getByRole('dialog', { name: /^Record the works/ });
    await works.getByRole('radio', { name: /^Everything is done/ }).check();
    await works.getByRole('textbox', { name: 'What was done, and by whom' }).fill('Nothing more is needed.');
    await page.keyboard.press('Control+Enter');
    await expect(works).toBeHidden();
    await expect(hazards).toContainText('Dealt with on Tuesday 1 December 2026.');
    await expect(nextStep(page)).not.toContainText('Electrical danger');
  });
});

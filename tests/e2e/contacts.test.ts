import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { nextStep, openAct, openCase, saveLog, sendAct } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { finishSetUp, setUpByHand } from './support/office.ts';

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await redress.page.getByRole('button', { name: /Priya Shah/ }).click();
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('the questions in Log say what it is, and a worry about a child comes first', async () => {
  const { page } = redress;
  await page.keyboard.press('Control+n');
  const form = page.getByRole('form', { name: 'Log a contact' });
  await expect(form.getByRole('status', { name: 'What happens then' })).toContainText('Monday 9 March 2026');
  await form.getByLabel('They do not want to give their name').check();
  await form.getByLabel('In their own words').fill('The boiler has gone out and the baby is cold.');
  await form.getByRole('combobox', { name: 'Subjects' }).fill('Heating');
  await page.getByRole('option', { name: 'Heating and hot water' }).click();
  await page.keyboard.press('Escape');
  await form.getByLabel('Somebody may not be safe: a child or an adult').check();
  await form.getByLabel('What the worry is').fill('A baby sleeps in the cold room.');

  await form.getByRole('button', { name: /^Not sure what it is/ }).click();
  const unhappy = form.getByRole('radiogroup', { name: /^Are they unhappy/ });
  await unhappy.getByRole('radio', { name: 'No' }).focus();
  await page.keyboard.press('Space');
  await form.getByRole('radiogroup', { name: 'What do they want?' }).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(form.getByRole('status', { name: 'What it is' })).toContainText('Service request');
  await expectAccessible(redress, 'Log with its questions');
  await form.getByRole('button', { name: 'Log it as: service request' }).click();
  await expect(form.getByRole('status', { name: 'What happens then' })).toContainText('Pass the request on');

  const reference = await saveLog(page);
  await expect(nextStep(page).getByRole('button').first()).toHaveText('Tell the safeguarding lead');
  await nextStep(page).getByRole('button').first().click();
  const told = page.getByRole('dialog', { name: /^The safeguarding lead has been told/ });
  await told.getByLabel('Whom you told').fill('Ann Reed, safeguarding lead');
  await expectAccessible(redress, 'the safeguarding lead has been told');
  await sendAct(told, 'It has been passed on');

  await nextStep(page).getByRole('button', { name: 'Pass the request on to the service' }).click();
  const passOn = page.getByRole('dialog', { name: /^Pass the request on/ });
  await passOn.getByLabel('To whom').fill('Heating contractor');
  await passOn.getByLabel('Their reference').fill('H-77');
  await sendAct(passOn, 'It has been passed on');
  await expect(nextStep(page)).toContainText('Monday 16 March 2026');

  await redress.setDay('2026-03-16');
  await openCase(page, reference);
  await nextStep(page).getByRole('button', { name: 'They are unhappy: a complaint' }).click();
  const sort = page.getByRole('dialog', { name: /^Say what kind of contact this is/ });
  await sort.getByRole('textbox', { name: /^Why/ }).fill('They rang: nobody came.');
  await sort.getByRole('button', { name: 'Record it' }).click();
  await expect(sort.getByText('Write down what they are unhappy about, in their words.')).toBeVisible();
  await sort.getByLabel('What they are unhappy about').fill('Nobody has come in two weeks.');
  await expectAccessible(redress, 'the kind of contact');
  await sendAct(sort, 'Record it');
  // Code 2024, 1.5: a complaint from 16 March. 6.2: nobody to acknowledge it to, so the ten days run from 23 March at the
  // latest (6.3): 24 to 27 (4), 30, 31 March, 1, 2 April (8), not Good Friday and Easter Monday, 7, 8 April.
  await expect(nextStep(page)).toContainText('Wednesday 8 April 2026');
  await expect(page.getByText('Their complaint, on Monday 16 March 2026')).toBeVisible();
});

test('a refusal is begun by going through the grounds', async () => {
  const { page } = redress;
  const drawer = await openAct(page, 'Look at whether it may be refused');
  await drawer.getByLabel('There is only a letter', { exact: false }).check();
  await expect(drawer.getByRole('status').filter({ hasText: 'Take it on' })).toContainText('letter before action');
  await expect(drawer.getByLabel('Refuse it')).toBeDisabled();
  await drawer.getByRole('textbox', { name: 'When it happened' }).fill('14/5/2021');
  await drawer.getByLabel('Refuse it').check();
  await drawer.getByLabel('Why it fits this case').fill('They have known of it since 2021.');
  await drawer.getByRole('button', { name: 'Record it' }).click();
  await expect(drawer.getByText('Say what was considered, and why no exception is made.')).toBeVisible();
  await drawer.getByRole('textbox', { name: 'Whether to make an exception' }).fill('Nothing speaks for it.');
  await expectAccessible(redress, 'whether it may be refused');
  await sendAct(drawer, 'Record it');
});

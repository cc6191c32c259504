import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CaseId } from '../../electron/domain/ids.ts';
import { answered, complaint, date, officeSetUp, sendLetter } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo } from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';

let redress: Redress;
let first: CaseId;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-05-06' });
  await redress.page.getByRole('heading', { name: 'Set up Redress for your office' }).waitFor();
  const { staff } = await redress.call('office.setUp', officeSetUp);
  await redress.page.reload();
  await chooseWho(redress.page, 'Priya Shah');
  ({ caseId: first } = await redress.call('cases.log', complaint('2026-05-05')));
  await sendLetter(redress, first, 'stage-1-acknowledgement', '2026-05-06');
  const [me] = staff;
  if (!me) throw new Error('The office has nobody.');
  await sendLetter(redress, first, 'stage-1-response', '2026-05-06', answered(me.id, '2026-06-30'));
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

/** Presses the control that has this name, by the keyboard alone. */
async function press(page: Page, role: 'button' | 'link' | 'menuitem', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

test('what a letter said is learnt from, followed, put right, seen when it comes back, and shared', async () => {
  test.setTimeout(180_000);
  const { page } = redress;

  await goTo(page, `/case/${first}`);
  const notice = page.getByRole('region', { name: 'Learning from this case' });
  await expect(notice).toContainText('The answer says what we learnt.');
  await press(page, 'button', 'Record what was learnt');
  const drawer = page.getByRole('dialog', { name: /^Record what was learnt/ });
  await drawer.getByRole('textbox', { name: 'Theme' }).focus();
  await page.keyboard.type('Calls not returned');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('Calls not returned')).toBeVisible();
  // What the letter told the resident stands there already.
  await expect(drawer.getByLabel('What changes because of it')).toHaveValue(/can no longer close a heating job/);
  await drawer.getByLabel('What happened and why').fill('The job was closed and nobody rang her back.');
  await drawer.getByRole('button', { name: 'Add an improvement' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ring back within the day');
  await drawer.getByRole('textbox', { name: 'By when' }).fill('6/5/2026');
  await expectAccessible(redress, 'recording what was learnt');
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toBeHidden();
  await expect(notice).toBeHidden();
  await expect(page.getByRole('region', { name: 'Learning', exact: true })).toContainText('Due today');

  await press(page, 'link', /^Learning.*1 due/);
  await page.getByRole('heading', { level: 1, name: 'Learning' }).waitFor();
  const theme = page.getByRole('article', { name: 'Calls not returned' });
  await expect(theme).toContainText('1, up from 0');
  await press(page, 'button', 'Theme: what to do with Calls not returned');
  await press(page, 'menuitem', 'It is put right');
  await page.getByLabel('What was put right').fill('A page for calls in every case.');
  await page.keyboard.press('Control+Enter');
  await expect(theme).toContainText('Put right on Wednesday 6 May 2026: A page for calls in every case.');
  await press(page, 'link', 'Record as made: Ring back within the day');
  await page.getByLabel('How we know that it is made').fill('The rota hangs by the door.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: 'Learning', exact: true })).toBeVisible();

  await redress.setDay('2026-05-20');
  const { caseId: later } = await redress.call('cases.log', complaint('2026-05-20'));
  const { themes } = await redress.call('learning.ofCase', { caseId: later });
  await redress.call('learning.record', {
    caseId: later,
    expectedVersion: 1,
    on: date('2026-05-20'),
    themes: themes.map(({ id }) => id),
    nothing: false,
    cause: '',
    change: '',
    letterId: null,
    improvements: [],
  });
  await goTo(page, `/case/${later}`);
  const back = page.getByRole('region', { name: 'It has come back: Calls not returned' });
  await expect(back).toContainText('Ring back within the day');
  await expectAccessible(redress, 'case with something that has come back');

  await goTo(page, '/learning');
  await expect(theme).toContainText('It has come back since');
  await expectAccessible(redress, 'learning');
  const place = join(redress.data, 'sheet.pdf');
  await answerDialogs(redress.app, { savePath: place });
  await press(page, 'button', /You said, we did/);
  await expect(page.getByRole('status').filter({ hasText: place })).toBeVisible();
});

import { expect, type Page, test } from '@playwright/test';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, date, officeSetUp, sendLetter } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo, nextStep } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { changeWho, chooseWho } from './support/office.ts';

let redress: Redress;
let caseId: CaseId;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-05-06' });
  await redress.page.getByRole('heading', { name: 'Set up Redress for your office' }).waitFor();
  await redress.call('office.setUp', officeSetUp);
  await redress.page.reload();
  await chooseWho(redress.page, 'Priya Shah');
  ({ caseId } = await redress.call('cases.log', complaint('2026-05-05')));
  await sendLetter(redress, caseId, 'stage-1-acknowledgement', '2026-05-06');
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

/** Adds a head of loss by the keyboard alone and answers its card. */
async function addHead(page: Page, name: string, number: number) {
  await page.getByRole('button', { name: 'Add a head of loss' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('group', { name: new RegExp(`^${number}\\. `) });
  // The focus goes into the new card, so that one types on.
  await expect(card.getByRole('textbox', { name: 'What it is for' })).toBeFocused();
  return card;
}

test('a remedy is worked out, approved, offered in the letter, answered and paid', async () => {
  test.setTimeout(240_000);
  const { page } = redress;

  await goTo(page, '/settings');
  const limits = page.getByRole('region', { name: 'Approving remedies' });
  // An officer reads the limits and why they cannot set them.
  await expect(limits).toContainText('Only a manager, a director or an administrator may change');
  await expect(limits.getByLabel('Officer: up to')).not.toBeEditable();
  await changeWho(page, 'Tom Bell');
  await goTo(page, '/settings');
  await limits.getByLabel('Officer: up to').fill('100');
  await limits.getByRole('button', { name: 'Save the limits' }).click();
  await expect(page.getByText('The limits are saved.')).toBeVisible();
  await expectAccessible(redress, 'settings with limits');
  await changeWho(page, 'Priya Shah');

  await goTo(page, `/case/${caseId}`);
  await page.getByRole('link', { name: 'Work out a remedy' }).click();
  await page.getByRole('heading', { level: 1, name: /^Work out a remedy/ }).waitFor();

  const cold = await addHead(page, 'No heating or no hot water', 1);
  await page.keyboard.type('no heating or hot water, 20 to 29 April');
  await cold.getByRole('textbox', { name: 'First day' }).fill('20/4/2026');
  await cold.getByRole('textbox', { name: 'Last day' }).fill('29/4/2026');
  await cold.getByLabel(/^Neither heating nor hot water/).check();
  await expect(cold.getByText('10 days at £15 a day: £150.')).toBeVisible();
  await expect(cold.getByText(/Not on file yet: the repair log/)).toBeVisible();
  await cold.getByLabel(/^The repair log/).check();
  await expect(cold.getByText(/Not on file yet/)).toBeHidden();

  const missed = await addHead(page, 'Missed appointments', 2);
  await missed.getByLabel(/^How many times/).fill('2');
  const distress = await addHead(page, 'Distress and inconvenience, time and trouble', 3);
  await distress.getByRole('textbox', { name: /^Sum/ }).fill('30');
  await distress.getByRole('textbox', { name: 'Why this sum' }).fill('Ten days in the cold with a toddler.');

  const sums = page.getByRole('region', { name: 'What it comes to' });
  await expect(sums.getByRole('row', { name: /^Together/ })).toContainText('£210');
  await expect(sums).toContainText('£30 is below the lowest band');
  await expect(sums).toContainText('Tom Bell can.');
  await expectAccessible(redress, 'the calculator');

  // What is typed survives leaving the screen.
  await page.getByRole('link', { name: /^Back to the case/ }).click();
  await page.getByRole('link', { name: 'Work out a remedy' }).click();
  await expect(page.getByText(/^We kept what you had typed/)).toBeVisible();
  await expect(sums.getByRole('row', { name: /^Together/ })).toContainText('£210');
  await page.getByRole('textbox', { name: 'Note for whoever looks at it' }).focus();
  await page.keyboard.press('Control+Enter');

  const panel = page.getByRole('region', { name: 'Remedies in money' });
  await expect(panel).toContainText('£210 · Waits to be approved');
  await expect(panel).toContainText('The limit of this role is £100.');
  await expect(nextStep(page)).toContainText('By Wednesday 20 May 2026');
  await expectAccessible(redress, 'a case with a remedy');

  await changeWho(page, 'Tom Bell');
  await goTo(page, `/case/${caseId}`);
  await nextStep(page).getByRole('button', { name: 'Approve the remedy of £210' }).click();
  const approve = page.getByRole('dialog', { name: /^Approve the remedy/ });
  await expect(approve).toContainText('£150 + £30 + £30 = £210.');
  await expectAccessible(redress, 'approving a remedy');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('£210 · Ready to be offered');

  await nextStep(page).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Put in the remedy of £210' }).click();
  await expect(page.getByRole('textbox', { name: 'Action 1: what we will do' })).toHaveValue(
    /^Pay you £210 in compensation: £150 for no heating or hot water, 20 to 29 April, /,
  );
  await page.getByRole('button', { name: 'Put in how it was worked out' }).click();
  await page.getByRole('textbox', { name: 'By when' }).fill('20/5/2026');
  await page.keyboard.press('Tab');
  const letterId = page.url().split('/').at(-1) ?? '';
  await expect(async () => {
    const { parts } = await redress.call('letters.get', { letterId: letterId as never }); // the page's own address
    expect(parts.actions[0]?.dueOn).toBe('2026-05-20');
    expect(parts.extra).toContain('10 days at £15 a day: £150.');
  }).toPass();
  await finishAnswer(letterId);

  await goTo(page, `/case/${caseId}`);
  await expect(panel).toContainText('£210 · Offered: waiting for the answer');
  await nextStep(page).getByRole('button', { name: 'Record the answer to the offer' }).click();
  const answer = page.getByRole('dialog', { name: /^Record the answer/ });
  await answer.getByLabel('Accepted', { exact: true }).check();
  await expectAccessible(redress, 'the answer to an offer');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('£210 · Agreed: to be paid');

  await nextStep(page).getByRole('button', { name: 'Pay the resident £210' }).click();
  await page.getByRole('dialog', { name: /^Record a payment/ }).waitFor();
  await expectAccessible(redress, 'recording a payment');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('£210 · Paid');
  await expect(panel).toContainText('£210 paid on Wednesday 6 May 2026.');
});

test('what is not answered is kept as not finished, and can be dropped', async () => {
  test.setTimeout(120_000);
  const { page } = redress;
  await goTo(page, `/case/${caseId}/remedy/new`);
  const sums = page.getByRole('region', { name: 'What it comes to' });
  await expect(sums).toContainText('Nothing is entered yet');
  const cold = await addHead(page, 'No heating or no hot water', 1);
  await cold.getByRole('textbox', { name: 'First day' }).fill('20/4/2026');
  await cold.getByRole('textbox', { name: 'Last day' }).fill('29/4/2026');
  // No rate is chosen.
  await expect(sums).toContainText('Choose one of the policy’s rates.');
  await expect(sums.getByRole('row', { name: /^Together/ })).toContainText('Not finished');
  await expect(page.getByText('Nothing is paid.')).toBeHidden();
  await expectAccessible(redress, 'a calculation that is not finished');
  await page.getByRole('button', { name: 'Keep it unfinished on the case' }).click();

  const panel = page.getByRole('region', { name: 'Remedies in money' });
  const kept = panel.getByRole('listitem').filter({ hasText: 'Not finished' });
  await expect(kept).toContainText('Choose one of the policy’s rates.');
  await expect(kept.getByRole('link', { name: 'Finish working it out' })).toBeVisible();
  await expect(kept.getByRole('button', { name: 'Record the offer' })).toBeHidden();
  await kept.getByRole('button', { name: 'No longer wanted' }).click();
  const correct = page.getByRole('dialog');
  await correct.getByLabel(/^It did not happen: strike it out/).check();
  await correct.getByRole('textbox', { name: /^Why/ }).fill('An apology is enough.');
  await page.keyboard.press('Control+Enter');
  await expect(kept).toBeHidden();
});

/** The rest of the answer, and the post. */
async function finishAnswer(id: string): Promise<void> {
  const letterId = id as never; // the page's own address
  const { letter, parts } = await redress.call('letters.get', { letterId });
  const saved = await redress.call('letters.saveParts', {
    letterId,
    expectedVersion: letter.version,
    parts: {
      ...parts,
      points: parts.points.map((point) => ({ ...point, decision: 'upheld', reasons: 'Our repairs policy, 2.1.' })),
      findings: 'Nobody came for ten days.',
      apology: 'We are sorry that we left you without heating.',
      learning: 'Jobs are no longer closed without a call.',
    },
  });
  const { sha256 } = await redress.call('letters.preview', { letterId });
  const issued = await redress.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
  await redress.call('letters.markSent', {
    letterId,
    expectedVersion: issued.letter.version,
    on: date('2026-05-06'),
    method: 'post-first-class',
  });
}

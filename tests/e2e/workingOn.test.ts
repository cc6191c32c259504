import { expect, test } from '@playwright/test';
import { nextStep, openAct, openCase, sendAct } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';

test.describe.configure({ mode: 'serial' });

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await chooseWho(redress.page, 'Priya Shah');
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

/** A complaint under a landlord's own procedure, with no law beside it; answers its reference. */
async function complaintUnder(procedureId: string): Promise<string> {
  const { office } = await redress.call('session.get', {});
  if (!office) throw new Error('the office is not set up');
  const from = '2026-01-01' as never; // a real date
  const { regimes } = await redress.call('procedures.weigh', { procedureId, from, division: office.division });
  await redress.call('procedures.adopt', {
    expectedVersion: office.version,
    from,
    procedureId,
    overlays: [],
    leftOut: regimes.filter(({ byDefault }) => byDefault).map(({ family }) => ({ family, reason: 'For this test.' })),
  });
  const { reference } = await redress.call('cases.log', {
    kind: 'complaint',
    channel: 'phone',
    receivedOn: '2026-03-02' as never, // a real date
    receivedAt: '09:30',
    complainant: null,
    representative: {
      person: {
        kind: 'new',
        details: {
          name: 'Mr Joe Fry',
          salutation: 'Mr Fry',
          address: null,
          phone: '07700 900123',
          email: '',
          needs: [],
          needsNote: '',
          textSize: 12,
          language: '',
        },
      },
      role: 'representative',
      note: '',
    },
    description: 'The fence came down in the storm and nobody has come since.',
    outcomeSought: '',
    categories: ['repairs'],
    tenure: 'lcra',
    knownSince: null,
    handler: null,
    draftKey: null,
  });
  return reference;
}

test('the first contact goes through its list, promises the next, and the plan’s steps become promises', async () => {
  const { page } = redress;
  await openCase(page, await complaintUnder('customer-promise'));
  await expect(nextStep(page)).toContainText('By Tuesday 3 March 2026');
  await nextStep(page).getByRole('button', { name: 'Make the first contact with the customer' }).press('Enter');
  const contact = page.getByRole('dialog', { name: /^Record a contact/ });
  const list = contact.getByRole('group', { name: 'First contact' });
  await expect(list.getByRole('checkbox')).toHaveCount(5);
  for (const item of await list.getByRole('checkbox').all()) await item.press('Space');
  await contact.getByLabel('Who, and what was said').fill('Rang Mr Fry: weekly calls until the fence stands.');
  await contact.getByLabel('Every so many working days').fill('5');
  await page.keyboard.press('Control+Enter');
  await expect(contact).toBeHidden();
  // Five working days after Monday 2 March; the plan has until the 16th.
  await expect(nextStep(page)).toContainText('By Monday 9 March 2026');

  const plan = await openAct(page, 'Agree an action plan');
  await plan.getByLabel('Step 1: what we will do').fill('Survey the fence line');
  await plan.getByRole('textbox', { name: 'By when' }).fill('6/3/2026');
  await sendAct(plan, 'Record the plan');
  await expect(nextStep(page)).toContainText('By Friday 6 March 2026');
  await expect(page.getByText('Promised by Friday 6 March 2026').first()).toBeVisible();
});

test('what an entry says is put right, and what it said before stays readable', async () => {
  const { page } = redress;
  await page.getByRole('button', { name: /^Correct this: In touch/ }).press('Enter');
  const correct = page.getByRole('dialog', { name: /^Correct this entry/ });
  await correct.getByRole('radio', { name: 'What it says is wrong' }).press('Space');
  await correct.getByRole('textbox', { name: 'What was written' }).fill('Rang the contractor.');
  await correct.getByRole('combobox', { name: 'With whom' }).click();
  await page.getByRole('option', { name: /^Somebody else/ }).click();
  await correct.getByRole('textbox', { name: 'Why' }).fill('It was not Mr Fry.');
  await sendAct(correct, 'Put it right');
  const entry = page.getByRole('article', { name: /^In touch with somebody else/ });
  await expect(entry).toContainText('Rang the contractor.');
  await expect(entry).toContainText('It said before: In touch');
  await expect(entry.locator('del')).toContainText('Rang Mr Fry');
  // A call to the contractor was no first contact: that is owed again.
  await expect(nextStep(page).getByRole('button', { name: 'Make the first contact with the customer' })).toBeVisible();
});

test('a first attempt is passed on, a request without evidence stops, and a panel hears the case', async () => {
  const { page } = redress;
  await openCase(page, await complaintUnder('first-time-resolution'));
  await nextStep(page).getByRole('button', { name: 'Not sorted out: pass it on' }).press('Enter');
  const pass = page.getByRole('dialog', { name: /^Not sorted out/ });
  await sendAct(pass, 'Begin stage 1');
  await expect(nextStep(page)).toContainText('By Monday 16 March 2026');

  const request = await openAct(page, 'They are not satisfied: stage 2');
  await request.getByRole('radio', { name: 'No' }).press('Space');
  await expect(request).toContainText('Under our procedure it then goes no further');
  await sendAct(request, 'Begin stage 2');
  await expect(nextStep(page).getByRole('button', { name: 'Say in writing why it does not go on' })).toBeVisible();
  await nextStep(page).getByRole('button', { name: 'Take it on all the same' }).press('Enter');
  const takeOn = page.getByRole('dialog', { name: /^Take it on all the same/ });
  await takeOn.getByLabel('Why it goes on').fill('One issue was never answered.');
  await sendAct(takeOn, 'Take it on');

  const arrange = await openAct(page, 'Arrange a panel hearing');
  await arrange.getByRole('textbox', { name: 'Day of the hearing' }).fill('2/3/2026');
  await sendAct(arrange, 'Fix the hearing');
  await nextStep(page).getByRole('button', { name: 'Hold the panel hearing, and record it' }).press('Enter');
  const hearing = page.getByRole('dialog', { name: /^Record the panel hearing/ });
  await expect(hearing.getByRole('checkbox', { name: /^Priya Shah/ })).toBeDisabled();
  await hearing.getByRole('checkbox', { name: /^Aisha Grant/ }).press('Space');
  await hearing.getByRole('radio', { name: 'Yes, an independent member' }).press('Space');
  await sendAct(hearing, 'Record the hearing');
  // Three weeks of the hearing.
  await expect(nextStep(page)).toContainText('By Monday 23 March 2026');
});

test('a date is judged while it is typed', async () => {
  const { page } = redress;
  await openCase(page, await complaintUnder('five-steps'));
  const agree = await openAct(page, 'Agree a date with the resident');
  await agree.getByRole('textbox', { name: 'Date agreed' }).fill('20/3/2026');
  await page.keyboard.press('Tab');
  await expect(agree.getByRole('status').filter({ hasText: 'This date counts' })).toContainText('Friday 20 March 2026');
  await sendAct(agree, 'Record the agreed date');
  await expect(page.getByRole('article', { name: /^Date agreed: Friday 20 March 2026/ })).toBeVisible();
});

test('a form left open past midnight takes the new day and says so', async () => {
  const { page } = redress;
  const note = await openAct(page, 'Add a note');
  await expect(note.getByRole('textbox', { name: 'Day it happened' })).toHaveValue('2/3/2026');
  redress.moveClock('2026-03-03', '00:02');
  // The window asks what day it is each minute, and whenever somebody has recorded something.
  await complaintUnder('five-steps');
  await expect(note.getByText(/It is past midnight/)).toBeVisible({ timeout: 75_000 });
  await expect(note.getByRole('textbox', { name: 'Day it happened' })).toHaveValue('3/3/2026');
});

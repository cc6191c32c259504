import { expect, type Locator, type Page, test } from '@playwright/test';
import { type CaseId, LetterId } from '../../electron/domain/ids.ts';
import { complaint, date, officeSetUp } from '../support/office.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo, nextStep, openAct, previewReady, sendAct } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho } from './support/office.ts';

const DAY = '2026-03-02';
let redress: Redress;
let page: Page;
let caseId: CaseId;

test.beforeAll(async () => {
  redress = await launchRedress({ day: DAY });
  ({ page } = redress);
  await redress.call('office.setUp', officeSetUp);
  await page.reload();
  await chooseWho(page, 'Priya Shah');
  ({ caseId } = await redress.call('cases.log', complaint(DAY)));
  await addNote('The first of them.');
});
test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

const version = async () => (await redress.call('cases.get', { caseId })).version;
const addNote = async (note: string) =>
  redress.call('cases.addNote', { caseId, expectedVersion: await version(), kind: 'note', on: date(DAY), note });

/** Every form over a case in which something is typed, but for those about a hazard or a remedy, which are the same in kind. */
const FORMS =
  'triage add-note record-contact link-person record-permission raise-concern pass-on-concern pass-on-request settle-contact name-subject agree-plan agree-date agree-action record-outcome record-resolution pass-to-stage request-escalation take-on arrange-hearing record-hearing sign-off give-notice refer record-evidence-request send-evidence record-determination check-eligibility withdraw close reopen report-hazard'.split(
    ' ',
  );

test('no form over a case loses text by Escape or by a colleague’s change, and each leads to its first problem', async () => {
  test.slow();
  const typed: string[] = [];
  for (const form of FORMS) {
    await test.step(form, async () => {
      await goTo(page, `/case/${caseId}?form=${form}`);
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Not now' }).waitFor();
      const text = `Half a sentence for ${form} that must not be`;
      if (await typeInto(drawer, text)) typed.push(form);
      // Somebody else records something: whatever is sent now must be refused without loss.
      await addNote(`While ${form} was open.`);
      await page.keyboard.press('Control+Enter');
      const refused = drawer
        .getByRole('alert')
        .filter({ hasText: /Somebody else changed this meanwhile|That could not be done/ });
      const first = drawer.locator('[aria-invalid="true"]:focus, :has(> .mantine-InputWrapper-error) :focus');
      await expect(first.or(refused).first()).toBeVisible();
      await page.keyboard.press('Escape');
      // The first one closes a list of suggestions, where one is open.
      await page.keyboard.press('Escape');
      await expect(drawer).toBeHidden();
    });
  }
  expect(typed.length).toBeGreaterThan(25);
  const begun = await redress.call('drafts.list', {});
  const lost = typed.filter((form) => !begun.some(({ key, excerpt }) => key.includes(form) && excerpt.includes(form)));
  expect(lost).toEqual([]);
});

/** Types into the first text field of a form that is shown; false where it has none. */
async function typeInto(drawer: Locator, text: string): Promise<boolean> {
  const field = drawer.locator('textarea:visible, input[type="text"]:not([role]):not([aria-haspopup]):visible').first();
  if ((await field.count()) === 0) return false;
  await field.fill(text);
  return true;
}

test('two people’s changes of one person are brought together; where both changed the same, both texts stand', async () => {
  await goTo(page, `/case/${caseId}`);
  const { complainant } = await redress.call('cases.get', { caseId });
  if (!complainant) throw new Error('The complaint is anonymous');
  const { id: personId, version: expectedVersion, addressDoubt: _doubt, ...details } = complainant;
  await page.getByRole('button', { name: /^Change the details of/ }).click();
  const drawer = page.getByRole('dialog', { name: /^Details of/ });
  await drawer.getByLabel('Telephone').fill('07700 900111');
  await drawer.getByLabel('Language, if not English').fill('Igbo');
  const theirs = { ...details, phone: '07700 900222', needsNote: '18 point, matt' };
  await redress.call('people.save', { personId, expectedVersion, details: theirs });
  await page.keyboard.press('Control+Enter');

  const both = drawer.getByRole('group', { name: 'Two texts for: Telephone' });
  await expect(both.getByLabel('Telephone: yours')).toHaveValue('07700 900111');
  await expect(both.getByLabel('Telephone: theirs')).toHaveValue('07700 900222');
  const merged = drawer.getByRole('status').filter({ hasText: 'Somebody else wrote in the same place' });
  await expect(merged).toContainText('Somebody else changed “What exactly was agreed” meanwhile');
  await expect(drawer.getByLabel('What exactly was agreed')).toHaveValue('18 point, matt');
  await expectAccessible(redress, 'two texts side by side');

  // Nothing of it goes by Escape.
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: /^Change the details of/ }).click();
  await both.getByRole('button', { name: 'Put theirs in the form: Telephone' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Telephone', exact: true })).toHaveValue('07700 900222');
  await both.getByRole('button', { name: 'Put mine in the form: Telephone' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toBeHidden();
  expect(await redress.call('people.get', { personId })).toMatchObject({
    phone: '07700 900111',
    language: 'Igbo',
    needsNote: '18 point, matt',
  });

  // And the change can be taken back.
  await page.getByRole('button', { name: /^Undo .*: The details of/ }).click();
  await expect(page.getByText('Undone: The change of somebody’s details.')).toBeVisible();
  expect(await redress.call('people.get', { personId })).toMatchObject({ phone: '07700 900222', language: '' });
});

test('what was just done is undone by a button or Ctrl+Z and done again by Ctrl+Y; what cannot be, says why', async () => {
  await page.reload();
  await goTo(page, `/case/${caseId}`);
  const drawer = await openAct(page, 'Add a note');
  await drawer.getByLabel('What you found or did').fill('Rang the contractor.');
  await sendAct(drawer, 'Add the note');
  const entry = page
    .getByRole('region', { name: 'Timeline' })
    .locator('li')
    .filter({ hasText: 'Rang the contractor.' });
  await expect(entry).toBeVisible();
  await page.getByRole('button', { name: 'Undo (Ctrl+Z): The note is on the case.' }).click();
  await expect(entry).toContainText('Struck out: Undone straight after by Priya Shah');
  await page.locator('h1').focus();
  await page.keyboard.press('Control+y');
  await expect(page.getByText(/^Done again: Investigation note, case 2026-0001/)).toBeVisible();
  await expect(entry).not.toContainText('Struck out');
  await page.keyboard.press('Control+z');
  await expect(entry).toContainText('Struck out');

  // A draft letter goes without a question and comes back with its text.
  await nextStep(page).getByRole('button').first().click();
  await previewReady(page);
  await anythingElse().fill('We will ring on Thursday.');
  await previewReady(page);
  await page.getByRole('button', { name: 'Throw this draft away' }).click();
  await page.getByText('Drafts thrown away (1)').waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Stage 1 acknowledgement' }).click();
  await expect(anythingElse()).toHaveText('We will ring on Thursday.');
  await bothTextsOfALetter();
  await page.getByRole('button', { name: 'Issue this letter…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue it' }).click();
  await page.getByRole('heading', { name: 'The letter is issued: print it' }).focus();
  await page.keyboard.press('Control+z');
  const reason = page.getByRole('alert').filter({ hasText: 'A letter that was issued stays as it is' });
  await expect(reason).toBeVisible();
  await expectAccessible(redress, 'a letter that cannot be undone');
  await reason.getByRole('button', { name: 'Close this message' }).click();
});

const anythingElse = () => page.getByRole('textbox', { name: 'Anything else', exact: true });

/** Somebody else writes in the same part of the letter that is open: both texts stay, though the room is left. */
async function bothTextsOfALetter() {
  const letterId = LetterId.parse(page.url().split('/').at(-1));
  const { letter, parts } = await redress.call('letters.get', { letterId });
  await redress.call('letters.saveParts', {
    ...{ letterId, expectedVersion: letter.version },
    parts: { ...parts, extra: 'We will ring on Friday.' },
  });
  await anythingElse().fill('We will ring on Monday.');
  await page.getByRole('button', { name: 'Load the newest and keep my text' }).click();
  const both = page.getByRole('group', { name: 'Two texts for: Anything else' });
  await expect(both.getByLabel('Anything else: theirs')).toHaveValue('We will ring on Friday.');
  await previewReady(page);
  await page.reload();
  await expect(both.getByLabel('Anything else: yours')).toHaveValue('We will ring on Monday.');
  await both.getByRole('button', { name: 'Put theirs in the form: Anything else' }).click();
  await expect(anythingElse()).toHaveText('We will ring on Friday.');
  await page.getByRole('button', { name: 'I have looked at both' }).click();
  await expect(both).toBeHidden();
  await previewReady(page);
}

test('what was begun is found again, thrown away and brought back', async () => {
  await redress.call('drafts.save', {
    key: `case:${caseId}:withdraw`,
    content: { on: DAY, text: 'Half a sentence for withdraw' },
  });
  await page.reload();
  await page.getByRole('link', { name: /^Begun, not finished/ }).click();
  const note = page.getByRole('article', { name: /^They withdraw it/ });
  await expect(note).toContainText('2026-0001, Mrs Grace Okafor');
  await expect(note).toContainText('Half a sentence for withdraw');
  await expectAccessible(redress, 'what was begun and not finished');
  await note.getByRole('button', { name: /^Throw it away/ }).click();
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await note.getByRole('button', { name: /^Go on with/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(/^Half a sentence for withdraw/);
});

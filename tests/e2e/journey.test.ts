import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  beginLetter,
  completePromise,
  fillAnswer,
  fillLog,
  issueLetter,
  nextStep,
  notePosted,
  openAct,
  openCase,
  saveLog,
  sendAct,
} from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { freshFolder, launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { changeWho, chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler, boilerAnswer, boilerFinalAnswer } from './support/people.ts';

test.describe.configure({ mode: 'serial' });

let redress: Redress;
let reference: string;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('the first run asks for the landlord and the staff', async () => {
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await chooseWho(redress.page, 'Priya Shah');
  await expect(redress.page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
});

test('a telephone call becomes a case with a reference and a date, and the date explains itself', async () => {
  const { page } = redress;
  await fillLog(page, boiler);
  reference = await saveLog(page);
  expect(reference).toBe('2026-0001');
  await expect(nextStep(page)).toContainText('Monday 9 March 2026');
  await page
    .getByRole('button', { name: /Explain this date/ })
    .first()
    .click();
  const why = page.getByRole('dialog', { name: /^How this date came about/ });
  await expect(why).toContainText('Monday 2 March 2026');
  await expect(why).toContainText('Saturday 7 and Sunday 8 March 2026: weekend, not counted');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await page.getByRole('link', { name: 'Queue' }).click();
  await expect(page.getByRole('link', { name: /2026-0001/ })).toHaveCount(1);
});

test('the acknowledgement is edited, previewed, issued, saved and noted as posted', async () => {
  const { page } = redress;
  await redress.setDay('2026-03-04');
  await openCase(page, reference);
  await beginLetter(page, 'Stage 1 acknowledgement');
  await page
    .getByRole('textbox', { name: 'Anything else' })
    .fill('You can ring Priya Shah on any weekday between nine and five.');
  await issueLetter(page);
  if (!(await hasPrinter())) {
    await page.getByRole('button', { name: 'Print…' }).click();
    await expect(page.getByText('This PC has no printer set up, so nothing was printed.')).toBeVisible();
  }
  const savePath = join(redress.data, 'acknowledgement.pdf');
  await answerDialogs(redress.app, { savePath });
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.getByText(`A copy of the letter is at ${savePath}`)).toBeVisible();
  const text = execFileSync('pdftotext', [savePath, '-'], { encoding: 'utf8' });
  expect(text).toContain('You can ring Priya Shah on any weekday');
  expect(text).toContain('Mrs Grace Okafor');
  await notePosted(page);
  // Ten working days after Wednesday 4 March.
  await expect(nextStep(page)).toContainText('Wednesday 18 March 2026');
});

test('the investigation is noted and stage 1 answered point by point', async () => {
  const { page } = redress;
  await redress.setDay('2026-03-16');
  await openCase(page, reference);
  const note = await openAct(page, 'Add a note');
  await note.getByLabel('What you found or did').fill('The contractor closed the job on 23 February without a visit.');
  await sendAct(note, 'Add the note');
  await beginLetter(page, 'Stage 1 response');
  await page.getByRole('button', { name: 'Issue this letter…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'still lacks something' })).toBeVisible();
  await fillAnswer(page, boilerAnswer);
  await issueLetter(page);
  await notePosted(page);
  await expect(page.getByRole('region', { name: 'Promised actions' })).toContainText('Replace the boiler’s pump');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('without a visit');
});

test('whoever did stage 1 cannot be given the review', async () => {
  const { page } = redress;
  await redress.setDay('2026-03-20');
  await openCase(page, reference);
  const escalation = await openAct(page, 'They are not satisfied: stage 2');
  await escalation.getByLabel('In their own words').fill('Still no heating.');
  await sendAct(escalation, 'Begin stage 2');
  await expect(nextStep(page)).toContainText('Friday 27 March 2026');

  const assign = await openAct(page, 'Choose who handles it');
  const first = assign.getByRole('radio', { name: /^Priya Shah/ });
  await expect(first).toBeDisabled();
  await expect(assign).toContainText(/May not: .*stage 1/i);
  const view = await caseView();
  const session = await redress.call('session.get', {});
  const priya = session.staff.find(({ name }) => name === 'Priya Shah');
  const refusal = await redress.refuse('cases.assign', {
    caseId: view.id,
    expectedVersion: view.version,
    stage: 'stage-2',
    to: priya?.id,
    on: '2026-03-20',
    overrideReason: null,
  });
  expect(refusal.code).toBe('NOT_INDEPENDENT');
  await assign.getByRole('radio', { name: /^Aisha Grant/ }).check();
  await sendAct(assign, 'Give it to them');
  expect((await caseView()).assignments).toContainEqual(
    expect.objectContaining({ stage: 'stage-2', name: 'Aisha Grant' }),
  );
});

test('stage 2 is acknowledged and finally answered by somebody else', async () => {
  const { page } = redress;
  await changeWho(page, 'Aisha Grant');
  await openCase(page, reference);
  await beginLetter(page, 'Stage 2 acknowledgement');
  await issueLetter(page);
  await notePosted(page);
  // The payment promised at stage 1 falls due before the answer does.
  await expect(nextStep(page)).toContainText('Wednesday 1 April 2026');
  await completePromise(page, 'Paid by bank transfer, £90.');
  // Twenty working days after Friday 20 March, without Good Friday (3 April) and Easter Monday (6 April).
  await expect(nextStep(page)).toContainText('Tuesday 21 April 2026');
  await page
    .getByRole('button', { name: /Due Tue 21 Apr.*Explain this date/ })
    .first()
    .click();
  const why = page.getByRole('dialog', { name: /^How this date came about/ });
  await expect(why).toContainText('Good Friday');
  await expect(why).toContainText('Easter Monday');
  await page.keyboard.press('Escape');

  await redress.setDay('2026-04-21');
  await openCase(page, reference);
  await beginLetter(page, 'Final response (stage 2)');
  await fillAnswer(page, boilerFinalAnswer);
  await issueLetter(page);
  await notePosted(page);
  const { assessment } = await caseView();
  expect(assessment.clocks.find(({ id }) => id === 'stage-2/respond')?.state).toBe('met');
  expect(assessment.findings.filter(({ severity }) => severity === 'breach')).toEqual([]);
});

test('when the ombudsman asks, the whole case goes into a folder whose checksums hold', async () => {
  const { page } = redress;
  await redress.setDay('2026-05-05');
  await openCase(page, reference);
  await completePromise(page, 'Paid by bank transfer, £150.');
  await completePromise(page, 'The contractor’s job sheet of today; Mrs Okafor confirmed it by telephone.');
  await redress.setDay('2026-06-01');
  await openCase(page, reference);
  const refer = await openAct(page, 'The ombudsman has taken it up');
  await refer.getByLabel('Their reference').fill('202600001');
  await refer.getByRole('textbox', { name: 'They want our evidence by' }).fill('15/6/2026');
  await sendAct(refer, 'Record it');
  await expect(nextStep(page)).toContainText('Monday 15 June 2026');

  const place = freshFolder();
  await answerDialogs(redress.app, { folder: place });
  const panel = await openAct(page, 'Export the whole case');
  await panel.getByRole('button', { name: 'Choose a place and export…' }).click();
  await expect(panel.getByText('The case is exported')).toBeVisible({ timeout: 30_000 });
  const [name, ...others] = readdirSync(place);
  expect(others).toEqual([]);
  const folder = join(place, name ?? '');
  execFileSync('sha256sum', ['--check', '--strict', 'manifest.sha256'], { cwd: folder });
  const listed = readFileSync(join(folder, 'manifest.sha256'), 'utf8').trim().split('\n');
  expect(listed.filter((line) => line.endsWith('.pdf')).length).toBeGreaterThanOrEqual(5);
  await removeFolder(place);

  await page.keyboard.press('Escape');
  const gone = await openAct(page, 'Record that the evidence has gone');
  await gone.getByLabel('How it went').fill('Through their portal.');
  await sendAct(gone, 'It has gone');
  await expect(nextStep(page)).toContainText('Waiting for the ombudsman’s decision');
  expect(await redress.call('history.verify', {})).toMatchObject({ isIntact: true });
});

/** Where there is one, the system's print dialog would open, which nobody could close here. */
function hasPrinter(): Promise<boolean> {
  return redress.app.evaluate(
    async ({ BrowserWindow }) =>
      ((await BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync()) ?? []).length > 0,
  );
}

async function caseView() {
  const [row] = await redress.call('cases.find', { text: reference });
  if (row === undefined) throw new Error('The case is not on file.');
  return await redress.call('cases.get', { caseId: row.id });
}

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pdfOf } from '../support/documentFiles.ts';
import { expectAccessible } from './support/axe.ts';
import { fillLog, openCase, saveLog } from './support/casework.ts';
import { answerDialogs } from './support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler } from './support/people.ts';

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

/** Files as the browser hands them to a page, by the event that brings them. */
async function bring(page: Page, event: 'drop' | 'paste' | 'dragenter', files: { name: string; text: string }[]) {
  await page.evaluate(
    ([kind, all]) => {
      const brought = new DataTransfer();
      for (const { name, text } of all) brought.items.add(new File([text], name, { type: 'text/plain' }));
      const target = document.activeElement ?? document.body;
      const options = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: brought })
          : new DragEvent(kind, { ...options, dataTransfer: brought }),
      );
    },
    [event, files] as const,
  );
}

test('files are dropped, pasted and chosen, kept through a closed drawer, and put on the case by keyboard', async () => {
  const { app, page } = redress;
  await fillLog(page, boiler);
  await bring(page, 'drop', [{ name: 'letter of 2 March.txt', text: 'Dear Sir or Madam' }]);
  await expect(page.getByRole('list', { name: 'Files to add' })).toContainText('letter of 2 March.txt');
  const reference = await saveLog(page);
  const documents = page.getByRole('region', { name: 'Documents' });
  await expect(documents).toContainText('letter of 2 March.txt');

  await bring(page, 'dragenter', [{ name: 'a.txt', text: 'a' }]);
  await expect(page.getByText(`Let go to put them on case ${reference}`)).toBeVisible();
  await bring(page, 'drop', [
    { name: 'wall.txt', text: 'A damp wall' },
    { name: 'again.txt', text: 'Dear Sir or Madam' },
    { name: 'empty.txt', text: '' },
  ]);
  const drawer = page.getByRole('dialog', { name: /^Add documents/ });
  const list = drawer.getByRole('list', { name: 'Files to add' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('This very file is on the case already.');
  await expect(drawer.getByRole('alert')).toContainText('“empty.txt” is empty');
  await expectAccessible(redress, 'adding documents');

  // Put away and opened again: what was dropped is still in the form.
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await documents.getByRole('button', { name: 'Add documents' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await bring(page, 'paste', [{ name: 'image.png', text: 'not really a picture' }]);
  await expect(list).toContainText('Picture pasted on 2 March 2026 at 09.00.png');
  await list.getByRole('button', { name: 'Take out again.txt' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);

  const folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
  writeFileSync(join(folder, 'survey.txt'), 'What the surveyor found');
  await answerDialogs(app, { files: [join(folder, 'survey.txt'), folder] });
  await drawer.getByRole('button', { name: 'Choose files…' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(drawer.getByRole('alert')).toContainText('could not be read');
  await drawer.getByLabel('What they are').fill('From the visit');
  await drawer.getByRole('button', { name: 'Put 3 files on the case' }).press('Enter');
  await expect(drawer).toBeHidden();
  for (const name of ['wall.txt', 'survey.txt', 'Picture pasted']) await expect(documents).toContainText(name);

  // Words pasted into a field stay words, and nothing is left half-written.
  expect(readdirSync(join(redress.data, 'files')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(join(folder, 'survey.txt'))).toBe(true);
});

test('a scan waits in its tray, is seen, and is put on a case found by name', async () => {
  const { app, page } = redress;
  const scans = mkdtempSync(join(tmpdir(), 'redress-scans-'));
  await answerDialogs(app, { folder: scans });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('region', { name: 'Scans' }).getByRole('button', { name: 'Choose the folder…' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Scans' })).toContainText(scans);
  writeFileSync(join(scans, 'scan 0001.pdf'), await pdfOf('Dear Sir, the mould is back.'));
  writeFileSync(join(scans, 'scan 0002.pdf'), await pdfOf('To whom it may concern.'));
  const link = page.getByRole('link', { name: 'Scans waiting 2' });
  await expect(link).toBeVisible({ timeout: 15_000 });
  await link.press('Enter');
  await expect(page.getByRole('img', { name: 'scan 0001.pdf: page 1 of 1' })).toBeVisible();
  await expectAccessible(redress, 'scans waiting');

  const form = page.getByRole('form', { name: 'Put scan 0001.pdf on a case' });
  await form.getByRole('combobox', { name: 'Which case is it for?' }).fill('okafor');
  await page.getByRole('option', { name: /^2026-0001 · Mrs Grace Okafor/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Another case' })).toBeFocused();
  await form.getByLabel('What it is').fill('Second letter');
  await form.getByLabel('What it is').press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“scan 0001.pdf” is on case 2026-0001.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'scan 0002.pdf' })).toBeFocused();
  expect(readdirSync(join(scans, 'Put on a case'))).toEqual(['2026-0001 scan 0001.pdf']);
  await page.getByRole('button', { name: 'Log a new complaint with it' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Log a contact' }).waitFor();
  await expect(page.getByRole('list', { name: 'Files to add' })).toContainText('scan 0002.pdf');
  await expect(page.getByText(/^The scan stands under “Files” below/)).toBeVisible();
  await expect(page.getByText(/^We kept what you had typed/)).toBeHidden();
  await page.getByRole('link', { name: /^Scans waiting/ }).press('Enter');
  await page.getByRole('button', { name: 'Log a new complaint with it' }).press('Enter');
  await expect(page.getByText('A complaint is half written in')).toBeVisible();
  await page.getByRole('button', { name: 'Put aside: not for a case' }).press('Enter');
  await expect(page.getByText('No scan is waiting')).toBeVisible();
  await openCase(page, '2026-0001');
  await expect(page.getByRole('region', { name: 'Documents' })).toContainText('scan 0001.pdf');

  // The filters of the timeline, by keyboard: the arrows go from one to the next, the last is who looked at it.
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('radio', { name: 'Everything' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(timeline.getByRole('radio', { name: 'Who looked at it' })).toBeChecked();
  await expect(timeline.getByRole('list', { name: 'Who looked at it, latest first' })).toContainText(
    'Priya Shah looked at the case',
  );
  await page.keyboard.press('ArrowLeft');
  await expect(timeline.getByRole('list', { name: 'Timeline, newest first' })).toBeVisible();
});

test('a document that is gone is told in plain sight and brought back from the backup', async () => {
  const { page } = redress;
  await redress.call('backups.make', {});
  const { documents } = await redress.call('cases.get', {
    caseId: (await redress.call('cases.find', { text: '2026-0001' }))[0]?.id ?? '',
  });
  const files = join(redress.data, 'files');
  const shelves = readdirSync(files).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const shelf of shelves) rmSync(join(files, shelf), { recursive: true });
  await page.getByRole('link', { name: /[Bb]ackup/ }).press('Enter');
  await page.getByRole('button', { name: 'Check them now' }).press('Enter');
  const damaged = `${documents.length} letters or documents are damaged`;
  await expect(page.getByRole('link', { name: damaged })).toBeVisible();
  await expect(page.getByRole('row', { name: /scan 0001\.pdf/ })).toContainText('It is gone');
  await expectAccessible(redress, 'damaged files');
  await page.getByRole('button', { name: 'Bring them back from the backup' }).press('Enter');
  await expect(page.getByText('Letters and documents are in order')).toBeVisible();
  expect(await redress.call('files.check', {})).toMatchObject({ checked: documents.length, trouble: [] });
});

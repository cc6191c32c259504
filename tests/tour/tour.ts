import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CaseView } from '../../electron/contract/cases.ts';
import { letterKindLabels } from '../../electron/domain/letterKinds.ts';
import { answerDialogs } from '../e2e/support/dialogs.ts';
import { launchRedress, type Redress, removeFolder } from '../e2e/support/launch.ts';
import { chooseWho, finishSetUp, setUpByHand } from '../e2e/support/office.ts';
import { readTourCases, type TourCase } from './cases.ts';
import { feedCase, type StaffByName } from './feed.ts';
import { type Snap, walkCase } from './hand.ts';
import { summarise } from './summary.ts';

/**
 * The tour: the whole job through the real program on a fresh data folder. The first of the six cases is walked by hand
 * through the window, the others are fed through the same operations; pictures, letters and one case's folder are left
 * behind, and what was due when is printed.
 */
async function tour(out: string): Promise<void> {
  const started = Date.now();
  const folders = prepare(out);
  const [byHand, ...others] = readTourCases();
  if (byHand === undefined) throw new Error('The tour has no cases.');
  const redress = await launchRedress({ day: byHand.receivedOn });
  const snap = pictures(redress, folders.screens);
  try {
    await setUpByHand(redress.page);
    await snap('first-run');
    await finishSetUp(redress.page);
    await snap('who-are-you');
    await chooseWho(redress.page, 'Priya Shah');
    await snap('queue-empty');
    say(`${byHand.id} by hand through the window …`);
    const reference = await walkCase(redress, byHand, folders.export, snap);
    const views: [TourCase, CaseView][] = [[byHand, await viewOf(redress, reference)]];
    const staff = await staffByName(redress);
    for (const one of others) {
      say(`${one.id} through the same operations …`);
      const caseId = await feedCase(redress, staff, one);
      views.push([one, await redress.call('cases.get', { caseId })]);
    }
    await lookAround(redress, views, snap);
    for (const [one, view] of views) await saveLetters(redress, one, view, folders.letters);
    await report(redress, views, folders);
  } catch (error) {
    await redress.page.screenshot({ path: join(out, 'where-it-stopped.png') }).catch(() => {});
    throw error;
  } finally {
    await redress.close();
    await removeFolder(redress.data);
  }
  say(`Done in ${Math.round((Date.now() - started) / 1000)} s. Pictures, letters and the export are in ${out}`);
}

interface Folders {
  screens: string;
  letters: string;
  export: string;
}

function prepare(out: string): Folders {
  const folders = { screens: join(out, 'screens'), letters: join(out, 'letters'), export: join(out, 'export') };
  for (const folder of Object.values(folders)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  return folders;
}

function pictures(redress: Redress, folder: string): Snap {
  let number = 0;
  return async (name) => {
    number += 1;
    // Notices of what was done slide in and out; half of one is not worth a picture.
    await redress.page.waitForTimeout(350);
    await redress.page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
}

async function viewOf(redress: Redress, reference: string): Promise<CaseView> {
  const [row] = await redress.call('cases.find', { text: reference });
  if (row === undefined) throw new Error(`${reference} is not on file.`);
  return await redress.call('cases.get', { caseId: row.id });
}

async function staffByName(redress: Redress): Promise<StaffByName> {
  const { staff } = await redress.call('session.get', {});
  return Object.fromEntries(staff.map(({ name, id }) => [name, id]));
}

/** The other screens, once there is something to see. */
async function lookAround(redress: Redress, views: [TourCase, CaseView][], snap: Snap): Promise<void> {
  const { page } = redress;
  await redress.setDay('2025-12-22');
  await page.getByRole('link', { name: 'Queue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  await snap('queue-at-the-end');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(views[1]?.[1].complainant?.name.split(' ').at(-1) ?? '');
  await page.getByRole('option').first().waitFor();
  await snap('find');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await snap('settings');
}

async function saveLetters(redress: Redress, one: TourCase, view: CaseView, folder: string): Promise<void> {
  for (const [index, letter] of view.letters.filter(({ state }) => state === 'sent').entries()) {
    const name = `${one.id}-${index + 1}-${letterKindLabels[letter.kind].replace(/\W+/g, '-').toLowerCase().replace(/-$/, '')}.pdf`;
    await answerDialogs(redress.app, { savePath: join(folder, name) });
    await redress.call('letters.saveCopy', { letterId: letter.id });
  }
}

async function report(redress: Redress, views: [TourCase, CaseView][], folders: Folders): Promise<void> {
  say('');
  for (const [one, view] of views) say(summarise(one, view));
  const { isIntact, checked, message } = await redress.call('history.verify', {});
  say(`The record's chain: ${message} (${checked} entries${isIntact ? '' : ', BROKEN'})`);
  const [exported] = readdirSync(folders.export);
  execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'manifest.sha256'], {
    cwd: join(folders.export, exported ?? ''),
  });
  say(`The export ${exported}: every checksum holds.`);
  say(`${readdirSync(folders.screens).length} pictures, ${readdirSync(folders.letters).length} letters.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function outFolder(args: string[]): string {
  const at = args.findIndex((argument) => argument === '--out' || argument.startsWith('--out='));
  const named = args[at]?.startsWith('--out=') ? args[at].slice('--out='.length) : args[at + 1];
  return resolve(at === -1 || !named ? 'tour' : named);
}

try {
  await tour(outFolder(process.argv.slice(2)));
} catch (error) {
  say(`The tour stopped: ${error instanceof Error ? error.stack : error}`);
  process.exitCode = 1;
}

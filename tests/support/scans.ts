import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScansView } from '../../electron/contract/scans.ts';
import { pdfOf } from './documentFiles.ts';
import type { TestProgram } from './testProgram.ts';

/** Names a fresh folder for scans; answers it. */
export async function chooseScansFolder(test: TestProgram): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-scans-'));
  test.answers.folder = folder;
  await test.call('scans.chooseFolder', {});
  return folder;
}

/** Puts a whole PDF into a folder, as a scanner does. */
export async function scanInto(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await pdfOf(text));
  return path;
}

/** Looks twice, as the program does within a few seconds, and answers what waits. */
export async function lookTwice(test: TestProgram): Promise<ScansView> {
  await test.program.requireScans().look();
  await test.program.requireScans().look();
  return test.call('scans.list', {});
}

/** A folder with one scan that waits; answers its id. */
export async function oneScan(test: TestProgram): Promise<string> {
  const folder = await chooseScansFolder(test);
  await scanInto(folder, 'scan 0001.pdf', `A letter, scanned ${folder}`);
  const [scan] = (await lookTwice(test)).scans;
  if (!scan) throw new Error('the scan does not wait');
  return scan.id;
}

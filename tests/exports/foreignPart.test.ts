import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openForeignPart } from '../../electron/exports/write/foreignPart.ts';
import { pdfOf } from '../support/documentFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does what a file makes it do. */
function worker(does: string): string {
  const path = join(folder, 'worker.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${does}\n`);
  return path;
}

it.each([
  ['fails', "throw new Error('not a PDF');"],
  ['ends without a word', 'process.exit(0);'],
  ['is refused', "parentPort.postMessage('could not be read');"],
])('a file whose reading beside the window %s is not read in the program', async (_what, does) => {
  const bytes = await pdfOf('The surveyor’s plan');
  const part = await openForeignPart(worker(does), { bytes, mediaType: 'application/pdf' });
  expect(part).toEqual({ ok: false, why: 'could not be read' });
});

it('a file that opens beside the window is opened in the program', async () => {
  const task = { bytes: await pdfOf('The surveyor’s plan'), mediaType: 'application/pdf' };
  expect(await openForeignPart(worker('parentPort.postMessage(null);'), task)).toMatchObject({ ok: true, pages: 1 });
});

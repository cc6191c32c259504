import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterModel } from '../../electron/domain/letterModel.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { wordLetter } from '../../electron/letters/render/word/wordLetter.ts';
import { corpus } from '../letters/corpus.ts';
import { factsFor, fontFolder, partsFor } from '../letters/describedCase.ts';
import { hasDisplay } from '../runtime/display.mjs';
import { startPagePrinter } from '../runtime/pagePrinter.mjs';
import type { BenchRow } from './figures.ts';

const noPictures = () => new Uint8Array();

/** The same letters by the ways that an office has today, and by the second way of the program itself, in the same run. */
export async function benchLettersBeside(): Promise<BenchRow[]> {
  const models = corpus.slice(0, 5).map(({ person }) => {
    const facts = factsFor('extension-notice', { complainant: person, recipient: person });
    return composeLetter(facts, partsFor(facts)).model;
  });
  return [...(await byOffice(models)), ...(await byChromium(models))];
}

/** What the office does today: a document turned into a PDF, one at a time and fifty in one call. */
async function byOffice(models: readonly LetterModel[]): Promise<BenchRow[]> {
  const name = 'Letters: LibreOffice turns the same words from Word into a PDF';
  if (spawnSync('soffice', ['--version']).error)
    return [{ name, figure: 'not measured: LibreOffice is not installed' }];
  const folder = mkdtempSync(join(tmpdir(), 'redress-office-'));
  try {
    mkdirSync(join(folder, 'out'));
    const files: string[] = [];
    for (let n = 0; n < 50; n += 1) {
      const model = models[n % models.length];
      if (!model) continue;
      const path = join(folder, `${n}.docx`);
      writeFileSync(path, await wordLetter(model, { readPicture: noPictures }));
      files.push(path);
    }
    const convert = (paths: string[]) => {
      const start = performance.now();
      const out = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out')];
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...out, ...paths], {
        stdio: 'ignore',
      });
      return performance.now() - start;
    };
    convert(files.slice(0, 1));
    const one = middle([0, 1, 2].map((n) => convert(files.slice(n, n + 1))));
    return [{ name, figure: `${ms(one)} for one, ${ms(convert(files))} for 50 in one call` }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The second way, where a window can be opened: started once, then letter after letter. */
async function byChromium(models: readonly LetterModel[]): Promise<BenchRow[]> {
  const name = 'Letters: the second way (Chromium), a notice to a name in another script';
  if (!hasDisplay() && spawnSync('Xvfb', ['-help']).error)
    return [{ name, figure: 'not measured: there is no screen, and no Xvfb' }];
  const start = performance.now();
  const printer = await startPagePrinter();
  const starting = performance.now() - start;
  try {
    const renderer = createPdfRenderer({ fontFolder, pagePrinter: printer });
    const times: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const model = models[n % models.length];
      if (!model) continue;
      const began = performance.now();
      await renderer.renderPdf({ ...model, salutation: `Dear 李${n}` });
      times.push(performance.now() - began);
    }
    return [
      {
        name,
        figure: ms(middle(times.slice(2))),
        baseline: `${ms(times[0] ?? 0)} for the first; ${ms(starting)} to start it`,
      },
    ];
  } finally {
    printer.stop();
  }
}

function middle(times: number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

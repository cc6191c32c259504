import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';

export interface Sample {
  kind: LetterKind;
  textSize: TextSize;
  path: string;
  pages: number;
}

/** Makes every kind of letter for the described case into a folder, at each of the sizes given. */
export async function makeSamples(folder: string, sizes: readonly TextSize[]): Promise<Sample[]> {
  mkdirSync(folder, { recursive: true });
  const renderer = createPdfRenderer({ fontFolder });
  const samples: Sample[] = [];
  for (const kind of LetterKind.options) {
    for (const textSize of sizes) {
      const facts = factsFor(kind);
      const { model } = composeLetter(facts, partsFor(facts, { textSize }));
      const { bytes, pages } = await renderer.renderPdf(model);
      const path = join(folder, `${kind}-${textSize}pt.pdf`);
      writeFileSync(path, bytes);
      samples.push({ kind, textSize, path, pages });
    }
  }
  return samples;
}

// node tests/letters/samples.ts <folder> [sizes, such as 12,18,24]
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? 'letters';
  const sizes = (process.argv[3] ?? '12').split(',').map((text) => TextSize.parse(Number(text)));
  for (const sample of await makeSamples(folder, sizes)) console.log(`${sample.path}: ${sample.pages} pages`);
}

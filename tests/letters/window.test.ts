import { describe, expect, it } from 'vitest';
import type { LetterModel } from '../../electron/domain/letterModel.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { printableText } from '../../electron/letters/compose/printable.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { corpus } from './corpus.ts';
import { factsFor, fontFolder, mrsWojcik, partsFor } from './describedCase.ts';
import { type PlacedText, readPdf } from './readPdf.ts';

const renderer = createPdfRenderer({ fontFolder });
/** Ink of a text reaches at most this far over its baseline, in em, stacked accents on capitals included. */
const OVER = 1;
const MM = 25.4 / 72;

function modelTo(recipient: (typeof corpus)[number]['person'], textSize: TextSize): LetterModel {
  const facts = factsFor('refusal', { complainant: recipient, recipient });
  return composeLetter(facts, partsFor(facts, { textSize })).model;
}

function inWindow(text: PlacedText): boolean {
  return text.left < 120 && text.baseline > 32 && text.baseline < 95;
}

describe('the window', () => {
  it.each(
    corpus.flatMap((entry) =>
      ([12, 24] as const).map((size): [string, TextSize, typeof entry] => [entry.what, size, entry]),
    ),
  )('%s, letter in %d points: only the address, all of it, as it was written', async (_what, size, entry) => {
    const model = modelTo(entry.person, size);
    const { pages } = await readPdf((await renderer.renderPdf(model)).bytes);
    const window = (pages[0]?.texts ?? []).filter(inWindow);
    const lines = new Set(window.map((text) => text.baseline.toFixed(2)));
    expect(lines.size).toBeLessThanOrEqual(7);
    expect(lines.size).toBeGreaterThanOrEqual(3);
    for (const text of window) {
      expect(text.left).toBeGreaterThanOrEqual(24.59);
      expect(text.right).toBeLessThanOrEqual(98.01);
      expect(text.size).toBeGreaterThanOrEqual(9);
      expect(text.baseline - text.size * OVER * MM).toBeGreaterThanOrEqual(39);
      expect(text.baseline).toBeLessThanOrEqual(66.31);
    }
    const seen = window
      .map((text) => text.text)
      .join('')
      .replace(/\s/g, '')
      .normalize('NFC');
    expect(seen).toBe(model.recipientLines.map(printableText).join('').replace(/\s/g, ''));
    const last = [...window].sort((one, other) => other.baseline - one.baseline)[0];
    expect(last?.text.trim()).toBe(entry.person.address?.postcode);
  });

  it('ends no line in a comma, also where elements of the address are joined and broken again', async () => {
    const recipientLines = [
      'Mrs Wilhelmina Featherstonehaugh-Cholmondeley, Executor of Mr Warrington',
      'Flat 127 The Old Metropolitan Cattle Market Building',
      'Great Northern Railway Yard',
      'Upper Llanfairpwllgwyngyll Street South',
      'WOLVERHAMPTON',
      'WV10 9ZZ',
    ];
    const { pages } = await readPdf((await renderer.renderPdf({ ...modelTo(mrsWojcik, 12), recipientLines })).bytes);
    const lines = new Map<number, string>();
    for (const { baseline, text } of (pages[0]?.texts ?? []).filter(inWindow))
      lines.set(baseline, `${lines.get(baseline) ?? ''}${text}`);
    expect([...lines.values()].filter((line) => line.trim().endsWith(','))).toEqual([]);
    expect([...lines.values()].join('|')).toContain('Great Northern Railway Yard');
  });

  it('is refused with a sentence when an address cannot fit it', async () => {
    const model = {
      ...modelTo(mrsWojcik, 12),
      recipientLines: Array.from({ length: 8 }, (_, n) => `Line ${n} that nobody could join with another one`),
    };
    await expect(renderer.renderPdf(model)).rejects.toThrow(/do not fit the envelope’s window/);
  });
});

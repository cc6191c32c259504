import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { usualLook } from '../../electron/domain/letterLook.ts';
import { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { type Box, geometryOf } from '../../electron/letters/render/geometry.ts';
import { corpus } from './corpus.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';
import { canPrint, inkOutside, inkWithin, printPages } from './ink.ts';
import { layouts } from './layouts.ts';
import { type PlacedText, readPdf } from './readPdf.ts';

const renderer = createPdfRenderer({ fontFolder });
const sizes = TextSize.options.map(({ value }) => value);
const PRINTABLE: Box = { left: 15, top: 5, right: 195, bottom: 292 };
/** Half of the postal service's: enough for most faults, and a quarter of the time. */
const DOTS_PER_INCH = 100;

function modelOf(kind: LetterKind, at: number) {
  const [, layout] = layouts[at % layouts.length] ?? ['', usualLook.layout];
  const { person } = corpus[at % corpus.length] ?? { person: factsFor(kind).complainant };
  const facts = factsFor(kind, { look: { ...usualLook, layout }, complainant: person, recipient: person });
  const textSize = sizes[at % sizes.length] ?? 12;
  return { model: composeLetter(facts, partsFor(facts, { textSize })).model, geometry: geometryOf(layout), textSize };
}

describe('every letter, in every size, layout and to everybody', () => {
  it.each(LetterKind.options)('%s can be made to each name and address of the corpus', async (kind) => {
    for (const { person, what } of corpus) {
      const facts = factsFor(kind, { complainant: person, recipient: person });
      const { pages } = await renderer.renderPdf(composeLetter(facts, partsFor(facts)).model);
      expect(pages, what).toBeGreaterThan(0);
    }
  });

  // Sizes, layouts and people take turns: with six, five and nine of them, no two letters are alike.
  it.each(LetterKind.options.map((kind, index): [LetterKind, number] => [kind, index]))(
    '%s (%d): nothing overlaps, nothing reaches beyond its column, nothing is smaller than the size chosen',
    async (kind, at) => {
      const { model, geometry, textSize } = modelOf(kind, at);
      const { pages } = await readPdf((await renderer.renderPdf(model)).bytes);
      pages.forEach((page, index) => {
        const body = page.texts.filter(({ baseline }) => index > 0 || baseline > geometry.firstBodyTop);
        for (const text of body) {
          expect(text.size).toBeGreaterThanOrEqual(textSize - 0.01);
          expect(text.left).toBeGreaterThanOrEqual(geometry.axis - 0.1);
          expect(text.right).toBeLessThanOrEqual(PRINTABLE.right);
        }
        expect(overlapping(page.texts)).toEqual([]);
      });
    },
  );
});

describe.skipIf(!canPrint())('the ink of every letter', () => {
  it.each(LetterKind.options.map((kind, index): [LetterKind, number] => [kind, index + 2]))(
    '%s (%d) keeps to the sheet, and only the address is in the window',
    async (kind, at) => {
      const { model, geometry } = modelOf(kind, at);
      const pages = printPages((await renderer.renderPdf(model)).bytes, DOTS_PER_INCH);
      for (const page of pages) expect(inkOutside(page, [PRINTABLE], 0.3)).toBeNull();
      const [first] = pages;
      const ink = first ? inkWithin(first, geometry.everShown) : null;
      expect(ink?.left).toBeGreaterThanOrEqual(geometry.address.left - 0.3);
      expect(ink?.top).toBeGreaterThanOrEqual(geometry.address.top - 0.3);
      expect(ink?.right).toBeLessThanOrEqual(geometry.address.right + 0.3);
      expect(ink?.bottom).toBeLessThanOrEqual(geometry.address.bottom + 0.3);
    },
  );
});

/** Pairs of texts whose small letters stand in each other's way. */
function overlapping(texts: readonly PlacedText[]): string[] {
  const MM = 25.4 / 72;
  const found: string[] = [];
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const isBeside = one.right <= other.left + 0.3 || other.right <= one.left + 0.3;
      const apart = Math.abs(one.baseline - other.baseline);
      const isSameLine = apart < 0.1;
      if (isBeside || apart >= Math.max(one.size, other.size) * 0.9 * MM) continue;
      if (isSameLine && Math.min(one.right, other.right) - Math.max(one.left, other.left) < 1) continue;
      found.push(`“${one.text}” and “${other.text}”`);
    }
  });
  return found;
}

import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import type { Box } from '../../electron/letters/render/geometry.ts';
import { corpus } from './corpus.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';
import { canPrint, inkOutside, inkWithin, printPages } from './ink.ts';

/**
 * Where ink may be on page 1 and on further pages, in millimetres, written out here and not taken from the renderer: the
 * boxes of the GOV.UK Notify letter specification 2.4.
 */
const FIRST_PAGE: Box[] = [
  { left: 15, top: 5, right: 125, bottom: 30 },
  { left: 24.6, top: 39.5, right: 120, bottom: 66.3 },
  { left: 125, top: 5, right: 195, bottom: 95 },
  { left: 15, top: 95, right: 195, bottom: 292 },
];
const FURTHER_PAGE: Box[] = [{ left: 15, top: 5, right: 195, bottom: 292 }];
/** All that a DL window can ever show of a sheet folded at 87 and 192 mm, and what it always shows with 2 mm to spare. */
const EVER_SHOWN: Box = { left: 10, top: 34, right: 110, bottom: 74 };
const ALWAYS_SHOWN: Box = { left: 24.6, top: 41, right: 98, bottom: 66.3 };

const renderer = createPdfRenderer({ fontFolder });

describe.skipIf(!canPrint())('ink, measured at 200 dots to the inch', () => {
  const letters = LetterKind.options.map((kind): [LetterKind, TextSize] => [kind, 12]);

  it.each([...letters, ['stage-1-acknowledgement', 18], ['final-response', 24]] as [LetterKind, TextSize][])(
    '%s at %d points lies within the boxes on every page',
    async (kind, textSize) => {
      const facts = factsFor(kind);
      const { model } = composeLetter(facts, partsFor(facts, { textSize }));
      printPages((await renderer.renderPdf(model)).bytes).forEach((page, index) => {
        expect(inkOutside(page, index === 0 ? FIRST_PAGE : FURTHER_PAGE, 0.15)).toBeNull();
      });
    },
  );

  it.each(corpus.map((entry) => [entry.what, entry.person] as const))(
    '%s: the window shows the whole address and nothing else',
    async (_what, recipient) => {
      const facts = factsFor('refusal', { complainant: recipient, recipient });
      const { model } = composeLetter(facts, partsFor(facts));
      const [page] = printPages((await renderer.renderPdf(model)).bytes);
      if (!page) throw new Error('No page was printed.');
      const ink = inkWithin(page, EVER_SHOWN);
      expect(ink).not.toBeNull();
      expect(ink?.left).toBeGreaterThanOrEqual(ALWAYS_SHOWN.left);
      expect(ink?.top).toBeGreaterThanOrEqual(ALWAYS_SHOWN.top);
      expect(ink?.right).toBeLessThanOrEqual(ALWAYS_SHOWN.right);
      expect(ink?.bottom).toBeLessThanOrEqual(ALWAYS_SHOWN.bottom);
      expect(inkOutside(page, FIRST_PAGE, 0.15)).toBeNull();
    },
  );

  it('has fold ticks on the right edge at 87 and 192 mm', async () => {
    const facts = factsFor('refusal');
    const { model } = composeLetter(facts, partsFor(facts));
    const [page] = printPages((await renderer.renderPdf(model)).bytes);
    if (!page) throw new Error('No page was printed.');
    for (const fold of [87, 192]) {
      const tick = inkWithin(page, { left: 190, top: fold - 3, right: 205, bottom: fold + 3 });
      expect(tick?.left).toBeCloseTo(191, 0);
      expect(tick?.right).toBeCloseTo(194.5, 0);
      expect(tick?.top).toBeGreaterThan(fold - 0.4);
      expect(tick?.bottom).toBeLessThan(fold + 0.4);
    }
  });

  it('would notice ink outside', async () => {
    const facts = factsFor('refusal');
    const { model } = composeLetter(facts, partsFor(facts));
    const [page] = printPages((await renderer.renderPdf(model)).bytes);
    if (!page) throw new Error('No page was printed.');
    expect(inkOutside(page, FIRST_PAGE.slice(1), 1)).not.toBeNull();
    expect(inkOutside(page, [...FIRST_PAGE.slice(0, 1), ...FIRST_PAGE.slice(2)], 1)?.y).toBeGreaterThan(39);
  });
});

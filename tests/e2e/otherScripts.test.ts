import { expect, test } from '@playwright/test';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { factsFor, fontFolder, partsFor, person } from '../letters/describedCase.ts';
import { canPrint, inkWithin, printPages } from '../letters/ink.ts';
import { allWords, readPdf } from '../letters/readPdf.ts';
import { scripts } from '../letters/scripts.ts';
import { startPagePrinter } from '../runtime/pagePrinter.mjs';

const EVER_SHOWN = { left: 10, top: 34, right: 110, bottom: 74 };
const ALWAYS_SHOWN = { left: 24.6, top: 39, right: 100, bottom: 69 };

test('Letters in other scripts are printed by Chromium: every word, the fonts, the window, the same bytes', async () => {
  const printer = await startPagePrinter();
  const again = await startPagePrinter();
  try {
    const renderer = createPdfRenderer({ fontFolder, pagePrinter: printer });
    for (const [language, words] of scripts) {
      const [name = '', ...rest] = words.split(', ');
      const somebody = person(80, { name, salutation: name });
      const facts = factsFor('refusal', { complainant: somebody, recipient: somebody });
      const textSize = language === 'Arabic' ? 24 : 12;
      const { model } = composeLetter(facts, partsFor(facts, { extra: rest.join(', '), textSize }));
      const { bytes, pages, sha256 } = await renderer.renderPdf(model);
      const read = await readPdf(bytes);
      expect(read, language).toMatchObject({ title: model.title, language: 'en-GB', isTagged: true });
      expect(read.pages, language).toHaveLength(pages);
      const squeezed = (text: string) => text.replace(/\s/g, '');
      const said = squeezed(allWords(read));
      for (const expected of [
        'Dear',
        'We have decided not to take on your complaint',
        'The officer who decided it has left',
        `Page 1 of ${pages}`,
        'PE13 5DG',
      ])
        expect(said, language).toContain(squeezed(expected));
      const text = Buffer.from(bytes).toString('latin1');
      expect(text, language).toMatch(/\+Noto/);
      expect(text.match(/\/FontFile2/g)?.length ?? 0, language).toBeGreaterThan(1);
      if (canPrint()) {
        const [first] = printPages(bytes);
        const ink = first ? inkWithin(first, EVER_SHOWN) : null;
        expect(ink, language).not.toBeNull();
        expect(ink?.left, language).toBeGreaterThanOrEqual(ALWAYS_SHOWN.left);
        expect(ink?.right, language).toBeLessThanOrEqual(ALWAYS_SHOWN.right);
        expect(ink?.top, language).toBeGreaterThanOrEqual(ALWAYS_SHOWN.top);
        expect(ink?.bottom, language).toBeLessThanOrEqual(ALWAYS_SHOWN.bottom);
        // Chromium makes a page smaller when something reaches beyond it: the fold ticks show that it did not.
        const tick = first ? inkWithin(first, { left: 185, top: 85, right: 205, bottom: 89 }) : null;
        expect(tick?.right, language).toBeCloseTo(194.5, 0);
        expect(tick?.top, language).toBeCloseTo(87, 0);
      }
      if (language === 'Urdu') {
        const fresh = createPdfRenderer({ fontFolder, pagePrinter: again });
        expect((await fresh.renderPdf(model)).sha256).toBe(sha256);
      }
    }
  } finally {
    printer.stop();
    again.stop();
  }
});

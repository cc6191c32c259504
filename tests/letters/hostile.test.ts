import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { coveredCodePoints } from '../../electron/letters/compose/coverage.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';
import { readPdf } from './readPdf.ts';

const renderer = createPdfRenderer({ fontFolder });
const facts = factsFor('stage-1-response');
const parts = partsFor(facts);

/** What people type and paste: words, dates, addresses, line ends, lists, and any character that the font has. */
const typed = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(' ', 'word', '- ', '\n', '\n\n', '10 ', 'March ', '2026', ':', '.', '-', '@', '/'),
      },
      { weight: 2, arbitrary: fc.constantFrom(...coveredCodePoints()).map((code) => String.fromCodePoint(code)) },
    ),
    { maxLength: 200 },
  )
  .map((pieces) => pieces.join(''));

describe('whatever somebody types', () => {
  it('is set, in any size, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, fc.constantFrom(12, 16, 24), async (findings, reasons, size) => {
        const points = parts.points.map((point) => ({ ...point, summary: findings, reasons }));
        const textSize = size === 12 || size === 16 ? size : 24;
        const { model } = composeLetter(facts, { ...parts, findings, points, textSize });
        const { pages } = await renderer.renderPdf(model);
        expect(pages).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is set within seconds when it is twenty thousand characters without a space', async () => {
    const endless = 'x'.repeat(20_000);
    const actions = parts.actions.map((action) => ({ ...action, what: 'y-'.repeat(2_000) }));
    const { model } = composeLetter(facts, { ...parts, findings: endless, actions });
    const read = await readPdf((await renderer.renderPdf(model)).bytes);
    const xs = read.pages.flatMap((page) => page.texts).filter((text) => /^x+$/.test(text.text.trim()));
    expect(xs.reduce((sum, text) => sum + text.text.trim().length, 0)).toBe(20_000);
    for (const text of xs) expect(text.right).toBeLessThan(195);
  });
});

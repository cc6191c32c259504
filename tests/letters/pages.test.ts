import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { paginate } from '../../electron/letters/render/paginate.ts';
import type { Strip } from '../../electron/letters/render/strips.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';
import { readPdf } from './readPdf.ts';

const strip = (more: Partial<Strip> = {}): Strip => ({ height: 10, over: 0, holdsNext: 'no', draw: () => {}, ...more });

describe('the pages of a letter', () => {
  it('never end with a heading, even where what holds together is taller than a page', () => {
    const held = (more: Partial<Strip> = {}) => strip({ holdsNext: 'always', ...more });
    const strips = [held(), held(), held({ isHeading: true }), held({ isHeading: true }), held(), held(), strip()];
    const pages = paginate(strips, () => ({ top: 0, bottom: 45 }));
    expect(pages.map((page) => page.map((placed) => placed.strip.isHeading ?? false))).toEqual([
      [false, false],
      [true, true, false, false],
      [false],
    ]);
  });

  it('keep the office’s details, the closing and what is enclosed together in the largest print', async () => {
    const facts = factsFor('stage-1-response');
    const parts = partsFor(facts, { textSize: 24, enclosures: ['The surveyor’s plan'] });
    const { bytes } = await createPdfRenderer({ fontFolder }).renderPdf(composeLetter(facts, parts).model);
    const { pages } = await readPdf(bytes);
    const office = pages.find(({ words }) => words.includes('How to reach our office'));
    expect(office?.words).toContain('Yours sincerely');
    expect(pages.at(-1)?.words).toMatch(/Yours sincerely.*The surveyor’s plan/);
  });
});

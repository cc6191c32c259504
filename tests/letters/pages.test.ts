import { describe, expect, it } from 'vitest';
import type { LetterParts } from '../../electron/domain/letters.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { paginate } from '../../electron/letters/render/paginate.ts';
import type { Strip } from '../../electron/letters/render/strips.ts';
import { ayesha, day, factsFor, fontFolder, partsFor } from './describedCase.ts';
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

  /** What is promised in as many words as people write, until a day whose date is long. */
  const promises = Array.from({ length: 5 }, (_, index) => ({
    id: `promise-${index}`,
    kind: 'action-on-delay' as const,
    owner: ayesha.id,
    amount: null,
    what: `Replace ${index + 12} metres of the retaining fence at the back of the garden, with posts of concrete`,
    dueOn: day('2026-09-25'),
  }));
  const pagesOf = async (textSize: TextSize, changes: Partial<LetterParts> = {}) => {
    const facts = factsFor('final-response');
    const { model } = composeLetter(facts, partsFor(facts, { textSize, actions: promises, ...changes }));
    return (await readPdf((await createPdfRenderer({ fontFolder }).renderPdf(model)).bytes)).pages;
  };

  it('break no date in a table', async () => {
    const texts = (await pagesOf(12)).flatMap((page) => page.texts.map(({ text }) => text.trim()));
    expect(texts.filter((text) => text === '25 September 2026')).toHaveLength(promises.length);
  });

  it('never part who does something from the day in the largest print, wherever on a page it comes', async () => {
    const count = (words: string, label: string) => words.split(label).length - 1;
    for (let more = 1; more <= 4; more += 1) {
      const pages = await pagesOf(24, { findings: Array(more).fill('We looked at it.').join('\n\n') });
      const perPage = pages.map(({ words }) => [count(words, 'Who will do it:'), count(words, 'By when:')]);
      expect(perPage.filter(([who, when]) => who !== when)).toEqual([]);
      expect(perPage.reduce((sum, [who]) => sum + (who ?? 0), 0)).toBe(promises.length);
    }
  });

  it('keep what introduces the ombudsman’s details in one piece, wherever on a page it comes', async () => {
    const learning = 'From now on somebody looks at every open order on a Friday, and rings whoever waits.';
    for (let more = 1; more <= 8; more += 1) {
      const pages = await pagesOf(12, { learning: Array(more).fill(learning).join('\n\n') });
      const introduction = /This is the end of our complaints procedure.*by \w+ \d+ \w+ 2027\./;
      expect(pages.filter(({ words }) => introduction.test(words))).toHaveLength(1);
    }
  });
});

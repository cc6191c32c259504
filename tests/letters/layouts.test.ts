import { describe, expect, it } from 'vitest';
import { type OwnWindow, shownBy, windowProblems } from '../../electron/domain/letterLayout.ts';
import { type LetterLook, usualLook } from '../../electron/domain/letterLook.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { type Box, geometryOf } from '../../electron/letters/render/geometry.ts';
import { corpus } from './corpus.ts';
import { ayesha, factsFor, fontFolder, partsFor } from './describedCase.ts';
import { canPrint, inkOutside, inkWithin, printPages } from './ink.ts';
import { type envelopes, layouts, ownWindow, plainPicture } from './layouts.ts';
import { allWords, readPdf } from './readPdf.ts';

const logo = plainPicture(300, 100, 'Fenbridge Homes');
const signature = plainPicture(240, 60, 'Signature of Ayesha Rahman', [10, 10, 80]);
const pictures = new Map([logo, signature].map(({ picture, bytes }) => [picture.sha256, bytes]));
const renderer = createPdfRenderer({
  fontFolder,
  readPicture: (sha256) => {
    const bytes = pictures.get(sha256);
    if (!bytes) throw new Error('There is no such picture.');
    return bytes;
  },
});

const dressed: LetterLook = {
  ...usualLook,
  logo: logo.picture,
  strapline: 'Homes in the fens since 1962',
  registered:
    'Fenbridge Homes Limited is a registered society, number 12345R. Registered office: The Old Maltings, 12 Quay Street, Wisbech, PE13 1AB.',
  signatures: { [ayesha.id]: signature.picture },
};

function modelIn(look: LetterLook, textSize: TextSize = 12, recipient = corpus[0]?.person) {
  const facts = factsFor('refusal', { look, ...(recipient ? { complainant: recipient, recipient } : {}) });
  return composeLetter(facts, partsFor(facts, { textSize })).model;
}

describe('what a window shows of a sheet', () => {
  // Worked out by hand from the measures of the envelopes: the sheet slid into every corner.
  it.each<[keyof typeof envelopes, number[], Box, Box]>([
    ['dl35', [87, 192], { left: 20, top: 39, right: 100, bottom: 69 }, { left: 10, top: 34, right: 110, bottom: 74 }],
    ['dl35', [99, 198], { left: 20, top: 57, right: 100, bottom: 81 }, { left: 10, top: 46, right: 110, bottom: 92 }],
    ['dl35', [105, 210], { left: 20, top: 57, right: 100, bottom: 87 }, { left: 10, top: 52, right: 110, bottom: 92 }],
    ['dl39', [87, 192], { left: 20, top: 35, right: 103, bottom: 69 }, { left: 10, top: 30, right: 113, bottom: 74 }],
    ['dl39', [99, 198], { left: 20, top: 53, right: 103, bottom: 81 }, { left: 10, top: 42, right: 113, bottom: 92 }],
    ['c5', [148.5], { left: 20, top: 58, right: 91, bottom: 88.5 }, { left: 1, top: 44.5, right: 110, bottom: 102 }],
  ])('%s folded at %o', (name, folds, always, ever) => {
    expect(shownBy(ownWindow(name, folds))).toEqual({ always, ever });
  });

  it('holds the address of layout A and of layout B in the envelopes that they are for', () => {
    const shows = (window: OwnWindow, { address }: { address: Box }) => {
      const { always } = shownBy(window);
      return (
        address.left >= always.left + 2 &&
        address.right <= always.right - 2 + 0.01 &&
        address.top >= always.top + 2 &&
        address.bottom <= always.bottom - 2
      );
    };
    expect(shows(ownWindow('dl35', [87, 192]), geometryOf({ id: 'a' }))).toBe(true);
    expect(shows(ownWindow('dl39', [87, 192]), geometryOf({ id: 'a' }))).toBe(true);
    expect(shows(ownWindow('dl35', [99, 198]), geometryOf({ id: 'b' }))).toBe(true);
    expect(shows(ownWindow('c5', [148.5]), geometryOf({ id: 'b' }))).toBe(true);
    expect(shows(ownWindow('dl35', [99, 198]), geometryOf({ id: 'a' }))).toBe(false);
  });
});

describe('an envelope of the office’s own', () => {
  it.each<[string, Partial<OwnWindow>, string]>([
    ['that is narrower than the sheet', { envelope: { width: 200, height: 110 } }, 'envelope.width'],
    ['that is lower than the folded sheet', { folds: [148.5] }, 'folds'],
    ['whose window reaches beyond it', { left: 180 }, 'width'],
    ['whose window reaches over its top', { up: 90 }, 'height'],
    ['whose window is too small', { height: 15 }, 'folds'],
    ['whose window is too narrow', { width: 50 }, 'width'],
    ['whose window stands at the right', { left: 100, width: 100 }, 'left'],
    ['whose window shows the head of the sheet', { folds: [72, 184.5], envelope: { width: 220, height: 114 } }, 'up'],
  ])('%s is refused with a sentence', (_what, change, path) => {
    const problems = windowProblems({ ...ownWindow('dl35', [87, 192]), ...change });
    expect(problems.map((problem) => problem.path)).toContain(path);
    for (const { message } of problems) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it.each(layouts.flatMap(([name, layout]) => (layout.id === 'window' ? [[name, layout] as const] : [])))(
    '%s is taken',
    (_name, layout) => {
      expect(windowProblems(layout)).toEqual([]);
    },
  );
});

describe.skipIf(!canPrint())('ink in every layout', () => {
  const cases = layouts.flatMap(([name, layout]) =>
    ([12, 18, 24] as const).map((size): [string, TextSize, LetterLook] => [name, size, { ...dressed, layout }]),
  );

  it.each(cases)('%s in %d points: the window shows the address and nothing else', async (_name, size, look) => {
    const geometry = geometryOf(look.layout);
    const pages = printPages((await renderer.renderPdf(modelIn(look, size, corpus[1]?.person))).bytes);
    const [first, ...further] = pages;
    if (!first) throw new Error('No page was printed.');
    const ink = inkWithin(first, geometry.everShown);
    expect(ink).not.toBeNull();
    expect(ink?.left).toBeGreaterThanOrEqual(geometry.address.left);
    expect(ink?.top).toBeGreaterThanOrEqual(geometry.address.top);
    expect(ink?.right).toBeLessThanOrEqual(geometry.address.right);
    expect(ink?.bottom).toBeLessThanOrEqual(geometry.address.bottom);
    for (const page of [first, ...further])
      expect(inkOutside(page, [{ left: 15, top: 5, right: 195, bottom: 292 }], 0.15)).toBeNull();
    for (const { at } of geometry.folds) {
      const tick = inkWithin(first, { left: 190, top: at - 2, right: 205, bottom: at + 2 });
      expect(tick?.right).toBeCloseTo(194.5, 0);
      expect(((tick?.top ?? 0) + (tick?.bottom ?? 0)) / 2).toBeCloseTo(at, 0);
    }
  });

  it('with a logo keeps to the boxes of the postal service', async () => {
    const [page] = printPages((await renderer.renderPdf(modelIn(dressed))).bytes);
    if (!page) throw new Error('No page was printed.');
    const boxes: Box[] = [
      { left: 15, top: 5, right: 125, bottom: 30 },
      { left: 24.6, top: 39.5, right: 120, bottom: 66.3 },
      { left: 125, top: 5, right: 195, bottom: 95 },
      { left: 15, top: 95, right: 195, bottom: 292 },
    ];
    expect(inkOutside(page, boxes, 0.15)).toBeNull();
  });
});

describe('a letterhead', () => {
  it('is read out: logo, signature, name, strapline and registered details', async () => {
    const bytes = (await renderer.renderPdf(modelIn(dressed))).bytes;
    const read = await readPdf(bytes);
    expect(read.pages.flatMap((page) => page.roles).filter((role) => role === 'Figure')).toHaveLength(2);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('/Alt (Fenbridge Homes)');
    expect(text).toContain('/Alt (Signature of Ayesha Rahman)');
    const words = allWords(read);
    for (const said of ['Fenbridge Homes', 'Homes in the fens since 1962', 'number 12345R'])
      expect(words).toContain(said);
  });

  it('is the same bytes each time', async () => {
    const [one, two] = [await renderer.renderPdf(modelIn(dressed)), await renderer.renderPdf(modelIn(dressed))];
    expect(one.sha256).toBe(two.sha256);
  });

  it('says at the end what large print has no room for at the head', async () => {
    const words = allWords(await readPdf((await renderer.renderPdf(modelIn(dressed, 24))).bytes));
    expect(words).toContain('Homes in the fens since 1962');
    expect(words).toContain('number 12345R');
  });

  it('leaves a letter without one as it always was', () => {
    const plain = modelIn(usualLook);
    expect(plain).not.toHaveProperty('layout');
    expect(plain).not.toHaveProperty('letterhead');
    expect(plain.signatory).not.toHaveProperty('signature');
  });
});

describe('bookmarks', () => {
  it.each([
    [12, false],
    [24, true],
  ] as const)('a letter in %d points: %o', async (size, hasThem) => {
    const facts = factsFor('final-response');
    const { model } = composeLetter(facts, partsFor(facts, { textSize: size }));
    const read = await readPdf((await renderer.renderPdf(model)).bytes);
    expect(read.pages.length > 3).toBe(hasThem);
    const headings = model.body.flatMap(({ block }) => (block.type === 'heading' ? [block.text] : []));
    if (hasThem) expect(read.bookmarks).toEqual(expect.arrayContaining([model.subject, ...headings]));
    else expect(read.bookmarks).toEqual([]);
  });
});

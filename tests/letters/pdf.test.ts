import { describe, expect, it } from 'vitest';
import { AppError } from '../../electron/domain/appError.ts';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { LetterModel } from '../../electron/domain/letterModel.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { printableText } from '../../electron/letters/compose/printable.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { corpus } from './corpus.ts';
import { factsFor, fontFolder, office, partsFor } from './describedCase.ts';
import { allWords, readPdf } from './readPdf.ts';

const renderer = createPdfRenderer({ fontFolder });
const sizes: TextSize[] = [12, 14, 16, 18, 20, 24];

function modelOf(kind: LetterKind, textSize: TextSize = 12): LetterModel {
  const facts = factsFor(kind);
  return composeLetter(facts, partsFor(facts, { textSize })).model;
}

function modelTo(recipient: (typeof corpus)[number]['person'], textSize: TextSize): LetterModel {
  const facts = factsFor('refusal', { complainant: recipient, recipient });
  return composeLetter(facts, partsFor(facts, { textSize })).model;
}

/** Ink of a text reaches about this far under its baseline, in em. */
const UNDER = 0.25;
const MM = 25.4 / 72;

describe('every kind of letter', () => {
  it.each(LetterKind.options)('%s is a tagged, titled A4 document in English', async (kind) => {
    const model = modelOf(kind);
    const { bytes, pages } = await renderer.renderPdf(model);
    const read = await readPdf(bytes);
    expect(read.pages).toHaveLength(pages);
    expect(read).toMatchObject({ title: model.title, language: 'en-GB', isTagged: true });
    for (const page of read.pages) {
      expect(page.width).toBeCloseTo(210, 1);
      expect(page.height).toBeCloseTo(297, 1);
    }
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/DisplayDocTitle true');
  });

  it.each(LetterKind.options)('%s says every word of its model', async (kind) => {
    for (const size of [12, 24] as const) {
      const model = modelOf(kind, size);
      const words = allWords(await readPdf((await renderer.renderPdf(model)).bytes));
      const squeezed = words.replace(/\s/g, '');
      for (const { block } of model.body) {
        const texts =
          block.type === 'heading'
            ? [block.text]
            : block.type === 'paragraph'
              ? [block.runs.map((run) => run.text).join('')]
              : [];
        // A text may go over to the next page, with the page's foot between.
        for (const text of texts) expect(squeezed).toContain(text.replace(/\s/g, '').slice(0, 25));
      }
      for (const line of [...model.recipientLines, model.salutation, model.subject, model.reference, model.closing]) {
        expect(squeezed).toContain(printableText(line).replace(/\s/g, ''));
      }
    }
  });

  it.each(LetterKind.options)('%s numbers its pages and names its reference on each', async (kind) => {
    const { bytes, pages } = await renderer.renderPdf(modelOf(kind, 18));
    const read = await readPdf(bytes);
    read.pages.forEach((page, index) => {
      expect(page.words).toContain(`Page ${index + 1} of ${pages}`);
      expect(page.words).toContain('2026-0042');
    });
  });

  it.each(LetterKind.options)('%s has one headline, headings in order, and no empty structure', async (kind) => {
    const { pages } = await readPdf((await renderer.renderPdf(modelOf(kind))).bytes);
    const roles = pages.flatMap((page) => page.roles);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    const headings = roles.filter((role) => /^H[123]$/.test(role));
    headings.reduce((before, heading) => {
      expect(Number(heading[1])).toBeLessThanOrEqual(Number(before[1]) + 1);
      return heading;
    }, 'H0');
  });
});

describe('the sheet', () => {
  it.each(sizes)('keeps body text at %d points and everything on its place', async (size) => {
    for (const kind of ['stage-1-acknowledgement', 'stage-1-response'] as const) {
      const { pages } = await readPdf((await renderer.renderPdf(modelOf(kind, size))).bytes);
      pages.forEach((page, index) => {
        for (const text of page.texts) {
          expect(text.left).toBeGreaterThanOrEqual(15);
          expect(text.right).toBeLessThanOrEqual(195);
          expect(text.baseline + text.size * UNDER * MM).toBeLessThanOrEqual(292);
          if (index > 0 || text.baseline > 95) expect(text.size).toBeGreaterThanOrEqual(size - 0.01);
        }
        if (index > 0) return;
        const first = page.texts.filter((text) => text.baseline > 95);
        for (const text of first) expect(text.baseline - text.size * 0.75 * MM).toBeGreaterThan(95);
        const contact = page.texts.filter((text) => text.left > 120 && text.baseline < 95);
        expect(contact.map((text) => text.text).join(' ')).toContain('2026-0042');
        for (const text of contact) {
          expect(text.left).toBeGreaterThanOrEqual(125);
          expect(text.size).toBeGreaterThanOrEqual(size - 0.01);
        }
      });
    }
  });

  it('has a line of 60 to 75 characters at 12 points', async () => {
    const { pages } = await readPdf((await renderer.renderPdf(modelOf('stage-1-response'))).bytes);
    const lines = pages[1]?.texts.filter((text) => text.size < 12.5).map((text) => text.text.trim().length) ?? [];
    const longest = Math.max(...lines);
    expect(longest).toBeGreaterThanOrEqual(60);
    expect(longest).toBeLessThanOrEqual(80);
  });

  it('leaves no heading at the foot of a page', async () => {
    for (const size of [12, 16, 24] as const) {
      const model = modelOf('final-response', size);
      const headings = model.body.flatMap(({ block }) => (block.type === 'heading' ? [block.text] : []));
      const { pages } = await readPdf((await renderer.renderPdf(model)).bytes);
      for (const page of pages) {
        const body = page.texts.filter((text) => text.baseline < 280);
        const last = body.reduce((low, text) => (text.baseline > low.baseline ? text : low));
        expect(headings.some((heading) => heading.endsWith(last.text.trim()))).toBe(false);
      }
    }
  });

  it('says at the end what large print has no room for at the head', async () => {
    const read = await readPdf((await renderer.renderPdf(modelOf('refusal', 24))).bytes);
    const words = allWords(read);
    for (const detail of [office.phone, office.email, office.website, 'Quay']) {
      expect(words.replace(/\s/g, '')).toContain(detail.replace(/\s/g, ''));
    }
  });
});

describe('tables', () => {
  const rows = Array.from({ length: 60 }, (_, n) => [
    `Action number ${n + 1} of a long list`,
    'Tom Bell',
    '15 May 2026',
  ]);
  const withTable = (textSize: TextSize): LetterModel => ({
    ...modelOf('stage-1-response', textSize),
    body: [
      {
        id: 'remedy',
        block: { type: 'table', header: ['What we will do', 'Who will do it', 'By when'], widths: [50, 27, 23], rows },
      },
    ],
  });

  it('repeat their header on each page and read it out once', async () => {
    const { pages } = await readPdf((await renderer.renderPdf(withTable(12))).bytes);
    const withRows = pages.filter((page) => page.words.includes('Action number'));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page.words).toContain('What we will do');
    const roles = pages.flatMap((page) => page.roles);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(3);
    expect(roles.filter((role) => role === 'TR').length).toBeGreaterThanOrEqual(61);
  });

  it('become labelled lines in large print', async () => {
    const { pages } = await readPdf((await renderer.renderPdf(withTable(18))).bytes);
    expect(pages.flatMap((page) => page.roles)).not.toContain('Table');
    expect(pages[0]?.words).toContain('Who will do it: Tom Bell');
  });
});

describe('links', () => {
  it('say where they lead', async () => {
    const read = await readPdf((await renderer.renderPdf(modelOf('final-response'))).bytes);
    const links = read.pages.flatMap((page) => page.links);
    expect(links.map((link) => link.url)).toContain('https://www.housing-ombudsman.org.uk/');
    for (const link of links) expect(link.contents).toMatch(/open the website|write an email/);
    expect(read.pages.flatMap((page) => page.roles)).toContain('Link');
  });
});

describe('the bytes', () => {
  it('are the same for the same letter, whatever was printed before', async () => {
    const fresh = createPdfRenderer({ fontFolder });
    const first = await fresh.renderPdf(modelOf('final-response'));
    for (const entry of corpus) await fresh.renderPdf(modelTo(entry.person, 24));
    const again = await fresh.renderPdf(modelOf('final-response'));
    expect(again.sha256).toBe(first.sha256);
    expect((await renderer.renderPdf(modelOf('final-response'))).sha256).toBe(first.sha256);
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(again.bytes))).toBe(0);
  });

  it('differ for another date', async () => {
    const model = modelOf('refusal');
    const facts = factsFor('refusal');
    const other = composeLetter(facts, { ...partsFor(facts), date: facts.respondBy ?? model.date }).model;
    expect((await renderer.renderPdf(other)).sha256).not.toBe((await renderer.renderPdf(model)).sha256);
  });

  it('can be read when a letter is first met inside an accented one, or beside its look-alike', async () => {
    const fresh = createPdfRenderer({ fontFolder });
    const withExtra = (text: string): LetterModel => {
      const facts = factsFor('refusal');
      return composeLetter(facts, partsFor(facts, { extra: text })).model;
    };
    await fresh.renderPdf(withExtra('Ŷ Ẅ ŵ no\u00a0break \u2011 \u00b5 ﬁ'));
    const words = allWords(
      await readPdf((await fresh.renderPdf(withExtra('Yes Welcome waffle - fit μ and spaces'))).bytes),
    );
    expect(words).toContain('Yes Welcome waffle - fit μ and spaces');
  });

  it('hold two fonts, both embedded, and no other', async () => {
    const text = Buffer.from((await renderer.renderPdf(modelOf('stage-1-response'))).bytes).toString('latin1');
    const fonts = text.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/\/FontFile2 /);
    expect(text).not.toMatch(/\/Subtype \/Type1\b/);
  });
});

describe('what cannot be printed', () => {
  it.each([
    ['hieroglyphs', '\u{13000}', 'a letter that no font has'],
    ['a private sign', '\ue000', 'a sign that no font has'],
  ])('%s stop the letter with a sentence', async (_what, words, named) => {
    const facts = factsFor('refusal');
    const { model, checks } = composeLetter(facts, partsFor(facts, { extra: words }));
    const failure = await renderer.renderPdf(model).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'UNPRINTABLE', message: expect.stringContaining(named) });
    expect(checks.find(({ id }) => id === 'printable')).toMatchObject({ met: false, required: true });
  });

  it.each(['محمد', 'ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ', '李', 'שלום'])(
    '%s needs the program’s window, and says so without one',
    async (words) => {
      const facts = factsFor('refusal');
      const { model, checks } = composeLetter(facts, partsFor(facts, { extra: words }));
      expect(checks.find(({ id }) => id === 'printable')).toBeUndefined();
      await expect(renderer.renderPdf(model)).rejects.toThrow(/another script/);
    },
  );
});

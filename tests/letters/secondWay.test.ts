import PdfKit from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import type { PagePrinter, PageToPrint } from '../../electron/letters/render/pagePrinter.ts';
import { settle } from '../../electron/letters/render/secondWay.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';
import { readPdf } from './readPdf.ts';

/**
 * What is handed to the browser, and what is made of its answer. That the browser then prints it rightly is tried in a real
 * one (tests/e2e/otherScripts.test.ts).
 */
function printerAnswering(pages = 1, answer: unknown = fits) {
  const asked: PageToPrint[] = [];
  const pagePrinter: PagePrinter = {
    async print(page) {
      asked.push(page);
      return { bytes: await printed({ pages }), answer };
    },
  };
  return { asked, renderer: createPdfRenderer({ fontFolder, pagePrinter }) };
}

/** A tagged PDF of so many pages with a link on the first, as a browser answers it. */
function printed({ pages = 1, link = 'https://www.housing-ombudsman.org.uk/' } = {}): Promise<Uint8Array> {
  const document = new PdfKit({
    size: 'A4',
    margin: 72,
    tagged: true,
    autoFirstPage: false,
    info: { CreationDate: new Date(0) },
  });
  const top = document.struct('Document');
  document.addStructure(top);
  for (let page = 0; page < pages; page += 1) {
    document.addPage();
    const head = document.struct('P', {}, () => document.text('Head', 72, 72));
    const words = document.struct('P', {}, () => document.text('Words', 72, 90));
    top.add(head);
    top.add(words);
    if (page === 0) document.link(72, 72, 50, 12, link);
  }
  top.end();
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))));
}

const fits = { lines: 4, size: 12, height: 900 };
const modelWith = (extra: string, kind: LetterKind = 'refusal') => {
  const facts = factsFor(kind);
  return composeLetter(facts, partsFor(facts, { extra })).model;
};

describe('the second way', () => {
  it.each(LetterKind.options)(
    '%s hands every word of the model to the browser, and nothing that could be code',
    async (kind) => {
      const { asked, renderer } = printerAnswering();
      const model = modelWith('محمد <script>alert(1)</script> & "more"', kind);
      await renderer.renderPdf(model);
      const html = asked.map((page) => page.html).join('');
      expect(html).toContain('محمد &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
      expect(html).not.toContain('<script');
      const plain = html
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, '');
      const texts = model.body.flatMap(({ block }) =>
        block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
      );
      for (const text of [...texts.filter((one) => !/[<"]/.test(one)), ...model.recipientLines, model.subject])
        expect(plain).toContain(text.replace(/\s+/g, ''));
      expect(html).toContain(`lang="${model.language}"`);
      expect(html).toContain(`<title>${model.title}</title>`);
    },
  );

  it('gives the same bytes whenever the browser was started, and however it counted', () => {
    const made = (day: string, first: number) =>
      Buffer.from(
        `/CreationDate (D:${day}101112+00'00') /ID (node0000000${first + 1}) /ID (node0000000${first}) /Names [(node0000000${first}) 7 0 R (node0000000${first + 1}) 12 0 R]`,
      );
    const settled = (bytes: Uint8Array) => Buffer.from(settle(bytes, '2026-03-05', 0)).toString();
    expect(settled(made('20260101', 3))).toBe(
      "/CreationDate (D:20260305120000+00'00') /ID (node00000001) /ID (node00000002) /Names [(node00000001) 12 0 R (node00000002) 7 0 R]",
    );
    expect(settled(made('20270202', 5))).toBe(settled(made('20260101', 3)));
  });

  it('finishes the file like those of the first way: feet, registered details, links, what it says of itself', async () => {
    const { renderer } = printerAnswering(2);
    const record = { entry: 7, hash: 'abc' };
    const model = { ...modelWith('李'), record, letterhead: { registered: 'Registered society 1234R.' } };
    const { bytes, pages } = await renderer.renderPdf(model);
    expect(pages).toBe(2);
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ title: model.title, language: 'en-GB', isTagged: true });
    expect(read.pages.map(({ words }) => words.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/Registered society 1234R\..*Page 1 of 2/),
      expect.stringMatching(/Page 2 of 2.*Our reference: 2026-0042/),
    ]);
    expect(read.pages[0]?.roles).toEqual(['Root', 'Document', 'P', 'P', 'P']);
    expect(read.pages[0]?.links).toEqual([
      { url: 'https://www.housing-ombudsman.org.uk/', contents: 'www.housing-ombudsman.org.uk, open the website' },
    ]);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<pdf:Keywords>Redress record: entry 7, abc</pdf:Keywords>');
  });

  it('prints each copy with its own address, and every form on a sheet of its own', async () => {
    const { asked, renderer } = printerAnswering(2);
    const model = modelWith('李', 'authority-request');
    const copies = [{ name: 'Mr Wu', recipientLines: ['Mr Wu', '1 High Street', 'WISBECH', 'PE13 1AB'] }];
    const { bytes, pages } = await renderer.renderPdf({ ...model, copies });
    expect(asked).toHaveLength(4);
    expect(asked[2]?.html).toContain('This is a copy for you of our letter to');
    expect(asked[2]?.html).toContain('1 High Street');
    expect(pages).toBe(8);
    const read = await readPdf(bytes);
    expect(read.pages.map(({ words }) => /Page \d of \d/.exec(words)?.[0])).toEqual(
      [1, 2, 3, 4, 1, 2, 3, 4].map((page) => `Page ${page} of 4`),
    );
    expect(read.pages.every(({ roles }) => roles.includes('P'))).toBe(true);
    expect(read.labels).toEqual(['1', '2', '3', '4', '1', '2', '3', '4']);
  });

  it('prints a letter once: what is issued is what was previewed', async () => {
    const { asked, renderer } = printerAnswering();
    const model = modelWith('李');
    const first = await renderer.renderPdf(model);
    expect((await renderer.renderPdf(structuredClone(model))).sha256).toBe(first.sha256);
    expect(asked).toHaveLength(1);
    await renderer.renderPdf({ ...model, subject: 'Another' });
    expect(asked).toHaveLength(2);
  });

  it('says so when the address does not fit the window', async () => {
    const { renderer } = printerAnswering(1, null);
    await expect(renderer.renderPdf(modelWith('李'))).rejects.toThrow(/do not fit the envelope’s window/);
  });

  it('is not taken for letters that the first can print', async () => {
    const { asked, renderer } = printerAnswering();
    await renderer.renderPdf(modelWith('Żółć Nguyễn Ŵyn Олена'));
    expect(asked).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import type { PagePrinter, PageToPrint } from '../../electron/letters/render/pagePrinter.ts';
import { factsFor, fontFolder, partsFor } from './describedCase.ts';

/**
 * What is handed to the browser, and what is made of its answer. That the browser then prints it rightly is tried in a real
 * one (tests/e2e/otherScripts.test.ts).
 */
function printerAnswering(answer: (page: PageToPrint) => { bytes: Uint8Array; answer: unknown }) {
  const asked: PageToPrint[] = [];
  const pagePrinter: PagePrinter = {
    async print(page) {
      asked.push(page);
      return answer(page);
    },
  };
  return { asked, renderer: createPdfRenderer({ fontFolder, pagePrinter }) };
}

const pdf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const modelWith = (extra: string, kind: LetterKind = 'refusal') => {
  const facts = factsFor(kind);
  return composeLetter(facts, partsFor(facts, { extra })).model;
};

describe('the second way', () => {
  it.each(LetterKind.options)(
    '%s hands every word of the model to the browser, and nothing that could be code',
    async (kind) => {
      const { asked, renderer } = printerAnswering(() => ({ bytes: pdf('/Type /Page '), answer: {} }));
      const model = modelWith('محمد <script>alert(1)</script> & "more"', kind);
      await renderer.renderPdf(model);
      const html = asked[0]?.html ?? '';
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

  it('gives the same bytes whenever the browser was started, and however it counted', async () => {
    const made = (day: string, first: number) =>
      pdf(
        `/CreationDate (D:${day}101112+00'00') /Type /Page /ID (node0000000${first + 1}) /ID (node0000000${first}) /Type /Page /Type /Pages /Names [(node0000000${first}) 7 0 R (node0000000${first + 1}) 12 0 R]`,
      );
    const model = modelWith('李');
    const one = await printerAnswering(() => ({ bytes: made('20260101', 3), answer: {} })).renderer.renderPdf(model);
    const other = await printerAnswering(() => ({ bytes: made('20270202', 5), answer: {} })).renderer.renderPdf(model);
    expect(Buffer.from(one.bytes).toString()).toBe(
      "/CreationDate (D:20260305120000+00'00') /Type /Page /ID (node00000001) /ID (node00000002) /Type /Page /Type /Pages /Names [(node00000001) 12 0 R (node00000002) 7 0 R]",
    );
    expect(other.sha256).toBe(one.sha256);
    expect(one.pages).toBe(2);
  });

  it('prints a letter once: what is issued is what was previewed', async () => {
    const { asked, renderer } = printerAnswering(() => ({ bytes: pdf(`${Math.random()} /Type /Page`), answer: {} }));
    const model = modelWith('李');
    const first = await renderer.renderPdf(model);
    expect((await renderer.renderPdf(structuredClone(model))).sha256).toBe(first.sha256);
    expect(asked).toHaveLength(1);
    await renderer.renderPdf({ ...model, subject: 'Another' });
    expect(asked).toHaveLength(2);
  });

  it('says so when the address does not fit the window', async () => {
    const { renderer } = printerAnswering(() => ({ bytes: pdf(''), answer: null }));
    await expect(renderer.renderPdf(modelWith('李'))).rejects.toThrow(/do not fit the envelope’s window/);
  });

  it('is not taken for letters that the first can print', async () => {
    const { asked, renderer } = printerAnswering(() => ({ bytes: pdf(''), answer: {} }));
    await renderer.renderPdf(modelWith('Żółć Nguyễn Ŵyn Олена'));
    expect(asked).toEqual([]);
  });
});

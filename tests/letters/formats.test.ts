import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { usualLook } from '../../electron/domain/letterLook.ts';
import type { LetterModel } from '../../electron/domain/letterModel.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { wordsOfBlock } from '../../electron/letters/compose/blocks.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { plainText } from '../../electron/letters/render/plainText.ts';
import { wordLetter } from '../../electron/letters/render/word/wordLetter.ts';
import { ayesha, factsFor, office, partsFor } from './describedCase.ts';
import { plainPicture } from './layouts.ts';
import { readWord, wordsOfPart } from './readWord.ts';

const logo = plainPicture(300, 100, 'Fenbridge Homes');
const signature = plainPicture(240, 60, 'Signature of Ayesha Rahman');
const readPicture = (sha256: string) => (sha256 === logo.picture.sha256 ? logo.bytes : signature.bytes);

function modelOf(kind: LetterKind, textSize: TextSize = 12): LetterModel {
  const facts = factsFor(kind, {
    look: {
      ...usualLook,
      logo: logo.picture,
      registered: 'Society 12345R.',
      signatures: { [ayesha.id]: signature.picture },
    },
  });
  return composeLetter(facts, partsFor(facts, { textSize })).model;
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

describe('plain text', () => {
  it.each(LetterKind.options)('%s says every word of its model, in its order', (kind) => {
    const model = modelOf(kind);
    const text = squeezed(plainText(model));
    let at = 0;
    for (const { block } of model.body)
      if (block.type !== 'table')
        for (const words of wordsOfBlock(block)) {
          at = text.indexOf(squeezed(words).trim(), at);
          expect(at, words).toBeGreaterThan(0);
        }
    for (const line of [
      ...model.recipientLines,
      model.salutation,
      model.subject,
      model.signatory.name,
      'Society 12345R.',
    ])
      expect(text).toContain(line);
  });

  it('numbers its headings, reads tables row by row, and breaks no line of a paragraph', () => {
    const text = plainText(modelOf('stage-1-response'), 'This is a copy.');
    expect(text).toMatch(/\r\n\r\n1\. [A-Z]/);
    expect(text).toContain('Who will do it: Tom Bell');
    expect(text.trim().endsWith('This is a copy.')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/\*\*|<|undefined/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeGreaterThan(200);
  });

  it('writes links out, once', () => {
    const model = modelOf('refusal');
    const linked = {
      ...model,
      body: [
        {
          id: 'x',
          block: { type: 'paragraph' as const, runs: [{ text: 'our page', link: 'https://www.example.org/a' }] },
        },
        {
          id: 'y',
          block: { type: 'paragraph' as const, runs: [{ text: 'www.example.org', link: 'https://www.example.org/' }] },
        },
        { id: 'z', block: { type: 'paragraph' as const, runs: [{ text: 'a@b.example', link: 'mailto:a@b.example' }] } },
      ],
    };
    expect(plainText(linked)).toContain(
      'our page (https://www.example.org/a)\r\n\r\nwww.example.org\r\n\r\na@b.example\r\n',
    );
  });
});

describe('a Word document', () => {
  it.each(LetterKind.options)('%s says every word of its model', async (kind) => {
    const model = modelOf(kind);
    const parts = await readWord(await wordLetter(model, { readPicture }));
    const words = squeezed(wordsOfPart(parts.get('word/document.xml') ?? ''));
    for (const { block } of model.body)
      for (const text of wordsOfBlock(block)) expect(words).toContain(squeezed(text).trim());
    for (const line of [...model.recipientLines, model.salutation, model.subject, model.signatory.name])
      expect(words).toContain(line);
  });

  it('has real headings, lists, table heads, a language, a title and numbered pages', async () => {
    const model = modelOf('stage-1-response');
    const parts = await readWord(await wordLetter(model, { readPicture, note: 'A Word copy.' }));
    const body = parts.get('word/document.xml') ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'ListParagraph', 'Address'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:numPr>');
    expect(body).toContain('descr="Fenbridge Homes"');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${model.title}</dc:title>`);
    const foots = [...parts].filter(([path]) => /footer\d\.xml$/.test(path)).map(([, xml]) => xml);
    expect(foots).toHaveLength(2);
    for (const foot of foots) {
      expect(foot).toContain('NUMPAGES');
      expect(foot).toContain('A Word copy.');
    }
    expect(foots.join('')).toContain('Society 12345R.');
    expect(foots.join('')).toContain('Our reference: 2026-0042');
  });

  it('puts the address where the window is, whatever the layout', async () => {
    const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
    for (const [layout, top] of [
      [{ id: 'a' as const }, 41],
      [{ id: 'b' as const }, 60],
    ] as const) {
      const parts = await readWord(await wordLetter({ ...modelOf('refusal'), layout }, { readPicture }));
      const paragraphs = (parts.get('word/document.xml') ?? '')
        .split('</w:p>')
        .filter((xml) => xml.includes('"Address"'));
      expect(paragraphs.length).toBeGreaterThanOrEqual(3);
      for (const paragraph of paragraphs) expect(paragraph).toContain(`w:y="${twips(top)}"`);
    }
  });

  it('says at the end what large print has no room for at the head', async () => {
    const parts = await readWord(await wordLetter(modelOf('refusal', 24), { readPicture }));
    const words = wordsOfPart(parts.get('word/document.xml') ?? '');
    for (const said of ['Our reference: 2026-0042', office.email, office.website, '12 Quay Street'])
      expect(words).toContain(said);
    expect(words.indexOf(office.email)).toBeGreaterThan(words.indexOf('Yours sincerely'));
  });
});

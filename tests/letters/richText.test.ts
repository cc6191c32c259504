import { describe, expect, it } from 'vitest';
import { LinkTarget, type Prose, RichText } from '../../electron/domain/richText.ts';
import { isWrittenProse, joinProse, plainOf, richFromPlain, richOf } from '../../electron/domain/richTextPlain.ts';
import { textBlocks } from '../../electron/letters/compose/blocks.ts';
import { fromEditor, toEditor } from '../../src/features/letters/prose/editorText.ts';
import { linkTarget } from '../../src/features/letters/prose/linkTarget.ts';

const words = (text: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const paragraph = (...content: object[]) =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
const item = (...content: object[]) => ({ type: 'listItem', content: [paragraph(...content)] });
const doc = (...content: object[]) => ({ type: 'doc', content });
const bold = { type: 'bold' };
const link = (href: string) => ({ type: 'link', attrs: { href } });

const written = RichText.parse(
  doc(
    paragraph(words('We found '), words('three', bold), words(' things:')),
    { type: 'bulletList', content: [item(words('the fan failed')), item(words('nobody came'))] },
    { type: 'orderedList', content: [item(words('first')), item(words('second'))] },
    paragraph(),
    paragraph(words('Read '), words('our policy', link('https://tidewell.example/policy')), words('.')),
  ),
);

describe('words with form', () => {
  it('become paragraphs, lists, bold words and links of the letter, without what is empty', () => {
    expect(textBlocks('findings', written)).toEqual([
      {
        id: 'findings',
        block: {
          type: 'paragraph',
          runs: [{ text: 'We found ' }, { text: 'three', strong: true }, { text: ' things:' }],
        },
      },
      {
        id: 'findings',
        block: { type: 'list', ordered: false, items: [[{ text: 'the fan failed' }], [{ text: 'nobody came' }]] },
      },
      { id: 'findings', block: { type: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] } },
      {
        id: 'findings',
        block: {
          type: 'paragraph',
          runs: [
            { text: 'Read ' },
            { text: 'our policy', link: 'https://tidewell.example/policy' },
            // On paper nobody can follow a link.
            { text: ' (tidewell.example/policy)' },
            { text: '.' },
          ],
        },
      },
    ]);
  });

  it('do not repeat an address that the link shows already, bold in the middle or not', () => {
    const shown = RichText.parse(
      doc(
        paragraph(
          words('www.tide', link('https://www.tidewell.example')),
          words('well.example', bold, link('https://www.tidewell.example')),
        ),
      ),
    );
    expect(textBlocks('extra', shown)[0]?.block).toEqual({
      type: 'paragraph',
      runs: [
        { text: 'www.tide', link: 'https://www.tidewell.example' },
        { text: 'well.example', strong: true, link: 'https://www.tidewell.example' },
      ],
    });
  });

  it('read as plain text for the history', () => {
    expect(plainOf(written)).toBe(
      'We found three things:\n\n- the fan failed\n- nobody came\n\n1. first\n2. second\n\nRead our policy.',
    );
  });

  it('survive the editor unchanged', () => {
    expect(fromEditor(toEditor(written))).toEqual(written);
    expect(fromEditor(toEditor(''))).toEqual({ type: 'doc', content: [] });
  });

  it('are empty when no word stands in them', () => {
    // each is of the schema's shape
    for (const empty of [
      '',
      ' \n ',
      doc(),
      doc(paragraph()),
      doc({ type: 'bulletList', content: [item(words(' '))] }),
    ] as Prose[])
      expect(isWrittenProse(empty)).toBe(false);
    expect(isWrittenProse(written)).toBe(true);
  });
});

describe('what is kept of a text', () => {
  it.each([
    ['a heading', doc({ type: 'heading', attrs: { level: 1 }, content: [words('No')] })],
    ['a picture', doc(paragraph({ type: 'image', attrs: { src: 'x' } }))],
    ['slanted words', doc(paragraph(words('No', { type: 'italic' })))],
    ['a colour', doc({ ...paragraph(words('No')), attrs: { style: 'color: red' } })],
    [
      'a list within a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(), { type: 'bulletList', content: [item()] }] }],
      }),
    ],
    ['a script behind a link', doc(paragraph(words('No', link('javascript:alert(1)'))))],
    ['a file behind a link', doc(paragraph(words('No', link('file:///etc/passwd'))))],
    ['an empty word', doc(paragraph(words('')))],
  ])('is nothing with %s', (_, text) => {
    expect(RichText.safeParse(text).success).toBe(false);
  });

  it('is no more than a part of a letter holds, in words and in paragraphs', () => {
    expect(RichText.safeParse(doc(paragraph(words('a'.repeat(39_000))))).success).toBe(true);
    expect(
      RichText.safeParse(doc(paragraph(words('a'.repeat(30_000))), paragraph(words('a'.repeat(30_000))))).success,
    ).toBe(false);
    expect(RichText.safeParse(doc(...Array.from({ length: 401 }, () => paragraph()))).success).toBe(false);
    const long = RichText.parse(
      doc({ type: 'orderedList', content: Array.from({ length: 400 }, () => item(words('a'.repeat(93)))) }),
    );
    expect(plainOf(long).length).toBeLessThanOrEqual(40_000);
  });
});

describe('plain text of earlier drafts', () => {
  const email =
    'We came on\n2 March.\r\n\r\nWe found:\n- a broken fan\n  in the bathroom\n* black mould\n\n1. This is no list.';

  it('keeps its paragraphs and lists, and loses ragged lines', () => {
    expect(plainOf(richFromPlain(email))).toBe(
      'We came on 2 March.\n\nWe found:\n\n- a broken fan in the bathroom\n- black mould\n\n1. This is no list.',
    );
    expect(textBlocks('x', email)).toEqual(textBlocks('x', richOf(email)));
  });

  it('has numbered lists where it is pasted', () => {
    expect(richFromPlain('1) one\n2) two\n• three', true).content.map(({ type }) => type)).toEqual([
      'orderedList',
      'bulletList',
    ]);
  });

  it('takes on what is put to it, in the form of either', () => {
    expect(joinProse('First. ', 'Second.')).toBe('First.\n\nSecond.');
    expect(joinProse('', written)).toBe(written);
    expect(plainOf(joinProse(written, 'Last.'))).toMatch(/our policy\.\n\nLast\.$/);
  });
});

describe('an address that is typed for a link', () => {
  it.each([
    ['www.housing-ombudsman.org.uk', 'https://www.housing-ombudsman.org.uk'],
    [' https://gov.uk/a ', 'https://gov.uk/a'],
    ['complaints@tidewell.example', 'mailto:complaints@tidewell.example'],
    ['tel:01632 960000', 'tel:01632 960000'],
  ])('%s leads to %s', (typed, target) => {
    expect(linkTarget(typed)).toBe(target);
    expect(LinkTarget.safeParse(target).success).toBe(true);
  });

  it.each(['', 'here', 'javascript:alert(1)', 'file:///c:/x', 'https://', 'a b.example'])(
    '%s leads nowhere',
    (typed) => {
      expect(linkTarget(typed)).toBeNull();
    },
  );
});

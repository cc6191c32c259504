import { assertNever } from '../../domain/assertNever.ts';
import type { LetterBlock, LetterModel, TextRun } from '../../domain/letterModel.ts';
import { type Prose, type RichParagraph, type RichWords, wordsOfParagraph } from '../../domain/richText.ts';
import { isWrittenProse, richOf } from '../../domain/richTextPlain.ts';

/** A block of the body with the id that says what it is there for. */
export type BodyBlock = LetterModel['body'][number];
/** Words, or words with emphasis or a link. */
export type Bit = string | TextRun;

/** Words set bold. */
export function strong(text: string): TextRun {
  return { text, strong: true };
}

/** Words that open an address; the text itself shows where it goes. */
export function link(text: string, target: string): TextRun {
  return { text, link: target };
}

/** A web address as written on paper, with a link that works on a screen. */
export function webLink(website: string): TextRun {
  const shown = shownAddress(website.trim());
  return link(shown, `https://${shown}`);
}

/** An email address with its link. */
export function mailLink(address: string): TextRun {
  return link(address, `mailto:${address}`);
}

export function runsOf(bits: readonly Bit[]): TextRun[] {
  return bits.map((bit) => (typeof bit === 'string' ? { text: bit } : bit)).filter((run) => run.text !== '');
}

export function heading(id: string, text: string): BodyBlock {
  return { id, block: { type: 'heading', text } };
}

export function paragraph(id: string, ...bits: Bit[]): BodyBlock {
  return { id, block: { type: 'paragraph', runs: runsOf(bits) } };
}

export function list(id: string, items: readonly (readonly Bit[])[], ordered = false): BodyBlock {
  return { id, block: { type: 'list', ordered, items: items.map(runsOf) } };
}

export function panel(id: string, title: string, lines: readonly (readonly Bit[])[]): BodyBlock {
  return { id, block: { type: 'panel', title, lines: lines.map(runsOf) } };
}

export function table(id: string, header: string[], widths: number[], rows: string[][]): BodyBlock {
  return { id, block: { type: 'table', header, widths, rows } };
}

/** The blocks of what staff wrote, plain or with form; what holds no words is left out. */
export function textBlocks(id: string, prose: Prose): BodyBlock[] {
  return richOf(prose).content.flatMap((block): BodyBlock[] => {
    if (block.type === 'paragraph') {
      const runs = runsOfParagraph(block);
      return runs.length === 0 ? [] : [{ id, block: { type: 'paragraph', runs } }];
    }
    const items = block.content.map(({ content: [words] }) => runsOfParagraph(words)).filter((runs) => runs.length > 0);
    return items.length === 0 ? [] : [{ id, block: { type: 'list', ordered: block.type === 'orderedList', items } }];
  });
}

/** A link says on paper where it goes: the address follows the words that stand for it. */
function runsOfParagraph(paragraph: RichParagraph): TextRun[] {
  if (!isWritten(wordsOfParagraph(paragraph))) return [];
  return (paragraph.content ?? []).flatMap(({ text, marks = [] }, index, all): TextRun[] => {
    const target = targetOf(marks);
    const run: TextRun = {
      text,
      ...(marks.some(({ type }) => type === 'bold') ? { strong: true } : {}),
      ...(target === null ? {} : { link: target }),
    };
    const isEndOfLink = target !== null && targetOf(all[index + 1]?.marks ?? []) !== target;
    if (!isEndOfLink) return [run];
    const shown = shownAddress(target);
    const words = wordsOfLink(all, index, target);
    return words.toLowerCase().includes(shown.toLowerCase()) ? [run] : [run, { text: ` (${shown})` }];
  });
}

/** All the words of the link that ends at `last`: bold words in the middle part it in the text, not for the reader. */
function wordsOfLink(all: readonly RichWords[], last: number, target: string): string {
  let words = '';
  for (let at = last; at >= 0 && targetOf(all[at]?.marks ?? []) === target; at -= 1)
    words = (all[at]?.text ?? '') + words;
  return words;
}

function targetOf(marks: NonNullable<RichWords['marks']>): string | null {
  for (const mark of marks) if (mark.type === 'link') return mark.attrs.href;
  return null;
}

/** An address as it is written on paper. */
function shownAddress(target: string): string {
  return target.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

/** The text on one line, for a table's cell or a sentence: line breaks and runs of spaces become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether somebody has written something here. */
export function isWritten(prose: Prose): boolean {
  return isWrittenProse(prose);
}

/** "a", "a and b", "a, b and c". */
export function listInWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** All the words of a block: a heading is one text, a list one for each item, a table one for each cell. */
export function wordsOfBlock(block: LetterBlock): string[] {
  const joined = (runs: readonly TextRun[]) => runs.map((run) => run.text).join('');
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joined(block.runs)];
    case 'list':
      return block.items.map(joined);
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'panel':
      return [block.title, ...block.lines.map(joined)];
    default:
      return assertNever(block);
  }
}

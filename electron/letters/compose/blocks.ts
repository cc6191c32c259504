import { assertNever } from '../../domain/assertNever.ts';
import type { LetterBlock, LetterModel, TextRun } from '../../domain/letterModel.ts';

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
  const shown = website
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
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

/**
 * The blocks of a plain text as staff type it: a blank line parts paragraphs, lines that begin with "- " (or a bullet) are
 * a list, other single line breaks are joined, so that text pasted from an email does not keep its ragged lines.
 */
export function textBlocks(id: string, text: string): BodyBlock[] {
  const blocks: LetterBlock[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let words: string[] = [];
    let items: string[] = [];
    const endParagraph = () => {
      if (words.length > 0) blocks.push({ type: 'paragraph', runs: [{ text: words.join(' ') }] });
      words = [];
    };
    const endList = () => {
      if (items.length > 0) {
        blocks.push({ type: 'list', ordered: false, items: items.map((item) => [{ text: item }]) });
      }
      items = [];
    };
    for (const raw of part.split('\n')) {
      const line = raw.trim();
      const item = /^[-*•–]\s+(.*)$/.exec(line)?.[1];
      if (item !== undefined) {
        endParagraph();
        items.push(item);
      } else if (line !== '') {
        // A line under an item that is not itself an item goes on with it.
        const last = items.length - 1;
        if (last >= 0) items[last] = `${items[last]} ${line}`;
        else words.push(line);
      }
    }
    endParagraph();
    endList();
  }
  return blocks.map((block) => ({ id, block }));
}

/** The text on one line, for a table's cell or a sentence: line breaks and runs of spaces become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether somebody has written something here. */
export function isWritten(text: string): boolean {
  return text.trim() !== '';
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

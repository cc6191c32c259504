import {
  type Prose,
  paragraphsOf,
  type RichBlock,
  type RichParagraph,
  type RichText,
  wordsOfParagraph,
} from './richText.ts';

const BULLET = /^[-*•–·▪◦]\s+(.*)$/;
const NUMBER = /^\d{1,2}[.)]\s+(.*)$/;

/**
 * Plain text read as paragraphs and lists: a blank line parts paragraphs, lines that begin with "- " (or a bullet) are a
 * list, other single line breaks are joined, so that text pasted from an email does not keep its ragged lines.
 * @param withNumbers lines that begin with "1." or "1)" are a numbered list: for pasted text. In text that was typed
 * before there were such lists, a number stays what it was.
 */
export function richFromPlain(text: string, withNumbers = false): RichText {
  const blocks: RichBlock[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) addPart(blocks, part, withNumbers);
  return { type: 'doc', content: blocks };
}

function addPart(blocks: RichBlock[], part: string, withNumbers: boolean): void {
  let lines: string[] = [];
  let isList: 'bulletList' | 'orderedList' | null = null;
  const end = () => {
    if (lines.length > 0) blocks.push(...asBlock(lines, isList));
    lines = [];
  };
  for (const raw of part.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const bullet = BULLET.exec(line)?.[1];
    const item = bullet ?? (withNumbers ? NUMBER.exec(line)?.[1] : undefined);
    if (item !== undefined) {
      const kind = bullet === undefined ? 'orderedList' : 'bulletList';
      if (isList !== kind) end();
      isList = kind;
      lines.push(item);
    } else if (isList !== null && lines.length > 0) {
      // A line under an item that is not itself an item goes on with it.
      lines.push(`${lines.pop()} ${line}`);
    } else {
      lines.push(line);
    }
  }
  end();
}

function asBlock(lines: readonly string[], isList: 'bulletList' | 'orderedList' | null): RichBlock[] {
  if (isList === null) return [plainParagraph(lines.join(' '))];
  return [{ type: isList, content: lines.map((line) => ({ type: 'listItem', content: [plainParagraph(line)] })) }];
}

/** A paragraph of words without form. */
function plainParagraph(text: string): RichParagraph {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** Words of a letter as text with form, however they are kept. */
export function richOf(prose: Prose): RichText {
  return typeof prose === 'string' ? richFromPlain(prose) : prose;
}

/** Words of a letter as plain text: what stands in the history, in a search, beside a colleague's version. */
export function plainOf(prose: Prose): string {
  if (typeof prose === 'string') return prose;
  return prose.content
    .map((block) => {
      if (block.type === 'paragraph') return wordsOfParagraph(block);
      return block.content
        .map(
          ({ content: [words] }, index) =>
            `${block.type === 'orderedList' ? `${index + 1}.` : '-'} ${wordsOfParagraph(words)}`,
        )
        .join('\n');
    })
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** Whether somebody has written something here. */
export function isWrittenProse(prose: Prose): boolean {
  if (typeof prose === 'string') return prose.trim() !== '';
  return paragraphsOf(prose.content).some((one) => wordsOfParagraph(one).trim() !== '');
}

/** One text after another, each with its form. */
export function joinProse(first: Prose, second: Prose): Prose {
  if (!isWrittenProse(first)) return second;
  if (typeof first === 'string' && typeof second === 'string') return `${first.trim()}\n\n${second}`;
  return { type: 'doc', content: [...richOf(first).content, ...richOf(second).content] };
}

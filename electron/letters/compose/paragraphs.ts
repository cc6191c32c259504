import { isField } from '../../domain/letterFields.ts';
import type { ParagraphDetails } from '../../domain/paragraphs.ts';
import {
  type Prose,
  paragraphsOf,
  type RichBlock,
  type RichItem,
  type RichParagraph,
  type RichText,
  wordsOfParagraph,
} from '../../domain/richText.ts';
import { plainOf, richOf } from '../../domain/richTextPlain.ts';
import type { Composing } from './shared.ts';
import { noSuchField } from './templates/checkTemplate.ts';
import { valuesOf } from './templates/fieldValues.ts';

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** A field that nobody has filled in, or a gap that the writer has to: "[date]". */
const GAP = /\{\{[^{}]*\}\}|\[(?!sic\])[^[\]\n]{1,60}\]/g;

/** A paragraph with every field filled in that the letter's case knows; one that it does not know stays, to be seen. */
export function readyText(text: Prose, composing: Composing): RichText {
  const { fields } = valuesOf(composing);
  const filled = (words: string) =>
    words.replace(FIELD, (whole, name: string) => (isField(name) ? (fields[name] ?? whole) : whole));
  return { type: 'doc', content: richOf(text).content.map((block) => mapBlock(block, filled)) };
}

function mapBlock(block: RichBlock, change: (words: string) => string): RichBlock {
  if (block.type === 'paragraph') return mapParagraph(block, change);
  const content = block.content.map(
    ({ content: [words] }): RichItem => ({ type: 'listItem', content: [mapParagraph(words, change)] }),
  );
  return { ...block, content };
}

function mapParagraph(paragraph: RichParagraph, change: (words: string) => string): RichParagraph {
  if (paragraph.content === undefined) return paragraph;
  return { ...paragraph, content: paragraph.content.map((words) => ({ ...words, text: change(words.text) })) };
}

/** What is wrong with a paragraph before it is kept: a field that does not exist, a bracket that is not closed. Null: nothing. */
export function paragraphProblem({ text }: ParagraphDetails): string | null {
  for (const words of paragraphsOf(richOf(text).content).map(wordsOfParagraph)) {
    for (const [, name = ''] of words.matchAll(FIELD)) if (!isField(name)) return noSuchField(name);
    if (/[{}]/.test(words.replace(FIELD, '')))
      return 'A bracket of a field is not closed, or stands alone. Write {{received-on}}.';
  }
  return null;
}

/** The gaps that a text still has, each once: fields without a value, and what stands in square brackets to be filled in. */
export function gapsIn(text: Prose): string[] {
  return [...new Set(plainOf(text).match(GAP) ?? [])];
}

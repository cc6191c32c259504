import type { LetterBlock, LetterModel } from '../../domain/letterModel.ts';
import { wordsOfBlock } from './blocks.ts';
import { isCovered } from './coverage.ts';
import { printableText } from './printable.ts';

/** A character of a letter that the font cannot print. */
export interface Unprintable {
  /** As somebody reads it: an emoji with its modifiers is one character. */
  character: string;
  /** "U+1F600". */
  codePoint: string;
  /** "an emoji", "an Arabic letter". */
  kind: string;
  /** "the name and address". */
  where: string;
}

const scripts: [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'an Arabic letter'],
  [/\p{Script=Hebrew}/u, 'a Hebrew letter'],
  [/\p{Script=Bengali}/u, 'a Bengali letter'],
  [/\p{Script=Gurmukhi}/u, 'a Gurmukhi letter'],
  [/\p{Script=Tamil}/u, 'a Tamil letter'],
  [/\p{Script=Devanagari}/u, 'a Devanagari letter'],
  [/\p{Script=Han}/u, 'a Chinese character'],
  [/\p{Script=Ethiopic}/u, 'an Ethiopic letter'],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 'an emoji'],
  [/\p{L}/u, 'a letter that the font does not have'],
];

/** Splits text into what a reader takes for one character. */
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The characters of one text that cannot be printed, each once. */
export function unprintableIn(text: string): Omit<Unprintable, 'where'>[] {
  const printed = printableText(text);
  if (isAllCovered(printed)) return [];
  const found = new Map<string, Omit<Unprintable, 'where'>>();
  for (const { segment } of segmenter.segment(printed)) {
    if (isAllCovered(segment)) continue;
    const first = [...segment].find((character) => !isAllCovered(character)) ?? segment;
    const codePoint = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const kind = scripts.find(([pattern]) => pattern.test(segment))?.[1] ?? 'a sign that the font does not have';
    found.set(segment, { character: segment, codePoint, kind });
  }
  return [...found.values()];
}

/** Every character of the letter that cannot be printed, with where it stands. An empty list means that all of it prints. */
export function findUnprintable(model: LetterModel): Unprintable[] {
  return textsOf(model).flatMap(([where, text]) => unprintableIn(text).map((found) => ({ ...found, where: where() })));
}

/** A sentence for staff that names the characters and where they are. */
export function unprintableMessage(found: readonly Unprintable[]): string {
  const named = found.slice(0, 5).map((entry) => `“${entry.character}” (${entry.kind}, in ${entry.where})`);
  const more = found.length > named.length ? `, and ${found.length - named.length} more` : '';
  return `The letter cannot be printed, because its font does not have ${named.join(', ')}${more}. Your text is kept: take them out, or write them in Latin letters.`;
}

function isAllCovered(text: string): boolean {
  for (const character of text) {
    if (!isCovered(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** A text with words that say where it is, worked out only when they are wanted. */
type Placed = [where: () => string, text: string];

function textsOf(model: LetterModel): Placed[] {
  const { sender, signatory } = model;
  const at = (where: string, ...texts: string[]) => texts.map((text): Placed => [() => where, text]);
  return [
    ...at('the name and address', ...model.recipientLines),
    ...at('the greeting', model.salutation),
    ...at('the headline', model.subject),
    ...at('the office’s own details', sender.name, ...sender.addressLines, sender.phone, sender.email, sender.website),
    ...at('the letterhead', model.letterhead?.strapline ?? '', model.letterhead?.registered ?? ''),
    ...at('the reference', model.reference),
    ...model.body.flatMap(({ block }) => textsOfBlock(block)),
    ...at('the signature', model.closing, signatory.name, signatory.jobTitle, signatory.phone, signatory.email),
    ...at('the list of enclosures', ...model.enclosures),
  ];
}

function textsOfBlock(block: LetterBlock): Placed[] {
  const words = wordsOfBlock(block);
  if (block.type === 'heading') return words.map((text) => [() => `the heading that begins ${beginning(text)}`, text]);
  if (block.type === 'panel') return words.map((text) => [() => `the panel ${beginning(block.title)}`, text]);
  if (block.type === 'table') return words.map((text) => [() => `the table, where it says ${beginning(text)}`, text]);
  return words.map((text) => [() => `the text that begins ${beginning(text)}`, text]);
}

/** The first words, without what cannot be printed. */
function beginning(text: string): string {
  const words = [...printableText(text)].filter(isAllCovered).join('').trim().split(/\s+/).slice(0, 6).join(' ');
  return `“${words}…”`;
}

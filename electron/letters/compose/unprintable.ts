import type { LetterBlock, PrintedModel } from '../../domain/letterModel.ts';
import { wordsOfBlock } from './blocks.ts';
import { isCovered } from './coverage.ts';
import { isCoveredElsewhere } from './otherScripts.ts';
import { printableElsewhere, printableText } from './printable.ts';

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
  [/\p{L}/u, 'a letter that no font has'],
];

/** Splits text into what a reader takes for one character. */
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** How a text is printed: by the letters' own font, or with the fonts of other scripts (docs/letters.md, "Two ways"). */
export type Way = 'first' | 'second';

/** The characters of one text that cannot be printed in that way, each once. */
export function unprintableIn(text: string, way: Way = 'first'): Omit<Unprintable, 'where'>[] {
  const printed = way === 'first' ? printableText(text) : printableElsewhere(text);
  if (isAllCovered(printed, way)) return [];
  const found = new Map<string, Omit<Unprintable, 'where'>>();
  for (const { segment } of segmenter.segment(printed)) {
    if (isAllCovered(segment, way)) continue;
    const first = [...segment].find((character) => !isAllCovered(character, way)) ?? segment;
    const codePoint = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const kind = scripts.find(([pattern]) => pattern.test(segment))?.[1] ?? 'a sign that no font has';
    found.set(segment, { character: segment, codePoint, kind });
  }
  return [...found.values()];
}

/** Every character of the letter that cannot be printed, with where it stands. An empty list means that all of it prints. */
export function findUnprintable(model: PrintedModel, way: Way = 'first'): Unprintable[] {
  return textsOf(model).flatMap(([where, text]) =>
    unprintableIn(text, way).map((found) => ({ ...found, where: where() })),
  );
}

/** The way in which a letter is printed, and what even that way cannot print. */
export function wayOf(model: PrintedModel): { way: Way; unprintable: Unprintable[] } {
  if (findUnprintable(model).length === 0) return { way: 'first', unprintable: [] };
  return { way: 'second', unprintable: findUnprintable(model, 'second') };
}

/** A sentence for staff that names the characters and where they are. */
export function unprintableMessage(found: readonly Unprintable[]): string {
  const named = found.slice(0, 5).map((entry) => `“${entry.character}” (${entry.kind}, in ${entry.where})`);
  const more = found.length > named.length ? `, and ${found.length - named.length} more` : '';
  return `The letter cannot be printed, because no font of Redress has ${named.join(', ')}${more}. Your text is kept: take them out, or write them in Latin letters.`;
}

/** Joiners and direction marks have no shape of their own. */
const SHAPELESS = /[\u200c-\u200f\u2066-\u206f]/;

function isAllCovered(text: string, way: Way = 'first'): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isCovered(codePoint)) continue;
    if (way === 'first' || !(isCoveredElsewhere(codePoint) || SHAPELESS.test(character))) return false;
  }
  return true;
}

/** A text with words that say where it is, worked out only when they are wanted. */
type Placed = [where: () => string, text: string];

function textsOf(model: PrintedModel): Placed[] {
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
    ...(model.copies ?? []).flatMap(({ name, recipientLines }) => at('the address of a copy', name, ...recipientLines)),
    ...(model.forms ?? []).flatMap(({ title, body }) => [
      ...at('the title of the form', title),
      ...body.flatMap(({ block }) => textsOfBlock(block)),
    ]),
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
  const words = [...printableText(text)]
    .filter((character) => isAllCovered(character))
    .join('')
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ');
  return `“${words}…”`;
}

import { z } from 'zod';
import { Instant } from './isoDate.ts';

/** A word of the office's own dictionary: the name of an estate, of a contractor, of a product. */
export const OwnWord = z
  .string()
  .trim()
  .regex(/^\p{L}[\p{L}\p{M}'’-]{0,58}\p{L}$/u, 'Write one word, of letters.');
export const DictionaryWord = z.strictObject({ word: z.string(), addedAt: Instant, addedBy: z.string().nullable() });
export type DictionaryWord = z.infer<typeof DictionaryWord>;

/** A word of a paragraph with its place. */
interface WordPlace {
  word: string;
  from: number;
  to: number;
}

const NOT_PROSE = /\S+@\S+|(?:https?:\/\/|www\.)\S+|\{\{[^}]*\}\}|\[[^\]]*\]|\S*\d\S*/g;
const WORD = /\p{L}[\p{L}\p{M}'’-]*\p{L}|\p{L}/gu;
const LONGEST_SHORT_FORM = 5;

/** The words of a paragraph that can be misspelt: no addresses, no numbers, no short forms in capitals. */
export function wordsToSpell(paragraph: string): WordPlace[] {
  const prose = paragraph.replace(NOT_PROSE, (found) => ' '.repeat(found.length));
  const places: WordPlace[] = [];
  for (const match of prose.matchAll(WORD)) {
    const [word] = match;
    const isShortForm = word.length <= LONGEST_SHORT_FORM && word === word.toUpperCase();
    if (word.length > 1 && !isShortForm) places.push({ word, from: match.index, to: match.index + word.length });
  }
  return places;
}

/** A word as dictionaries hold it: with a plain apostrophe. */
export function plainWord(word: string): string {
  return word.replace(/’/g, "'");
}

/** The words of names and addresses, in small letters: nobody's name is misspelt. */
export function namesAsWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.match(WORD) ?? []);
  return [
    ...new Set(words.flatMap((word) => [word, ...word.split('-')]).map((word) => plainWord(word).toLowerCase())),
  ].sort();
}

/** Whether a word is a known name, or belongs to one: "Okafor’s". */
export function isKnownName(word: string, names: ReadonlySet<string>): boolean {
  const plain = plainWord(word).toLowerCase();
  return names.has(plain) || names.has(plain.replace(/'s?$/, ''));
}

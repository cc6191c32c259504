import { fold, phoneDigits } from '../../domain/foldedText.ts';
import { wordsWithJoined } from '../fold.ts';

/** More of a text than this is not searched: about seventy pages. */
export const SEARCHED_CHARACTERS = 200_000;

/** No word that anybody types is longer; what is, is code or rubbish. */
const LONGEST_WORD = 40;

const PHONE = /(?:\+44|0044|\(?0)[\d\s().-]{7,18}\d/g;
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})\b/gi;

/** The least digits of a telephone number's end that find it. */
const LEAST_DIGITS = 5;

/**
 * The words under which texts are found: each once, folded, with a space between. Telephone numbers and postcodes are there in
 * one piece too, however they were spaced.
 */
export function indexWords(texts: readonly string[]): string {
  const words = new Set<string>();
  for (const whole of texts) {
    const text = whole.slice(0, SEARCHED_CHARACTERS);
    for (const word of wordsWithJoined(text)) add(words, word);
    for (const [found] of text.matchAll(PHONE)) for (const end of phoneEnds(found)) add(words, end);
    for (const [, outward = '', inward = ''] of text.matchAll(POSTCODE)) add(words, fold(outward + inward));
  }
  return [...words].join(' ');
}

/** A telephone number as dialled within the country, and its ends: people leave the beginning out. */
export function phoneEnds(number: string): string[] {
  const digits = phoneDigits(number.trim().replace(/^\(/, ''));
  if (digits.length < LEAST_DIGITS) return [];
  return Array.from({ length: digits.length - LEAST_DIGITS + 1 }, (_, from) => digits.slice(from));
}

/** The words of a case's own number: "2026-0042" whole, and its number alone. No typed text holds them by accident. */
export function referenceWords(year: number, number: number): string {
  return `${referenceWord(year, number)} ${numberWord(number)}`;
}

/** The word of a whole reference. */
export function referenceWord(year: number, number: number): string {
  return `r${year}x${number}`;
}

/** The word of a case's number, whatever the year. */
export function numberWord(number: number): string {
  return `n${number}x`;
}

function add(words: Set<string>, word: string): void {
  if (word !== '') words.add(word.slice(0, LONGEST_WORD));
}

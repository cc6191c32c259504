import { fold, foldedWords, phoneDigits, writtenOut } from '../domain/foldedText.ts';

/** Parts the name from the rest in a search text, so that a hit in the name can be ranked first. */
export const NAME_END = '|';

/** What a person is searched by: the name's words, a bar, then address, postcode (with and without its space) and telephone. */
export function searchTextOf(details: {
  name: string;
  address: { lines: string[]; postcode: string; country?: string | undefined } | null;
  phone: string;
}): string {
  const name = [...wordsWithJoined(details.name)];
  const rest = [
    ...(details.address?.lines ?? []).flatMap(wordsWithJoined),
    ...foldedWords(details.address?.postcode ?? ''),
    ...foldedWords(details.address?.country ?? ''),
    ...foldedWords((details.address?.postcode ?? '').replace(' ', '')),
    ...foldedWords(details.phone),
    phoneDigits(details.phone),
  ];
  const spaced = (words: string[]) =>
    [...new Set(words)]
      .filter((word) => word !== '')
      .map((word) => ` ${word}`)
      .join('');
  return `${spaced(name)} ${NAME_END}${spaced(rest)}`;
}

/** "O'Brien-Smith" is found as "obrien", "o brien", "smith" and "obriensmith". */
export function wordsWithJoined(text: string): string[] {
  return text.split(/\s+/).flatMap((part) => {
    const folded = fold(part);
    const other = writtenOut(part);
    if (other !== null) return [...wordsWithJoined(other), ...piecesOf(folded, part)];
    if (/^[a-z0-9]*$/.test(folded)) return [folded];
    return piecesOf(folded, part);
  });
}

function piecesOf(folded: string, part: string): string[] {
  const joined = folded.replace(/[^\p{L}\p{N}]/gu, '');
  const apart = folded.split(/[^\p{L}\p{N}]+/u);
  return [...apart, ...foldedWords(part), joined];
}

/** What somebody typed into a search field: folded words, and the digits if it can only be a telephone number. */
export interface SearchTerms {
  words: string[];
  phone: string | null;
}

/** Reads a search field. At most eight words count. */
export function searchTermsOf(typed: string): SearchTerms {
  const isPhone = /^[\s\d+().-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 5;
  return { words: foldedWords(typed).slice(0, 8), phone: isPhone ? phoneDigits(typed) : null };
}

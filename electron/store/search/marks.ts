import { fold, writtenOut } from '../../domain/foldedText.ts';
import { SEARCHED_CHARACTERS } from './indexWords.ts';
import type { Term } from './searchQuery.ts';

/** A piece of text, and whether it is what was looked for. */
interface MarkedPiece {
  text: string;
  isMatch: boolean;
}

/** Words, an apostrophe inside them included. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`][\p{L}\p{M}\p{N}]+)*/gu;
/** A telephone number has at most this many pieces. */
const MOST_PIECES = 4;
const EXCERPT = 180;
const BEFORE = 50;

interface Found {
  from: number;
  to: number;
  /** Which of the terms. */
  term: number;
}

/** The whole of a short text in pieces, what was looked for marked. */
export function markText(text: string, terms: readonly Term[]): MarkedPiece[] {
  return pieces(text, 0, text.length, matchesIn(text, terms));
}

/** The part of a text that has most of what was looked for, about two lines long, and how many different terms it has. */
export function excerptOf(text: string, terms: readonly Term[]): { pieces: MarkedPiece[]; found: number } {
  const searched = text.slice(0, SEARCHED_CHARACTERS);
  const matches = matchesIn(searched, terms);
  let best = { from: 0, found: 0, spread: 0 };
  for (const [index, { from }] of matches.entries()) {
    const near = new Set<number>();
    let spread = 0;
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next];
      // The excerpt begins a little before its first match.
      if (!match || match.to > from + EXCERPT - BEFORE) break;
      if (!near.has(match.term)) spread = match.to - from;
      near.add(match.term);
    }
    if (near.size > best.found || (near.size === best.found && spread < best.spread))
      best = { from, found: near.size, spread };
  }
  const { start, end } = windowAround(searched, best.from);
  const found = new Set(matches.map(({ term }) => term)).size;
  return { pieces: pieces(searched, start, end, matches), found };
}

function windowAround(text: string, from: number): { start: number; end: number } {
  let start = Math.max(0, from - BEFORE);
  if (start > 0) {
    const space = text.indexOf(' ', start);
    start = space >= 0 && space < from ? space + 1 : from;
  }
  let end = Math.min(text.length, start + EXCERPT);
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end);
    if (space > from + 40) end = space;
  }
  return { start, end };
}

function pieces(text: string, start: number, end: number, matches: readonly Found[]): MarkedPiece[] {
  const made: MarkedPiece[] = [];
  const say = (said: string, isMatch: boolean) => {
    if (said !== '') made.push({ text: said, isMatch });
  };
  let at = start;
  for (const { from, to } of matches) {
    if (from < at || to > end) continue;
    say(text.slice(at, from), false);
    say(text.slice(from, to), true);
    at = to;
  }
  say(text.slice(at, end), false);
  if (start > 0) made.unshift({ text: '…', isMatch: false });
  if (end < text.length) made.push({ text: '…', isMatch: false });
  return made;
}

function matchesIn(text: string, terms: readonly Term[]): Found[] {
  if (terms.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: foldedWhole(match[0]),
    other: foldedOther(match[0]),
  }));
  const found: Found[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    if (!first) continue;
    const term = terms.findIndex((one) => fits(first.folded, one) || (first.other !== null && fits(first.other, one)));
    if (term >= 0) {
      found.push({ from: first.from, to: first.to, term });
      continue;
    }
    const run = runFrom(words, index, terms);
    if (!run) continue;
    found.push({ from: first.from, to: run.to, term: run.term });
    index = run.last;
  }
  return found;
}

function foldedWhole(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}

function foldedOther(word: string): string | null {
  const other = writtenOut(word);
  return other === null ? null : foldedWhole(other);
}

/** A telephone number or postcode that was typed in one piece and stands here in several. */
function runFrom(words: readonly { to: number; folded: string }[], index: number, terms: readonly Term[]) {
  let joined = words[index]?.folded ?? '';
  for (let last = index + 1; last < Math.min(words.length, index + MOST_PIECES); last += 1) {
    const word = words[last];
    if (!word) break;
    joined += word.folded;
    if (!/\d/.test(joined)) continue;
    const dialled = joined.replace(/^(?:00)?44(?:0)?(?=\d{9})/, '0');
    const term = terms.findIndex(
      (one) => /\d/.test(one.word) && one.word.length >= 5 && (fits(joined, one) || fits(dialled, one)),
    );
    if (term >= 0) return { to: word.to, last, term };
  }
  return null;
}

function fits(word: string, { word: wanted, isPrefix }: Term): boolean {
  return isPrefix ? word.startsWith(wanted) : word === wanted;
}

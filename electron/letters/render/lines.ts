import type { TextRun } from '../../domain/letterModel.ts';
import { printableText } from '../compose/printable.ts';
import type { Face, Faces } from './fonts.ts';

/** A piece of a line in one face. `x` is the distance from the line's beginning, in points. */
export interface Piece {
  text: string;
  face: Face;
  x: number;
  width: number;
  /** The address that it opens, and the whole of the link's words. */
  link?: { target: string; words: string };
}

/** A line of text. */
export interface Line {
  pieces: Piece[];
  width: number;
  /** False where a word goes on in the next line. */
  endsWord: boolean;
}

interface Styled {
  text: string;
  face: Face;
  link?: { target: string; words: string };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Spaces at which a line is not broken: within dates, telephone numbers, postcodes, titles with names, "stage 1". */
const GLUE = new RegExp(
  [
    `(?<=\\d) (?=(?:${MONTHS})\\b)`,
    `(?<=\\b(?:${MONTHS})) (?=\\d{4}\\b)`,
    '(?<=\\d) (?=points?\\b)',
    '(?<=\\b\\d{3,5}) (?=\\d)',
    '(?<=[A-Z]\\d{1,2}) (?=\\d[A-Z]{2}\\b)',
    '(?<=\\bPO) (?=Box\\b)',
    '(?<=\\b(?:[Ss]tage|[Pp]oint|Box)) (?=\\d)',
    '(?<=\\b(?:Mrs?|Ms|Dr)) (?=\\p{Lu})',
  ].join('|'),
  'gu',
);
/** Words longer than this are measured in pieces. */
const LONGEST_WORD = 60;
/** A last line this short is not left alone under a paragraph. */
const LEAST_LAST_LINE = 5;

/** Breaks text into lines no wider than `width` points at `size` points. Words too long for a line are broken where they must be. */
export function breakLines(
  runs: readonly TextRun[],
  size: number,
  width: number,
  faces: Faces,
  isStrong = false,
): Line[] {
  const styled = runs.map((run) => styleOf(run, faces, isStrong)).filter((run) => run.text !== '');
  const text = styled.map((run) => run.text).join('');
  const lines: Line[] = [];
  const measure = (from: number, to: number) => widthOf(styled, from, to) * size;
  let start = 0;
  let end = 0;
  let used = 0;
  const finish = (to: number, endsWord: boolean) => {
    lines.push(lineOf(styled, start, trimmedEnd(text, start, to), size, endsWord));
    start = to;
    end = to;
    used = 0;
  };
  for (const stop of breaksOf(text)) {
    const bare = trimmedEnd(text, end, stop);
    if (end > start && isWiderThan(width - used, end, bare, measure)) finish(end, text[end - 1] === ' ');
    // A single word, or words that should stay together, wider than the line.
    while (end === start && isWiderThan(width, start, trimmedEnd(text, start, stop), measure)) {
      const cut = cutWithin(text, start, stop, width, measure);
      finish(cut, text[cut - 1] === ' ');
    }
    used += measure(end, stop);
    end = stop;
  }
  if (end > start || lines.length === 0) finish(end, true);
  return lines;
}

/** As `breakLines`, with lines of about one length: for headings, where a last line of one word looks lost. */
export function breakEvenly(
  runs: readonly TextRun[],
  size: number,
  width: number,
  faces: Faces,
  isStrong = false,
): Line[] {
  const lines = breakLines(runs, size, width, faces, isStrong);
  if (lines.length < 2) return lines;
  const cuts = (of: readonly Line[]) => of.filter((line) => !line.endsWord).length;
  const most = cuts(lines);
  let low = width / 2;
  let high = width;
  let best = lines;
  for (let round = 0; round < 7; round += 1) {
    const middle = (low + high) / 2;
    const tried = breakLines(runs, size, middle, faces, isStrong);
    if (tried.length > lines.length || cuts(tried) > most) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
}

/** The width in points of a text on one line. */
export function textWidth(text: string, face: Face, size: number): number {
  return face.widthOf(printableText(text)) * size;
}

function styleOf(run: TextRun, faces: Faces, isStrong: boolean): Styled {
  const text = printableText(run.text).replace(/ {2,}/g, ' ');
  return {
    text,
    face: run.strong || isStrong ? faces.strong : faces.regular,
    ...(run.link ? { link: { target: run.link, words: text.trim() } } : {}),
  };
}

/** A text whose words that stay together are joined by no-break spaces, for whatever breaks lines itself. */
export function withGlue(text: string): string {
  return text.replace(GLUE, '\u00a0');
}

/** The places at which a line may end, in ascending order, the end of the text last. */
function breaksOf(text: string): number[] {
  const glued = new Set<number>();
  if (/\d|PO|M[rs]|Dr/.test(text)) for (const match of text.matchAll(GLUE)) glued.add(match.index);
  const breaks: number[] = [];
  // Dashes join words at whose end a line may break; those within a web address do not.
  for (const match of text.matchAll(/(?<=\p{L})[-–](?=\p{L})/gu)) {
    const word = wordAround(text, match.index);
    if (word.length <= LONGEST_WORD && !/[@/]|\p{L}\.\p{L}/u.test(word)) breaks.push(match.index + 1);
  }
  for (const match of text.matchAll(/ +(?=[^ ])/g)) {
    if (match.index > 0 && !glued.has(match.index)) breaks.push(match.index + match[0].length);
  }
  breaks.sort((one, other) => one - other);
  while (breaks.length > 0 && text.length - (breaks[breaks.length - 1] ?? 0) <= LEAST_LAST_LINE) breaks.pop();
  if (text.length > 0) breaks.push(text.length);
  return breaks;
}

function wordAround(text: string, index: number): string {
  const from = text.lastIndexOf(' ', index) + 1;
  const to = text.indexOf(' ', index);
  return text.slice(from, to < 0 ? text.length : to);
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text[end - 1] === ' ') end -= 1;
  return end;
}

type Measure = (from: number, to: number) => number;

/** Measures no further than it must: somebody may paste twenty thousand characters without a space. */
function isWiderThan(width: number, from: number, to: number, measure: Measure): boolean {
  if (to - from <= LONGEST_WORD) return measure(from, to) > width;
  let total = 0;
  for (let at = from; at < to; at += LONGEST_WORD) {
    total += measure(at, Math.min(to, at + LONGEST_WORD));
    if (total > width) return true;
  }
  return false;
}

/**
 * Where to cut what is too long for a line: at a space, after the @ of an email address, else after a sign such as / . or -,
 * else anywhere; at least one character on.
 */
function cutWithin(text: string, start: number, stop: number, width: number, measure: Measure): number {
  let last = start;
  let used = 0;
  let afterSpace = 0;
  let afterAt = 0;
  let afterSign = 0;
  while (last < stop) {
    const character = String.fromCodePoint(text.codePointAt(last) ?? 0);
    const next = last + character.length;
    const isMark = /\p{M}/u.test(character);
    used += measure(last, next);
    if (used > width && last > start && !isMark) break;
    last = next;
    if (character === ' ' && next < stop) afterSpace = next;
    else if (character === '@') afterAt = next;
    else if (/[/._=&?-]/.test(character)) afterSign = next;
  }
  return afterSpace || afterAt || afterSign || last;
}

function widthOf(styled: readonly Styled[], from: number, to: number): number {
  let width = 0;
  forEachPiece(styled, from, to, (run, text) => {
    width += run.face.widthOf(text);
  });
  return width;
}

function lineOf(styled: readonly Styled[], from: number, to: number, size: number, endsWord: boolean): Line {
  const pieces: Piece[] = [];
  let x = 0;
  forEachPiece(styled, from, to, (run, text) => {
    const width = run.face.widthOf(text) * size;
    pieces.push({ text, face: run.face, x, width, ...(run.link ? { link: run.link } : {}) });
    x += width;
  });
  return { pieces, width: x, endsWord };
}

function forEachPiece(
  styled: readonly Styled[],
  from: number,
  to: number,
  act: (run: Styled, text: string) => void,
): void {
  let at = 0;
  for (const run of styled) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') act(run, text);
    at += run.text.length;
    if (at >= to) return;
  }
}

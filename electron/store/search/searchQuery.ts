import { fold, foldedWords, phoneDigits, writtenOut } from '../../domain/foldedText.ts';
import { numberWord, referenceWord } from './indexWords.ts';

/** A word to look for, folded. */
export interface Term {
  word: string;
  /** Words that begin with it count too. */
  isPrefix: boolean;
}

/** One thing that was typed; it is found when all terms of one of its alternatives are. */
export interface Unit {
  alternatives: Term[][];
  /** The word itself where it could be a misspelt name; null for numbers, postcodes and short words. */
  name: string | null;
}

/** What somebody typed into Find, read. Every unit must be found. */
export interface SearchQuery {
  units: Unit[];
}

/** The columns of the two indexes. */
export type SearchColumn = 'reference' | 'people' | 'said' | 'letters' | 'documents' | 'name' | 'place';

const READ_CHARACTERS = 400;
const MOST_UNITS = 8;
const LEAST_PHONE_DIGITS = 6;
/** As dialled within the country: nothing else, so that its pieces, of which half the town has the first, are not looked for. */
const WHOLE_PHONE = /^0\d{9,10}$/;
/** Shorter names than this have too many neighbours to guess by. */
const SHORTEST_MISSPELT = 4;

/** Parts of names that are written apart or joined: "Mc Donald", "O Brien", "de Souza". */
const PARTICLES = new Set(['o', 'mc', 'mac', 'd', 'de', 'da', 'di', 'du', 'la', 'le', 'al', 'el', 'van', 'von', 'ap']);

/** Longest first: what is read as a reference is not read as a telephone number as well. */
const READINGS: [pattern: RegExp, read: (found: RegExpExecArray) => Unit | null][] = [
  [/(?<![\d+])(\d{4})[-/](\d{1,9})(?!\d)/, ([, year = '', number = '']) => referenceUnit(year, number)],
  [/(?:\+|\b00|\(?\b)\d[\d\s().-]{4,}\d\b/, ([text]) => phoneUnit(text)],
  [
    /\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})\b/i,
    ([, outward = '', inward = '']) => pairUnit(fold(outward), fold(inward)),
  ],
  // A postcode of which the end is not known: "SW1A 1".
  [
    /\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]?)(?![\p{L}\p{N}])/iu,
    ([, outward = '', inward = '']) => pairUnit(fold(outward), fold(inward)),
  ],
];

/** How streets and saints are shortened, and the other way round. */
const SHORT: [short: string, long: string[]][] = [
  ['st', ['saint', 'street']],
  ['rd', ['road']],
  ['ave', ['avenue']],
  ['av', ['avenue']],
  ['cl', ['close']],
  ['ct', ['court']],
  ['cres', ['crescent']],
  ['dr', ['drive']],
  ['gdns', ['gardens']],
  ['hse', ['house']],
  ['la', ['lane']],
  ['ln', ['lane']],
  ['pl', ['place']],
  ['sq', ['square']],
  ['ter', ['terrace']],
  ['terr', ['terrace']],
];
const ALIASES = new Map<string, string[]>();
for (const [short, long] of SHORT)
  for (const word of long) {
    ALIASES.set(short, [...(ALIASES.get(short) ?? []), word]);
    ALIASES.set(word, [...(ALIASES.get(word) ?? []), short]);
  }

/** Reads what was typed. Never throws, whatever it is; at most eight words of its first 400 characters count. */
export function readQuery(typed: string): SearchQuery {
  const text = typed.slice(0, READ_CHARACTERS);
  const whole = /^\s*(\d{4})\s+(\d{1,6})\s*$/.exec(text);
  if (whole) return { units: [referenceUnit(whole[1] ?? '', whole[2] ?? '')] };
  const units = unitsOf(text).slice(0, MOST_UNITS);
  const last = units.at(-1);
  // A single letter at the end is a word that is still being typed.
  const isBegun = last?.alternatives.every((terms) => terms.every(({ word }) => /^\p{L}$/u.test(word)));
  return { units: isBegun && units.length > 1 ? units.slice(0, -1) : units };
}

/** The query in FTS5's language, over some columns; null when nothing was typed. Only letters and digits are ever put into it. */
export function matchExpression(query: SearchQuery, columns: readonly SearchColumn[] | null): string | null {
  if (query.units.length === 0) return null;
  const all = query.units
    .map(({ alternatives }) => `(${alternatives.map((terms) => `(${terms.map(written).join(' AND ')})`).join(' OR ')})`)
    .join(' AND ');
  return columns === null ? all : `{${columns.join(' ')}} : (${all})`;
}

/** Every term of the query, for marking what was found. */
export function termsOf(query: SearchQuery): Term[] {
  return query.units.flatMap(({ alternatives }) => alternatives.flat());
}

function written({ word, isPrefix }: Term): string {
  return `"${word}"${isPrefix ? '*' : ''}`;
}

function unitsOf(text: string): Unit[] {
  for (const [pattern, read] of READINGS) {
    const found = pattern.exec(text);
    const unit = found && read(found);
    if (!unit) continue;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    return [...unitsOf(before), unit, ...unitsOf(after)];
  }
  return wordUnits(text);
}

function wordUnits(text: string): Unit[] {
  const parts = text.split(/\s+/).filter((part) => foldedWords(part).length > 0);
  const units: Unit[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const next = parts[index + 1];
    const words = foldedWords(part);
    if (next !== undefined && words.length === 1 && PARTICLES.has(words[0] ?? '')) {
      units.push(pairUnit(words[0] ?? '', foldedWords(next).join('')));
      index += 1;
    } else units.push(partUnit(part, words));
  }
  return units;
}

/** "O'Brien", "damp-and-mould", "boiler": its pieces, or all of it in one. */
function partUnit(part: string, words: string[]): Unit {
  const joined = words.join('');
  const apart = fold(part)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const alternatives = [words, [joined], apart].filter(
    (one, index, all) => all.findIndex((other) => other.join(' ') === one.join(' ')) === index,
  );
  const unit = { alternatives: alternatives.map((one) => one.map(term)), name: nameOf(joined) };
  for (const word of ALIASES.get(joined) ?? []) unit.alternatives.push([{ word, isPrefix: false }]);
  const other = writtenOut(part);
  if (other !== null) unit.alternatives.push(foldedWords(other).map(term));
  const run = /^((?:19|20)\d\d)(\d{4,6})$/.exec(joined);
  if (run) unit.alternatives.push([{ word: referenceWord(Number(run[1]), Number(run[2])), isPrefix: false }]);
  if (/^\d{1,6}$/.test(joined)) unit.alternatives.push([{ word: numberWord(Number(joined)), isPrefix: false }]);
  return unit;
}

function pairUnit(first: string, second: string): Unit {
  return { alternatives: [[term(first), term(second)], [term(first + second)]], name: nameOf(first + second) };
}

/** A telephone number in one piece, or the numbers that it may be instead: "12 34 56 Mill Lane". */
function phoneUnit(text: string): Unit | null {
  const digits = phoneDigits(text);
  if (digits.length < LEAST_PHONE_DIGITS) return null;
  const apart = foldedWords(text).map(term);
  const alternatives = [[term(digits)]];
  if (apart.length > 1 && !WHOLE_PHONE.test(digits)) alternatives.push(apart);
  // "20260042" is the case 2026-0042 without its dash.
  const run = /^((?:19|20)\d\d)(\d{4,6})$/.exec(digits);
  if (run) alternatives.push([{ word: referenceWord(Number(run[1]), Number(run[2])), isPrefix: false }]);
  return { alternatives, name: null };
}

/** A year and a number: that case, or the end of a telephone number that was typed in two pieces. */
function referenceUnit(year: string, number: string): Unit {
  const alternatives: Term[][] = [[{ word: referenceWord(Number(year), Number(number)), isPrefix: false }]];
  const digits = `${year}${number}`;
  if (digits.length >= LEAST_PHONE_DIGITS && !/^(?:19|20)/.test(year)) alternatives.push([term(digits)]);
  return { alternatives, name: null };
}

function term(word: string): Term {
  // One letter alone begins too much; one ideograph is a word or a family's name.
  return { word: word.slice(0, 40), isPrefix: word.length > 1 || /\p{Script=Han}/u.test(word) };
}

function nameOf(word: string): string | null {
  return word.length >= SHORTEST_MISSPELT && /^\p{L}+$/u.test(word) ? word : null;
}

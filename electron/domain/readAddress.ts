import { bfpoNumberIn, isUkCountry, type PostalAddress, saysNoAddress } from './postalAddress.ts';
import { hasPostcodeForm, tidyPostcode } from './postcode.ts';

/** What an address that somebody typed or pasted in one piece is made of. */
type ReadAddress =
  | { kind: 'address'; address: PostalAddress }
  /** It says that there is no fixed address: letters are collected. */
  | { kind: 'none' }
  | { kind: 'wrong'; message: string };

/** Words for countries that are not the names by which `Intl` knows them. */
const OTHER_COUNTRY_NAMES = [
  'Republic of Ireland',
  'Eire',
  'Éire',
  'USA',
  'U.S.A.',
  'United States of America',
  'America',
  'UAE',
  'Holland',
  'Czech Republic',
  'Turkey',
  'Ivory Coast',
  'Burma',
  'Hong Kong',
  'Macau',
  'The Gambia',
  'Bosnia and Herzegovina',
  'Trinidad and Tobago',
  'St Lucia',
  'Swaziland',
  'Macedonia',
];

/**
 * Reads an address as it is written on paper: one element a line (or one line with commas), the postcode last or at the end of
 * the last line, a country last when it is abroad. A country of the United Kingdom is dropped.
 */
export function readAddress(typed: string | readonly string[]): ReadAddress {
  const lines = linesOf(typed);
  if (lines.length === 0) return { kind: 'wrong', message: 'It is empty.' };
  if (saysNoAddress(lines)) return { kind: 'none' };
  const isForces = bfpoNumberIn(lines) !== null;
  let rest = lines;
  let country: string | null = null;
  while (rest.length > 0 && isUkCountry(lastOf(rest))) rest = rest.slice(0, -1);
  if (isForces || !isForeignCountry(lastOf(rest))) {
    if (isForces) rest = rest.filter((line) => !isForeignCountry(line) && !isUkCountry(line));
    const found = takePostcode(rest);
    if (found) rest = found.lines.filter((line, index) => index < found.lines.length - 1 || !isUkCountry(line));
    else if (!isForces)
      return {
        kind: 'wrong',
        message: `“${lastOf(lines)}” is neither a UK postcode nor a country. End the address with its postcode, or abroad with the country.`,
      };
    return whole(rest, found?.postcode ?? '', null);
  }
  country = lastOf(rest);
  return whole(rest.slice(0, -1), '', country);
}

/** Whether a line is the name of a country other than those of the United Kingdom. */
function isForeignCountry(line: string): boolean {
  return !isUkCountry(line) && countryNames().has(fold(line));
}

function whole(lines: readonly string[], postcode: string, country: string | null): ReadAddress {
  const forces = bfpoNumberIn(lines);
  const tidied = lines.map((line) => (forces !== null && bfpoNumberIn([line]) !== null ? `BFPO ${forces}` : line));
  if (tidied.length === 0) return { kind: 'wrong', message: 'There is nothing above the last line.' };
  if (tidied.length > 5)
    return {
      kind: 'wrong',
      message: `It has ${tidied.length} lines above the ${country === null ? 'postcode' : 'country'}; an envelope’s window has room for 5. Put two short ones on one line, and leave out the county.`,
    };
  const long = tidied.find((line) => line.length > 80);
  if (long !== undefined)
    return { kind: 'wrong', message: `The line “${long.slice(0, 30)}…” is longer than 80 characters.` };
  return { kind: 'address', address: { lines: tidied, postcode, ...(country === null ? {} : { country }) } };
}

/** The postcode on a line of its own, or at the end of the last line; it need not be the last. */
function takePostcode(lines: readonly string[]): { lines: string[]; postcode: string } | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const alone = tidyPostcode(line);
    if (/^[\sA-Z0-9.-]+$/i.test(line) && hasPostcodeForm(alone))
      return { lines: lines.filter((_, at) => at !== index), postcode: alone };
  }
  const [, before = '', end = ''] = /^(.*?)[\s,]+([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})[.,]?$/i.exec(lastOf(lines)) ?? [];
  const postcode = tidyPostcode(end);
  if (before === '' || !hasPostcodeForm(postcode)) return null;
  return { lines: [...lines.slice(0, -1), before.trim()], postcode };
}

function linesOf(typed: string | readonly string[]): string[] {
  const whole = typeof typed === 'string' ? typed.split(/\r?\n/) : typed.flatMap((line) => line.split(/\r?\n/));
  const written = whole.map(tidy).filter((line) => line !== '');
  // An address in one line, as it stands in a spreadsheet.
  const [only = ''] = written;
  return written.length === 1 && only.includes(',')
    ? only
        .split(',')
        .map(tidy)
        .filter((line) => line !== '')
    : written;
}

function tidy(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;]+$/, '');
}

function lastOf(lines: readonly string[]): string {
  return lines[lines.length - 1] ?? '';
}

let known: ReadonlySet<string> | null = null;

function countryNames(): ReadonlySet<string> {
  if (known) return known;
  const names = new Set(OTHER_COUNTRY_NAMES.map(fold));
  const english = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const one of letters)
    for (const other of letters) {
      const name = english.of(`${one}${other}`);
      if (name !== undefined && !CROWN.has(`${one}${other}`)) names.add(fold(name));
    }
  known = names;
  return names;
}

/** Islands with UK postcodes, and codes that are no countries. */
const CROWN = new Set(['GB', 'JE', 'GG', 'IM', 'UK', 'EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB']);

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[\s,]+$/, '')
    .trim();
}

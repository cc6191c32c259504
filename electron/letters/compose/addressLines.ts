import { isToOmbudsman } from '../../domain/letterKinds.ts';
import { bfpoNumberIn, isUkCountry, type PostalAddress, saysNoAddress } from '../../domain/postalAddress.ts';
import { tidyPostcode } from '../../domain/postcode.ts';
import { listInWords } from './blocks.ts';
import { isCounty } from './counties.ts';
import type { LetterFacts } from './facts.ts';
import { voiceOf } from './voice.ts';

/** The most lines that fit the envelope's window. */
export const MOST_ADDRESS_LINES = 7;

/** Signs with which a line of an address may not begin: sorting machines read them as the end of it (GOV.UK Notify). */
const BAD_START = /^[@()=[\]"\\/,<>~\s]+/;

/**
 * The lines for the envelope's window as Royal Mail asks for them: one element a line, no commas or full stops at line
 * ends, post town in capitals, postcode alone on the last line; abroad the country last, in capitals.
 * Somebody without an address collects the letter: it is then addressed care of the office, so that it comes back if it
 * is posted by mistake. Empty when there is nobody to write to.
 */
export function recipientLines(facts: LetterFacts): string[] {
  const { recipient } = facts;
  if (isToOmbudsman(facts.kind)) return ombudsmanLines(facts);
  if (!recipient) return [];
  const name = tidy(listInWords([recipient.name, ...voiceOf(facts).joint.map((person) => person.name)]));
  const address = postalAddressOf(recipient);
  if (address) return [name, ...addressAsPosted(address)];
  const office = addressAsPosted(facts.office.address);
  // Name, care of, and the postcode leave four lines for the rest of the office's address.
  const spare = MOST_ADDRESS_LINES - 3;
  const above = office.slice(0, -1);
  const kept = above.length > spare ? [`${above[0]} ${above[1]}`, ...above.slice(2)] : above;
  return [name, `Care of ${tidy(facts.office.name)}`, ...kept, office[office.length - 1] ?? ''];
}

/** The ombudsman's address as it was on the letter's date; empty where none is known. */
function ombudsmanLines({ ombudsman }: LetterFacts): string[] {
  if (!ombudsman) return [];
  const [name, ...lines] = [ombudsman.name.replace(/^The\s+/i, ''), ...ombudsman.addressLines].map(tidy);
  if (ombudsman.postcode === null) return [name ?? '', ...lines];
  return [name ?? '', ...addressAsPosted({ lines, postcode: ombudsman.postcode })];
}

/** Where somebody's letters are posted to; null when they collect them, also where "no fixed abode" stands as an address. */
export function postalAddressOf({ address }: { address: PostalAddress | null }): PostalAddress | null {
  return address && !saysNoAddress(address.lines) ? address : null;
}

/** The lines of an address without the name: tidied, the last line above the postcode in capitals. */
export function addressAsPosted(address: PostalAddress): string[] {
  const forces = bfpoNumberIn(address.lines);
  const written = address.lines.map(tidy).filter((line) => line !== '' && !isPostcodeAgain(line, address));
  const lines = written.filter((line, index) => index === 0 || index < written.length - 1 || !isUkCountry(line));
  if (address.country) return [...lines, tidy(address.country).toLocaleUpperCase('en-GB')];
  if (forces !== null) {
    const unit = lines.filter((line) => bfpoNumberIn([line]) === null);
    return [...unit, `BFPO ${forces}`, ...(address.postcode === '' ? [] : [address.postcode])];
  }
  // A single line is the street, not the post town; over a county stands the town.
  const hasCounty = lines.length > 2 && isCounty(lines[lines.length - 1] ?? '');
  const town = lines.length > 1 ? lines.length - (hasCounty ? 2 : 1) : lines.length;
  return [...lines.map((line, index) => (index >= town ? line.toLocaleUpperCase('en-GB') : line)), address.postcode];
}

/** The postcode stands once, at the end. */
function isPostcodeAgain(line: string, { postcode }: PostalAddress): boolean {
  return postcode !== '' && tidyPostcode(line) === postcode;
}

/** A line without what may not stand at its ends; straight quotation marks become curly ones, which may. */
function tidy(line: string): string {
  const text = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/"([^"]*)"/g, '“$1”');
  return withoutBadStart(text).replace(/[\s,.;]+$/, '');
}

/** A line that begins with a letter, a digit or a sign that machines can read; a bracket goes with its partner. */
export function withoutBadStart(line: string): string {
  const start = BAD_START.exec(line)?.[0] ?? '';
  if (start === '') return line;
  const rest = line.slice(start.length);
  if (start.includes('(') && !rest.slice(0, rest.indexOf(')')).includes('('))
    return withoutBadStart(rest.replace(')', ''));
  if (start.includes('[')) return withoutBadStart(rest.replace(']', ''));
  return withoutBadStart(rest);
}

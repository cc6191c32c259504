import { z } from 'zod';
import { hasPostcodeForm, Postcode, tidyPostcode } from './postcode.ts';

/** Lines above the postcode or the country; with those and the name, three to seven in all (GOV.UK Notify specification 2.4). */
const MOST_LINES = 5;
const lines = z.array(z.string().trim().min(1).max(80)).min(1).max(MOST_LINES);

/** An address within the United Kingdom, as the office's own is. */
export const UkAddress = z.strictObject({ lines, postcode: Postcode });
export type UkAddress = z.infer<typeof UkAddress>;

/**
 * A postal address: one to five lines, then a UK postcode, or, abroad, the country (the foreign postcode then stands in the
 * lines). Forces' addresses end in their BFPO number, with or without a postcode, and never name a country.
 */
export const PostalAddress = z
  .strictObject({
    lines,
    /** Capitals, one space; empty abroad, and for a BFPO number that stands alone. */
    postcode: z.string().transform(tidyPostcode),
    /** Only abroad. */
    country: z.string().trim().max(60).optional(),
  })
  .superRefine(({ lines, postcode, country = '' }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const isForces = bfpoNumberIn(lines) !== null;
    if (country !== '' && isForces) refuse('country', 'A BFPO address names no country. Take the country out.');
    else if (country !== '' && hasPostcodeForm(tidyPostcode(country)))
      refuse('country', 'That is a postcode, not a country.');
    else if (country !== '' && isUkCountry(country))
      refuse('country', 'Leave the country empty for an address in the United Kingdom.');
    else if (country !== '' && postcode !== '')
      refuse('postcode', 'Abroad, write the postcode in the lines of the address, and leave this empty.');
    else if (country === '' && !hasPostcodeForm(postcode) && !(isForces && postcode === ''))
      refuse('postcode', 'That is not a UK postcode.');
  });
export type PostalAddress = z.infer<typeof PostalAddress>;

/** The number of a British Forces Post Office in an address: "BFPO 57"; null when there is none. */
export function bfpoNumberIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const number = /^B\.?F\.?P\.?O\.?\s*(?:number|no\.?)?\s*(\d{1,4})$/i.exec(line.trim())?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

const UK_COUNTRIES = new Set([
  'uk',
  'gb',
  'united kingdom',
  'great britain',
  'britain',
  'england',
  'scotland',
  'alba',
  'wales',
  'cymru',
  'northern ireland',
  'united kingdom of great britain and northern ireland',
]);

/** Whether a line only says that the address is in the United Kingdom, which no envelope needs. */
export function isUkCountry(line: string): boolean {
  return UK_COUNTRIES.has(bare(line));
}

/** Whether somebody wrote in the place of an address that there is none. */
export function saysNoAddress(lines: readonly string[]): boolean {
  return lines.some((line) =>
    /^(nfa|n\.f\.a\.?|no fixed (abode|address)|of no fixed (abode|address)|homeless)$/.test(bare(line)),
  );
}

function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[\s,.;]+$/, '')
    .replace(/^the\s+/, '')
    .replace(/^u\.k$/, 'uk')
    .replace(/\s+/g, ' ')
    .trim();
}

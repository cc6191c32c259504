import type { ImportField } from '../../domain/imports.ts';
import type { PersonDetails } from '../../domain/people.ts';
import { readAddress } from '../../domain/readAddress.ts';
import { salutationFor } from '../../domain/salutation.ts';
import { TextSize } from '../../domain/words.ts';
import { needsIn } from './meanings.ts';

const TITLES = /^(mr|mrs|ms|miss|mx|dr|rev|revd|prof|sir|lady|lord|dame|cllr|canon|fr)\b\.?/i;

/** Something about one field of a row. */
export interface FieldProblem {
  field: ImportField;
  severity: 'stops' | 'note';
  text: string;
}

/** The cells of a row by what they stand for; several columns of one field in their order. */
export type Cells = (field: ImportField) => string[];

/** The person of a row; null when the row names nobody. What cannot be kept as it is written is told, and kept with the person's notes. */
export function readPerson(cells: Cells): { person: PersonDetails | null; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const note = (field: ImportField, text: string) => problems.push({ field, severity: 'note', text });
  const one = (field: ImportField) => cells(field)[0] ?? '';
  const name = nameOf(cells);
  if (name === '') return { person: null, problems };
  if (name.length > 200)
    problems.push({ field: 'name', severity: 'stops', text: 'The name is longer than 200 letters.' });
  const kept: string[] = [];
  const needsText = cells('needs').join('; ');
  const needs = needsIn(needsText);
  if (needs.length > 0) kept.push(needsText);

  const address = addressOf(cells('address'), one('postcode'));
  if (address.text !== '') {
    note(one('postcode') === '' ? 'address' : 'postcode', address.text);
    kept.push(`Address as imported: ${[...cells('address'), one('postcode')].filter(Boolean).join(', ')}`);
  }
  const phone = readPhone(one('phone'));
  if (phone.text !== '') note('phone', phone.text);
  let email = one('email');
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email)) {
    note('email', `“${email.slice(0, 80)}” is not an email address. It is kept with the person’s notes.`);
    kept.push(`Email as imported: ${email}`);
    email = '';
  }
  const size = readSize(one('text-size'), needs);
  if (size.text !== '') note('text-size', size.text);
  const person: PersonDetails = {
    name: name.slice(0, 200),
    salutation: salutationFor(name).slice(0, 200),
    address: address.address,
    phone: phone.phone,
    email,
    needs,
    needsNote: kept.join('\n'),
    textSize: size.size,
    language: /^english$/i.test(one('language')) ? '' : one('language').slice(0, 60),
  };
  return { person, problems };
}

function nameOf(cells: Cells): string {
  const one = (field: ImportField) => cells(field)[0] ?? '';
  const inParts = [one('first-name'), one('last-name')].filter(Boolean).join(' ');
  const written = inParts || turned(one('name'));
  const title = one('title');
  const whole = title !== '' && written !== '' && !TITLES.test(written) ? `${title} ${written}` : written;
  return whole.replace(/\s+/g, ' ').trim();
}

/** "Okafor, Mrs Grace" as it is said: "Mrs Grace Okafor". */
function turned(name: string): string {
  const parts = /^([^,]+),\s*([^,]+)$/.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : name;
}

function addressOf(parts: readonly string[], postcode: string): { address: PersonDetails['address']; text: string } {
  const lines = parts.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
  if (lines.length === 0 && postcode === '') return { address: null, text: '' };
  // A postcode that stands in both is there once.
  const squeezed = postcode.replace(/\s/g, '').toUpperCase();
  const isTwice = squeezed !== '' && lines.join(' ').replace(/\s/g, '').toUpperCase().endsWith(squeezed);
  const written = postcode === '' || isTwice ? lines : [...lines.flatMap((line) => line.split(',')), postcode];
  const read = readAddress(written);
  if (read.kind === 'address') return { address: read.address, text: '' };
  if (read.kind === 'none') return { address: null, text: '' };
  return {
    address: null,
    text: `No letter can go to this address yet: ${read.message} It is kept with the person’s notes.`,
  };
}

function readPhone(cell: string): { phone: string; text: string } {
  if (/e\+\d+$/i.test(cell))
    return { phone: '', text: `Excel has shortened the number to “${cell}”, and the rest of it is lost.` };
  // Excel takes a number for a number and drops the 0 in front.
  if (/^[1-37]\d{8,9}$/.test(cell)) return { phone: `0${cell}`, text: `A 0 was put back in front of “${cell}”.` };
  return cell.length > 40
    ? { phone: cell.slice(0, 40), text: 'The telephone number was cut at 40 characters.' }
    : { phone: cell, text: '' };
}

const SIZES = [12, 14, 16, 18, 20, 24] as const;

function readSize(cell: string, needs: readonly string[]): { size: TextSize; text: string } {
  const usual: TextSize = needs.includes('giant-print') ? 24 : needs.includes('large-print') ? 16 : 12;
  if (cell === '') return { size: usual, text: '' };
  const number = Number(/\d+/.exec(cell)?.[0] ?? Number.NaN);
  const exact = TextSize.safeParse(number);
  if (exact.success) return { size: exact.data, text: '' };
  if (/giant/i.test(cell)) return { size: 24, text: '' };
  if (/large/i.test(cell)) return { size: 16, text: '' };
  if (/normal|standard|default|small/i.test(cell)) return { size: 12, text: '' };
  const next = SIZES.find((size) => size >= number);
  return next
    ? { size: next, text: `${number} point is not a size of Redress’s letters; ${next} point is taken.` }
    : { size: usual, text: `“${cell.slice(0, 40)}” is not a size of print.` };
}

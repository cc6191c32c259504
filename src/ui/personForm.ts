import { z } from 'zod';
import { needLabels } from '../../electron/domain/labels.ts';
import type { Person, PersonDetails } from '../../electron/domain/people.ts';
import type { PostalAddress } from '../../electron/domain/postalAddress.ts';
import { salutationFor } from '../../electron/domain/salutation.ts';
import { Need, TextSize } from '../../electron/domain/words.ts';

/** Somebody's details as they stand in a half-filled form: all text may be empty. Plain JSON, so that a draft can hold it. */
export const PersonForm = z.object({
  name: z.string(),
  salutation: z.string(),
  /** False while "Dear …" follows the name of its own accord. */
  salutationTyped: z.boolean(),
  /** One line of the address on each line. */
  address: z.string(),
  postcode: z.string(),
  /** Only abroad. Drafts of before have none. */
  country: z.string().default(''),
  noAddress: z.boolean(),
  phone: z.string(),
  email: z.string(),
  needs: z.array(Need),
  needsNote: z.string(),
  textSize: TextSize,
  language: z.string(),
});
export type PersonForm = z.infer<typeof PersonForm>;

/** What each field is called where two people's changes are brought together. */
export const personFieldLabels: Record<keyof PersonForm, string> = {
  name: 'Name',
  salutation: 'Dear …',
  salutationTyped: 'Whether “Dear …” follows the name',
  address: 'Address',
  postcode: 'Postcode',
  country: 'Country, if abroad',
  noAddress: 'No fixed address',
  phone: 'Telephone',
  email: 'Email',
  needs: 'Needs',
  needsNote: 'What exactly was agreed',
  textSize: 'Size of letters',
  language: 'Language, if not English',
};

/** A field's value written out. */
export function personFieldText(_field: string, value: unknown): string {
  if (Array.isArray(value))
    return Need.array()
      .parse(value)
      .map((need) => needLabels[need])
      .join(', ');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? `${value} point` : String(value);
}

/** What has been agreed for somebody who asks for large print and names no size: UKAAF's large and giant print. */
const LARGE_PRINT: TextSize = 18;
const GIANT_PRINT: TextSize = 24;

/** An empty form; letters start in the office's own size. */
export function emptyPersonForm(officeTextSize: TextSize, name = ''): PersonForm {
  const blank: PersonForm = {
    name: '',
    salutation: '',
    salutationTyped: false,
    address: '',
    postcode: '',
    country: '',
    noAddress: false,
    phone: '',
    email: '',
    needs: [],
    needsNote: '',
    textSize: officeTextSize,
    language: '',
  };
  return withName(blank, name);
}

/** The form of somebody on file. */
export function personFormOf(person: Person | PersonDetails): PersonForm {
  return {
    name: person.name,
    salutation: person.salutation,
    salutationTyped: person.salutation !== salutationFor(person.name),
    address: person.address?.lines.join('\n') ?? '',
    postcode: person.address?.postcode ?? '',
    country: person.address?.country ?? '',
    noAddress: person.address === null,
    phone: person.phone,
    email: person.email,
    needs: person.needs,
    needsNote: person.needsNote,
    textSize: person.textSize,
    language: person.language,
  };
}

/** What the form says, as the contract's input; still to be checked by `PersonDetails`. */
export function personDetailsOf(form: PersonForm): z.input<typeof PersonDetails> {
  return {
    name: form.name.trim(),
    salutation: form.salutation.trim(),
    address: form.noAddress ? null : addressOfForm(form),
    phone: form.phone.trim(),
    email: form.email.trim(),
    needs: form.needs,
    needsNote: form.needsNote,
    textSize: form.textSize,
    language: form.language.trim(),
  };
}

function addressOfForm({ address, postcode, country }: PersonForm): z.input<typeof PostalAddress> {
  const abroad = country.trim();
  return { lines: addressLines(address), postcode, ...(abroad === '' ? {} : { country: abroad }) };
}

/** The lines of a typed address without empty ones; a comma at a line's end is dropped. */
export function addressLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '');
}

/** A change of name carries the salutation with it until somebody has written their own. */
export function withName(form: PersonForm, name: string): PersonForm {
  return { ...form, name, salutation: form.salutationTyped ? form.salutation : salutationFor(name) };
}

/** Asking for large or giant print sets the size of letters too, unless they are larger already. */
export function withNeeds(form: PersonForm, needs: Need[], officeTextSize: TextSize): PersonForm {
  const wanted = sizeFor(needs);
  const had = sizeFor(form.needs);
  if (wanted !== null && form.textSize < wanted) return { ...form, needs, textSize: wanted };
  // Taken back again: the size that the need had brought goes with it.
  if (wanted === null && had !== null && form.textSize === had) return { ...form, needs, textSize: officeTextSize };
  return { ...form, needs };
}

function sizeFor(needs: readonly Need[]): TextSize | null {
  if (needs.includes('giant-print')) return GIANT_PRINT;
  return needs.includes('large-print') ? LARGE_PRINT : null;
}

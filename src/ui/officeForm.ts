import { z } from 'zod';
import { divisionLabels } from '../../electron/domain/labels.ts';
import type { OfficeDetails } from '../../electron/domain/people.ts';
import { Division, TextSize } from '../../electron/domain/words.ts';
import { addressLines } from './personForm.ts';

/** The landlord's details as they stand in the form. Plain JSON, so that a draft can hold it. */
export const OfficeForm = z.object({
  name: z.string(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  division: Division,
  /** Null until one is chosen. */
  procedureId: z.string().nullable(),
  textSize: TextSize,
});
export type OfficeForm = z.infer<typeof OfficeForm>;

/** What each field is called where two people's changes are brought together. */
export const officeFieldLabels: Record<keyof OfficeForm, string> = {
  name: 'Name of the landlord',
  address: 'Address',
  postcode: 'Postcode',
  phone: 'Telephone',
  email: 'Email',
  website: 'Website',
  division: 'Part of the United Kingdom',
  procedureId: 'Complaints procedure',
  textSize: 'Size of letters',
};

/** A field's value written out. */
export function officeFieldText(field: string, value: unknown): string {
  if (field === 'division') return divisionLabels[Division.parse(value)];
  return typeof value === 'number' ? `${value} point` : String(value ?? '');
}

/** An empty form: England and Wales, letters in 12 point. */
export const EMPTY_OFFICE: OfficeForm = {
  name: '',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
  division: 'england-and-wales',
  procedureId: null,
  textSize: 12,
};

/** The form of the office on file. */
export function officeFormOf(office: OfficeDetails): OfficeForm {
  return {
    name: office.name,
    address: office.address.lines.join('\n'),
    postcode: office.address.postcode,
    phone: office.phone,
    email: office.email,
    website: office.website,
    division: office.division,
    procedureId: office.procedureId,
    textSize: office.textSize,
  };
}

/** What the form says, as the contract's input; still to be checked by `OfficeDetails`. */
export function officeDetailsOf(form: OfficeForm): z.input<typeof OfficeDetails> {
  return {
    name: form.name,
    address: { lines: addressLines(form.address), postcode: form.postcode },
    phone: form.phone,
    email: form.email.trim(),
    website: form.website,
    division: form.division,
    procedureId: form.procedureId ?? '',
    textSize: form.textSize,
  };
}

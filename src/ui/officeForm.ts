import type { z } from 'zod';
import type { OfficeDetails } from '../../electron/domain/people.ts';
import type { Division, TextSize } from '../../electron/domain/words.ts';
import { addressLines } from './personForm.ts';

/** The landlord's details as they stand in the form. */
export interface OfficeForm {
  name: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
  website: string;
  division: Division;
  /** Null until one is chosen. */
  procedureId: string | null;
  textSize: TextSize;
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

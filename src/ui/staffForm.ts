import type { z } from 'zod';
import type { StaffDetails } from '../../electron/domain/people.ts';
import type { StaffRole } from '../../electron/domain/words.ts';

/** A member of staff as they stand in a form. */
export interface StaffForm {
  name: string;
  jobTitle: string;
  role: StaffRole;
  phone: string;
  email: string;
}

/** An empty row. */
export const EMPTY_STAFF: StaffForm = { name: '', jobTitle: '', role: 'officer', phone: '', email: '' };

/** What the form says, as the contract's input; still to be checked by `StaffDetails`. */
export function staffDetailsOf(form: StaffForm): z.input<typeof StaffDetails> {
  return { ...form, phone: form.phone.trim(), email: form.email.trim() };
}

/** True when nothing has been typed: such a row is not sent. */
export function isStaffFormEmpty(form: StaffForm): boolean {
  return [form.name, form.jobTitle, form.phone, form.email].every((text) => text.trim() === '');
}

import { z } from 'zod';
import { staffRoleLabels } from '../../electron/domain/labels.ts';
import type { StaffDetails } from '../../electron/domain/people.ts';
import { StaffRole } from '../../electron/domain/words.ts';

/** A member of staff as they stand in a form. Plain JSON, so that a draft can hold it. */
export const StaffForm = z.object({
  name: z.string(),
  jobTitle: z.string(),
  role: StaffRole,
  phone: z.string(),
  email: z.string(),
});
export type StaffForm = z.infer<typeof StaffForm>;

/** What each field is called where two people's changes are brought together. */
export const staffFieldLabels: Record<keyof StaffForm, string> = {
  name: 'Name',
  jobTitle: 'Job title',
  role: 'Role',
  phone: 'Telephone',
  email: 'Email',
};

/** A field's value written out. */
export function staffFieldText(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return field === 'role' ? staffRoleLabels[StaffRole.parse(value)] : String(value);
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

import { z } from 'zod';
import { PersonId, StaffId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { Division, Line, Need, StaffRole, TextSize, Words } from './words.ts';

/** A UK postcode as Royal Mail writes it: capitals, one space. Lower case and missing spaces are put right; nonsense is refused. */
export const Postcode = z
  .string()
  .transform(tidyPostcode)
  .refine(
    (text) => /^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/.test(text) || text === 'GIR 0AA',
    'That is not a UK postcode.',
  );
export type Postcode = z.infer<typeof Postcode>;

/** Capitals and one space before the last three characters, whatever was typed. */
export function tidyPostcode(typed: string): string {
  const compact = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return compact.length > 3 ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : compact;
}

/** A postal address in the United Kingdom: one to five lines above the postcode (with the name and postcode, three to seven in all). */
export const PostalAddress = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(80)).min(1).max(5),
  postcode: Postcode,
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** What the office knows of a resident or anybody else who is in touch. */
export const PersonDetails = z.strictObject({
  /** As it is written on the envelope: "Mrs Agnieszka Wójcik". */
  name: Line,
  /** What follows "Dear": "Mrs Wójcik". */
  salutation: Line,
  /** Null: no fixed address, or not given; letters are then collected from the office. */
  address: PostalAddress.nullable(),
  phone: z.string().trim().max(40),
  email: z.union([z.literal(''), z.email('That is not an email address.')]),
  needs: z.array(Need),
  /** What exactly has been agreed: "18 point, matt paper". */
  needsNote: Words,
  textSize: TextSize,
  /** The language they asked for, if not English. */
  language: z.string().trim().max(60),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

export const Person = PersonDetails.extend({ id: PersonId, version: z.int().min(1) });
export type Person = z.infer<typeof Person>;

/** The landlord whose office this is; printed at the head of each letter. */
export const OfficeDetails = z.strictObject({
  name: Line,
  address: PostalAddress,
  phone: z.string().trim().min(1).max(40),
  email: z.union([z.literal(''), z.email('That is not an email address.')]),
  website: z.string().trim().max(120),
  division: Division,
  /** The procedure that governs complaints received from now on. */
  procedureId: z.string().max(60),
  /** Body size of letters to people who have not asked for another. */
  textSize: TextSize,
});
export type OfficeDetails = z.infer<typeof OfficeDetails>;

export const Office = OfficeDetails.extend({ version: z.int().min(1) });
export type Office = z.infer<typeof Office>;

/** A day or period on which the office is shut. Does not stop a statutory clock. */
export const Closure = z.strictObject({ from: IsoDate, to: IsoDate, name: Line });
export type Closure = z.infer<typeof Closure>;

export const StaffDetails = z.strictObject({
  name: Line,
  jobTitle: Line,
  role: StaffRole,
  phone: z.string().trim().max(40),
  email: z.union([z.literal(''), z.email('That is not an email address.')]),
});
export type StaffDetails = z.infer<typeof StaffDetails>;

export const StaffMember = StaffDetails.extend({
  id: StaffId,
  /** False once somebody has left; their past acts stay in the record. */
  isActive: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;

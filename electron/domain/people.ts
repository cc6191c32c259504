import { z } from 'zod';
import { PersonId, StaffId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { PostalAddress, UkAddress } from './postalAddress.ts';
import { Division, Line, Need, ReturnReason, StaffRole, TextSize, Words } from './words.ts';

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

/** A letter to this address came back: whether it is right is not known until somebody has checked. */
export const AddressDoubt = z.strictObject({ since: IsoDate, reason: ReturnReason });
export type AddressDoubt = z.infer<typeof AddressDoubt>;

export const Person = PersonDetails.extend({
  id: PersonId,
  version: z.int().min(1),
  /** Null: nothing speaks against the address. */
  addressDoubt: AddressDoubt.nullable().default(null),
});
export type Person = z.infer<typeof Person>;

/** The landlord whose office this is; printed at the head of each letter. */
export const OfficeDetails = z.strictObject({
  name: Line,
  address: UkAddress,
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
  version: z.int().min(1),
});
export type StaffMember = z.infer<typeof StaffMember>;

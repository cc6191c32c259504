import { z } from 'zod';
import { Label, PartId, Sentence } from './procedureBasics.ts';
import { Circumstances } from './procedureParts.ts';

/** Bank holidays go by division; laws go by nation: England and Wales share the one and not the other. */
export const Nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;

/** What makes a law or code one that runs beside a landlord's own procedure; a landlord's own procedure has none. */
export const RegimePart = z.strictObject({
  /** Successive versions of one law share it; the version in force on the day decides. */
  family: PartId,
  /** Of the law as a whole, without a year: "Housing Ombudsman’s Complaint Handling Code". */
  name: Label,
  /** Before a date, on the screen: "Code". */
  short: z.string().trim().min(1).max(30),
  nations: z.array(Nation).min(1).max(4),
  /** Whom it binds, for whoever adopts a procedure. */
  appliesTo: Sentence,
  /** As an overlay it speaks only of complaints of which this holds; null: of all. */
  onlyFor: Circumstances.nullable().default(null),
});
export type RegimePart = z.infer<typeof RegimePart>;

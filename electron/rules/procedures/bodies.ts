import { z } from 'zod';
import { IsoDate } from '../../domain/isoDate.ts';
import { Label, PartId, Sentence } from './procedureBasics.ts';

/** How to reach a body from a day on. Old ones are kept: a letter reprinted for an old case keeps the address it was sent with. */
export const BodyDetails = z.strictObject({
  /** Null: from before the program's records. */
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  name: Label,
  addressLines: z.array(Label).max(6),
  postcode: z.string().max(10).nullable(),
  phone: z.string().max(40),
  website: z.string().max(120),
  /** Null: it takes no complaints by email, or none is known. */
  email: z.string().max(120).nullable(),
  /** How a resident makes a complaint: "By the form on its website, by telephone or by post". */
  howToComplain: Sentence,
  confirmed: z.boolean(),
  source: Sentence,
});
export type BodyDetails = z.infer<typeof BodyDetails>;

/** An ombudsman or other body to which a resident can go. */
export const Body = z.strictObject({
  id: PartId,
  /** What it judges: "complaints against social landlords in England". */
  scope: Sentence,
  details: z.array(BodyDetails).min(1),
});
export type Body = z.infer<typeof Body>;

/** The file `resources/bodies/bodies.json`. */
export const Bodies = z.strictObject({ version: z.string().min(1).max(60), bodies: z.array(Body).min(1) });
export type Bodies = z.infer<typeof Bodies>;

/** A body's details as they were on a day; null when the body or the day is unknown. */
export function bodyOn(bodies: Bodies, id: string, date: IsoDate): BodyDetails | null {
  const body = bodies.bodies.find((candidate) => candidate.id === id);
  return (
    body?.details.find(
      (details) => (details.from === null || details.from <= date) && (details.to === null || date <= details.to),
    ) ?? null
  );
}

import { z } from 'zod';
import { AtRisk, Permission } from '../domain/contacts.ts';
import { FileRef, MOST_FILES } from '../domain/handedFiles.ts';
import { PersonId, StaffId } from '../domain/ids.ts';
import { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { PersonDetails } from '../domain/people.ts';
import { TriageAnswers } from '../domain/triage.ts';
import { Category, Channel, ContactKind, LinkRole, SomeWords, Tenure, Words } from '../domain/words.ts';

/** Somebody already on file, or somebody new with their details. */
export const PersonRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), personId: PersonId }),
  z.strictObject({ kind: z.literal('new'), details: PersonDetails }),
]);
export type PersonRef = z.infer<typeof PersonRef>;

export const LogInput = z.strictObject({
  kind: ContactKind,
  channel: Channel,
  /** When it reached the landlord: the day on which the clocks start, not the day of typing. */
  receivedOn: IsoDate,
  receivedAt: TimeOfDay.nullable(),
  /** Null: anonymous. */
  complainant: PersonRef.nullable(),
  /** Who spoke for the complainant, and how they stand to them. */
  representative: z
    .strictObject({ person: PersonRef, role: LinkRole, note: Words, permission: Permission.nullable().default(null) })
    .nullable(),
  description: SomeWords,
  outcomeSought: Words,
  categories: z.array(Category).min(1, 'Choose what it is about: at least one.'),
  /** What it is by the landlord's own list, where its procedure has one. */
  matters: z.array(z.string().max(60)).max(40).default([]),
  tenure: Tenure,
  /** When the resident first knew of the matter, if said. */
  knownSince: IsoDate.nullable(),
  /** Who will handle it; null leaves it unassigned. */
  handler: StaffId.nullable(),
  /** Somebody may not be safe: passed on the same day, whatever the contact is otherwise. Null: nothing of the kind. */
  safety: z.strictObject({ whom: AtRisk.nullable(), concern: Words }).nullable().default(null),
  /** There may be a hazard in the home: the case asks what it is until that has been said. */
  hazardSuspected: z.boolean().default(false),
  /** The answers by which it was sorted while it was logged; null: nobody asked. */
  answers: TriageAnswers.nullable().default(null),
  /** Files that are kept already: photographs, the letter that came by post. */
  files: z.array(FileRef).max(MOST_FILES, `At most ${MOST_FILES} at a time.`).default([]),
  /** The half-filled form that this came from; thrown away in the same transaction. */
  draftKey: z.string().nullable(),
});
export type LogInput = z.infer<typeof LogInput>;

import { z } from 'zod';
import { CaseId, CaseReference, PersonId } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { Person, PersonDetails } from '../domain/people.ts';
import { command, query } from './define.ts';

/** Somebody on file who may be the same person, and why. */
export const AlikePerson = z.strictObject({
  person: Person,
  isSure: z.boolean(),
  /** "Same postcode". */
  because: z.array(z.string()),
  openCases: z.array(CaseReference),
});
export type AlikePerson = z.infer<typeof AlikePerson>;

const entry = z.strictObject({
  person: Person,
  cases: z.array(z.strictObject({ caseId: CaseId, reference: CaseReference, isOpen: z.boolean() })),
});

/** Two entries on file that may be one person. */
export const AlikePair = z.strictObject({
  one: entry,
  other: entry,
  isSure: z.boolean(),
  because: z.array(z.string()),
});
export type AlikePair = z.infer<typeof AlikePair>;

export const peopleOperations = {
  /** Who on file may be the person described: for a form that is about to put somebody on file a second time. */
  'people.alike': query(
    z.strictObject({
      name: z.string().max(200),
      postcode: z.string().max(20),
      lines: z.array(z.string().max(200)).max(10),
      phone: z.string().max(40),
      email: z.string().max(200),
    }),
    z.array(AlikePerson),
  ),
  /** Complaints of somebody on file that may be the very one that is about to be logged. */
  'people.alikeComplaints': query(
    z.strictObject({ personId: PersonId, receivedOn: IsoDate, description: z.string().max(40_000) }),
    z.array(z.strictObject({ caseId: CaseId, reference: CaseReference, receivedOn: IsoDate, about: z.string() })),
  ),
  /** Pairs of entries that may be one person, the surest first; at most a hundred, with how many there are. */
  'people.pairs': query(z.strictObject({}), z.strictObject({ pairs: z.array(AlikePair), total: z.int() })),
  /** Two entries are one person: both stay with their cases, and say the same from now on. */
  'people.merge': command(
    z.strictObject({
      /** The entry that is found from now on. */
      personId: PersonId,
      expectedVersion: z.int().min(1),
      mergedId: PersonId,
      mergedVersion: z.int().min(1),
      details: PersonDetails,
    }),
    z.strictObject({ personId: PersonId }),
  ),
  /** They are two after all: each entry stands on its own again. */
  'people.part': command(z.strictObject({ mergedId: PersonId, expectedVersion: z.int().min(1) }), z.strictObject({})),
  /** Two entries that look like one person are two. */
  'people.tellApart': command(z.strictObject({ personId: PersonId, otherId: PersonId }), z.strictObject({})),
  /** The entries that were merged into others. */
  'people.merged': query(
    z.strictObject({}),
    z.array(z.strictObject({ mergedId: PersonId, version: z.int(), before: z.string(), into: Person })),
  ),
  'people.get': query(z.strictObject({ personId: PersonId }), Person),
  'people.search': query(
    z.strictObject({ text: z.string().max(200) }),
    z.array(z.strictObject({ person: Person, openCases: z.array(CaseReference) })),
  ),
  /** What staff should know of how a name and an address print, before they are saved; empty: nothing. */
  'people.printRemarks': query(
    z.strictObject({
      name: z.string().max(200),
      lines: z.array(z.string().max(200)).max(10),
      postcode: z.string().max(20),
    }),
    z.array(z.string()),
  ),
  'people.save': command(
    z.strictObject({ personId: PersonId, expectedVersion: z.int().min(1), details: PersonDetails }),
    Person,
  ),
} as const;

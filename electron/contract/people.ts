import { z } from 'zod';
import { CaseReference, PersonId } from '../domain/ids.ts';
import { Person, PersonDetails } from '../domain/people.ts';
import { command, query } from './define.ts';

export const peopleOperations = {
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

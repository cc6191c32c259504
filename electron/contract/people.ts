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
  'people.save': command(
    z.strictObject({ personId: PersonId, expectedVersion: z.int().min(1), details: PersonDetails }),
    Person,
  ),
} as const;

import { z } from 'zod';
import type { PersonRef } from '../../electron/contract/cases.ts';
import { Person } from '../../electron/domain/people.ts';
import { Postcode, tidyPostcode } from '../../electron/domain/postcode.ts';
import type { TextSize } from '../../electron/domain/words.ts';
import { emptyPersonForm, PersonForm, personDetailsOf } from './personForm.ts';

/** Who is meant, while a form is being filled: still looking, somebody on file, or somebody new. Plain JSON, for drafts. */
export const PersonChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('looking'), text: z.string() }),
  z.object({ kind: z.literal('known'), person: Person, openCases: z.array(z.string()) }),
  z.object({ kind: z.literal('new'), form: PersonForm }),
]);
export type PersonChoice = z.infer<typeof PersonChoice>;

export const NOBODY_YET: PersonChoice = { kind: 'looking', text: '' };

/** The choice as the contract's input, still to be checked; null while nobody is chosen. */
export function personRefOf(choice: PersonChoice): z.input<typeof PersonRef> | null {
  switch (choice.kind) {
    case 'looking':
      return null;
    case 'known':
      return { kind: 'known', personId: choice.person.id };
    case 'new':
      return { kind: 'new', details: personDetailsOf(choice.form) };
  }
}

/** A new person's form from what was typed to find them: a telephone number, a postcode, or else the name. */
export function newPersonFrom(text: string, officeTextSize: TextSize): PersonForm {
  const typed = text.trim();
  if (/^[\d +()-]{7,}$/.test(typed)) return { ...emptyPersonForm(officeTextSize), phone: typed };
  if (Postcode.safeParse(typed).success) return { ...emptyPersonForm(officeTextSize), postcode: tidyPostcode(typed) };
  return emptyPersonForm(officeTextSize, typed);
}

/** "14 Mill Lane, Leeds, LS1 4AP", or that there is no address. */
export function addressInOneLine(person: Pick<Person, 'address'>): string {
  return person.address
    ? [...person.address.lines, person.address.country ?? person.address.postcode].join(', ')
    : 'No address: letters are collected from the office';
}

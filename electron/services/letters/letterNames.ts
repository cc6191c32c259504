import { namesAsWords } from '../../domain/spelling.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';
import type { Reader } from '../../store/database.ts';
import { listStaff } from '../../store/staff.ts';
import type { Program } from '../program.ts';

/** The words of every name and address that a letter has to do with: of its people, of the office, of those who work there. */
export function namesOfLetter(program: Program, db: Reader, facts: LetterFacts): string[] {
  const people = [facts.complainant, facts.recipient, ...facts.links.map(({ person }) => person)].flatMap((person) =>
    person ? [person.name, person.salutation, ...(person.address?.lines ?? []), person.language] : [],
  );
  const { office, ombudsman } = facts;
  return namesAsWords([
    ...people,
    office.name,
    ...office.address.lines,
    ...listStaff(db).flatMap(({ name, jobTitle }) => [name, jobTitle]),
    ...(ombudsman ? [ombudsman.name, ...ombudsman.addressLines] : []),
    ...program.rulebook.procedures.map(({ name }) => name),
  ]);
}

import type { PersonRef } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { PersonId } from '../../domain/ids.ts';
import type { PersonDetails } from '../../domain/people.ts';
import type { Writer } from '../../store/database.ts';
import { openReferencesOf } from '../../store/links.ts';
import {
  searchPeople as findPeople,
  insertPerson,
  requirePerson,
  savePerson as storePerson,
} from '../../store/people.ts';
import { entriesOf, rootsOf } from '../../store/sameness.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

/** People already on file, by name, address, postcode or telephone number, with their open cases. */
export function searchPeople(program: Program, input: ParsedInputOf<'people.search'>): OutputOf<'people.search'> {
  return program.requireRecord().read((db) => {
    const people = findPeople(db, input.text);
    const references = openReferencesOf(
      db,
      people.map((person) => person.id),
    );
    return people.map((person) => ({ person, openCases: references.get(person.id) ?? [] }));
  });
}

/** Somebody on file, as they stand now. @throws NOT_FOUND */
export function getPerson(program: Program, input: ParsedInputOf<'people.get'>): OutputOf<'people.get'> {
  return program.requireRecord().read((db) => requirePerson(db, input.personId));
}

/** Puts somebody's details right. Letters already issued keep the details that they were issued with. */
export function savePerson(program: Program, input: ParsedInputOf<'people.save'>): OutputOf<'people.save'> {
  const saved = program.requireRecord().write((tx) => {
    const { id: _id, version: _version, addressDoubt: _doubt, ...before } = requirePerson(tx, input.personId);
    const { personId, expectedVersion, details } = input;
    const after = storePerson(tx, { id: personId, expectedVersion, details, at: program.now() });
    recordOffice(program, tx, {
      facts: { type: 'person-changed', ...actOf(program), personId },
      words: { before, after: details },
    });
    saveTheirOtherEntries(program, tx, personId, details);
    return after;
  });
  program.push({ type: 'record-changed' });
  return saved;
}

/** Entries that turned out to be the same person's say the same, so that letters on their cases go to the right place. */
function saveTheirOtherEntries(program: Program, tx: Writer, personId: PersonId, details: PersonDetails): void {
  for (const entryId of entriesOf(tx, [personId]).keys()) {
    if (entryId === personId) continue;
    const { id: _id, version: expectedVersion, addressDoubt: _doubt, ...before } = requirePerson(tx, entryId);
    storePerson(tx, { id: entryId, expectedVersion, details, at: program.now() });
    recordOffice(program, tx, {
      facts: { type: 'person-changed', ...actOf(program), personId: entryId },
      words: { before, after: details },
    });
  }
}

/** The id of somebody on file, or of the new person whom this puts on file. @throws NOT_FOUND */
export function resolvePerson(program: Program, tx: Writer, ref: PersonRef): PersonId {
  if (ref.kind === 'known') {
    const { id } = requirePerson(tx, ref.personId);
    return rootsOf(tx, [id]).get(id) ?? id;
  }
  const personId = PersonId.parse(program.newId());
  insertPerson(tx, { id: personId, details: ref.details, at: program.now() });
  recordOffice(program, tx, {
    facts: { type: 'person-added', ...actOf(program), personId },
    words: { details: ref.details },
  });
  return personId;
}

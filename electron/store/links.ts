import { and, asc, eq, sql } from 'drizzle-orm';
import type { CaseId, CaseReference, PersonId } from '../domain/ids.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Person } from '../domain/people.ts';
import type { LinkRole } from '../domain/words.ts';
import { casePerson, complaintCase } from './caseTables.ts';
import type { Reader, Writer } from './database.ts';
import { person } from './officeTables.ts';
import { toPerson } from './people.ts';
import { entriesOf } from './sameness.ts';

/** Somebody who has to do with a case besides the complainant. */
export interface CaseLink {
  person: Person;
  role: LinkRole;
  note: string;
  linkedOn: IsoDate;
}

/** Links a person to a case; the same person in the same role again only renews the note. */
export function linkPerson(
  tx: Writer,
  link: { caseId: CaseId; personId: PersonId; role: LinkRole; note: string; linkedOn: IsoDate },
): void {
  tx.insert(casePerson)
    .values(link)
    .onConflictDoUpdate({
      target: [casePerson.caseId, casePerson.personId, casePerson.role],
      set: { note: link.note },
    })
    .run();
}

/** Everybody linked to a case, in the order of linking. */
export function listLinks(db: Reader, caseId: CaseId): CaseLink[] {
  return db
    .select()
    .from(casePerson)
    .innerJoin(person, eq(person.id, casePerson.personId))
    .where(eq(casePerson.caseId, caseId))
    .orderBy(asc(casePerson.linkedOn), asc(person.name))
    .all()
    .map(({ case_person: link, person: row }) => ({
      person: toPerson(row),
      role: link.role,
      note: link.note,
      linkedOn: link.linkedOn,
    }));
}

/** The open cases of each of these people, as complainant or otherwise, under whichever entry; oldest first. */
export function openReferencesOf(db: Reader, personIds: PersonId[]): Map<PersonId, CaseReference[]> {
  const owners = entriesOf(db, personIds);
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify([...owners.keys()])}))`;
  const rows = [
    ...db
      .select({ personId: complaintCase.complainantId, reference: complaintCase.reference })
      .from(complaintCase)
      .where(and(eq(complaintCase.isOpen, true), sql`${complaintCase.complainantId} IN ${ids}`))
      .all(),
    ...db
      .select({ personId: casePerson.personId, reference: complaintCase.reference })
      .from(casePerson)
      .innerJoin(complaintCase, eq(complaintCase.id, casePerson.caseId))
      .where(and(eq(complaintCase.isOpen, true), sql`${casePerson.personId} IN ${ids}`))
      .all(),
  ];
  const byPerson = new Map<PersonId, CaseReference[]>(personIds.map((id) => [id, []]));
  for (const { personId, reference } of rows) {
    const references = personId === null ? undefined : byPerson.get(owners.get(personId) ?? personId);
    if (references && !references.includes(reference)) references.push(reference);
  }
  for (const references of byPerson.values()) references.sort(compareReferences);
  return byPerson;
}

function compareReferences(a: CaseReference, b: CaseReference): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

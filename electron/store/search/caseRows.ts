import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { RecordedEvent, StageId } from '../../domain/events.ts';
import type { CaseId, CaseReference, LetterId, PersonId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import type { Person } from '../../domain/people.ts';
import type { LinkRole } from '../../domain/words.ts';
import { casePerson, complaintCase, document, event, eventWords, letter } from '../caseTables.ts';
import type { Reader } from '../database.ts';
import type { StoredDocument } from '../documents.ts';
import { entryColumns, readEntry } from '../history.ts';
import { person } from '../officeTables.ts';
import { toPerson } from '../people.ts';
import { prepared } from '../prepared.ts';

/** What is written in a case, as it lies in the record. */
export interface CaseRows {
  id: CaseId;
  year: number;
  number: number;
  reference: CaseReference;
  complainantId: PersonId | null;
  events: RecordedEvent[];
  /** The complainant, and everybody who was ever linked, by id. */
  people: Map<PersonId, Person>;
  links: { personId: PersonId; role: LinkRole }[];
  /** Those that were issued. */
  letters: { id: LetterId; kind: LetterKind; stage: StageId | null; date: IsoDate; model: LetterModel | null }[];
  documents: StoredDocument[];
}

const among = (column: SQLiteColumn) => sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`;

const casesAmong = prepared((db: Reader) =>
  db
    .select({
      id: complaintCase.id,
      year: complaintCase.year,
      number: complaintCase.number,
      reference: complaintCase.reference,
      complainantId: complaintCase.complainantId,
    })
    .from(complaintCase)
    .where(among(complaintCase.id))
    .prepare(),
);
const eventsAmong = prepared((db: Reader) =>
  db
    .select({ caseId: event.caseId, ...entryColumns })
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(among(event.caseId))
    .orderBy(asc(event.seq))
    .prepare(),
);
const linksAmong = prepared((db: Reader) =>
  db
    .select({ caseId: casePerson.caseId, personId: casePerson.personId, role: casePerson.role })
    .from(casePerson)
    .where(among(casePerson.caseId))
    .orderBy(asc(casePerson.linkedOn))
    .prepare(),
);
const lettersAmong = prepared((db: Reader) =>
  db
    .select({
      caseId: letter.caseId,
      id: letter.id,
      kind: letter.kind,
      stage: letter.stage,
      date: letter.date,
      model: letter.model,
    })
    .from(letter)
    .where(sql`${among(letter.caseId)} AND ${isNotNull(letter.model)}`)
    .orderBy(asc(letter.createdAt), asc(letter.id))
    .prepare(),
);
const documentsAmong = prepared((db: Reader) =>
  db.select().from(document).where(among(document.caseId)).orderBy(asc(document.addedOn), asc(document.id)).prepare(),
);
const peopleAmong = prepared((db: Reader) => db.select().from(person).where(among(person.id)).prepare());

/** What is written in several cases, in the order of `ids`: one statement for each table, however many cases. */
export function readCaseRows(db: Reader, ids: readonly CaseId[]): CaseRows[] {
  if (ids.length === 0) return [];
  const asked = { ids: JSON.stringify(ids) };
  const cases = casesAmong(db).all(asked);
  const events = eventsAmong(db).all(asked);
  const links = linksAmong(db).all(asked);
  const letters = lettersAmong(db).all(asked);
  const documents = documentsAmong(db).all(asked);
  const personIds = [...cases.map(({ complainantId }) => complainantId), ...links.map(({ personId }) => personId)];
  const people = new Map(
    peopleAmong(db)
      .all({ ids: JSON.stringify(personIds) })
      .map((row) => [row.id, toPerson(row)] as const), // a pair for the map
  );
  const byId = new Map<CaseId, CaseRows>(
    cases.map((row) => [row.id, { ...row, events: [], people, links: [], letters: [], documents: [] }]),
  );
  for (const { caseId, ...row } of events) if (caseId) byId.get(caseId)?.events.push(readEntry(row));
  for (const { caseId, ...link } of links) byId.get(caseId)?.links.push(link);
  for (const { caseId, ...one } of letters) byId.get(caseId)?.letters.push(one);
  for (const one of documents) byId.get(one.caseId)?.documents.push(one);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

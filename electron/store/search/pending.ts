import { asc, count, desc, eq, gt, sql } from 'drizzle-orm';
import type { CaseId, PersonId, Sha256 } from '../../domain/ids.ts';
import { casePerson, complaintCase, document, event } from '../caseTables.ts';
import type { Reader, Writer } from '../database.ts';
import { person } from '../officeTables.ts';
import { getSetting, setSetting } from '../settings.ts';
import { ofCaseKey } from './searchFile.ts';

/*
 * What the index has still to take in, read off the record: the history says in its order what has changed. Only an erasure
 * stands in no order, so it leaves a note (`noteErased`) in the transaction in which it happens.
 */

const ERASED = 'search-erased';

/** An entry of the history that the index has not yet taken in. */
interface PendingEntry {
  seq: number;
  hash: string;
  caseId: CaseId | null;
  /** Somebody whose details it put on file or changed. */
  personId: PersonId | null;
}

/** The next entries behind one of the history. */
export function entriesBehind(db: Reader, seq: number, limit: number): PendingEntry[] {
  return db
    .select({
      seq: event.seq,
      hash: event.hash,
      caseId: event.caseId,
      personId: sql<PersonId | null>`CASE WHEN ${event.type} IN ('person-added', 'person-changed') THEN json_extract(${event.facts}, '$.personId') END`,
    })
    .from(event)
    .where(gt(event.seq, seq))
    .orderBy(asc(event.seq))
    .limit(limit)
    .all();
}

/** Whether the history has exactly this entry at this place. */
export function hasEntry(db: Reader, { seq, hash }: { seq: number; hash: string }): boolean {
  if (seq === 0) return true;
  return db.select({ hash: event.hash }).from(event).where(eq(event.seq, seq)).get()?.hash === hash;
}

/** As one value of two parts, so that SQLite goes straight to it in the index instead of sorting what comes before. */
function isBelow(key: number) {
  const { year, number } = ofCaseKey(key);
  return sql`(${complaintCase.year}, ${complaintCase.number}) < (${year}, ${number})`;
}

/** The next cases below a key, the newest first. */
export function casesBelow(db: Reader, key: number, limit: number): { id: CaseId; year: number; number: number }[] {
  return db
    .select({ id: complaintCase.id, year: complaintCase.year, number: complaintCase.number })
    .from(complaintCase)
    .where(isBelow(key))
    .orderBy(desc(complaintCase.year), desc(complaintCase.number))
    .limit(limit)
    .all();
}

/** The ids of the next people behind an id. */
export function peopleBehind(db: Reader, id: string, limit: number): PersonId[] {
  return db
    .select({ id: person.id })
    .from(person)
    .where(sql`${person.id} > ${id}`)
    .orderBy(asc(person.id))
    .limit(limit)
    .all()
    .map((row) => row.id);
}

/** The cases that somebody has to do with. */
export function casesOfPerson(db: Reader, id: PersonId): CaseId[] {
  const own = db.select({ id: complaintCase.id }).from(complaintCase).where(eq(complaintCase.complainantId, id)).all();
  const linked = db.select({ id: casePerson.caseId }).from(casePerson).where(eq(casePerson.personId, id)).all();
  return [...new Set([...own, ...linked].map((row) => row.id))];
}

/** The different files kept with cases. */
export function documentFiles(db: Reader): { sha256: Sha256; mediaType: string }[] {
  return db.selectDistinct({ sha256: document.sha256, mediaType: document.mediaType }).from(document).all();
}

/** The cases that keep a file. */
export function casesWithFile(db: Reader, sha256: Sha256): CaseId[] {
  return db
    .selectDistinct({ id: document.caseId })
    .from(document)
    .where(eq(document.sha256, sha256))
    .all()
    .map((row) => row.id);
}

/** How many cases lie below a key. */
export function countCasesBelow(db: Reader, key: number): number {
  const below = isBelow(key);
  return db.select({ n: count() }).from(complaintCase).where(below).get()?.n ?? 0;
}

/** How many cases have entries behind one of the history. */
export function countCasesBehind(db: Reader, seq: number): number {
  // NOT INDEXED: only the end of the history is looked at. By the index of cases SQLite would go through all of it (70 ms at
  // half a million entries), at every search.
  const row = db.get<{ n: number }>(
    sql`SELECT count(DISTINCT case_id) AS n FROM ${event} NOT INDEXED WHERE ${event.seq} > ${seq}`,
  );
  return row?.n ?? 0;
}

/** Notes, with an erasure and in its transaction, whose words must leave the index. */
export function noteErased(tx: Writer, caseIds: readonly CaseId[]): void {
  const noted = erasedCases(tx);
  setSetting(tx, ERASED, JSON.stringify([...new Set([...noted, ...caseIds])]));
}

/** The cases whose erased words have not yet left the index. */
export function erasedCases(db: Reader): CaseId[] {
  const text = getSetting(db, ERASED);
  return text ? (JSON.parse(text) as CaseId[]) : []; // written by `noteErased`, and by nothing else
}

/** They have left it. */
export function forgetErased(tx: Writer, caseIds: readonly CaseId[]): void {
  const left = erasedCases(tx).filter((id) => !caseIds.includes(id));
  setSetting(tx, ERASED, left.length === 0 ? '' : JSON.stringify(left));
}

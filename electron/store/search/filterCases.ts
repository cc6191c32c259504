import { and, desc, eq, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { StageId } from '../../domain/events.ts';
import type { CaseId, PersonId, StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Category, Need, Tenure } from '../../domain/words.ts';
import { casePerson, complaintCase } from '../caseTables.ts';
import type { Reader } from '../database.ts';
import { person } from '../officeTables.ts';
import { type Bucket, inBucket } from '../queue.ts';
import { entriesOf } from '../sameness.ts';
import { ofCaseKey } from './searchFile.ts';

/** Keys looked up in one statement. */
const FIRST_STRETCH = 250;
const LONGEST_STRETCH = 4_000;

/** Which cases count; null or left out: all. */
interface CaseFilters {
  state: 'open' | 'closed' | null;
  stage: StageId | null;
  due: Bucket | null;
  handler: StaffId | null;
  category: Category | null;
  need: Need | null;
  procedure: string | null;
  tenure: Tenure | null;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Whether a filter is set at all. */
export function isFiltered(filters: CaseFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** Answers the next keys of cases below one, the highest first; fewer than asked for when there are no more. */
export type MoreKeys = (page: { below: number | null; limit: number }) => number[];

/** Of the cases found, the newest first, the first `limit` that the filters leave. */
export function filterCases(
  db: Reader,
  moreKeys: MoreKeys,
  { filters, today, limit }: { filters: CaseFilters; today: IsoDate; limit: number },
): { id: CaseId; isOpen: boolean }[] {
  const kept: { id: CaseId; isOpen: boolean }[] = [];
  const where = conditionOf(filters, today);
  // The first page is nearly always among the first hits; a filter that leaves few is gone through in ever longer stretches.
  let stretch = isFiltered(filters) ? FIRST_STRETCH : limit;
  for (let below: number | null = null; kept.length < limit; stretch = Math.min(stretch * 4, LONGEST_STRETCH)) {
    const keys = moreKeys({ below, limit: stretch });
    const pairs = JSON.stringify(keys.map((key) => [ofCaseKey(key).year, ofCaseKey(key).number]));
    // CROSS keeps SQLite to this order: the hits as they come, each looked up by its number.
    const rows = db.all<{ id: CaseId; isOpen: number }>(
      sql`SELECT ${complaintCase.id} AS id, ${complaintCase.isOpen} AS "isOpen"
          FROM json_each(${pairs}) AS hit CROSS JOIN ${complaintCase}
          WHERE ${and(
            sql`${complaintCase.year} = hit.value ->> 0 AND ${complaintCase.number} = hit.value ->> 1`,
            where,
          )}
          ORDER BY hit.key LIMIT ${limit - kept.length}`,
    );
    kept.push(...rows.map(({ id, isOpen }) => ({ id, isOpen: isOpen === 1 })));
    if (keys.length < stretch) break;
    below = keys.at(-1) ?? null;
  }
  return kept;
}

/** The cases that the filters leave, the open ones first, then the newest. */
export function listFiltered(
  db: Reader,
  { filters, today, limit }: { filters: CaseFilters; today: IsoDate; limit: number },
): CaseId[] {
  return db
    .select({ id: complaintCase.id })
    .from(complaintCase)
    .where(conditionOf(filters, today))
    .orderBy(desc(complaintCase.isOpen), desc(complaintCase.receivedOn), desc(complaintCase.number))
    .limit(limit)
    .all()
    .map((row) => row.id);
}

/** The cases of people, as complainant or otherwise, under whichever entry: open ones first, then the newest. */
export function casesOfPeople(db: Reader, ids: readonly PersonId[]) {
  const owners = entriesOf(db, ids);
  const people = sql`(SELECT value FROM json_each(${JSON.stringify([...owners.keys()])}))`;
  const columns = {
    id: complaintCase.id,
    reference: complaintCase.reference,
    isOpen: complaintCase.isOpen,
    receivedOn: complaintCase.receivedOn,
  };
  const own = db
    .select({ personId: complaintCase.complainantId, ...columns })
    .from(complaintCase)
    .where(and(isNotNull(complaintCase.complainantId), sql`${complaintCase.complainantId} IN ${people}`))
    .all();
  const linked = db
    .select({ personId: casePerson.personId, ...columns })
    .from(casePerson)
    .innerJoin(complaintCase, eq(complaintCase.id, casePerson.caseId))
    .where(sql`${casePerson.personId} IN ${people}`)
    .all();
  return [...own, ...linked]
    .map((row) => ({ ...row, personId: row.personId && (owners.get(row.personId) ?? row.personId) }))
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        b.receivedOn.localeCompare(a.receivedOn) ||
        b.reference.localeCompare(a.reference),
    );
}

function conditionOf(filters: CaseFilters, today: IsoDate): SQL | undefined {
  const { state, stage, due, handler, category, need, procedure, tenure, from, to } = filters;
  return and(
    state === null ? undefined : eq(complaintCase.isOpen, state === 'open'),
    stage === null ? undefined : eq(complaintCase.stage, stage),
    due === null ? undefined : and(eq(complaintCase.isOpen, true), inBucket(due, today)),
    handler === null ? undefined : eq(complaintCase.handlerId, handler),
    category === null
      ? undefined
      : sql`EXISTS (SELECT 1 FROM json_each(${complaintCase.categories}) WHERE value = ${category})`,
    need === null
      ? undefined
      : sql`${complaintCase.complainantId} IN (SELECT ${person.id} FROM ${person} WHERE EXISTS (SELECT 1 FROM json_each(${person.needs}) WHERE value = ${need}))`,
    procedure === null ? undefined : eq(complaintCase.procedureId, procedure),
    tenure === null ? undefined : eq(complaintCase.tenure, tenure),
    from === null ? undefined : gte(complaintCase.receivedOn, from),
    to === null ? undefined : lte(complaintCase.receivedOn, to),
  );
}

import { and, asc, desc, eq, isNotNull, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { CaseStatus, ClockResult, NextStep } from '../domain/assessment.ts';
import type { StageId } from '../domain/events.ts';
import type { CaseId, CaseReference, StaffId } from '../domain/ids.ts';
import { addDays, type Instant, type IsoDate, toDayNumber, weekdayIndex } from '../domain/isoDate.ts';
import type { Category } from '../domain/words.ts';
import { casePerson, complaintCase } from './caseTables.ts';
import type { Reader } from './database.ts';
import { searchTermsOf } from './fold.ts';
import { person, staff } from './officeTables.ts';
import { matchesPerson } from './people.ts';
import { prepared, remembered } from './prepared.ts';

/** The parts of the queue. An emergency is a case with a clock that runs in hours. "This week" runs up to and including Sunday; an own step without a date counts as later. */
export type Bucket = 'emergency' | 'overdue' | 'today' | 'this-week' | 'later' | 'waiting';

/** A case in a list. */
export interface CaseListRow {
  id: CaseId;
  reference: CaseReference;
  /** Null: anonymous. */
  complainantName: string | null;
  /** First line of the address and the postcode; empty when there is none. */
  addressLine: string;
  about: string;
  categories: Category[];
  stage: StageId | null;
  status: CaseStatus;
  receivedOn: IsoDate;
  next: NextStep | null;
  clock: ClockResult | null;
  /** Null for a case that is over. */
  bucket: Bucket | null;
  /** When the first of its running clocks in hours runs out; null: none is running. */
  urgentAt: Instant | null;
  handlerName: string | null;
}

/** A page of the queue: open cases of one bucket or all, of one handler or all, with the number in each bucket. */
export function listQueue(
  db: Reader,
  query: { today: IsoDate; bucket: Bucket | null; handler: StaffId | null; offset: number; limit: number },
): { rows: CaseListRow[]; total: number; counts: Record<Bucket, number> } {
  const { today, handler, bucket, offset, limit } = query;
  const asked = { today, sunday: week(today).sunday, handler, offset, limit };
  const isOfOne = handler !== null;
  const counts = countsOf(db, { today, handler });
  const total = bucket === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[bucket];
  const page = pageOf(bucket, isOfOne)(db).all(asked);
  return {
    rows: rowsOf(
      db,
      page.map((row) => row.id),
      today,
    ),
    total,
    counts,
  };
}

/** Today and the Sunday after it, given when a statement is run. */
const TODAY = sql.placeholder('today');
const SUNDAY = sql.placeholder('sunday');

/** Open cases, of everybody or of the handler who is given when the statement is run. */
const openOf = (isOfOne: boolean) =>
  and(eq(complaintCase.isOpen, true), isOfOne ? eq(complaintCase.handlerId, sql.placeholder('handler')) : undefined);

/** One statement for each part of the queue, of everybody or of one handler. */
const pageOf = remembered((bucket: Bucket | null, isOfOne: boolean) =>
  prepared((db: Reader) =>
    db
      .select({ id: complaintCase.id })
      .from(complaintCase)
      .where(and(openOf(isOfOne), bucket === null ? undefined : inBucketBy(bucket, TODAY, SUNDAY)))
      .orderBy(
        asc(complaintCase.isWaiting),
        sql`${complaintCase.urgentAt} is null`,
        asc(complaintCase.urgentAt),
        sql`${complaintCase.leadDue} is null`,
        asc(complaintCase.leadDue),
        asc(complaintCase.receivedOn),
        asc(complaintCase.reference),
      )
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  ),
);

/** Cases, open and closed, found by reference or by anybody who has to do with them; open ones first, then the newest. */
export function findCases(
  db: Reader,
  text: string,
  { today, limit = 50 }: { today: IsoDate; limit?: number },
): CaseListRow[] {
  const byReference = matchesReference(text);
  // A whole reference means that case and nobody's telephone number.
  const byAnybody = WHOLE_REFERENCE.test(text) ? undefined : matchesAnybody(db, text);
  if (!byReference && !byAnybody) return [];
  const page = db
    .select({ id: complaintCase.id })
    .from(complaintCase)
    .where(or(byReference, byAnybody))
    .orderBy(
      ...(byReference ? [desc(byReference)] : []),
      desc(complaintCase.isOpen),
      desc(complaintCase.receivedOn),
      desc(complaintCase.number),
    )
    .limit(limit)
    .all();
  return rowsOf(
    db,
    page.map((row) => row.id),
    today,
  );
}

const WHOLE_REFERENCE = /^\s*(\d{4})\s*[-/ ]\s*(\d{1,9})\s*$/;

/** "2026-0042", "2026/42", "2026 42" or, in every year, "42". */
function matchesReference(text: string): SQL | undefined {
  const whole = WHOLE_REFERENCE.exec(text);
  if (whole) return and(eq(complaintCase.year, Number(whole[1])), eq(complaintCase.number, Number(whole[2])));
  const number = /^\s*0*(\d{1,6})\s*$/.exec(text);
  return number ? eq(complaintCase.number, Number(number[1])) : undefined;
}

/** The condition that somebody who matches has to do with a case; undefined when nobody does. */
function matchesAnybody(db: Reader, text: string): SQL | undefined {
  const matches = matchesPerson(searchTermsOf(text));
  if (!matches) return undefined;
  const ids = db
    .select({ id: person.id })
    .from(person)
    .where(matches)
    .all()
    .map((row) => row.id);
  if (ids.length === 0) return undefined;
  const people = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return or(
    sql`${complaintCase.complainantId} IN ${people}`,
    sql`${complaintCase.id} IN (SELECT ${casePerson.caseId} FROM ${casePerson} WHERE ${casePerson.personId} IN ${people})`,
  );
}

/** How many open cases lie together, in the order of the index that the queue is read from: a few for each day. */
const groupsOf = remembered((isOfOne: boolean) =>
  prepared((db: Reader) => {
    const { isOpen, isWaiting, urgentAt, leadDue } = complaintCase;
    return db
      .select({ isOpen, isWaiting, urgentAt, leadDue, cases: sql<number>`count(*)` })
      .from(complaintCase)
      .where(openOf(isOfOne))
      .groupBy(isWaiting, sql`${urgentAt} is null`, urgentAt, sql`${leadDue} is null`, leadDue)
      .prepare();
  }),
);

function countsOf(db: Reader, { today, handler }: { today: IsoDate; handler: StaffId | null }): Record<Bucket, number> {
  const counts = { emergency: 0, overdue: 0, today: 0, 'this-week': 0, later: 0, waiting: 0 };
  for (const group of groupsOf(handler !== null)(db).all({ handler })) {
    const bucket = bucketOf(group, today);
    if (bucket) counts[bucket] += group.cases;
  }
  return counts;
}

/** The condition that an open case lies in a part of the queue. */
export function inBucket(bucket: Bucket, today: IsoDate): SQL | undefined {
  return inBucketBy(bucket, today, week(today).sunday);
}

function inBucketBy(bucket: Bucket, today: IsoDate | Placeholder, sunday: IsoDate | Placeholder): SQL | undefined {
  const isOwn = and(eq(complaintCase.isWaiting, false), isNull(complaintCase.urgentAt));
  switch (bucket) {
    case 'emergency':
      return isNotNull(complaintCase.urgentAt);
    case 'overdue':
      return and(isOwn, sql`${complaintCase.leadDue} < ${today}`);
    case 'today':
      return and(isOwn, sql`${complaintCase.leadDue} = ${today}`);
    case 'this-week':
      return and(isOwn, sql`${complaintCase.leadDue} > ${today}`, sql`${complaintCase.leadDue} <= ${sunday}`);
    case 'later':
      return and(isOwn, sql`(${complaintCase.leadDue} > ${sunday} OR ${complaintCase.leadDue} IS NULL)`);
    case 'waiting':
      return and(eq(complaintCase.isWaiting, true), isNull(complaintCase.urgentAt));
  }
}

/** The bucket of a case; null for a case that is over. The counts go by it, and `inBucket` says the same in SQL. */
function bucketOf(
  row: { isOpen: boolean; isWaiting: boolean; leadDue: IsoDate | null; urgentAt: Instant | null },
  today: IsoDate,
): Bucket | null {
  if (!row.isOpen) return null;
  if (row.urgentAt !== null) return 'emergency';
  if (row.isWaiting) return 'waiting';
  if (row.leadDue === null) return 'later';
  if (row.leadDue < today) return 'overdue';
  if (row.leadDue === today) return 'today';
  return row.leadDue <= week(today).sunday ? 'this-week' : 'later';
}

function week(today: IsoDate): { sunday: IsoDate } {
  return { sunday: addDays(today, 6 - weekdayIndex(toDayNumber(today))) };
}

const rowsById = prepared((db: Reader) =>
  db
    .select({
      id: complaintCase.id,
      reference: complaintCase.reference,
      complainantName: person.name,
      addressLines: person.addressLines,
      postcode: person.postcode,
      about: complaintCase.about,
      categories: complaintCase.categories,
      stage: complaintCase.stage,
      status: complaintCase.status,
      receivedOn: complaintCase.receivedOn,
      next: complaintCase.next,
      clock: complaintCase.clock,
      isOpen: complaintCase.isOpen,
      isWaiting: complaintCase.isWaiting,
      leadDue: complaintCase.leadDue,
      urgentAt: complaintCase.urgentAt,
      handlerName: staff.name,
    })
    .from(complaintCase)
    .leftJoin(person, eq(person.id, complaintCase.complainantId))
    .leftJoin(staff, eq(staff.id, complaintCase.handlerId))
    // One parameter however long the page, so that one prepared form serves every page.
    .where(sql`${complaintCase.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

/** The rows of cases as lists show them, in the order of `ids`; ids of no case are left out. */
export function rowsOf(db: Reader, ids: readonly CaseId[], today: IsoDate): CaseListRow[] {
  const rows = new Map<CaseId, CaseListRow>();
  const found = rowsById(db).all({ ids: JSON.stringify(ids) });
  for (const { addressLines, postcode, isOpen, isWaiting, leadDue, urgentAt, ...row } of found) {
    rows.set(row.id, {
      ...row,
      urgentAt,
      addressLine: [addressLines?.[0], postcode].filter(Boolean).join(', '),
      bucket: bucketOf({ isOpen, isWaiting, leadDue, urgentAt }, today),
    });
  }
  return ids.flatMap((id) => rows.get(id) ?? []);
}

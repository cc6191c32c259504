import { and, asc, eq, ne, or, sql } from 'drizzle-orm';
import type { CaseStatus, ClockResult, NextStep } from '../domain/assessment.ts';
import type { StageId } from '../domain/events.ts';
import { type CaseId, CaseReference, type PersonId, type StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import type { Category, Channel, ContactKind, Division, Tenure } from '../domain/words.ts';
import { complaintCase, referenceYear } from './caseTables.ts';
import { changedMeanwhile, notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { eachColumn, prepared } from './prepared.ts';

/** Characters of the description that lists show. */
const ABOUT_LENGTH = 280;

/** What lists need of a case's assessment; read off the history and kept so that the queue can be paged in SQL. */
export interface CaseProjection {
  stage: StageId | null;
  status: CaseStatus;
  /** Null for a case that is over. */
  next: NextStep | null;
  /** The clock behind the next step. */
  clock: ClockResult | null;
  /** When the first of its running clocks in hours runs out; null: none is running. */
  urgentAt: Instant | null;
  handler: StaffId | null;
  calendarVersion: string;
  /** The day on which it was judged. */
  assessedOn: IsoDate;
}

/** The rules that govern a case, settled by the day of its receipt. */
export interface RulesPin {
  procedureId: string;
  procedureVersion: string;
  overlays: string[];
}

/** A case as it is logged. */
export interface NewCase extends CaseProjection {
  id: CaseId;
  year: number;
  number: number;
  reference: CaseReference;
  /** Null: anonymous. */
  complainantId: PersonId | null;
  procedureId: string;
  procedureVersion: string;
  /** Families of the laws judged beside it; null: logged before offices adopted any. */
  overlays?: string[] | null;
  division: Division;
  kind: ContactKind;
  channel: Channel;
  receivedOn: IsoDate;
  receivedAt: TimeOfDay | null;
  loggedAt: Instant;
  loggedBy: StaffId;
  /** What it is about, in the person's words; the beginning is kept for lists. */
  about: string;
  categories: Category[];
  tenure: Tenure;
  knownSince: IsoDate | null;
}

/** A case on file. */
export interface StoredCase extends NewCase {
  overlays: string[] | null;
  version: number;
  updatedAt: Instant;
  isOpen: boolean;
  leadDue: IsoDate | null;
}

const giveNumber = prepared((tx: Writer) =>
  tx
    .insert(referenceYear)
    .values({ year: sql.placeholder('year'), lastNumber: 1 })
    .onConflictDoUpdate({ target: referenceYear.year, set: { lastNumber: sql`${referenceYear.lastNumber} + 1` } })
    .returning({ number: referenceYear.lastNumber })
    .prepare(),
);

/** The next case number of a year, such as 2026-0042. Taken within the transaction that uses it, so none is skipped or given twice. */
export function nextReference(tx: Writer, year: number): { year: number; number: number; reference: CaseReference } {
  const row = giveNumber(tx).get({ year });
  return { year, number: row.number, reference: CaseReference.parse(`${year}-${String(row.number).padStart(4, '0')}`) };
}

const addCase = prepared((tx: Writer) => tx.insert(complaintCase).values(eachColumn(complaintCase)).prepare());

/** Puts a new case on file, at version 1. */
export function insertCase(tx: Writer, newCase: NewCase): void {
  const { about, next, clock, urgentAt, handler, stage, status, calendarVersion, assessedOn, ...settled } = newCase;
  const projection = { next, clock, urgentAt, handler, stage, status, calendarVersion, assessedOn };
  addCase(tx).run({
    ...settled,
    overlays: newCase.overlays ?? null,
    ...projectionColumns(projection),
    about: firstWords(about),
    version: 1,
    updatedAt: newCase.loggedAt,
  });
}

const caseById = prepared((db: Reader) =>
  db
    .select()
    .from(complaintCase)
    .where(eq(complaintCase.id, sql.placeholder('id')))
    .prepare(),
);

/** A case by its id; null when there is none. */
export function getCase(db: Reader, id: CaseId): StoredCase | null {
  const row = caseById(db).get({ id });
  if (!row) return null;
  const { handlerId, isWaiting, ...rest } = row;
  return { ...rest, handler: handlerId };
}

/** A case by its id. Throws NOT_FOUND. */
export function requireCase(db: Reader, id: CaseId): StoredCase {
  const found = getCase(db, id);
  if (!found) throw notFound('case');
  return found;
}

/** Notes that a case's history has grown, with what lists show of it now. Returns the new version; throws CONFLICT if the user saw an older one. */
export function updateCase(
  tx: Writer,
  change: {
    id: CaseId;
    expectedVersion: number;
    updatedAt: Instant;
    projection: CaseProjection;
    /** Where it was found to be something else than first logged. */
    kind?: ContactKind;
    /** Where the receipt was put right. */
    receipt?: Pick<NewCase, 'channel' | 'receivedOn' | 'receivedAt' | 'about' | 'categories' | 'tenure' | 'knownSince'>;
    /** Where the day of receipt was put right, and other rules were in force on that day. */
    pin?: RulesPin;
  },
): number {
  const version = change.expectedVersion + 1;
  const { changes } = tx
    .update(complaintCase)
    .set({
      ...projectionColumns(change.projection),
      ...(change.kind === undefined ? {} : { kind: change.kind }),
      ...change.pin,
      ...(change.receipt === undefined ? {} : { ...change.receipt, about: firstWords(change.receipt.about) }),
      version,
      updatedAt: change.updatedAt,
    })
    .where(and(eq(complaintCase.id, change.id), eq(complaintCase.version, change.expectedVersion)))
    .run();
  if (changes === 0) {
    requireCase(tx, change.id);
    throw changedMeanwhile('case');
  }
  return version;
}

const setProjection = prepared((tx: Writer) => {
  const { stage, status, next, clock, urgentAt, handlerId, calendarVersion, assessedOn, isOpen, isWaiting, leadDue } =
    eachColumn(complaintCase);
  const projected = { stage, status, next, clock, urgentAt, handlerId, calendarVersion, assessedOn };
  return tx
    .update(complaintCase)
    .set({ ...projected, isOpen, isWaiting, leadDue })
    .where(eq(complaintCase.id, sql.placeholder('id')))
    .prepare();
});

/** Brings what lists show up to date because a day has passed or the calendar has changed; the case itself has not, nor its version. */
export function reassessCase(tx: Writer, { id, projection }: { id: CaseId; projection: CaseProjection }): void {
  setProjection(tx).run({ id, ...projectionColumns(projection) });
}

/** Open cases last judged on another day or by another calendar, the most pressing first; `all`: every open case. */
export function listCasesToReassess(
  db: Reader,
  { today, calendarVersion, all }: { today: IsoDate; calendarVersion: string; all: boolean },
): CaseId[] {
  return db
    .select({ id: complaintCase.id })
    .from(complaintCase)
    .where(
      and(
        eq(complaintCase.isOpen, true),
        all ? undefined : or(ne(complaintCase.assessedOn, today), ne(complaintCase.calendarVersion, calendarVersion)),
      ),
    )
    .orderBy(asc(complaintCase.leadDue))
    .all()
    .map((row) => row.id);
}

/** How many cases are open. */
export function countOpenCases(db: Reader): number {
  return (
    db.select({ n: sql<number>`count(*)` }).from(complaintCase).where(eq(complaintCase.isOpen, true)).get()?.n ?? 0
  );
}

function projectionColumns(projection: CaseProjection) {
  const { next, clock, urgentAt, handler, stage, status, calendarVersion, assessedOn } = projection;
  return {
    stage,
    status,
    next,
    clock,
    urgentAt,
    handlerId: handler,
    calendarVersion,
    assessedOn,
    isOpen: next !== null,
    isWaiting: next?.waiting ?? false,
    leadDue: next === null ? null : (next.dueOn ?? clock?.due ?? null),
  };
}

function firstWords(description: string): string {
  const oneLine = description.replace(/\s+/g, ' ').trim();
  const characters = [...oneLine];
  return characters.length <= ABOUT_LENGTH
    ? oneLine
    : `${characters
        .slice(0, ABOUT_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}

import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { CalendarChangeId, CalendarChangeKind } from '../domain/calendarChanges.ts';
import type { CaseId, CaseReference, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { Division } from '../domain/words.ts';
import { calendarChange, calendarMove } from './calendarTables.ts';
import { complaintCase, event } from './caseTables.ts';
import type { Reader, Writer } from './database.ts';

/** A change to the calendar as it stands in the record. */
export interface StoredCalendarChange {
  seq: number;
  id: CalendarChangeId;
  kind: CalendarChangeKind;
  onDate: IsoDate;
  recordedAt: Instant;
  recordedBy: StaffId | null;
  version: string;
  /** Each kind has its own form. */
  content: unknown;
  movedCases: number;
  movedClocks: number;
}

/** A deadline that moved with a change. */
export type StoredMove = Omit<typeof calendarMove.$inferSelect, 'changeId' | 'ordinal'>;

/** Rows in one statement: a large record's list has tens of thousands, and SQLite takes 32,766 values at once. */
const ROWS_AT_ONCE = 500;

/** Every change, the first one first. There are a few in a year. */
export function listCalendarChanges(db: Reader): StoredCalendarChange[] {
  return db.select().from(calendarChange).orderBy(asc(calendarChange.seq)).all();
}

/** The number of the last change; 0 when there is none. Says which state of the calendar somebody saw. */
export function calendarRevision(db: Reader): number {
  const last = db
    .select({ seq: calendarChange.seq })
    .from(calendarChange)
    .orderBy(desc(calendarChange.seq))
    .limit(1)
    .get();
  return last?.seq ?? 0;
}

/** Appends a change with the deadlines that moved with it. */
export function appendCalendarChange(
  tx: Writer,
  change: Omit<StoredCalendarChange, 'seq'>,
  moves: readonly StoredMove[],
): void {
  tx.insert(calendarChange).values(change).run();
  for (let first = 0; first < moves.length; first += ROWS_AT_ONCE) {
    const rows = moves
      .slice(first, first + ROWS_AT_ONCE)
      .map((move, index) => ({ ...move, changeId: change.id, ordinal: first + index }));
    tx.insert(calendarMove).values(rows).run();
  }
}

/** A page of the deadlines that moved with a change, with each case's reference. */
export function listMoves(
  db: Reader,
  { changeId, offset, limit }: { changeId: CalendarChangeId; offset: number; limit: number },
): (StoredMove & { reference: CaseReference })[] {
  return db
    .select({
      caseId: calendarMove.caseId,
      reference: complaintCase.reference,
      clockId: calendarMove.clockId,
      label: calendarMove.label,
      procedure: calendarMove.procedure,
      dueBefore: calendarMove.dueBefore,
      dueAfter: calendarMove.dueAfter,
      stateBefore: calendarMove.stateBefore,
      stateAfter: calendarMove.stateAfter,
    })
    .from(calendarMove)
    .innerJoin(complaintCase, eq(complaintCase.id, calendarMove.caseId))
    .where(eq(calendarMove.changeId, changeId))
    .orderBy(asc(calendarMove.ordinal))
    .limit(limit)
    .offset(offset)
    .all();
}

/** Every open case with what decides which calendar it is counted by, in the order of references. */
export function listOpenCases(db: Reader): { id: CaseId; reference: CaseReference; division: Division }[] {
  return db
    .select({ id: complaintCase.id, reference: complaintCase.reference, division: complaintCase.division })
    .from(complaintCase)
    .where(eq(complaintCase.isOpen, true))
    .orderBy(asc(complaintCase.year), asc(complaintCase.number))
    .all();
}

/** The cases with entries in the history after that number. */
export function listCasesChangedSince(db: Reader, seq: number): CaseId[] {
  return db
    .selectDistinct({ caseId: event.caseId })
    .from(event)
    .where(and(gt(event.seq, seq), isNotNull(event.caseId)))
    .all()
    .flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
}

/** The ids of the procedures that govern open cases. */
export function listProcedureIdsInUse(db: Reader): string[] {
  return db
    .selectDistinct({ id: complaintCase.procedureId })
    .from(complaintCase)
    .where(eq(complaintCase.isOpen, true))
    .all()
    .map(({ id }) => id);
}

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { CaseId, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { ReadHow } from '../domain/officeEvents.ts';
import { event, readOfCase } from './caseTables.ts';
import type { Reader } from './database.ts';

/** That somebody looked at a case, or copied it out. */
interface CaseRead {
  on: IsoDate;
  at: Instant;
  by: StaffId | null;
  how: ReadHow;
}

/** Who looked at a case, the latest first. */
export function listReads(db: Reader, caseId: CaseId): CaseRead[] {
  return db
    .select({
      on: event.onDate,
      at: event.recordedAt,
      by: event.recordedBy,
      how: sql<ReadHow>`${event.facts} ->> '$.how'`,
    })
    .from(event)
    .where(and(eq(event.type, 'case-read'), eq(readOfCase, caseId)))
    .orderBy(desc(event.seq))
    .all();
}

/** Whether it is in the history already that somebody opened a case on a day. */
export function hasOpened(db: Reader, read: { caseId: CaseId; by: StaffId; on: IsoDate }): boolean {
  const found = db
    .select({ seq: event.seq })
    .from(event)
    .where(
      and(
        eq(event.type, 'case-read'),
        eq(readOfCase, read.caseId),
        eq(event.onDate, read.on),
        eq(event.recordedBy, read.by),
        sql`${event.facts} ->> '$.how' = 'opened'`,
      ),
    )
    .orderBy(asc(event.seq))
    .limit(1)
    .get();
  return found !== undefined;
}

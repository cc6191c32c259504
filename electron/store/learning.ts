import { and, asc, between, eq, inArray, or, sql } from 'drizzle-orm';
import type { CaseStatus } from '../domain/assessment.ts';
import type { RecordedEvent } from '../domain/events.ts';
import type { CaseId, CaseReference, PersonId } from '../domain/ids.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Category, ContactKind } from '../domain/words.ts';
import { complaintCase, event, eventWords, isOnLearning } from './caseTables.ts';
import type { Reader } from './database.ts';
import { entryColumns, readEntry } from './history.ts';

/** A case as the Learning page names it. */
interface LearningCase {
  id: CaseId;
  reference: CaseReference;
  kind: ContactKind;
  receivedOn: IsoDate;
  categories: Category[];
  status: CaseStatus;
  complainantId: PersonId | null;
}

/** Read from the index over entries on learning alone. */
const caseIdsWithLearning = sql`SELECT ${event.caseId} FROM ${event} WHERE ${isOnLearning(event)} AND ${event.caseId} IS NOT NULL`;

/**
 * Of each case with an entry on learning, those entries and all that may have settled or corrected them, in the order of
 * recording. Enough to judge what was learnt, and far from the whole history.
 */
export function listLearningHistories(db: Reader): Map<CaseId, RecordedEvent[]> {
  const rows = db
    .select({ caseId: event.caseId, ...entryColumns })
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(
      and(
        sql`${event.caseId} IN (${caseIdsWithLearning})`,
        or(isOnLearning(event), inArray(event.type, ['corrected', 'action-done', 'action-agreed'])),
      ),
    )
    .orderBy(asc(event.seq))
    .all();
  const histories = new Map<CaseId, RecordedEvent[]>();
  for (const { caseId, ...row } of rows) {
    if (caseId === null) continue;
    const own = histories.get(caseId) ?? [];
    own.push(readEntry(row));
    histories.set(caseId, own);
  }
  return histories;
}

/** Cases as the Learning page names them, by their ids: those with an entry on learning, and all that came in within a period. */
export function listLearningCases(
  db: Reader,
  received: { from: IsoDate; to: IsoDate } | null,
): Map<CaseId, LearningCase> {
  const rows = db
    .select({
      id: complaintCase.id,
      reference: complaintCase.reference,
      kind: complaintCase.kind,
      receivedOn: complaintCase.receivedOn,
      categories: complaintCase.categories,
      status: complaintCase.status,
      complainantId: complaintCase.complainantId,
    })
    .from(complaintCase)
    .where(
      or(
        sql`${complaintCase.id} IN (${caseIdsWithLearning})`,
        received === null ? undefined : between(complaintCase.receivedOn, received.from, received.to),
      ),
    )
    .orderBy(asc(complaintCase.year), asc(complaintCase.number))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

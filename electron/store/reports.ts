import { asc, between, eq, inArray, or } from 'drizzle-orm';
import type { CaseId, CaseReference } from '../domain/ids.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import { complaintCase, event } from './caseTables.ts';
import type { Reader } from './database.ts';

/**
 * Cases in which something happened in a period, both days included, in order of reference. A case with a correction is
 * always among them: what was recorded on another day may have been moved into the period.
 */
export function listCasesWithHistoryIn(
  db: Reader,
  { from, to }: { from: IsoDate; to: IsoDate },
): { id: CaseId; reference: CaseReference }[] {
  const touched = db
    .select({ id: event.caseId })
    .from(event)
    .where(or(between(event.onDate, from, to), eq(event.type, 'corrected')));
  return db
    .select({ id: complaintCase.id, reference: complaintCase.reference })
    .from(complaintCase)
    .where(inArray(complaintCase.id, touched))
    .orderBy(asc(complaintCase.year), asc(complaintCase.number))
    .all();
}

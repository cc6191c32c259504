import { asc, between, eq, or } from 'drizzle-orm';
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
  return db
    .selectDistinct({ id: complaintCase.id, reference: complaintCase.reference })
    .from(complaintCase)
    .innerJoin(event, eq(event.caseId, complaintCase.id))
    .where(or(between(event.onDate, from, to), eq(event.type, 'corrected')))
    .orderBy(asc(complaintCase.year), asc(complaintCase.number))
    .all();
}

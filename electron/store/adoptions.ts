import { asc, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { AdoptionTerms } from '../domain/regimes.ts';
import { event } from './caseTables.ts';
import type { Reader, Writer } from './database.ts';
import { prepared } from './prepared.ts';
import { adoption, procedureDocument } from './ruleTables.ts';

/** An adoption on record. */
export interface StoredAdoption extends AdoptionTerms {
  recordedAt: Instant;
  recordedBy: StaffId | null;
}

const everyAdoption = prepared((db: Reader) => db.select().from(adoption).orderBy(asc(adoption.seq)).prepare());

/** The adoptions, in the order of recording. */
export function listAdoptions(db: Reader): StoredAdoption[] {
  return everyAdoption(db)
    .all()
    .map(({ seq: _seq, fromDate, ...rest }) => ({ ...rest, from: fromDate }));
}

/** Notes what the office adopts; nothing that stands there is changed. */
export function insertAdoption(tx: Writer, { from, ...rest }: StoredAdoption): void {
  tx.insert(adoption)
    .values({ ...rest, fromDate: from })
    .run();
}

/** The day on which the office was set up; null before that. */
export function officeSetUpOn(db: Reader): IsoDate | null {
  const [row] = db
    .select({ on: event.onDate })
    .from(event)
    .where(eq(event.type, 'office-set-up'))
    .orderBy(asc(event.seq))
    .limit(1)
    .all();
  return row?.on ?? null;
}

/** A procedure that was taken in from a file. */
interface StoredProcedure {
  procedureId: string;
  version: string;
  /** As read from the file; parsed by whoever uses it. */
  content: unknown;
  fileName: string;
  importedAt: Instant;
  importedBy: StaffId | null;
}

/** The procedures taken in from files, oldest first. */
export function listProcedureDocuments(db: Reader): StoredProcedure[] {
  return db.select().from(procedureDocument).orderBy(asc(procedureDocument.importedAt)).all();
}

/** Keeps a procedure that was taken in. Throws when that version is kept already. */
export function insertProcedureDocument(tx: Writer, document: StoredProcedure): void {
  tx.insert(procedureDocument).values(document).run();
}

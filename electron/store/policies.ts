import { asc } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { Reader, Writer } from './database.ts';
import { policyAdoption, policyDocument } from './ruleTables.ts';

/** A compensation policy that was taken in from a file. */
interface StoredPolicy {
  policyId: string;
  version: string;
  /** As read from the file; parsed by whoever uses it. */
  content: unknown;
  fileName: string;
  importedAt: Instant;
  importedBy: StaffId | null;
}

/** The policies taken in from files, oldest first. */
export function listPolicyDocuments(db: Reader): StoredPolicy[] {
  return db.select().from(policyDocument).orderBy(asc(policyDocument.importedAt)).all();
}

/** Keeps a policy that was taken in. Throws when that version is kept already. */
export function insertPolicyDocument(tx: Writer, document: StoredPolicy): void {
  tx.insert(policyDocument).values(document).run();
}

/** An adoption of a policy on record. */
interface StoredPolicyAdoption {
  from: IsoDate;
  policyId: string;
  version: string;
  recordedAt: Instant;
  recordedBy: StaffId | null;
}

/** The adoptions of policies, in the order of recording. */
export function listPolicyAdoptions(db: Reader): StoredPolicyAdoption[] {
  return db
    .select()
    .from(policyAdoption)
    .orderBy(asc(policyAdoption.seq))
    .all()
    .map(({ seq: _seq, fromDate, ...rest }) => ({ ...rest, from: fromDate }));
}

/** Notes what the office adopts; nothing that stands there is changed. */
export function insertPolicyAdoption(tx: Writer, { from, ...rest }: StoredPolicyAdoption): void {
  tx.insert(policyAdoption)
    .values({ ...rest, fromDate: from })
    .run();
}

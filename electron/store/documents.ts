import { and, asc, eq } from 'drizzle-orm';
import type { CaseId, CaseReference, DocumentId, Sha256 } from '../domain/ids.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import { complaintCase, document } from './caseTables.ts';
import type { Reader, Writer } from './database.ts';

/** A file kept with a case; its bytes lie in the file store under `sha256`. */
export interface StoredDocument {
  id: DocumentId;
  caseId: CaseId;
  /** As it was called where it came from; never used as a path. */
  name: string;
  mediaType: string;
  sha256: Sha256;
  bytes: number;
  note: string;
  addedOn: IsoDate;
}

/** Notes a file with a case. Its bytes must be in the file store already. */
export function insertDocument(tx: Writer, added: StoredDocument): void {
  tx.insert(document).values(added).run();
}

/** A document by its id; null when there is none. */
export function getDocument(db: Reader, id: DocumentId): StoredDocument | null {
  return db.select().from(document).where(eq(document.id, id)).get() ?? null;
}

/** The documents of a case, in the order of adding. */
export function listDocuments(db: Reader, caseId: CaseId): StoredDocument[] {
  return db
    .select()
    .from(document)
    .where(eq(document.caseId, caseId))
    .orderBy(asc(document.addedOn), asc(document.id))
    .all();
}

/** The references of the cases on which a file with these bytes is, in their order. */
export function casesWithFile(db: Reader, sha256: Sha256): { caseId: CaseId; reference: CaseReference }[] {
  return db
    .selectDistinct({ caseId: document.caseId, reference: complaintCase.reference })
    .from(document)
    .innerJoin(complaintCase, eq(complaintCase.id, document.caseId))
    .where(eq(document.sha256, sha256))
    .orderBy(asc(complaintCase.reference))
    .all();
}

/** The document of a case that has exactly these bytes; null when there is none. */
export function findDocument(db: Reader, caseId: CaseId, sha256: Sha256): StoredDocument | null {
  return (
    db
      .select()
      .from(document)
      .where(and(eq(document.caseId, caseId), eq(document.sha256, sha256)))
      .get() ?? null
  );
}

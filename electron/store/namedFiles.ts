import { eq, isNotNull, sql } from 'drizzle-orm';
import type { CaseId, CaseReference, Sha256 } from '../domain/ids.ts';
import { letterName } from '../domain/letterKinds.ts';
import { complaintCase, document, letter } from './caseTables.ts';
import type { Reader } from './database.ts';
import { importFile } from './importTables.ts';
import { draft } from './officeTables.ts';

/** A kept file as the record names it. */
interface NamedFile {
  sha256: Sha256;
  /** What it is, for people. */
  what: string;
  caseId: CaseId;
  reference: CaseReference;
}

/** The different files that the record names: issued letters, documents, imported spreadsheets. A table that names files of its own is added here. */
export function listNamedHashes(db: Reader): Sha256[] {
  return db
    .all<{ sha256: Sha256 }>(
      sql`SELECT ${document.sha256} AS sha256 FROM ${document} UNION SELECT ${letter.sha256} FROM ${letter} WHERE ${letter.sha256} IS NOT NULL UNION SELECT ${importFile.sha256} FROM ${importFile}`,
    )
    .map(({ sha256 }) => sha256);
}

/** What the record says of some files: each letter and document that has one of these hashes. */
export function describeNamed(db: Reader, hashes: readonly string[]): NamedFile[] {
  const list = JSON.stringify(hashes);
  const letters = db
    .select({
      sha256: letter.sha256,
      kind: letter.kind,
      stage: letter.stage,
      caseId: letter.caseId,
      reference: complaintCase.reference,
    })
    .from(letter)
    .innerJoin(complaintCase, eq(complaintCase.id, letter.caseId))
    .where(sql`${isNotNull(letter.sha256)} AND ${letter.sha256} IN (SELECT value FROM json_each(${list}))`)
    .all();
  const documents = db
    .select({
      sha256: document.sha256,
      what: document.name,
      caseId: document.caseId,
      reference: complaintCase.reference,
    })
    .from(document)
    .innerJoin(complaintCase, eq(complaintCase.id, document.caseId))
    .where(sql`${document.sha256} IN (SELECT value FROM json_each(${list}))`)
    .all();
  return [
    ...letters.flatMap(({ sha256, kind, stage, ...of }) =>
      sha256 ? [{ sha256, what: letterName(kind, stage), ...of }] : [],
    ),
    ...documents,
  ];
}

/** The hashes that half-written forms name: files that wait to be put on a case. */
export function listAwaitedHashes(db: Reader): string[] {
  return db
    .select({ content: draft.content })
    .from(draft)
    .all()
    .flatMap(({ content }) => content.match(/\b[0-9a-f]{64}\b/g) ?? []);
}

import { asc, count, countDistinct, desc, eq, sql } from 'drizzle-orm';
import type { CaseId, PersonId, Sha256, StaffId } from '../domain/ids.ts';
import type { ImportId, ImportKind, ImportPlan } from '../domain/imports.ts';
import type { Instant } from '../domain/isoDate.ts';
import { notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { importFile, importRow } from './importTables.ts';
import { eachColumn, prepared } from './prepared.ts';

type StoredImport = typeof importFile.$inferSelect;

/** Notes that a file is being taken in. */
export function insertImport(
  tx: Writer,
  begun: { id: ImportId; kind: ImportKind; plan: ImportPlan; rows: number; at: Instant; by: StaffId },
): void {
  const { id, kind, plan, rows, at, by } = begun;
  const { sha256, name } = plan.file;
  tx.insert(importFile)
    .values({ id, kind, state: 'running', sha256, fileName: name, plan, rows, begunAt: at, begunBy: by, endedAt: null })
    .run();
}

/** Notes how far an import came, or that it goes on. */
export function setImportState(
  tx: Writer,
  { id, state, at }: { id: ImportId; state: StoredImport['state']; at: Instant | null },
): void {
  tx.update(importFile).set({ state, endedAt: at }).where(eq(importFile.id, id)).run();
}

/** An import by its id. Throws NOT_FOUND. */
export function requireImport(db: Reader, id: ImportId): StoredImport {
  const found = db.select().from(importFile).where(eq(importFile.id, id)).get();
  if (!found) throw notFound('import');
  return found;
}

/** An import with what came of it so far. */
export interface ImportSummary extends StoredImport {
  taken: number;
  cases: number;
  people: number;
}

/** The imports, the newest first. */
export function listImports(db: Reader): ImportSummary[] {
  const counts = new Map(
    db
      .select({
        id: importRow.importId,
        taken: count(),
        cases: countDistinct(importRow.caseId),
        people: countDistinct(importRow.personId),
      })
      .from(importRow)
      .groupBy(importRow.importId)
      .all()
      .map((row) => [row.id, row] as const), // a pair for the map
  );
  return db
    .select()
    .from(importFile)
    .orderBy(desc(importFile.begunAt), desc(importFile.id))
    .all()
    .map((row) => ({ taken: 0, cases: 0, people: 0, ...counts.get(row.id), ...row }));
}

/** The imports of one very file, the newest first. */
export function importsOfFile(db: Reader, sha256: Sha256): ImportSummary[] {
  return listImports(db).filter((one) => one.sha256 === sha256);
}

const addRow = prepared((tx: Writer) => tx.insert(importRow).values(eachColumn(importRow)).prepare());

/** A row that was taken in. */
export interface TakenRow {
  importId: ImportId;
  row: number;
  kind: ImportKind;
  identity: string;
  content: string;
  personId: PersonId | null;
  caseId: CaseId | null;
}

/** Notes what became of a row. Throws when a row of this identity has been taken in before. */
export function insertImportRow(tx: Writer, row: TakenRow): void {
  addRow(tx).run({ ...row });
}

/** The rows of a kind that have been taken in with one of these identities. */
export function takenRows(db: Reader, kind: ImportKind, identities: readonly string[]): Map<string, TakenRow> {
  const rows = db
    .select()
    .from(importRow)
    .where(
      sql`${importRow.kind} = ${kind} AND ${importRow.identity} IN (SELECT value FROM json_each(${JSON.stringify(identities)}))`,
    )
    .orderBy(asc(importRow.row))
    .all();
  return new Map(rows.map((row) => [row.identity, row]));
}

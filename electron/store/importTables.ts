import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseId, Sha256 } from '../domain/ids.ts';
import type { ImportId, ImportKind, ImportPlan } from '../domain/imports.ts';
import type { Instant } from '../domain/isoDate.ts';
import { complaintCase } from './caseTables.ts';
import { personRef, staffRef } from './officeTables.ts';

/*
 * Tables of what was taken in from spreadsheets. The rows say which row of which file became what, so that an import that was cut short
 * goes on where it stopped and the same row never comes in twice.
 */

/** A file that was taken in, or is being taken in. */
export const importFile = sqliteTable(
  'import_file',
  {
    id: text().$type<ImportId>().primaryKey(),
    kind: text().$type<ImportKind>().notNull(),
    state: text().$type<'running' | 'stopped' | 'done'>().notNull(),
    sha256: text().$type<Sha256>().notNull(),
    fileName: text('file_name').notNull(),
    /** How it is read and what was decided, as accepted. */
    plan: text({ mode: 'json' }).$type<ImportPlan>().notNull(),
    /** Rows that were to be taken in. */
    rows: integer().notNull(),
    begunAt: text('begun_at').$type<Instant>().notNull(),
    begunBy: staffRef('begun_by').notNull(),
    endedAt: text('ended_at').$type<Instant>(),
  },
  (table) => [
    check('import_state_known', sql`${table.state} IN ('running', 'stopped', 'done')`),
    index('import_file_sha256').on(table.sha256),
  ],
);

/** A row that was taken in. Appended, never changed. */
export const importRow = sqliteTable(
  'import_row',
  {
    importId: text('import_id')
      .$type<ImportId>()
      .notNull()
      .references(() => importFile.id),
    row: integer().notNull(),
    kind: text().$type<ImportKind>().notNull(),
    /** What tells the row from all others of its kind: its own reference, or the hash of what it says. */
    identity: text().notNull(),
    /** The hash of everything that was read of it: whether it says something else now. */
    content: text().notNull(),
    personId: personRef('person_id'),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => complaintCase.id),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    uniqueIndex('import_row_identity').on(table.kind, table.identity),
    index('import_row_person').on(table.personId),
    index('import_row_case').on(table.caseId),
  ],
);

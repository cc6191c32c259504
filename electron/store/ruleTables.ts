import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { LeftOut } from '../domain/regimes.ts';
import { staffRef } from './officeTables.ts';

/*
 * The rules that the office goes by: what it adopted and from when, and the procedures that it brought along. Both tables are
 * appended to and never changed (triggers in the migration "adoptions"); an act of the office in the history seals each row.
 */

/** A procedure adopted from a day on, with the laws beside it. Of several, the last recorded that had begun governs a day. */
export const adoption = sqliteTable(
  'adoption',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    fromDate: text('from_date').$type<IsoDate>().notNull(),
    procedureId: text('procedure_id').notNull(),
    /** Families of laws and codes. */
    overlays: text({ mode: 'json' }).$type<string[]>().notNull(),
    leftOut: text('left_out', { mode: 'json' }).$type<LeftOut[]>().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    /** Null: at the first run, before anybody has said who they are. */
    recordedBy: staffRef('recorded_by'),
  },
  (table) => [index('adoption_from').on(table.fromDate)],
);

/** A procedure taken in from a file, as it was read; a changed one is a new version. */
export const procedureDocument = sqliteTable(
  'procedure_document',
  {
    procedureId: text('procedure_id').notNull(),
    version: text().notNull(),
    /** The procedure as data. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    fileName: text('file_name').notNull(),
    importedAt: text('imported_at').$type<Instant>().notNull(),
    importedBy: staffRef('imported_by'),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.version] })],
);

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { LetterTemplate, TemplateName } from '../domain/letterTemplate.ts';
import type { WordingAct } from '../domain/letterWordings.ts';
import type { LeftOut } from '../domain/regimes.ts';
import { staffRef } from './officeTables.ts';

/*
 * The rules that the office goes by: what it adopted and from when, the procedures and compensation policies that it brought along, and
 * the wordings of its letters. All of these tables are appended to and never changed (triggers in their migrations); an act of the
 * office in the history seals each row.
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

/**
 * The wordings of letters: the office's own versions, and those of the program's that a letter or a version was made from.
 * Appended to and never changed (triggers in the migration "letter wordings").
 */
export const letterWording = sqliteTable(
  'letter_wording',
  {
    /** The template's name. */
    name: text().$type<TemplateName>().notNull(),
    /** "office-3", or the program's own, such as "2026-11.2". */
    version: text().notNull(),
    /** Counts the office's acts of this letter; null for a wording of the program's. */
    number: integer(),
    /** The template as data. For an act by which the office goes back to the program's own: that, as it was on the day. */
    content: text({ mode: 'json' }).$type<LetterTemplate>().notNull(),
    /** Null for the program's own. */
    how: text().$type<WordingAct>(),
    /** The program's version that it was compared with. */
    basedOn: text('based_on'),
    why: text().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    recordedBy: staffRef('recorded_by'),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);

/** A compensation policy taken in from a file, as it was read; a changed one is a new version. */
export const policyDocument = sqliteTable(
  'policy_document',
  {
    policyId: text('policy_id').notNull(),
    version: text().notNull(),
    /** The policy as data. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    fileName: text('file_name').notNull(),
    importedAt: text('imported_at').$type<Instant>().notNull(),
    importedBy: staffRef('imported_by'),
  },
  (table) => [primaryKey({ columns: [table.policyId, table.version] })],
);

/** A policy of the landlord's own adopted from a day on. Of several, the last recorded that had begun governs a day. */
export const policyAdoption = sqliteTable('policy_adoption', {
  seq: integer().primaryKey({ autoIncrement: true }),
  fromDate: text('from_date').$type<IsoDate>().notNull(),
  policyId: text('policy_id').notNull(),
  version: text().notNull(),
  recordedAt: text('recorded_at').$type<Instant>().notNull(),
  recordedBy: staffRef('recorded_by'),
});

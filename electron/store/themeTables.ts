import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ThemeId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';

/*
 * What the office learns: the names that it gives to what it sees again and again. What was learnt from a case stands in the
 * case's own history and nowhere else.
 */

/** A theme as it is called now; each change is an act of the office in the history. None is ever deleted (trigger in the migration). */
export const theme = sqliteTable(
  'theme',
  {
    id: text().$type<ThemeId>().primaryKey(),
    version: integer().notNull(),
    name: text().notNull(),
    covers: text().notNull(),
    /** Its cases count under this one. */
    mergedInto: text('merged_into')
      .$type<ThemeId>()
      .references((): AnySQLiteColumn => theme.id),
    putRightOn: text('put_right_on').$type<IsoDate>(),
    putRightWhat: text('put_right_what').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
  },
  (table) => [
    check('theme_not_its_own', sql`${table.mergedInto} IS NULL OR ${table.mergedInto} <> ${table.id}`),
    check('theme_put_right_whole', sql`(${table.putRightOn} IS NULL) = (${table.putRightWhat} = '')`),
  ],
);

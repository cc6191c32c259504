import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ClockState } from '../domain/assessment.ts';
import type { CalendarChangeId, CalendarChangeKind } from '../domain/calendarChanges.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import { complaintCase } from './caseTables.ts';
import { staffRef } from './officeTables.ts';

/*
 * What happened to the calendar, and which deadlines moved with it. Both tables are appended to and never changed (triggers in the
 * migration "calendars"); an act of the office in the history seals each row.
 */

/** One change: a list of bank holidays taken in, a one-off day added or taken back, the closures set. The last state is read off them. */
export const calendarChange = sqliteTable(
  'calendar_change',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().$type<CalendarChangeId>().notNull().unique('calendar_change_id'),
    kind: text().$type<CalendarChangeKind>().notNull(),
    onDate: text('on_date').$type<IsoDate>().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    /** Null: the program itself, at its start. */
    recordedBy: staffRef('recorded_by'),
    /** The calendar's version from this change on. */
    version: text().notNull(),
    /** What the change consists of; each kind has its own form, parsed where it is read. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    movedCases: integer('moved_cases').notNull(),
    movedClocks: integer('moved_clocks').notNull(),
  },
  (table) => [
    check(
      'calendar_change_kind_known',
      sql`${table.kind} IN ('list-adopted', 'day-added', 'day-taken-back', 'closures-set')`,
    ),
  ],
);

/** One deadline of an open case that moved with a change, as it was listed before the change was accepted. */
export const calendarMove = sqliteTable(
  'calendar_move',
  {
    changeId: text('change_id')
      .$type<CalendarChangeId>()
      .notNull()
      .references(() => calendarChange.id),
    ordinal: integer().notNull(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => complaintCase.id),
    clockId: text('clock_id').notNull(),
    label: text().notNull(),
    procedure: text().notNull(),
    dueBefore: text('due_before').$type<IsoDate>(),
    dueAfter: text('due_after').$type<IsoDate>(),
    stateBefore: text('state_before').$type<ClockState>().notNull(),
    stateAfter: text('state_after').$type<ClockState>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.ordinal] }), index('calendar_move_case').on(table.caseId)],
);

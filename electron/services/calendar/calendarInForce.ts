import { z } from 'zod';
import { CalendarChangeId, type OneOffDay, OneOffDayDetails } from '../../domain/calendarChanges.ts';
import { Closure } from '../../domain/people.ts';
import { BankHolidays } from '../../rules/calendar/calendarData.ts';
import type { CalendarState } from '../../rules/calendar/calendarState.ts';
import { appendCalendarChange, listCalendarChanges, type StoredCalendarChange } from '../../store/calendar.ts';
import type { Reader, Writer } from '../../store/database.ts';
import { getOffice, listClosures } from '../../store/office.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import type { DaysInForce } from './calendarBook.ts';

/** What each kind of change consists of, in the record. */
const changeContents = {
  'list-adopted': z.strictObject({
    source: z.enum(['program', 'file']),
    /** The file's name without its folder; null for the list that the program brought. */
    fileName: z.string().nullable(),
    bankHolidays: BankHolidays,
  }),
  'day-added': OneOffDayDetails,
  'day-taken-back': z.strictObject({ dayId: CalendarChangeId, reason: z.string() }),
  'closures-set': z.strictObject({ closures: z.array(Closure) }),
} as const;

/** The content of a change of one kind. @throws when the record does not hold what it should: nobody wrote it so */
export function contentOf<K extends keyof typeof changeContents>(
  kind: K,
  change: StoredCalendarChange,
): z.infer<(typeof changeContents)[K]> {
  return changeContents[kind].parse(change.content) as z.infer<(typeof changeContents)[K]>; // parsed by the kind's own schema
}

/** The days in force, read off the changes: the last list, the one-off days that were not taken back. */
function daysInForce(changes: readonly StoredCalendarChange[], bundled: BankHolidays): DaysInForce {
  let bankHolidays = bundled;
  let version = bundled.version;
  const oneOffDays = new Map<CalendarChangeId, OneOffDay>();
  for (const change of changes) {
    version = change.version;
    if (change.kind === 'list-adopted') bankHolidays = contentOf('list-adopted', change).bankHolidays;
    else if (change.kind === 'day-added')
      oneOffDays.set(change.id, { ...contentOf('day-added', change), id: change.id });
    else if (change.kind === 'day-taken-back') oneOffDays.delete(contentOf('day-taken-back', change).dayId);
  }
  return { bankHolidays, oneOffDays: [...oneOffDays.values()], version };
}

/** The whole state by which deadlines are counted now. */
export function calendarState(program: Program, db: Reader): CalendarState {
  return { ...program.rulebook.calendars.inForce, closures: listClosures(db) };
}

/**
 * At the program's start: takes the days in force from the record. A record that has never said which list it counts by adopts
 * the one that the program brings, so that a later program with another list cannot move dates unseen.
 */
export function startCalendar(program: Program): void {
  const record = program.requireRecord();
  const { calendars } = program.rulebook;
  const changes = record.read(listCalendarChanges);
  calendars.adopt(daysInForce(changes, calendars.bundled));
  if (changes.some(({ kind }) => kind === 'list-adopted') || record.read(getOffice) === null) return;
  try {
    record.write((tx) => adoptBundled(program, tx));
  } catch (error) {
    // A full disk must not keep anybody from reading the record; the next start tries again.
    program.log.error('the calendar could not be noted', {}, error);
  }
}

/** Notes the program's own list as the one in force, where the record has not said so yet. */
export function adoptBundled(program: Program, tx: Writer): void {
  if (listCalendarChanges(tx).some(({ kind }) => kind === 'list-adopted')) return;
  const { bundled } = program.rulebook.calendars;
  const id = CalendarChangeId.parse(program.newId());
  appendCalendarChange(
    tx,
    {
      id,
      kind: 'list-adopted',
      onDate: program.today(),
      recordedAt: program.now(),
      recordedBy: null,
      version: bundled.version,
      content: { source: 'program', fileName: null, bankHolidays: bundled },
      movedCases: 0,
      movedClocks: 0,
    },
    [],
  );
  recordOffice(program, tx, {
    facts: {
      type: 'bank-holidays-adopted',
      ...actOf(program),
      changeId: id,
      source: 'program',
      version: bundled.version,
      from: bundled.from,
      until: bundled.until,
      movedCases: 0,
      movedClocks: 0,
    },
    words: { fileName: null },
  });
}

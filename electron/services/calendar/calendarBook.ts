import type { Closure } from '../../domain/people.ts';
import type { Division } from '../../domain/words.ts';
import type { Calendar } from '../../rules/calendar/calendar.ts';
import type { BankHolidays } from '../../rules/calendar/calendarData.ts';
import { type CalendarState, calendarOf } from '../../rules/calendar/calendarState.ts';

/** What the record says of the calendar; closures are handed in where a calendar is asked for. */
export type DaysInForce = Omit<CalendarState, 'closures'>;

/** The calendar in force, built once for each division and state. */
export interface CalendarBook {
  /** The list that this copy of the program brought. */
  readonly bundled: BankHolidays;
  readonly inForce: DaysInForce;
  /** From now on these days count. */
  adopt(days: DaysInForce): void;
  calendar(division: Division, closures: readonly Closure[]): Calendar;
}

/** Until the record says otherwise, the list that the program brought is in force. */
export function createCalendarBook(bundled: BankHolidays): CalendarBook {
  let inForce: DaysInForce = { bankHolidays: bundled, oneOffDays: [], version: bundled.version };
  // One state of the closures for each division: an older one is never asked for again.
  const built = new Map<Division, { closures: string; calendar: Calendar }>();
  return {
    bundled,
    get inForce() {
      return inForce;
    },
    adopt(days) {
      inForce = days;
      built.clear();
    },
    calendar(division, closures) {
      const key = JSON.stringify(closures);
      const known = built.get(division);
      if (known?.closures === key) return known.calendar;
      const calendar = calendarOf({ ...inForce, closures }, division);
      built.set(division, { closures: key, calendar });
      return calendar;
    },
  };
}

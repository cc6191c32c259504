import { addMonths } from '../domain/isoDate.ts';
import type { Calendar, DayTable } from './calendar.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import type { Length } from './procedureParts.ts';
import { countWorkingDays } from './workingDays.ts';

/**
 * The last day of a length of time from `start`; `CANNOT_SAY` where the calendar ends before it. For hours it is the day
 * at whose end they have certainly passed; `hours.ts` gives the time of day.
 */
export function endOfLength(
  calendar: Calendar,
  table: DayTable,
  start: number,
  length: Length,
  dayCount: 0 | 1,
): number {
  switch (length.unit) {
    case 'working-days':
      return countWorkingDays(calendar, table, start, length.amount, dayCount);
    case 'calendar-days':
      return start + length.amount - (length.amount > 0 ? dayCount : 0);
    case 'weeks':
      return start + length.amount * 7 - (length.amount > 0 ? dayCount : 0);
    case 'months':
      return dayOf(addMonths(dateOf(start), length.amount));
    case 'hours':
      return start + Math.ceil(length.amount / 24);
  }
}

const UNIT_WORDS: Record<Length['unit'], [one: string, many: string]> = {
  'working-days': ['working day', 'working days'],
  'calendar-days': ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  hours: ['hour', 'hours'],
};

/** "10 working days", "1 month". */
export function lengthWords(length: Length): string {
  const [one, many] = UNIT_WORDS[length.unit];
  return `${length.amount} ${length.amount === 1 ? one : many}`;
}

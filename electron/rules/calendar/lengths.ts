import { addMonths } from '../../domain/isoDate.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { EndsOn } from '../procedures/procedureParts.ts';
import type { Calendar, DayTable } from './calendar.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import { isDay } from './days.ts';
import { countWorkingDays, lastWorkingDay, nextWorkingDay } from './workingDays.ts';

/**
 * The last day of a length of time from `start`, moved to a working day where `endsOn` asks for one; `CANNOT_SAY` where
 * the calendar ends before it. For hours it is the day at whose end they have certainly passed.
 */
export function endOfLength(
  calendar: Calendar,
  table: DayTable,
  start: number,
  length: Length,
  dayCount: 0 | 1,
  endsOn: EndsOn = 'any-day',
): number {
  const end = countedEnd(calendar, table, start, length, dayCount);
  if (endsOn === 'any-day' || !isDay(end)) return end;
  return endsOn === 'next-working-day' ? nextWorkingDay(calendar, table, end) : lastWorkingDay(calendar, table, end);
}

function countedEnd(calendar: Calendar, table: DayTable, start: number, length: Length, dayCount: 0 | 1): number {
  switch (length.unit) {
    case 'working-days':
      return countWorkingDays(calendar, table, start, length.amount, dayCount);
    case 'calendar-days':
      return start + length.amount - (length.amount > 0 ? dayCount : 0);
    case 'weeks':
      return start + length.amount * 7 - (length.amount > 0 ? dayCount : 0);
    case 'months':
      return endOfMonths(start, length.amount, dayCount);
    case 'hours':
      return start + Math.ceil(length.amount / 24);
  }
}

/**
 * A month after 15 January ends on 15 February; one that begins with that day ends the day before. Where the later month
 * has no such day, both end on its last (the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027).
 */
function endOfMonths(start: number, months: number, dayCount: 0 | 1): number {
  const from = dateOf(start);
  const to = addMonths(from, months);
  const hasSameDay = from.slice(8) === to.slice(8);
  return dayOf(to) - (hasSameDay && months > 0 ? dayCount : 0);
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

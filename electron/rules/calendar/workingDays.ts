import type { Because } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { type Calendar, calendarSpan, type DayTable, type SkippedDays, skipText } from './calendar.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import { CANNOT_SAY } from './days.ts';

/**
 * The working day that ends a count of `length` from `start`.
 * With `dayCount` 0 the start is day 0 and day 1 is the next working day; with 1 the start itself is day 1, or the next
 * working day when it is not one. Both give the same date when the start is not a working day.
 * Returns `CANNOT_SAY` when the count leaves the calendar.
 */
export function countWorkingDays(
  calendar: Calendar,
  table: DayTable,
  start: number,
  length: number,
  dayCount: 0 | 1,
): number {
  if (start < calendar.firstDay || start > calendar.lastDay) return CANNOT_SAY;
  const offset = start - calendar.firstDay;
  const upToStart = table.upTo[offset] ?? 0;
  const isWorked = upToStart > (offset === 0 ? 0 : (table.upTo[offset - 1] ?? 0));
  // Index in the list of working days of the last one that is not after the day the count takes as its zero.
  const zero = dayCount === 1 && isWorked ? upToStart - 2 : upToStart - 1;
  if (length === 0) return dayCount === 0 || isWorked ? start : (table.workingDays[zero + 1] ?? CANNOT_SAY);
  return table.workingDays[zero + length] ?? CANNOT_SAY;
}

/** The day itself where it is worked, or else the next that is; `CANNOT_SAY` outside the calendar. */
export function nextWorkingDay(calendar: Calendar, table: DayTable, day: number): number {
  return countWorkingDays(calendar, table, day, 0, 1);
}

/** The day itself where it is worked, or else the last one before it that is; `CANNOT_SAY` outside the calendar. */
export function lastWorkingDay(calendar: Calendar, table: DayTable, day: number): number {
  if (day < calendar.firstDay || day > calendar.lastDay) return CANNOT_SAY;
  return table.workingDays[(table.upTo[day - calendar.firstDay] ?? 0) - 1] ?? CANNOT_SAY;
}

/** The working day that lies `amount` working days before a day, which itself is not counted; `CANNOT_SAY` outside the calendar. */
export function workingDayBefore(calendar: Calendar, table: DayTable, day: number, amount: number): number {
  if (amount === 0) return day;
  if (day <= calendar.firstDay || day > calendar.lastDay) return CANNOT_SAY;
  return table.workingDays[(table.upTo[day - 1 - calendar.firstDay] ?? 0) - amount] ?? CANNOT_SAY;
}

/**
 * Working days from `from` to `to`: how many lie after the one and up to and including the other. Negative when `to` is
 * earlier; null when either lies outside the calendar.
 */
export function workingDaysApart(calendar: Calendar, table: DayTable, from: number, to: number): number | null {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  if (low < calendar.firstDay || high > calendar.lastDay) return null;
  const between = (table.upTo[high - calendar.firstDay] ?? 0) - (table.upTo[low - calendar.firstDay] ?? 0);
  return to >= from ? between : -between;
}

/** The stretches between two days (both included) that are left out of the count, each with its name. */
export function skippedBetween(calendar: Calendar, table: DayTable, first: number, last: number): Because[] {
  const found: Because[] = [];
  let index = table.skippedFrom[Math.max(first, calendar.firstDay) - calendar.firstDay] ?? table.skipped.length;
  for (; index < table.skipped.length; index++) {
    const group = table.skipped[index];
    if (!group || group.first > last) break;
    const isWhole = group.first >= first && group.last <= last;
    found.push(
      isWhole ? group.because : partOf(table, group, Math.max(group.first, first), Math.min(group.last, last)),
    );
  }
  return found;
}

function partOf(table: DayTable, group: SkippedDays, first: number, last: number): Because {
  const key = first * 8 + (last - first);
  const known = table.parts.get(key);
  if (known !== undefined) return known;
  const because = skipText(first, last, nameOf(group.because));
  table.parts.set(key, because);
  return because;
}

/** Days of closure within a stretch, said as notes: they do not stop the clock. */
export function closuresBetween(calendar: Calendar, first: number, last: number): Because[] {
  if (calendar.closures.length === 0) return [];
  return skippedBetween(calendar, calendar.withClosures, first, last)
    .filter((entry) => entry.text.includes(': office closed ('))
    .map((entry) => ({
      ...entry,
      kind: 'note',
      text: entry.text.replace(/, not counted$/, '; the clock does not stop'),
    }));
}

function nameOf(because: Because): string {
  return because.text.slice(because.text.indexOf(': ') + 2).replace(/, not counted$/, '');
}

type WorkingDayCount = { ok: true; due: IsoDate; skipped: Because[] } | { ok: false /** For staff. */; reason: string };

/**
 * The date `length` working days from `start`, with every day that was skipped on the way.
 * `dayCount` says whether the start is day 0 (the next working day is day 1) or day 1 itself.
 */
export function addWorkingDays(
  calendar: Calendar,
  start: IsoDate,
  length: number,
  dayCount: 0 | 1 = 0,
  closuresStop = false,
): WorkingDayCount {
  const table = closuresStop ? calendar.withClosures : calendar.statutory;
  const due = countWorkingDays(calendar, table, dayOf(start), length, dayCount);
  if (due === CANNOT_SAY) return { ok: false, reason: cannotSay(calendar) };
  return { ok: true, due: dateOf(due), skipped: skippedBetween(calendar, table, dayOf(start), due) };
}

/** Working days after `from`, up to and including `to`; negative when `to` is earlier; null outside the calendar. */
export function workingDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): number | null {
  return workingDaysApart(calendar, calendar.statutory, dayOf(from), dayOf(to));
}

/** Why there is no date: a sentence for staff. */
export function cannotSay(calendar: Calendar): string {
  return `The calendar of bank holidays runs from ${calendarSpan(calendar)}. Nobody can say which days are worked outside it. Import a newer calendar: Settings, Calendar.`;
}

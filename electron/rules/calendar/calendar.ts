import type { Because } from '../../domain/assessment.ts';
import { type IsoDate, longDate, plainDate, weekdayIndex } from '../../domain/isoDate.ts';
import type { Closure } from '../../domain/people.ts';
import type { Division } from '../../domain/words.ts';
import type { BankHolidays, NamedDay } from './calendarData.ts';
import { dateOf, dayOf } from './dayNumber.ts';

/** Days that follow each other and that are left out of a count for one reason, with the words for it. */
export interface SkippedDays {
  first: number;
  last: number;
  because: Because;
}

/** Which days are worked: everything that counting needs, looked up instead of computed. */
export interface DayTable {
  /** The day numbers of all working days, in order. */
  workingDays: Int32Array;
  /** For each day of the calendar, how many working days there are up to and including it. */
  upTo: Int32Array;
  /** What is left out, in order of date. */
  skipped: SkippedDays[];
  /** For each day of the calendar, the first entry of `skipped` that ends on it or later. */
  skippedFrom: Int32Array;
  /** Parts of a weekend that were needed, so that each is put into words once. */
  parts: Map<number, Because>;
}

/** The working days of one landlord: a division's bank holidays, the landlord's closures, and days added by hand. */
export interface Calendar {
  division: Division;
  version: string;
  firstDay: number;
  lastDay: number;
  /** What the law counts: a landlord's own closure does not stop a statutory clock. */
  statutory: DayTable;
  /** What a landlord's own procedure may count instead, where it says so. */
  withClosures: DayTable;
  closures: readonly Closure[];
}

interface CalendarParts {
  division: Division;
  bankHolidays: BankHolidays;
  /** Days on which the office is shut. */
  closures?: readonly Closure[];
  /** Days off that the file does not know of: a holiday proclaimed late, a day of strike where a procedure says so. */
  oneOffDays?: readonly NamedDay[];
  /** Instead of the file's own version, when days were added. */
  version?: string;
}

/** Builds the calendar once; every count afterwards is a look-up. */
export function buildCalendar(parts: CalendarParts): Calendar {
  const { bankHolidays, closures = [], oneOffDays = [] } = parts;
  const firstDay = dayOf(bankHolidays.from);
  const lastDay = dayOf(bankHolidays.until);
  const names = new Map<number, string>();
  for (const holiday of bankHolidays.divisions[parts.division])
    names.set(dayOf(holiday.on), `${holiday.name}${holiday.substitute ? ' (substitute day)' : ''}, bank holiday`);
  for (const day of oneOffDays) names.set(dayOf(day.on), day.name);

  const closed = new Map(names);
  for (const closure of closures) {
    for (let day = Math.max(dayOf(closure.from), firstDay); day <= Math.min(dayOf(closure.to), lastDay); day++)
      if (!closed.has(day)) closed.set(day, `office closed (${closure.name})`);
  }
  return {
    division: parts.division,
    version: parts.version ?? bankHolidays.version,
    firstDay,
    lastDay,
    statutory: buildTable(firstDay, lastDay, names),
    withClosures: closures.length === 0 ? buildTable(firstDay, lastDay, names) : buildTable(firstDay, lastDay, closed),
    closures,
  };
}

/** The name under which a day is left out of the count; null for a working day or one outside the calendar. */
function whyNotWorked(calendar: Calendar, date: IsoDate): string | null {
  const day = dayOf(date);
  const group = calendar.statutory.skipped[calendar.statutory.skippedFrom[day - calendar.firstDay] ?? -1];
  return group && group.first <= day ? group.because.text : null;
}

/** True when the law counts the day; null outside the calendar, where nobody can say. */
export function isWorkingDay(calendar: Calendar, date: IsoDate): boolean | null {
  const day = dayOf(date);
  if (day < calendar.firstDay || day > calendar.lastDay) return null;
  return whyNotWorked(calendar, date) === null;
}

function buildTable(firstDay: number, lastDay: number, names: ReadonlyMap<number, string>): DayTable {
  const length = lastDay - firstDay + 1;
  const worked: number[] = [];
  const upTo = new Int32Array(length);
  const skippedFrom = new Int32Array(length);
  const skipped: SkippedDays[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const isWeekend = weekdayIndex(day) > 4;
    const name = isWeekend ? 'weekend' : names.get(day);
    const before = skipped[skipped.length - 1];
    if (name === undefined) worked.push(day);
    else if (before && isWeekend && before.last === day - 1 && weekdayIndex(day) === 6) {
      before.last = day;
      before.because = skipText(before.first, day, 'weekend');
    } else skipped.push({ first: day, last: day, because: skipText(day, day, name) });
    upTo[day - firstDay] = worked.length;
    skippedFrom[day - firstDay] = name === undefined ? skipped.length : skipped.length - 1;
  }
  return { workingDays: Int32Array.from(worked), upTo, skipped, skippedFrom, parts: new Map() };
}

/** "Saturday 4 and Sunday 5 April 2026: weekend, not counted". */
export function skipText(first: number, last: number, name: string): Because {
  const to = dateOf(last);
  const from = dateOf(first);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const opening = isSameMonth ? longDate(from).split(' ').slice(0, 2).join(' ') : longDate(from).replace(/ \d{4}$/, '');
  const when = first === last ? longDate(to) : `${opening} and ${longDate(to)}`;
  return { kind: 'skip', on: from, text: `${when}: ${name}, not counted`, clause: null };
}

/** "2019-01-01 to 2028-12-31" in words, for the sentence that the calendar cannot say. */
export function calendarSpan(calendar: Calendar): string {
  return `${plainDate(dateOf(calendar.firstDay))} to ${plainDate(dateOf(calendar.lastDay))}`;
}

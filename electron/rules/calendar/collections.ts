import { type IsoDate, longDate, type TimeOfDay, weekdayIndex } from '../../domain/isoDate.ts';
import type { PostTimes } from '../../domain/post.ts';
import type { Calendar } from './calendar.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import { isDay } from './days.ts';
import { nextWorkingDay } from './workingDays.ts';

const SATURDAY = 5;

/**
 * The day on which a letter leaves that is put into the post at this moment, and why not today. There is a collection on
 * working days, and on Saturdays where the office has said when. Where nobody has said when the last one is, today's is
 * taken to be still to come. Outside the calendar nothing is proposed: it leaves today.
 */
export function collectionFor(
  calendar: Calendar,
  today: IsoDate,
  now: TimeOfDay,
  times: PostTimes,
): { leavesOn: IsoDate; why: string } {
  const day = dayOf(today);
  if (hasCollection(calendar, day, times)) {
    const last = weekdayIndex(day) === SATURDAY ? times.saturdays : times.weekdays;
    if (last === null || now <= last) return { leavesOn: today, why: '' };
    return { leavesOn: nextCollection(calendar, day, times), why: `The last collection today was at ${last}.` };
  }
  return { leavesOn: nextCollection(calendar, day, times), why: `There is no collection on ${longDate(today)}.` };
}

function hasCollection(calendar: Calendar, day: number, times: PostTimes): boolean {
  const weekday = weekdayIndex(day);
  if (weekday === SATURDAY) return times.saturdays !== null;
  if (weekday > SATURDAY) return false;
  const next = nextWorkingDay(calendar, calendar.statutory, day);
  return next === day || !isDay(next);
}

function nextCollection(calendar: Calendar, day: number, times: PostTimes): IsoDate {
  for (let later = day + 1; later < day + 14; later++) if (hasCollection(calendar, later, times)) return dateOf(later);
  return dateOf(day);
}

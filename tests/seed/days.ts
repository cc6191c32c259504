import { addDays, type Instant, type IsoDate, toDayNumber, weekdayIndex } from '../../electron/domain/isoDate.ts';
import type { Chance } from './chance.ts';

/** Monday to Friday; bank holidays are left to chance, as offices that write a date wrong do. */
export function isWeekday(date: IsoDate): boolean {
  return weekdayIndex(toDayNumber(date)) < 5;
}

/** The day that many weekdays later. */
export function weekdaysLater(date: IsoDate, count: number): IsoDate {
  let at = date;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWeekday(at)) left -= 1;
  }
  return at;
}

/** A moment of office hours on a day, to the second. */
export function officeHour(chance: Chance, date: IsoDate): Instant {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date}T${part(chance.between(9, 15))}:${part(chance.between(0, 59))}:${part(chance.between(0, 59))}.000Z`;
}

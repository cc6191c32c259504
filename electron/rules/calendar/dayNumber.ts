import { fromDayNumber, type IsoDate } from '../../domain/isoDate.ts';

/*
 * The engine counts in day numbers (whole days since 1970-01-01) and turns them back into dates at the very end. These two
 * functions do what `toDayNumber` and `fromDayNumber` do, without building Date objects: they are called some fifty times
 * for every case that is judged.
 */

const FIRST = -25567; // 1900-01-01
const SPAN = 110_000; // to the year 2201
const written = new Array<IsoDate | undefined>(SPAN);

/** Whole days since 1970-01-01 of a date that is known to be real (Hinnant, "days from civil"). */
export function dayOf(date: IsoDate): number {
  const month = (date.charCodeAt(5) - 48) * 10 + date.charCodeAt(6) - 48;
  const day = (date.charCodeAt(8) - 48) * 10 + date.charCodeAt(9) - 48;
  const year =
    (date.charCodeAt(0) - 48) * 1000 +
    (date.charCodeAt(1) - 48) * 100 +
    (date.charCodeAt(2) - 48) * 10 +
    date.charCodeAt(3) -
    48 -
    (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 400);
  const yearOfEra = year - century * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return century * 146097 + dayOfEra - 719468;
}

/** The date of a day number; each date is written out once and then remembered. */
export function dateOf(day: number): IsoDate {
  const known = written[day - FIRST];
  if (known !== undefined) return known;
  const date = fromDayNumber(day);
  if (day >= FIRST && day < FIRST + SPAN) written[day - FIRST] = date;
  return date;
}

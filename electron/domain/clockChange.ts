import { type IsoDate, toDayNumber } from './isoDate.ts';

/*
 * The clocks of the United Kingdom go forward at 01:00 Greenwich time on the last Sunday of March and back at 01:00
 * Greenwich time on the last Sunday of October (Summer Time Act 1972 as amended).
 */

/** Day number of the last Sunday of a month (0 is January). */
export function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0) / 86_400_000;
  return lastDay - ((lastDay + 4) % 7); // 1970-01-01 was a Thursday, so day -4 was a Sunday
}

/**
 * What is odd about a time of day in London: from 01:00 to 01:59 it came `twice` on the night in October and `never` on the
 * night in March. Null for every other time.
 */
export function oddTime(on: IsoDate, at: string): 'twice' | 'never' | null {
  if (at < '01:00' || at > '01:59') return null;
  const day = toDayNumber(on);
  const year = Number(on.slice(0, 4));
  if (day === lastSunday(year, 9)) return 'twice';
  return day === lastSunday(year, 2) ? 'never' : null;
}

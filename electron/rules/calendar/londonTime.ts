import { lastSunday } from '../../domain/clockChange.ts';

/*
 * The clocks of the United Kingdom: Greenwich time in winter, an hour ahead from the last Sunday of March to the last Sunday
 * of October, changing at 01:00 Greenwich time both times (Summer Time Act 1972 as amended; so since 1996). Written out here
 * because the rules engine takes no time zone from the machine that it runs on.
 */

const DAY = 1440;

/** Minutes since 1970-01-01T00:00Z of a London date and time of day. Of the hour that comes twice in October, the first. */
export function londonToUtc(day: number, time: string): number {
  const local = day * DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return isSummerTime(local - 60) ? local - 60 : local;
}

/** The London date and time of day at a moment given in minutes since 1970-01-01T00:00Z. */
export function utcToLondon(minutes: number): { day: number; time: string } {
  const local = isSummerTime(minutes) ? minutes + 60 : minutes;
  const day = Math.floor(local / DAY);
  const left = local - day * DAY;
  return { day, time: `${two(Math.floor(left / 60))}:${two(left % 60)}` };
}

function isSummerTime(minutes: number): boolean {
  const year = new Date(minutes * 60_000).getUTCFullYear();
  return minutes >= lastSunday(year, 2) * DAY + 60 && minutes < lastSunday(year, 9) * DAY + 60;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

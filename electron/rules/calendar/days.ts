/** No such day: nobody recorded it, or there is none. Less than any real one. */
export const NEVER = -1_000_000;

/** A day that nobody can say, because the calendar ends before it. Less than any real one. */
export const CANNOT_SAY = -2_000_000;

/** True for the number of a real day. */
export function isDay(day: number): boolean {
  return day > -900_000;
}

import { z } from 'zod';

const MS_PER_DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** True when `text` is a real civil date written YYYY-MM-DD, years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return false;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** A civil date, YYYY-MM-DD, without a time or a zone. */
export const IsoDate = z.string().refine(isIsoDate, 'Give a real date.').brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

/** A time of day on a 24-hour clock, HH:MM, in Europe/London. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:30.');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** Whole days since 1970-01-01; the number that all date arithmetic is done in. */
export function toDayNumber(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY;
}

/** The date that lies `dayNumber` days after 1970-01-01. */
export function fromDayNumber(dayNumber: number): IsoDate {
  const text = new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
  return text as IsoDate; // a civil date by construction
}

/** The date `days` calendar days after `date` (before it, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The same day `months` months later; the month's last day where that day does not exist (31 August + 6 = 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const monthIndex = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return fromDayNumber(Date.UTC(year, monthIndex, day) / MS_PER_DAY);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(dayNumber: number): number {
  // 1970-01-01 was a Thursday (3).
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** "Monday". */
export function weekdayName(date: IsoDate): string {
  return WEEKDAYS[weekdayIndex(toDayNumber(date))] as string; // the index is 0 to 6 by construction
}

/** "Monday 2 March 2026": how a date is written in letters and explanations. */
export function longDate(date: IsoDate): string {
  return `${weekdayName(date)} ${plainDate(date)}`;
}

/** "2 March 2026". */
export function plainDate(date: IsoDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] as string; // months are 1 to 12 in an IsoDate
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/** "Mon 2 Mar 2026": how a date is written in lists and badges. */
export function shortDate(date: IsoDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] as string; // months are 1 to 12 in an IsoDate
  return `${weekdayName(date).slice(0, 3)} ${Number(date.slice(8, 10))} ${month.slice(0, 3)} ${date.slice(0, 4)}`;
}

/** The civil date that the clocks of London show at `instant`. */
export function londonDate(instant: Instant): IsoDate {
  return londonParts(instant).date;
}

/** The time of day, HH:MM, that the clocks of London show at `instant`. */
export function londonTime(instant: Instant): TimeOfDay {
  return londonParts(instant).time;
}

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface LondonParts {
  date: IsoDate;
  time: TimeOfDay;
}

/** What the clocks of London showed at the minute that was asked for last: everything that happens now asks for the same one. */
let lastMinute: { minute: string; parts: LondonParts } | null = null;

function londonParts(instant: Instant): LondonParts {
  const minute = instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
  if (lastMinute?.minute !== minute) lastMinute = { minute, parts: readLondonClock(instant) };
  return lastMinute.parts;
}

function readLondonClock(instant: Instant): LondonParts {
  const parts: Record<string, string> = {};
  for (const part of londonFormat.formatToParts(new Date(instant))) parts[part.type] = part.value;
  return {
    date: IsoDate.parse(`${parts.year}-${parts.month}-${parts.day}`),
    time: `${parts.hour}:${parts.minute}`,
  };
}

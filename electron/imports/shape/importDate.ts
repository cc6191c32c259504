import { addDays, IsoDate, isIsoDate, plainDate } from '../../domain/isoDate.ts';
import { readUkDate } from '../../domain/ukDateText.ts';

type ImportDate = { ok: true; date: IsoDate; time: string | null } | { ok: false; text: string };

/** Excel holds 1900 for a leap year, so that 1 January 1900 counts as its day 2 for every day from 1 March 1900 on. */
const EXCEL_EPOCH = IsoDate.parse('1900-01-01');
const EPOCH_SERIAL = 2;
/** A plain number counts as one of Excel's days from 1980 to 2100 only; anything else is some other number. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_050;
const FIRST_YEAR = 1980;

const WITH_TIME = /^(.*?)[ T,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm)?(?:z|[+-]\d{2}:?\d{2})?$/i;
const THREE_NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;
const MONTH_NAME_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/i;

/**
 * Reads a day from a cell as it is written in Britain, day first: 02/03/2026 is 2 March. Also Excel's own day numbers, two-digit
 * years (never later than the year after `today`'s), a month by its name, a time behind it. What cannot be, and what only makes
 * sense the American way, is told and not guessed.
 */
export function readImportDate(cell: string, today: IsoDate, { isMonthFirst = false } = {}): ImportDate {
  const whole = cell.trim().replace(/\s+/g, ' ');
  const timed = WITH_TIME.exec(whole);
  const text = timed ? (timed[1] ?? '') : whole;
  const time = timed ? timeOf(timed[2] ?? '', timed[3] ?? '', timed[4] ?? '') : null;
  const read = readDay(text, today, isMonthFirst);
  if (!read.ok) return { ok: false, text: read.text };
  const year = Number(read.date.slice(0, 4));
  if (year < FIRST_YEAR) return { ok: false, text: `“${whole}” would be ${plainDate(read.date)}. Check the year.` };
  return { ok: true, date: read.date, time: time === '00:00' ? null : time };
}

function readDay(
  text: string,
  today: IsoDate,
  isMonthFirst: boolean,
): { ok: true; date: IsoDate } | { ok: false; text: string } {
  if (isIsoDate(text)) return { ok: true, date: IsoDate.parse(text) };
  if (/^\d{4}[/.]\d{1,2}[/.]\d{1,2}$/.test(text)) return fromParts(text, text.split(/[/.]/), [0, 1, 2], today);
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(text);
  const numbers = THREE_NUMBERS.exec(text);
  if (numbers) return fromNumbers(text, numbers.slice(1), isMonthFirst, today);
  const named = MONTH_NAME_FIRST.exec(text);
  const dayFirst = named ? `${named[2]} ${named[1]} ${named[3]}` : text;
  const year = /(\d+)$/.exec(dayFirst)?.[1] ?? '';
  const read = /[a-z]/i.test(dayFirst) && year.length !== 1 ? readUkDate(dayFirst, today) : null;
  // A day and a month alone would take this year: a guess.
  if (!read?.ok || !/\d{2}$/.test(dayFirst) || /^\d{1,2}\D*$/.test(dayFirst) || isYearless(dayFirst))
    return { ok: false, text: `“${text}” is not a day that Redress can read. Write it as 02/03/2026.` };
  return year.length === 2 ? { ok: true, date: inCentury(read.date, today) } : read;
}

function isYearless(text: string): boolean {
  return (text.match(/\d+/g) ?? []).length < 2;
}

function fromSerial(text: string): { ok: true; date: IsoDate } | { ok: false; text: string } {
  const serial = Math.floor(Number(text));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { ok: false, text: `“${text}” is a number and not a day.` };
  return { ok: true, date: addDays(EXCEL_EPOCH, serial - EPOCH_SERIAL) };
}

function fromNumbers(text: string, parts: string[], isMonthFirst: boolean, today: IsoDate) {
  const [first = '', second = ''] = parts;
  const order: [number, number, number] = isMonthFirst ? [2, 0, 1] : [2, 1, 0];
  const month = Number(isMonthFirst ? first : second);
  const day = Number(isMonthFirst ? second : first);
  if (month > 12 && day <= 12)
    return {
      ok: false as const,
      text: isMonthFirst
        ? `“${text}” has no month ${month}: it looks day first, unlike the others. Change the cell.`
        : `“${text}” has no month ${month}: it looks written the American way, month first. Change the cell, or say above that the dates are month first.`,
    };
  return fromParts(text, parts, order, today);
}

function fromParts(text: string, parts: string[], [y, m, d]: [number, number, number], today: IsoDate) {
  const year = parts[y] ?? '';
  const iso = `${year.length === 2 ? `20${year}` : year}-${(parts[m] ?? '').padStart(2, '0')}-${(parts[d] ?? '').padStart(2, '0')}`;
  if (!isIsoDate(iso)) return { ok: false as const, text: `There is no such day as “${text}”.` };
  const date = IsoDate.parse(iso);
  return { ok: true as const, date: year.length === 2 ? inCentury(date, today) : date };
}

/** A year of two digits is never later than the year after this one: 85 is 1985. */
function inCentury(date: IsoDate, today: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  if (year <= Number(today.slice(0, 4)) + 1) return date;
  const earlier = `${year - 100}${date.slice(4)}`;
  return isIsoDate(earlier) ? IsoDate.parse(earlier) : date;
}

function timeOf(hours: string, minutes: string, half: string): string | null {
  let hour = Number(hours);
  if (/pm/i.test(half) && hour < 12) hour += 12;
  if (/am/i.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

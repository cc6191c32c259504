import { IsoDate, isIsoDate } from './isoDate.ts';

type UkDateReading = { ok: true; date: IsoDate } | { ok: false; message: string };

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HELP = 'Write the date as day, month, year, such as 2/3/2026 or 2 March 2026.';

/**
 * Reads a date the way it is written in Britain: day first. Takes 2/3/26, 02.03.2026, 2-3-2026, "2 March 2026",
 * "2 mar", "020326", ISO dates, and a day and month alone (the year then is `today`'s). Never guesses the American order:
 * 3/13/2026 is refused with a sentence.
 */
export function readUkDate(text: string, today: IsoDate): UkDateReading {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed === '') return { ok: false, message: HELP };
  if (typed === 'today') return { ok: true, date: today };
  if (isIsoDate(typed)) return { ok: true, date: IsoDate.parse(typed) };
  const parts = splitParts(typed);
  if (!parts) return { ok: false, message: HELP };
  const day = Number(parts.day);
  const month = readMonth(parts.month);
  if (month === null) return { ok: false, message: monthMessage(parts.month) };
  const year = parts.year === null ? Number(today.slice(0, 4)) : fullYear(parts.year);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isIsoDate(iso)) return { ok: false, message: `There is no such date as ${text.trim()}. ${HELP}` };
  return { ok: true, date: IsoDate.parse(iso) };
}

function splitParts(typed: string): { day: string; month: string; year: string | null } | null {
  const withoutWeekday = typed.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '');
  const separated =
    /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]+([a-z]+|\d{1,2})(?:[ ,./-]+(\d{2}|\d{4}))?$/.exec(withoutWeekday) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(withoutWeekday);
  if (!separated) return null;
  return { day: separated[1] ?? '', month: separated[2] ?? '', year: separated[3] ?? null };
}

function readMonth(text: string): number | null {
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= 12 ? number : null;
  }
  const index = MONTH_NAMES.findIndex((name) => text.startsWith(name));
  return index < 0 ? null : index + 1;
}

function monthMessage(month: string): string {
  return /^\d+$/.test(month) ? `There is no month ${month}. The day comes first: ${HELP}` : HELP;
}

function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year);
}

import type { Calendar, DayTable } from '../calendar/calendar.ts';
import { isDay } from '../calendar/days.ts';
import { endOfLength, lengthWords } from '../calendar/lengths.ts';
import { nextWorkingDay } from '../calendar/workingDays.ts';
import type { StartDayRule } from '../procedures/procedureParts.ts';

/**
 * The day from which an event counts: its own, unless a rule moves it. `time` is its time of day in London, null where
 * nobody recorded it: then no hour is held against anybody. `CANNOT_SAY` where the calendar ends before it.
 */
export function countedFrom(
  rule: StartDayRule | null,
  day: number,
  time: string | null,
  calendar: Calendar,
  table: DayTable,
): number {
  if (rule === null) return day;
  let counted = rule.cutOff !== null && time !== null && time >= rule.cutOff ? day + 1 : day;
  if (rule.after !== null) counted = endOfLength(calendar, table, counted, rule.after, 0);
  return rule.workingDaysOnly && isDay(counted) ? nextWorkingDay(calendar, table, counted) : counted;
}

/** "what comes at 17:00 or later counts as of the next day, and only on a working day": the rule in words. */
export function startDayWords(rule: StartDayRule): string {
  const words: string[] = [];
  if (rule.cutOff !== null) words.push(`what comes at ${rule.cutOff} or later counts as of the next day`);
  if (rule.after !== null) words.push(`it counts as received ${lengthWords(rule.after)} later`);
  if (rule.workingDaysOnly) words.push('a day that is not worked counts as the next that is');
  return words.join(', and ');
}

import { z } from 'zod';
import { buildCalendar, isWorkingDay } from '../../electron/rules/calendar/calendar.ts';
import { workingDaysBetween } from '../../electron/rules/calendar/workingDays.ts';
import { judgeScenario, type Library } from './judge.ts';
import { asScenario, holidaysFor, PlainBetween, PlainCount } from './plainCount.ts';
import { readAs, Scenario } from './scenario.ts';

const heading = { title: z.string().min(1), why: z.union([z.string(), z.array(z.string())]).optional() };

export const CountScenario = z.strictObject({ ...heading, count: PlainCount });
export const BetweenScenario = z.strictObject({ ...heading, between: PlainBetween });

/** Judges a plain count by the engine; every line returned is something that is not as expected. */
export function judgeCount(count: PlainCount, library: Library): string[] {
  const scenario = readAs(Scenario, { title: 'count', ...asScenario(count) });
  const bankHolidays = holidaysFor(count, count.from.on, library.bankHolidays);
  return judgeScenario(scenario, { ...library, bankHolidays }).map((line) =>
    line.replace('clocks.stage-1/respond.', 'count.'),
  );
}

/** Judges a number of working days between two dates. */
export function judgeBetween(between: PlainBetween, library: Library): string[] {
  const { from, to, dayCount, workingDays } = between;
  const division = between.division[0] ?? 'england-and-wales';
  const calendar = buildCalendar({ division, bankHolidays: holidaysFor(between, from, library.bankHolidays) });
  const after = workingDaysBetween(calendar, from, to);
  const found = after === null ? null : after + (dayCount === 1 && to >= from && isWorkingDay(calendar, from) ? 1 : 0);
  return found === workingDays ? [] : [`between.workingDays: expected ${workingDays}, got ${found}`];
}

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../electron/domain/isoDate.ts';
import type { Division } from '../../electron/domain/words.ts';
import { buildCalendar, isWorkingDay } from '../../electron/rules/calendar/calendar.ts';
import { BankHolidays } from '../../electron/rules/calendar/calendarData.ts';
import { dateOf, dayOf } from '../../electron/rules/calendar/dayNumber.ts';
import { addWorkingDays, workingDaysBetween } from '../../electron/rules/calendar/workingDays.ts';
import { anyCalendarDay, bankHolidays, calendarOf, on } from './support.ts';

const divisions: Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const anyDivision = fc.constantFrom(...divisions);

/** The same count, made day by day with Temporal and nothing of ours but the list of holidays. */
function countWithTemporal(division: Division, start: string, length: number, dayCount: 0 | 1): string {
  const holidays = new Set<string>(bankHolidays.divisions[division].map((day) => day.on));
  const isWorked = (date: Temporal.PlainDate) => date.dayOfWeek < 6 && !holidays.has(date.toString());
  let date = Temporal.PlainDate.from(start);
  let counted = dayCount === 1 && isWorked(date) ? 1 : 0;
  while (counted < length) {
    date = date.add({ days: 1 });
    if (isWorked(date)) counted++;
  }
  return date.toString();
}

describe('working days', () => {
  it('agrees with Temporal from any day, in every division, in both ways of counting', () => {
    fc.assert(
      fc.property(
        anyDivision,
        anyCalendarDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom<0 | 1>(0, 1),
        (division, start, length, dayCount) => {
          const count = addWorkingDays(calendars[division], start, length, dayCount);
          expect(count.ok && count.due).toBe(countWithTemporal(division, start, length, dayCount));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('counts back what it counted on', () => {
    fc.assert(
      fc.property(anyDivision, anyCalendarDay, fc.integer({ min: 1, max: 60 }), (division, start, length) => {
        const count = addWorkingDays(calendars[division], start, length);
        if (!count.ok) throw new Error(count.reason);
        expect(workingDaysBetween(calendars[division], start, count.due)).toBe(length);
        expect(workingDaysBetween(calendars[division], count.due, start)).toBe(-length);
      }),
    );
  });

  it('names every day between start and end that was not counted, once', () => {
    fc.assert(
      fc.property(anyDivision, anyCalendarDay, fc.integer({ min: 1, max: 40 }), (division, start, length) => {
        const count = addWorkingDays(calendars[division], start, length);
        if (!count.ok) throw new Error(count.reason);
        const named = count.skipped.reduce((sum, step) => sum + (step.text.includes(' and ') ? 2 : 1), 0);
        const startIsOff = isWorkingDay(calendars[division], start) ? 0 : 1;
        expect(named - startIsOff).toBe(dayOf(count.due) - dayOf(start) - length);
      }),
    );
  });

  it('says that it cannot say, before the calendar begins and after it ends', () => {
    const calendar = calendarOf();
    expect(addWorkingDays(calendar, on('2011-12-30'), 1).ok).toBe(false);
    expect(addWorkingDays(calendar, on('2029-01-02'), 1).ok).toBe(false);
    expect(addWorkingDays(calendar, on('2028-12-28'), 1)).toMatchObject({ ok: true, due: '2028-12-29' });
    const beyond = addWorkingDays(calendar, on('2028-12-28'), 2);
    expect(beyond).toMatchObject({ ok: false });
    expect(!beyond.ok && beyond.reason).toContain('1 January 2012 to 31 December 2028');
    expect(workingDaysBetween(calendar, on('2028-12-28'), on('2029-01-02'))).toBeNull();
  });

  it('lets a closure stop the count only when it is told to', () => {
    const closures = [{ from: on('2026-12-29'), to: on('2026-12-31'), name: 'Christmas closure' }];
    const calendar = buildCalendar({ division: 'england-and-wales', bankHolidays, closures });
    expect(addWorkingDays(calendar, on('2026-12-24'), 1)).toMatchObject({ due: '2026-12-29' });
    expect(addWorkingDays(calendar, on('2026-12-24'), 1, 0, true)).toMatchObject({ due: '2027-01-04' });
  });

  it('turns dates into day numbers and back as the domain does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25567, max: 84000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
        expect(toDayNumber(dateOf(day))).toBe(day);
      }),
    );
  });
});

describe('the bank holidays that the program ships with', () => {
  it('has the number of days that GOV.UK listed for 2012 to 2018 (57, 64, 71) and for 2019 to 2028 (83, 94, 103)', () => {
    expect(divisions.map((division) => bankHolidays.divisions[division].length)).toEqual([140, 158, 174]);
  });

  it('knows the holidays that were proclaimed once only', () => {
    for (const day of ['2022-06-03', '2022-09-19', '2023-05-08'])
      expect(isWorkingDay(calendarOf(), on(day))).toBe(false);
    expect(isWorkingDay(calendarOf(), on('2020-05-04'))).toBe(true); // moved to VE Day, 8 May
    expect(isWorkingDay(calendarOf(), on('2020-05-08'))).toBe(false);
    expect(isWorkingDay(calendarOf('scotland'), on('2026-06-15'))).toBe(false);
    expect(isWorkingDay(calendarOf(), on('2026-06-15'))).toBe(true);
  });

  it('is refused when a holiday lies at a weekend, outside the calendar, or twice in the list', () => {
    const withDay = (day: string) => ({
      ...bankHolidays,
      divisions: { ...bankHolidays.divisions, scotland: [{ on: day, name: 'x' }] },
    });
    expect(BankHolidays.safeParse(withDay('2026-01-01')).success).toBe(true);
    expect(BankHolidays.safeParse(withDay('2026-01-03')).success).toBe(false);
    expect(BankHolidays.safeParse(withDay('2031-01-01')).success).toBe(false);
    const twice = [
      { on: '2026-01-01', name: 'x' },
      { on: '2026-01-01', name: 'y' },
    ];
    expect(
      BankHolidays.safeParse({ ...bankHolidays, divisions: { ...bankHolidays.divisions, scotland: twice } }).success,
    ).toBe(false);
  });
});

const calendars = {
  'england-and-wales': calendarOf(),
  scotland: calendarOf('scotland'),
  'northern-ireland': calendarOf('northern-ireland'),
};

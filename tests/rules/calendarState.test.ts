import { describe, expect, it } from 'vitest';
import { CalendarChangeId, type OneOffDay } from '../../electron/domain/calendarChanges.ts';
import {
  type CalendarState,
  calendarOf,
  dayOfVersion,
  versionOf,
} from '../../electron/rules/calendar/calendarState.ts';
import { problemWithDay } from '../../electron/rules/calendar/oneOffDays.ts';
import { addWorkingDays } from '../../electron/rules/calendar/workingDays.ts';
import { bankHolidays, on } from './support.ts';

const state: CalendarState = { bankHolidays, oneOffDays: [], closures: [], version: bankHolidays.version };
const funeral: OneOffDay = {
  id: CalendarChangeId.parse('018f0000-0000-7000-8000-00000000000a'),
  on: on('2026-12-07'),
  name: 'State funeral',
  divisions: ['england-and-wales', 'northern-ireland'],
  announced: 'Proclamation of 28 November 2026',
};

describe('a one-off day', () => {
  it('moves a count in its own divisions and in no other, and is named', () => {
    const with1 = { ...state, oneOffDays: [funeral], version: '2026-11-28/0000aaaa' };
    // Ten working days after Friday 27 November 2026: Friday 11 December. With 7 December out: Monday 14 December.
    // Scotland: St Andrew's Day, Monday 30 November, is out already, and 7 December is not.
    const due = (division: 'england-and-wales' | 'scotland', of: CalendarState) =>
      addWorkingDays(calendarOf(of, division), on('2026-11-27'), 10);
    expect(due('england-and-wales', state)).toMatchObject({ due: '2026-12-11' });
    const moved = due('england-and-wales', with1);
    expect(moved).toMatchObject({ ok: true, due: '2026-12-14' });
    expect(moved.ok && moved.skipped.map(({ text }) => text)).toContain(
      'Monday 7 December 2026: State funeral, one-off bank holiday, not counted',
    );
    expect(due('scotland', state)).toMatchObject({ due: '2026-12-14' });
    expect(due('scotland', with1)).toMatchObject({ due: '2026-12-14' });
    expect(calendarOf(with1, 'scotland').version).toBe('2026-11-28/0000aaaa');
  });

  it.each([
    ['2026-12-05', /weekend/],
    ['2026-12-25', /bank holiday already: in England and Wales \(Christmas Day\)/],
    ['2029-01-02', /calendar runs from .* to 31 December 2028/],
  ])('is refused on %s', (day, words) => {
    expect(problemWithDay(state, { ...funeral, on: on(day) })?.message).toMatch(words);
  });

  it('is refused twice, but may be added for another division', () => {
    const with1 = { ...state, oneOffDays: [funeral] };
    expect(problemWithDay(with1, funeral)?.message).toContain('in Northern Ireland (State funeral)');
    expect(problemWithDay(with1, { ...funeral, divisions: ['scotland'] })).toBeNull();
  });
});

describe('the version', () => {
  const day = on('2026-11-28');
  it('is made from the days that are not worked, whatever their order', () => {
    const other = { ...funeral, on: on('2026-12-08') };
    const one = versionOf({ ...state, oneOffDays: [funeral, other] }, day);
    expect(one).toMatch(/^2026-11-28\/[0-9a-f]{8}$/);
    expect(versionOf({ ...state, oneOffDays: [other, funeral] }, day)).toBe(one);
  });

  it('differs with every day, division, closure and end', () => {
    const versions = [
      state,
      { ...state, oneOffDays: [funeral] },
      { ...state, oneOffDays: [{ ...funeral, divisions: ['scotland' as const] }] },
      { ...state, oneOffDays: [{ ...funeral, on: on('2026-12-08') }] },
      { ...state, closures: [{ from: day, to: day, name: 'x' }] },
      { ...state, bankHolidays: { ...bankHolidays, until: on('2029-12-31') } },
    ].map((one) => versionOf(one, day));
    expect(new Set(versions).size).toBe(6);
  });

  it('tells the day on which it came into force', () => {
    expect(dayOfVersion('gov.uk-2026-08-21')).toBe('2026-08-21');
    expect(dayOfVersion('2026-11-28/0123abcd')).toBe('2026-11-28');
    expect(dayOfVersion('test-1')).toBeNull();
  });
});

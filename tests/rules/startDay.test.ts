import { describe, expect, it } from 'vitest';
import { assess } from '../../electron/rules/assess.ts';
import { checkProcedure } from '../../electron/rules/procedures/checkProcedure.ts';
import { findClashes } from '../../electron/rules/procedures/clashes.ts';
import { describeProcedure } from '../../electron/rules/procedures/describeProcedure.ts';
import { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { loadProcedure } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { calendarOf, on } from './support.ts';

const rule = { clause: 'our policy, 3.1', confirmed: true };
const startDay = { cutOff: '17:00', after: null, workingDaysOnly: true, ...rule };

/** The Code with its first clock changed. */
function withFirstClock(change: Record<string, unknown>): Record<string, unknown> {
  const code = loadProcedure('england-code-2024');
  return { ...code, clocks: code.clocks.map((clock, index) => (index === 0 ? { ...clock, ...change } : clock)) };
}

function problemsOf(change: Record<string, unknown>): string[] {
  return checkProcedure(withFirstClock(change)).problems.map((problem) => problem.text);
}

function acknowledgement(change: Record<string, unknown>, events: Record<string, unknown>[], today: string) {
  const procedure = Procedure.parse(withFirstClock(change));
  const history = toHistory(events);
  const { clocks } = assess({ procedures: [procedure], history, calendar: calendarOf(), today: on(today) });
  const clock = clocks.find((one) => one.id === 'stage-1/acknowledge');
  if (!clock) throw new Error('There is no such clock.');
  return { ...clock, account: clock.because.map((step) => step.text) };
}

describe('the day from which something counts', () => {
  it('is the next working day for what comes after hours, and the account says why', () => {
    // Friday 6 March 2026, 17:20, counts as Monday 9: 10 to 13 (4), 16 March (5).
    const clock = acknowledgement({ startDay }, [{ type: 'received', on: '2026-03-06', at: '17:20' }], '2026-03-09');
    expect(clock).toMatchObject({ startedOn: '2026-03-06', due: '2026-03-16' });
    expect(clock.account).toContain(
      'It counts as of Monday 9 March 2026: what comes at 17:00 or later counts as of the next day, and a day that is not worked counts as the next that is.',
    );
  });

  it('takes an acknowledgement on the evening itself', () => {
    const clock = acknowledgement(
      { startDay },
      [
        { type: 'received', on: '2026-03-06', at: '17:20' },
        { type: 'acknowledged', stage: 'stage-1', on: '2026-03-06', at: '18:00' },
      ],
      '2026-03-09',
    );
    expect(clock).toMatchObject({ state: 'met', stoppedOn: '2026-03-06' });
  });

  it('is the day itself where nobody recorded the time', () => {
    const clock = acknowledgement({ startDay }, [{ type: 'received', on: '2026-03-05' }], '2026-03-06');
    expect(clock.due).toBe('2026-03-12');
    expect(clock.account.join(' ')).not.toContain('It counts as of');
  });

  it('does not hold the hour of the receipt against a service request that became a complaint later', () => {
    // Sorted as a complaint on Monday 9 March 2026: 10 to 13 (4), 16 March (5).
    const clock = acknowledgement(
      { startDay },
      [
        { type: 'received', on: '2026-03-02', at: '18:00', kind: 'service-request' },
        { type: 'triaged', on: '2026-03-09', kind: 'complaint' },
      ],
      '2026-03-10',
    );
    expect(clock.due).toBe('2026-03-16');
  });
});

describe('the day on which a time ends', () => {
  const fourteenDays = { length: { amount: 14, unit: 'calendar-days' }, endsOn: 'next-working-day' };

  it('moves to the next working day, and the account names what lies between', () => {
    // 14 days after Friday 20 March 2026: 3 April, Good Friday; Easter Monday is 6 April.
    const clock = acknowledgement(fourteenDays, [{ type: 'received', on: '2026-03-20' }], '2026-03-23');
    expect(clock.due).toBe('2026-04-07');
    expect(clock.account).toContain('14 days end on Friday 3 April 2026.');
    expect(clock.account).toContain('Friday 3 April 2026: Good Friday, bank holiday, not counted');
    expect(clock.account).toContain(
      'That is not a working day, so it is due on the next one after it: Tuesday 7 April 2026.',
    );
  });

  it('moves back where the procedure says so', () => {
    const clock = acknowledgement(
      { ...fourteenDays, endsOn: 'previous-working-day' },
      [{ type: 'received', on: '2026-03-20' }],
      '2026-03-23',
    );
    expect(clock.due).toBe('2026-04-02');
    expect(clock.account.at(-1)).toContain('due on the last one before it: Thursday 2 April 2026');
  });
});

describe('beside the law', () => {
  const law = loadProcedure('england-code-2024');
  const clashesOf = (change: Record<string, unknown>) =>
    findClashes(Procedure.parse(withFirstClock(change)), law).map((one) => one.id);

  it('a count that begins later falls short of it, unless it is shorter all the same', () => {
    expect(clashesOf({ startDay })).toContain('later-start:stage-1/acknowledge');
    expect(clashesOf({ startDay, length: { amount: 2, unit: 'working-days' } })).not.toContain(
      'later-start:stage-1/acknowledge',
    );
    expect(clashesOf({})).not.toContain('later-start:stage-1/acknowledge');
  });

  it('a time that goes on to the next working day falls short of it', () => {
    const week = { length: { amount: 1, unit: 'weeks' }, endsOn: 'next-working-day' };
    expect(clashesOf(week)).toContain('later-end:stage-1/acknowledge');
  });
});

describe('the check of a procedure', () => {
  it('has nothing against them', () => {
    expect(problemsOf({ startDay })).toEqual([]);
    expect(problemsOf({ length: { amount: 14, unit: 'calendar-days' }, endsOn: 'next-working-day' })).toEqual([]);
  });

  it.each([
    ['hours', { startDay, length: { amount: 24, unit: 'hours' } }, 'it can have neither startDay nor endsOn'],
    ['working days that could not end otherwise', { endsOn: 'next-working-day' }, 'endsOn changes nothing'],
    [
      'a rule that says nothing',
      { startDay: { ...startDay, cutOff: null, workingDaysOnly: false } },
      'leave startDay out',
    ],
    [
      'hours in between',
      { startDay: { ...startDay, after: { amount: 4, unit: 'hours' } } },
      'cannot be given in hours',
    ],
  ])('finds %s', (_, change, text) => {
    expect(problemsOf(change).join(' ')).toContain(text);
  });

  it('prints them', () => {
    const printed = JSON.stringify(describeProcedure(Procedure.parse(withFirstClock({ startDay, dayCount: 1 }))));
    expect(printed).toContain(
      '5 working days, the first day included, what comes at 17:00 or later counts as of the next day',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { ClockResult } from '../../electron/domain/assessment.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { dayAndMonth, deadlineWords, momentWords, stepWords, workingDays } from '../../src/ui/deadlineWords.ts';
import { calendarWords, clauseWords, namesItsDay, ruleWords, versionWords } from '../../src/ui/versionWords.ts';

const today = IsoDate.parse('2026-03-11'); // a Wednesday

function clock(change: Partial<Record<keyof ClockResult, unknown>>): ClockResult {
  return ClockResult.parse({
    id: 'stage-1/respond',
    label: 'Stage 1 response',
    stage: 'stage-1',
    procedure: { id: 'england-code-2024', version: '2024-04-01', name: 'Complaint Handling Code' },
    clause: '6.3',
    confirmed: true,
    state: 'running',
    startedOn: '2026-03-04',
    due: '2026-03-18',
    dueTime: null,
    originalDue: '2026-03-18',
    stoppedOn: null,
    extended: false,
    workingDaysLeft: 5,
    leads: true,
    calendarVersion: 'GOV.UK 2026-01-01',
    because: [],
    ...change,
  });
}

describe('a clock in hours', () => {
  const inHours = (change: Partial<Record<keyof ClockResult, unknown>> = {}) =>
    clock({ due: '2026-03-12', dueTime: '02:15', dueAt: '2026-03-12T02:15:00.000Z', workingDaysLeft: 1, ...change });
  const at = (time: string) => `${time}:00.000Z`;

  it('says the same of a moment alone, in London time', () => {
    expect(momentWords('2026-03-12T02:15:00.000Z', today, at('2026-03-11T19:15')).short).toBe(
      'By tomorrow 02:15 · 7 hours left',
    );
    expect(momentWords('2026-03-11T02:15:00.000Z', today, at('2026-03-11T07:15'))).toMatchObject({
      tone: 'overdue',
      short: 'Overdue by 5 hours, since today 02:15',
    });
  });

  it('says the time and the hours left; minutes too when there are few', () => {
    expect(deadlineWords(inHours(), today, at('2026-03-11T19:15'))).toEqual({
      tone: 'today',
      short: 'By tomorrow 02:15 · 7 hours left',
      long: 'Due by 02:15 on Thursday 12 March 2026, 7 hours left',
    });
    expect(deadlineWords(inHours(), today, at('2026-03-11T23:40')).short).toBe(
      'By tomorrow 02:15 · 2 hours 35 minutes left',
    );
    const thursday = IsoDate.parse('2026-03-12');
    expect(deadlineWords(inHours(), thursday, at('2026-03-12T01:16')).short).toBe('By today 02:15 · 59 minutes left');
    expect(deadlineWords(inHours(), thursday, at('2026-03-12T02:15')).short).toBe('By today 02:15 · 0 minutes left');
  });

  it('is overdue from the next minute on, whatever the state says that was judged before', () => {
    const thursday = IsoDate.parse('2026-03-12');
    expect(deadlineWords(inHours(), thursday, at('2026-03-12T03:16'))).toEqual({
      tone: 'overdue',
      short: 'Overdue by 1 hour 1 minute, since today 02:15',
      long: 'Overdue by 1 hour 1 minute: it was due by 02:15 on Thursday 12 March 2026',
    });
  });

  it('counts real hours over the night on which the clocks go back', () => {
    // Sat 24 Oct 2026, 20:00 summer time is 19:00 Greenwich; 24 hours on the clock of London shows 19:00.
    const saturday = IsoDate.parse('2026-10-24');
    const overnight = inHours({ due: '2026-10-25', dueTime: '19:00', dueAt: '2026-10-25T19:00:00.000Z' });
    expect(deadlineWords(overnight, saturday, at('2026-10-24T19:00')).short).toBe('By tomorrow 19:00 · 24 hours left');
  });

  it('without the moment says the time alone', () => {
    expect(deadlineWords(inHours(), today).short).toBe('By tomorrow 02:15');
    expect(deadlineWords(inHours({ state: 'late', stoppedOn: '2026-03-12' }), today).short).toBe('Late');
  });
});

describe('deadlineWords', () => {
  it('says the day and the working days left', () => {
    const words = deadlineWords(clock({}), today);
    expect(words).toEqual({
      tone: 'later',
      short: 'Due Wed 18 Mar · 5 working days left',
      long: 'Due on Wednesday 18 March 2026, 5 working days left',
    });
  });

  it('marks the last three working days as soon, and gives one day its singular', () => {
    const words = deadlineWords(clock({ due: '2026-03-12', workingDaysLeft: 1 }), today);
    expect(words.tone).toBe('soon');
    expect(words.short).toBe('Due Thu 12 Mar · 1 working day left');
  });

  it('says today, with the time of a clock in hours', () => {
    expect(deadlineWords(clock({ due: '2026-03-11', workingDaysLeft: 0 }), today).short).toBe('Due today');
    expect(deadlineWords(clock({ due: '2026-03-11', dueTime: '16:30', workingDaysLeft: 0 }), today).short).toBe(
      'Due today by 16:30',
    );
  });

  it('counts an overdue clock in working days', () => {
    const words = deadlineWords(clock({ state: 'overdue', due: '2026-03-06', workingDaysLeft: -3 }), today);
    expect(words.tone).toBe('overdue');
    expect(words.short).toBe('Overdue by 3 working days');
    expect(words.long).toContain('it was due on Friday 6 March 2026');
  });

  it('says overdue without a number when no working day has passed yet', () => {
    // Due on a Friday, seen on the Saturday.
    const words = deadlineWords(
      clock({ state: 'overdue', due: '2026-03-06', workingDaysLeft: 0 }),
      IsoDate.parse('2026-03-07'),
    );
    expect(words.short).toBe('Overdue');
  });

  it('says that a provisional date is the latest possible one', () => {
    const words = deadlineWords(clock({ state: 'provisional', workingDaysLeft: 5 }), today);
    expect(words.short).toBe('Not later than Wed 18 Mar');
  });

  it('tells met from late, the late one with the days', () => {
    expect(deadlineWords(clock({ state: 'met', stoppedOn: '2026-03-10', workingDaysLeft: null }), today)).toMatchObject(
      { tone: 'met', short: 'Met Tue 10 Mar' },
    );
    expect(
      deadlineWords(clock({ state: 'late', stoppedOn: '2026-03-20', workingDaysLeft: null }), today),
    ).toMatchObject({ tone: 'late', short: 'Late by 2 days' });
  });

  it('counts days where no working days are counted, as for a safety concern', () => {
    // Friday 6 to Wednesday 11 March 2026: five days, the weekend among them.
    const words = deadlineWords(clock({ state: 'overdue', due: '2026-03-06', workingDaysLeft: null }), today);
    expect(words.short).toBe('Overdue by 5 days');
  });

  it('says that nothing of ours is running, and that a date cannot be worked out', () => {
    expect(deadlineWords(null, today)).toMatchObject({ tone: 'waiting', short: 'Waiting' });
    expect(deadlineWords(clock({ due: null, workingDaysLeft: null }), today).short).toBe('Date cannot be worked out');
  });

  it('gives another year its number', () => {
    expect(dayAndMonth(IsoDate.parse('2027-01-04'), today)).toBe('Mon 4 Jan 2027');
    expect(dayAndMonth(IsoDate.parse('2026-12-31'), today)).toBe('Thu 31 Dec');
    expect(workingDays(0)).toBe('0 working days');
  });
});

describe('the words of an explanation', () => {
  it('says where a rule stands, and names no first version', () => {
    const clause = '6.2';
    const place = (name: string, version: string) => ruleWords({ procedure: { id: 'x', name, version }, clause });
    expect(place('The Code', '2024-04')).toBe('The Code (April 2024), clause 6.2');
    expect(place('Five steps', '1')).toBe('Five steps, clause 6.2');
    expect(place('Five steps', '2')).toBe('Five steps (version 2), clause 6.2');
    expect(ruleWords({ procedure: { id: 'x', name: 'Our rule', version: '' }, clause: 'the same day' })).toBe(
      'Our rule: the same day',
    );
  });

  it('writes versions and clauses for people', () => {
    expect(versionWords('2024-04')).toBe('April 2024');
    expect(versionWords('2024-04-01')).toBe('1 April 2024');
    expect(versionWords('second edition')).toBe('second edition');
    expect(calendarWords('gov.uk-2026-08-21')).toBe('as published by GOV.UK on 21 August 2026');
    expect(clauseWords('6.2')).toBe('clause 6.2');
    expect(clauseWords('Code 2024, 6.2')).toBe('Code 2024, 6.2');
  });

  it('knows when a step names its own day', () => {
    const on = IsoDate.parse('2026-03-14');
    expect(namesItsDay({ on, text: 'Saturday 14 and Sunday 15 March 2026: weekend, not counted' })).toBe(true);
    expect(namesItsDay({ on, text: 'The count begins with the next working day.' })).toBe(false);
    expect(namesItsDay({ on: IsoDate.parse('2026-03-04'), text: 'Saturday 14 March 2026: not counted' })).toBe(false);
    expect(namesItsDay({ on: null, text: 'Nothing' })).toBe(true);
  });
});

describe('a step that no clock times', () => {
  const step = (dueOn: string | null) => ({ dueOn: dueOn === null ? null : IsoDate.parse(dueOn), waiting: false });
  const today = IsoDate.parse('2024-08-21');

  it('shows its own date, and never says that we wait when it is ours to do', () => {
    expect(stepWords(step('2024-08-30'), today)).toMatchObject({ tone: 'later', short: 'Due Fri 30 Aug' });
    expect(stepWords(step('2024-08-21'), today)).toMatchObject({ tone: 'today', short: 'Due today' });
    expect(stepWords(step('2024-08-19'), today)).toMatchObject({ tone: 'overdue', short: 'Overdue since Mon 19 Aug' });
    expect(stepWords(step(null), today).short).toBe('No set date');
    expect(stepWords({ ...step('2024-08-30'), waiting: true }, today).tone).toBe('waiting');
  });
});

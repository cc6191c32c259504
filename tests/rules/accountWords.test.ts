import { describe, expect, it } from 'vitest';
import { assess } from '../../electron/rules/assess.ts';
import { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { loadProcedure } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { calendarOf, on } from './support.ts';

function judged(
  id: string,
  events: Record<string, unknown>[],
  { today, now, change = {} }: { today: string; now?: string; change?: Record<string, unknown> },
) {
  const { clocks: own, ...rest } = loadProcedure(id);
  const procedure = Procedure.parse({
    ...rest,
    clocks: own.map((clock, index) => (index === 0 ? { ...clock, ...change } : clock)),
  });
  return assess({
    procedures: [procedure],
    history: toHistory(events),
    calendar: calendarOf(),
    today: on(today),
    ...(now === undefined ? {} : { now }),
  });
}

describe('the account of a deadline', () => {
  it('says “the same day” where no days are counted', () => {
    const { clocks } = judged('try-two-ten', [{ type: 'received', on: '2026-03-02', channel: 'visit' }], {
      today: '2026-03-02',
    });
    const words = clocks.find(({ id }) => id === 'stage-1/straight-away')?.because.map(({ text }) => text);
    expect(words).toContain('The same day: Monday 2 March 2026.');
  });

  it('tells the lateness of a time in hours in hours', () => {
    // Received at 09:00 on Monday 2 March 2026: 24 hours end at 09:00 on Tuesday; at 11:30 they are over by two and a half.
    const change = { length: { amount: 24, unit: 'hours' } };
    const events = [{ type: 'received', on: '2026-03-02', at: '09:00' }];
    const late = judged('england-code-2024', events, { today: '2026-03-03', now: '11:30', change });
    expect(late.findings.map(({ text }) => text).join(' ')).toContain('overdue by 2 hours, since Tuesday 3 March 2026');
    const justLate = judged('england-code-2024', events, { today: '2026-03-03', now: '09:20', change });
    expect(justLate.findings.map(({ text }) => text).join(' ')).toContain('overdue by 20 minutes');
  });

  it('gives the rule of safety as the program’s own, counted in days', () => {
    const { clocks } = judged(
      'try-two-ten',
      [
        { type: 'received', on: '2026-03-06', channel: 'visit' },
        { type: 'safeguarding-raised', on: '2026-03-06' },
      ],
      { today: '2026-03-09' },
    );
    expect(clocks.find(({ id }) => id === 'safeguarding/pass-on')).toMatchObject({
      procedure: { name: 'Redress’s own rule of safety', version: '' },
      clause: 'the same day, weekends and holidays included',
      state: 'overdue',
      workingDaysLeft: null,
    });
  });
});

describe('what a contact that is no complaint needs', () => {
  const received = { type: 'received', on: '2026-03-02', channel: 'visit' };

  it('leaves out a bare name of the thing, and keeps what says what to do', () => {
    const thanks = judged('try-two-ten', [{ ...received, kind: 'compliment' }], { today: '2026-03-02' });
    expect(thanks.next).toMatchObject({ id: 'pass-on-thanks', needs: [] });
    const comment = judged('england-code-2024', [{ ...received, kind: 'comment' }], { today: '2026-03-02' });
    expect(comment.next?.needs).toEqual([
      'A comment: recorded. Tell people who are dissatisfied how to complain. (1.6)',
    ]);
  });
});

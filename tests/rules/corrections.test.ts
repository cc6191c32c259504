import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../../electron/domain/events.ts';
import { assess } from '../../electron/rules/assess.ts';
import { effectiveHistory } from '../../electron/rules/history/history.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { anyDay, anyHistory, calendarOf, event, on } from './support.ts';

const calendar = calendarOf();
const procedures = loadProcedures();
const anyProcedure = fc.nat({ max: procedures.length - 1 }).map((index) => {
  const found = procedures[index];
  if (!found) throw new Error('there is no such procedure');
  return found;
});

const change = (target: HistoryEvent, id: string, how: object, seq: number): HistoryEvent => ({
  ...event({ type: 'corrected', on: '2026-05-01', id, target: target.id, change: how }),
  seq,
});
const factsOf = ({ id, seq, ...facts }: HistoryEvent) => facts;
const note = (more: object = {}) => event({ type: 'note-added', on: '2026-04-01', kind: 'note', ...more });
const effective = (history: HistoryEvent[]) => effectiveHistory(history).events;

describe('an entry that was put right', () => {
  it('is judged as if it had been right from the start, whatever it was and whatever it should have been', () => {
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyHistory, fc.nat(), anyDay, (procedure, history, others, pick, today) => {
        const events = history.filter(({ type }) => type !== 'corrected');
        const wrong = events[pick % Math.max(events.length, 1)];
        const right = others.find(({ type }) => type === wrong?.type);
        if (!wrong || !right) return;
        const correction = change(wrong, 'the-correction', { kind: 'facts', facts: factsOf(right) }, events.length + 1);
        const judge = (list: HistoryEvent[]) => assess({ procedures: [procedure], history: list, calendar, today });
        const asIfRight = events.map((one) => (one === wrong ? { ...right, id: wrong.id, seq: wrong.seq } : one));
        expect(judge([...events, correction])).toEqual(judge(asIfRight));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps what was put right when its day is moved afterwards, and comes back when it is put right after being struck out', () => {
    const first = note();
    const facts = { ...factsOf(first), kind: 'investigation' };
    const putRight = change(first, 'a', { kind: 'facts', facts }, 2);
    const moved = change(first, 'b', { kind: 'date', on: '2026-03-20' }, 3);
    const [one] = effective([first, putRight, moved]);
    expect(one).toMatchObject({ type: 'note-added', event: { kind: 'investigation' } });
    expect(one?.day).toBe(effective([note({ on: '2026-03-20' })])[0]?.day);
    const struck = change(first, 'c', { kind: 'void' }, 4);
    expect(effective([first, putRight, struck])).toEqual([]);
    const again = change(first, 'd', { kind: 'facts', facts: { ...facts, on: '2026-03-25' } }, 5);
    expect(effective([first, putRight, struck, again])).toHaveLength(1);
  });

  it('stays as it was where the correction itself was struck out, or names facts that it cannot have', () => {
    const first = note();
    const putRight = change(first, 'a', { kind: 'facts', facts: { ...factsOf(first), kind: 'investigation' } }, 2);
    const taken = change(putRight, 'b', { kind: 'void' }, 3);
    expect(effective([first, putRight, taken])[0]?.event).toEqual(first);
    const nonsense = change(first, 'a', { kind: 'facts', facts: { type: 'closed', on: on('2026-04-02') } }, 2);
    expect(effective([first, nonsense])[0]?.event).toEqual(first);
  });
});

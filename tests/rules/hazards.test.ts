import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../electron/domain/assessment.ts';
import { oddTime } from '../../electron/domain/clockChange.ts';
import type { HistoryEvent } from '../../electron/domain/events.ts';
import { addDays, type IsoDate } from '../../electron/domain/isoDate.ts';
import { assess } from '../../electron/rules/assess.ts';
import { loadProcedure } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { calendarOf, on } from './support.ts';

const calendar = calendarOf();
const code = loadProcedure('england-code-2024');
const laws = [loadProcedure('awaab-phase-1'), loadProcedure('awaab-phase-2')];
/** Three months around the beginning of phase 2, and the clocks going back before it. */
const anyDay = fc.integer({ min: 0, max: 90 }).map((days) => addDays(on('2026-10-05'), days));
const two = (value: number) => String(value).padStart(2, '0');
const anyTime = fc.integer({ min: 0, max: 1439 }).map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`);
const hazardId = fc.constantFrom('bedroom', 'kitchen', 'hall', undefined);

const anyHazardEvent = fc.oneof(
  fc.record({
    type: fc.constant('hazard-reported'),
    hazardId,
    hazard: fc.constantFrom('damp-and-mould', 'excess-cold', 'fire', 'other'),
    severity: fc.constantFrom('emergency', 'significant'),
    at: anyTime,
  }),
  fc.record({
    type: fc.constant('hazard-investigated'),
    hazardId,
    remote: fc.boolean(),
    found: fc.constantFrom('emergency', 'significant', 'none', undefined),
    at: anyTime,
  }),
  fc.record({
    type: fc.constantFrom('hazard-visit-requested', 'hazard-summary-sent', 'hazard-made-safe', 'hazard-works-done'),
    hazardId,
  }),
  fc.record({ type: fc.constant('hazard-works-begun'), hazardId, physical: fc.boolean() }),
  fc.record({ type: fc.constant('hazard-hindered'), hazardId, cause: fc.constantFrom('no-access', 'contractor') }),
  fc.record({ type: fc.constantFrom('acknowledged', 'responded'), stage: fc.constant('stage-1') }),
  fc.record({ type: fc.constantFrom('withdrawn', 'closed', 'reopened') }),
);

const anyHazardHistory: fc.Arbitrary<HistoryEvent[]> = fc
  .array(fc.tuple(anyHazardEvent, anyDay), { maxLength: 14 })
  .map((list) => {
    const events = list.map(([event, day]) => ({ ...event, on: day }));
    const present = events.map((event) =>
      Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)),
    );
    return toHistory([{ type: 'received', on: '2026-10-05' }, ...present]);
  });

const judge = (history: readonly HistoryEvent[], today: IsoDate, now?: string) =>
  assess({ procedures: [code, ...laws], history, calendar, today, ...(now ? { now } : {}) });

const investigateBy = (day: IsoDate) => {
  const history = toHistory([
    { type: 'received', on: '2026-10-05' },
    { type: 'hazard-reported', on: day, hazard: 'damp-and-mould', severity: 'significant' },
  ]);
  return judge(history, day).clocks.find(({ id }) => id === 'hazard/investigate')?.due ?? '';
};

const safeBy = (day: IsoDate, at: string) => {
  const history = toHistory([
    { type: 'received', on: '2026-10-05' },
    { type: 'hazard-reported', on: day, at, hazard: 'fire', severity: 'emergency' },
  ]);
  return judge(history, day, at).clocks.find(({ id }) => id === 'hazard/emergency')?.dueAt ?? '';
};

describe('hazards', () => {
  it('never break the engine off, whatever was recorded of them; one clock leads, and what runs in hours is it', () => {
    fc.assert(
      fc.property(anyHazardHistory, anyDay, anyTime, (history, today, now) => {
        const assessment = judge(history, today, now);
        expect(Assessment.safeParse(assessment).error).toBeUndefined();
        expect(assessment.clocks.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
        const urgent = assessment.clocks.filter(
          ({ dueAt, state }) => dueAt && (state === 'running' || state === 'overdue'),
        );
        if (urgent.length === 0) return;
        const [first] = urgent.map(({ dueAt }) => dueAt ?? '').sort();
        const lead = assessment.clocks.find(({ leads }) => leads);
        expect(lead?.dueAt).toBe(first);
        expect(assessment.next).toMatchObject({ id: 'make-hazard-safe', hazard: lead?.hazard });
      }),
      { numRuns: 800 },
    );
  });

  it('have clocks that are told apart by procedure, id and hazard', () => {
    fc.assert(
      fc.property(anyHazardHistory, anyDay, (history, today) => {
        const { clocks } = judge(history, today);
        const names = clocks.map(({ id, procedure, hazard }) => `${procedure.id} ${id} ${hazard?.id}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 300 },
    );
  });

  it('do nothing to each other: a hazard’s clocks are those that it has alone', () => {
    fc.assert(
      fc.property(anyHazardHistory, anyDay, (history, today) => {
        const named = history.filter((event) => !('hazardId' in event) || event.hazardId !== undefined);
        const own = named.filter(
          (event) => !event.type.startsWith('hazard-') || ('hazardId' in event && event.hazardId !== undefined),
        );
        const whole = judge(own, today);
        for (const id of new Set(whole.clocks.flatMap(({ hazard }) => hazard?.id ?? []))) {
          const alone = own.filter((event) => !('hazardId' in event) || event.hazardId === id);
          const clocksOf = (history: readonly HistoryEvent[]) =>
            judge(history, today)
              .clocks.filter(({ hazard }) => hazard?.id === id)
              .map(({ leads: _, ...clock }) => clock);
          expect(clocksOf(own)).toEqual(clocksOf(alone));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are due no earlier for being known later, over both changes of law and clock', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (day, days) => {
        expect(investigateBy(day) <= investigateBy(addDays(day, days))).toBe(true);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(anyDay, anyTime, anyTime, (day, one, other) => {
        const [early = '', late = ''] = [one, other].sort();
        expect(safeBy(day, early) <= safeBy(day, late)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('moved to another day are as if they had been reported on it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (wrong, right) => {
        const report = { id: 'r', type: 'hazard-reported', hazard: 'damp-and-mould', severity: 'significant' };
        const received = { type: 'received', on: '2026-10-05' };
        const today = on('2027-02-01');
        const corrected = toHistory([
          received,
          { ...report, on: wrong },
          { type: 'corrected', on: today, target: 'r', change: { kind: 'date', on: right } },
        ]);
        expect(judge(corrected, today)).toEqual(judge(toHistory([received, { ...report, on: right }]), today));
      }),
      { numRuns: 100 },
    );
  });

  it('know the odd hour of each night on which the clocks change', () => {
    expect(oddTime(on('2026-10-25'), '01:30')).toBe('twice');
    expect(oddTime(on('2026-10-25'), '00:59')).toBeNull();
    expect(oddTime(on('2026-10-25'), '02:00')).toBeNull();
    expect(oddTime(on('2026-03-29'), '01:00')).toBe('never');
    expect(oddTime(on('2027-03-28'), '01:59')).toBe('never');
    expect(oddTime(on('2026-03-30'), '01:30')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CasePerformance, percentInTime, perThousandHomes } from '../../electron/domain/performance.ts';
import { assess } from '../../electron/rules/assess.ts';
import { casePerformance } from '../../electron/rules/performance/casePerformance.ts';
import { sumPerformance } from '../../electron/rules/performance/sumPerformance.ts';
import { loadProcedure, loadProcedures } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { anyDay, anyHistory, calendarOf, on } from './support.ts';

const calendar = calendarOf();
const code = loadProcedure('england-code-2024');
const procedures = loadProcedures();

function figuresOf(events: Record<string, unknown>[], today: string): CasePerformance {
  const input = { procedures: [code], history: toHistory(events), today: on(today) } as const;
  return casePerformance({ ...input, assessment: assess({ ...input, calendar }) });
}

describe('the figures of a period', () => {
  const year = { from: on('2025-04-01'), to: on('2026-03-31') };
  const inTime = figuresOf(
    [
      { type: 'received', on: '2026-03-02', tenure: 'lcra' },
      { type: 'acknowledged', stage: 'stage-1', on: '2026-03-03' },
      { type: 'responded', stage: 'stage-1', on: '2026-03-17' },
      { type: 'escalation-requested', stage: 'stage-2', on: '2026-04-01' },
    ],
    '2026-04-02',
  );
  const open = figuresOf([{ type: 'received', on: '2026-03-31', tenure: 'lcra' }], '2026-04-02');
  const refused = figuresOf(
    [
      { type: 'received', on: '2026-03-02', tenure: 'lcra' },
      { type: 'refused', stage: 'stage-1', on: '2026-03-04', reasonsGiven: true, ombudsmanRightGiven: true },
    ],
    '2026-04-02',
  );
  const leaseholder = figuresOf([{ type: 'received', on: '2026-03-03', tenure: 'leaseholder' }], '2026-04-02');

  it('adds up complaints made in the year by stage, leaving out what was refused', () => {
    const { stages } = sumPerformance([inTime, open, refused, leaseholder], year);
    expect(stages).toEqual([
      {
        stage: 'stage-1',
        made: 3,
        inTime: 1,
        inExtendedTime: 0,
        late: 0,
        awaited: 1,
        overdue: 1,
        endedUnanswered: 0,
        cannotSay: 0,
        refused: 1,
      },
    ]);
  });

  it('gives the inputs of CH01 and CH02 for each population and stage, by the day on which the stage was asked for', () => {
    const { measures } = sumPerformance([inTime, open, refused, leaseholder], year);
    expect(measures.find((one) => one.population === 'lcra' && one.stage === 'stage-1')).toEqual({
      population: 'lcra',
      stage: 'stage-1',
      made: 2,
      inCodeTime: 1,
      open: 1,
    });
    expect(measures.find((one) => one.population === 'lcra' && one.stage === 'stage-2')?.made).toBe(0);
    const next = sumPerformance([inTime], { from: on('2026-04-01'), to: on('2027-03-31') });
    expect(next.measures.find((one) => one.population === 'lcra' && one.stage === 'stage-2')?.made).toBe(1);
    expect(measures.filter((one) => one.population === 'lcho').every((one) => one.made === 0)).toBe(true);
  });

  it('counts clocks by the day on which they started', () => {
    const { clocks } = sumPerformance([inTime], year);
    expect(clocks.find((one) => one.clockId === 'stage-1/respond')).toMatchObject({ met: 1, late: 0 });
    expect(clocks.find((one) => one.clockId === 'stage-2/acknowledge')).toBeUndefined();
  });

  it('works out the two rates to one decimal', () => {
    expect(perThousandHomes(24, 700)).toBe(34.3);
    expect(perThousandHomes(3, 0)).toBeNull();
    expect(percentInTime(2, 3)).toBe(66.7);
    expect(percentInTime(0, 0)).toBeNull();
  });

  it('accounts for each complaint exactly once, whatever its history', () => {
    const whole = { from: on('2019-01-01'), to: on('2028-12-31') };
    fc.assert(
      fc.property(fc.nat({ max: procedures.length - 1 }), anyHistory, anyDay, (index, history, today) => {
        const procedure = procedures[index] ?? code;
        const assessment = assess({ procedures: [procedure], history, calendar, today });
        const figures = casePerformance({ procedures: [procedure], history, assessment, today });
        const sum = sumPerformance([figures], whole);
        for (const stage of sum.stages)
          expect(
            stage.inTime +
              stage.inExtendedTime +
              stage.late +
              stage.awaited +
              stage.overdue +
              stage.endedUnanswered +
              stage.cannotSay,
          ).toBe(stage.made);
        expect(new Set(figures.stages.map(({ stage }) => stage)).size).toBe(figures.stages.length);
      }),
      { numRuns: 400 },
    );
  });
});

import type { IsoDate } from '../../domain/isoDate.ts';
import {
  type CasePerformance,
  type ClockSum,
  type MeasureSum,
  type PerformanceSum,
  Population,
  type StageFigure,
  type StageSum,
} from '../../domain/performance.ts';

/** A reporting period; both days are included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

const measuredStages = ['stage-1', 'stage-2'] as const;

/**
 * Adds up what cases say of themselves: complaints by the day on which they were made at a stage, clocks by the day on which
 * they started. A case may count in one year at stage 1 and in the next at stage 2.
 */
export function sumPerformance(cases: Iterable<CasePerformance>, period: Period): PerformanceSum {
  const stages = new Map<string, StageSum>();
  const clocks = new Map<string, ClockSum>();
  const measures = new Map<string, MeasureSum>();
  for (const population of Population.options)
    for (const stage of measuredStages)
      measures.set(`${population} ${stage}`, { population, stage, made: 0, inCodeTime: 0, open: 0 });

  for (const one of cases) {
    for (const figure of one.stages) {
      if (!isWithin(figure.madeOn, period)) continue;
      addStage(stages, figure);
      const measure = figure.population && measures.get(`${figure.population} ${figure.stage}`);
      if (measure && figure.counts) addMeasure(measure, figure);
    }
    for (const clock of one.clocks) {
      if (!isWithin(clock.startedOn, period)) continue;
      const { procedureId, procedureName, clockId, label } = clock;
      const key = `${procedureId} ${clockId}`;
      const sum = clocks.get(key) ?? {
        procedureId,
        procedureName,
        clockId,
        label,
        met: 0,
        late: 0,
        running: 0,
        overdue: 0,
      };
      sum[clock.result] += 1;
      clocks.set(key, sum);
    }
  }
  return {
    stages: [...stages.values()].sort((a, b) => a.stage.localeCompare(b.stage)),
    clocks: [...clocks.values()].sort(
      (a, b) => a.procedureId.localeCompare(b.procedureId) || a.clockId.localeCompare(b.clockId),
    ),
    measures: [...measures.values()],
  };
}

function isWithin(day: IsoDate, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

function addStage(stages: Map<string, StageSum>, figure: StageFigure): void {
  let sum = stages.get(figure.stage);
  if (!sum) {
    sum = {
      stage: figure.stage,
      made: 0,
      inTime: 0,
      inExtendedTime: 0,
      late: 0,
      awaited: 0,
      overdue: 0,
      endedUnanswered: 0,
      cannotSay: 0,
      refused: 0,
    };
    stages.set(figure.stage, sum);
  }
  if (!figure.counts) {
    sum.refused += 1;
    return;
  }
  sum.made += 1;
  sum[columnOf(figure)] += 1;
}

function columnOf({ outcome }: StageFigure): Exclude<keyof StageSum, 'stage' | 'made' | 'refused'> {
  switch (outcome) {
    case 'in-time':
      return 'inTime';
    case 'in-extended-time':
      return 'inExtendedTime';
    case 'ended-unanswered':
      return 'endedUnanswered';
    case 'cannot-say':
      return 'cannotSay';
    default:
      return outcome;
  }
}

function addMeasure(measure: MeasureSum, { outcome }: StageFigure): void {
  measure.made += 1;
  if (outcome === 'in-time' || outcome === 'in-extended-time') measure.inCodeTime += 1;
  if (outcome === 'awaited' || outcome === 'overdue') measure.open += 1;
}

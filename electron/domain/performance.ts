import { z } from 'zod';
import { StageId } from './events.ts';
import { IsoDate } from './isoDate.ts';
import { Tenure } from './words.ts';

/*
 * How a case counts in the figures of a period. Read off its history, never entered by hand: a report only adds up.
 */

/** The populations that the regulator asks about separately: low-cost rental and low-cost home ownership. */
export const Population = z.enum(['lcra', 'lcho']);
export type Population = z.infer<typeof Population>;

/** What became of a complaint at a stage, by the time that its procedure gives for the answer. */
export const AnswerOutcome = z.enum([
  /** Answered by the date that the procedure itself gives. */
  'in-time',
  /** Answered by a later date to which it was rightly extended. */
  'in-extended-time',
  'late',
  /** Not answered, and the time has not passed. */
  'awaited',
  /** Not answered, and the time has passed. */
  'overdue',
  /** It came to an end, or went on to the next stage, without an answer at this one. */
  'ended-unanswered',
  /** Nobody can say: no date could be counted. */
  'cannot-say',
]);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

/** One complaint at one stage, as the figures count it. */
export const StageFigure = z.strictObject({
  stage: StageId,
  /** The day on which it was made at this stage: received, or asked for; the reporting year goes by it. */
  madeOn: IsoDate,
  answeredOn: IsoDate.nullable(),
  /** The last day for the answer, after whatever rightly moved it. */
  due: IsoDate.nullable(),
  outcome: AnswerOutcome,
  /** False where it does not count as a complaint made: refused at this stage. */
  counts: z.boolean(),
  tenure: Tenure.nullable(),
  /** Null: in neither population of the tenant satisfaction measures. */
  population: Population.nullable(),
  /** The rules whose time was measured. */
  procedureId: z.string(),
});
export type StageFigure = z.infer<typeof StageFigure>;

/** One clock of a case, as the figures count it. */
export const ClockFigure = z.strictObject({
  procedureId: z.string(),
  procedureName: z.string(),
  clockId: z.string(),
  label: z.string(),
  startedOn: IsoDate,
  due: IsoDate.nullable(),
  result: z.enum(['met', 'late', 'running', 'overdue']),
});
export type ClockFigure = z.infer<typeof ClockFigure>;

export const CasePerformance = z.strictObject({ stages: z.array(StageFigure), clocks: z.array(ClockFigure) });
export type CasePerformance = z.infer<typeof CasePerformance>;

const n = z.int().min(0);

/** Complaints made at a stage in a period, by what became of them. */
export const StageSum = z.strictObject({
  stage: StageId,
  made: n,
  inTime: n,
  inExtendedTime: n,
  late: n,
  awaited: n,
  overdue: n,
  endedUnanswered: n,
  cannotSay: n,
  /** Made but refused; not in `made`. */
  refused: n,
});
export type StageSum = z.infer<typeof StageSum>;

export const ClockSum = z.strictObject({
  procedureId: z.string(),
  procedureName: z.string(),
  clockId: z.string(),
  label: z.string(),
  met: n,
  late: n,
  running: n,
  overdue: n,
});
export type ClockSum = z.infer<typeof ClockSum>;

/** The inputs of the tenant satisfaction measures CH01 and CH02 at one stage, for one population. */
export const MeasureSum = z.strictObject({
  population: Population,
  stage: z.enum(['stage-1', 'stage-2']),
  made: n,
  /** Answered within the Code's time, a permitted extension included. */
  inCodeTime: n,
  /** Made, and neither answered nor ended yet. */
  open: n,
});
export type MeasureSum = z.infer<typeof MeasureSum>;

export const PerformanceSum = z.strictObject({
  stages: z.array(StageSum),
  clocks: z.array(ClockSum),
  measures: z.array(MeasureSum),
});
export type PerformanceSum = z.infer<typeof PerformanceSum>;

/** CH01: complaints per 1,000 homes owned at the year's end, to one decimal; null without homes. */
export function perThousandHomes(made: number, homes: number): number | null {
  return homes > 0 ? Math.round((made / homes) * 10_000) / 10 : null;
}

/** CH02: the percentage of complaints made that were answered within the Code's time, to one decimal; null when none were made. */
export function percentInTime(inTime: number, made: number): number | null {
  return made > 0 ? Math.round((inTime / made) * 1000) / 10 : null;
}

import { z } from 'zod';
import { CaseId, CaseReference } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { PerformanceSum, StageFigure } from '../domain/performance.ts';
import { query } from './define.ts';

/** A complaint that was not answered in time, so that whoever reads the figure can look at the case. */
export const MissedAnswer = z.strictObject({
  caseId: CaseId,
  reference: CaseReference,
  complainantName: z.string(),
  figure: StageFigure,
});
export type MissedAnswer = z.infer<typeof MissedAnswer>;

export const reportsOperations = {
  /** The figures of a period, read off the histories as they stand today; both days are included. */
  'reports.performance': query(
    z
      .strictObject({ from: IsoDate, to: IsoDate })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day cannot be before the first.' }),
    z.strictObject({
      today: IsoDate,
      sum: PerformanceSum,
      missed: z.array(MissedAnswer),
      /** Cases that could not be judged and are not in the figures. */
      leftOut: z.array(CaseReference),
    }),
  ),
} as const;

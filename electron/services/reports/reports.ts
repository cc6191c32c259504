import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { MissedAnswer } from '../../contract/reports.ts';
import { AppError } from '../../domain/appError.ts';
import type { CaseReference } from '../../domain/ids.ts';
import type { CasePerformance } from '../../domain/performance.ts';
import { casePerformance } from '../../rules/performance/casePerformance.ts';
import { sumPerformance } from '../../rules/performance/sumPerformance.ts';
import type { Reader } from '../../store/database.ts';
import { getPerson } from '../../store/people.ts';
import { listCasesWithHistoryIn } from '../../store/reports.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';

/**
 * The figures of a period, worked out from the histories themselves: a correction made yesterday is in them today. A case that
 * cannot be judged does not stop the report; it is named instead.
 */
export function reportPerformance(
  program: Program,
  period: ParsedInputOf<'reports.performance'>,
): OutputOf<'reports.performance'> {
  const today = program.today();
  return program.requireRecord().read((db) => {
    const figures: CasePerformance[] = [];
    const missed: MissedAnswer[] = [];
    const leftOut: CaseReference[] = [];
    for (const { id, reference } of listCasesWithHistoryIn(db, period)) {
      try {
        const loaded = loadCaseFrom(program, db, id);
        const { procedures, history, assessment } = loaded;
        const performance = casePerformance({ procedures, history, assessment, today });
        figures.push(performance);
        for (const figure of performance.stages) {
          const isIn = period.from <= figure.madeOn && figure.madeOn <= period.to;
          if (isIn && figure.counts && (figure.outcome === 'late' || figure.outcome === 'overdue'))
            missed.push({ caseId: id, reference, complainantName: nameOf(db, loaded.row.complainantId), figure });
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        leftOut.push(reference);
      }
    }
    return { today, sum: sumPerformance(figures, period), missed, leftOut };
  });
}

function nameOf(db: Reader, personId: Parameters<typeof getPerson>[1] | null): string {
  return (personId && getPerson(db, personId)?.name) || 'Anonymous';
}

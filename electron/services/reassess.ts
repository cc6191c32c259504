import { AppError } from '../domain/appError.ts';
import type { CaseId } from '../domain/ids.ts';
import { listCasesToReassess, reassessCase } from '../store/cases.ts';
import type { Writer } from '../store/database.ts';
import { loadCaseFrom, projectionOf } from './caseFile.ts';
import type { Program } from './program.ts';

const BATCH = 200;

/**
 * Brings the lists' rows of open cases up to date when a day has passed or the calendar has changed.
 * The rows only serve sorting and counting; a case's page always judges its history afresh.
 */
export function reassessStaleCases(program: Program, options: { all?: boolean } = {}): number {
  const record = program.requireRecord();
  let done = 0;
  const seen = new Set<string>();
  for (;;) {
    const today = program.today();
    // A version that no row can have makes every open case stale.
    const calendarVersion = options.all ? 'reassess-all' : program.rulebook.bankHolidays.version;
    const ids = record
      .read((db) => listCasesToReassess(db, { today, calendarVersion, limit: BATCH + seen.size }))
      .filter((id) => !seen.has(id));
    if (ids.length === 0) return done;
    record.write((tx) => {
      for (const id of ids) {
        seen.add(id);
        if (reassess(program, tx, id)) done += 1;
      }
    });
  }
}

/** One case that cannot be judged must not take the whole queue with it: its row stays as it was, and its page says why. */
function reassess(program: Program, tx: Writer, id: CaseId): boolean {
  try {
    const loaded = loadCaseFrom(program, tx, id);
    reassessCase(tx, { id, projection: projectionOf(program, loaded.assessment, loaded.standing) });
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    program.log.error('a case could not be judged', { case: id, code: error.code });
    return false;
  }
}

import { AppError } from '../../domain/appError.ts';
import type { CaseId } from '../../domain/ids.ts';
import { listCasesToReassess, reassessCase } from '../../store/cases.ts';
import type { Writer } from '../../store/database.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import type { Program } from '../program.ts';
import { loadCaseFrom, projectionOf } from './caseFile.ts';

/** Cases in one transaction: long enough to be quick, short enough that the window answers in between. */
const BATCH = 40;

/** The setting that names the program by which the rows were last judged. */
const JUDGED_BY = 'judged-by';

interface ReassessOptions {
  onProgress?: (done: number, total: number) => void;
  /** Aborted when the program closes: what is left is judged when it is next opened. */
  signal?: AbortSignal;
}

const underWay = new WeakMap<Program, { judging: string; run: Promise<number> }>();
/** For which day and calendar all open cases were judged last. What is recorded since was judged when it was recorded. */
const judgedFor = new WeakMap<Program, string>();

/**
 * Brings the lists' rows of open cases up to date when a day has passed, the calendar has changed or another Redress judges, batch by batch, so that
 * the window goes on answering meanwhile. Whoever asks while it is under way waits for the same run.
 * The rows only serve sorting and counting; a case's page always judges its history afresh.
 * @returns how many cases were judged
 */
export async function reassessStaleCases(program: Program, options: ReassessOptions = {}): Promise<number> {
  const now = `${program.today()} ${program.rulebook.calendars.inForce.version}`;
  for (let running = underWay.get(program); running; running = underWay.get(program)) {
    const done = await running.run;
    // One that began before midnight, or before the calendar was changed, has judged for what was then.
    if (running.judging === now) return done;
  }
  if (judgedFor.get(program) === now) return 0;
  const run = reassessAll(program, options)
    .then((done) => {
      if (!options.signal?.aborted) judgedFor.set(program, now);
      return done;
    })
    .finally(() => underWay.delete(program));
  underWay.set(program, { judging: now, run });
  return run;
}

async function reassessAll(program: Program, { onProgress, signal }: ReassessOptions): Promise<number> {
  const record = program.requireRecord();
  // A newer program may judge otherwise: its rows must not wait for midnight.
  const judge = program.options.programVersion;
  const isNewJudge = record.read((db) => getSetting(db, JUDGED_BY)) !== judge;
  const ids = record.read((db) =>
    listCasesToReassess(db, {
      today: program.today(),
      calendarVersion: program.rulebook.calendars.inForce.version,
      all: isNewJudge,
    }),
  );
  let done = 0;
  for (let first = 0; first < ids.length; first += BATCH) {
    if (first > 0) await letOthersIn();
    if (signal?.aborted) return done;
    record.write((tx) => {
      for (const id of ids.slice(first, first + BATCH)) if (reassess(program, tx, id)) done += 1;
    });
    onProgress?.(Math.min(first + BATCH, ids.length), ids.length);
  }
  if (isNewJudge) record.write((tx) => setSetting(tx, JUDGED_BY, judge));
  return done;
}

/** Lets the operations that came in meanwhile run first. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
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

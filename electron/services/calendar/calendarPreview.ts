import type { CalendarPreview, MovedDeadline } from '../../contract/calendar.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { CaseId, CaseReference } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { Division } from '../../domain/words.ts';
import type { Calendar, DayTable } from '../../rules/calendar/calendar.ts';
import { type CalendarState, calendarOf } from '../../rules/calendar/calendarState.ts';
import { movedClocks } from '../../rules/calendar/movedClocks.ts';
import { calendarRevision, listCalendarChanges, listMoves, listOpenCases } from '../../store/calendar.ts';
import { chainHead } from '../../store/chain.ts';
import type { Reader } from '../../store/database.ts';
import { assessHistory, loadCaseFrom } from '../cases/caseFile.ts';
import { letOthersIn } from '../cases/reassess.ts';
import type { Program } from '../program.ts';
import { calendarState } from './calendarInForce.ts';
import { type PlannedChange, planChange } from './calendarProposals.ts';

/** For how long cases are judged before other operations may run (milliseconds). */
const SLICE_MS = 25;

/** The calendar as it would be, for the divisions in which it differs from the one in force. */
type NewCalendars = Map<Division, Calendar>;

/** What somebody was shown and may accept. */
export interface ShownChange {
  planned: PlannedChange;
  calendars: NewCalendars;
  moves: MovedDeadline[];
  movedCases: number;
  /** The state of the record that it was worked out from. */
  basis: { revision: number; head: number; today: IsoDate };
}

/** The last few of each session; a list that is older has to be made anew. */
const SHOWN = 3;
const shown = new WeakMap<Program, Map<string, ShownChange>>();
const running = new WeakMap<Program, Map<string, AbortController>>();

/** Judges every open case by both calendars and keeps the list for acceptance. @throws CANCELLED, BAD_INPUT, NOT_FOUND */
export async function previewCalendar(
  program: Program,
  { previewId, proposal }: ParsedInputOf<'calendar.preview'>,
): Promise<CalendarPreview> {
  const record = program.requireRecord();
  const { planned, calendars, cases, basis } = record.read((db) => {
    const change = planChange(program, db, proposal);
    const differing = newCalendars(calendarState(program, db), change.after);
    return {
      planned: change,
      calendars: differing,
      cases: listOpenCases(db).filter(({ division }) => differing.has(division)),
      basis: { revision: calendarRevision(db), head: chainHead(db).seq, today: program.today() },
    };
  });

  const controller = new AbortController();
  const runs = running.get(program) ?? new Map<string, AbortController>();
  runs.set(previewId, controller);
  running.set(program, runs);
  const moves: MovedDeadline[] = [];
  const unjudged: CaseReference[] = [];
  let movedCases = 0;
  try {
    let since = performance.now();
    for (const [index, one] of cases.entries()) {
      if (performance.now() - since > SLICE_MS) {
        program.push({ type: 'calendar-progress', previewId, phase: 'judging', done: index, total: cases.length });
        await letOthersIn();
        if (controller.signal.aborted) throw new AppError('CANCELLED', 'You stopped it. The calendar stays as it is.');
        since = performance.now();
      }
      const found = record.read((db) => movesOf(program, db, one, calendars));
      if (found === null) unjudged.push(one.reference);
      else if (found.length > 0) {
        movedCases += 1;
        moves.push(...found);
      }
    }
  } finally {
    runs.delete(previewId);
  }
  remember(program, previewId, { planned, calendars, moves, movedCases, basis });
  return {
    previewId,
    judgedCases: cases.length - unjudged.length,
    movedCases,
    movedClocks: moves.length,
    movedEarlier: moves.filter(({ dueBefore, dueAfter }) => dueBefore && dueAfter && dueAfter < dueBefore).length,
    unjudged,
    list: planned.list,
  };
}

/** Stops a judging that is under way. */
export function cancelPreview(
  program: Program,
  { previewId }: ParsedInputOf<'calendar.cancelPreview'>,
): OutputOf<'calendar.cancelPreview'> {
  const controller = running.get(program)?.get(previewId);
  controller?.abort();
  return { wasRunning: controller !== undefined };
}

/** A page of the deadlines that would move, or that moved with an accepted change. */
export function listCalendarMoves(
  program: Program,
  { of, offset, limit }: ParsedInputOf<'calendar.moves'>,
): OutputOf<'calendar.moves'> {
  if (of.kind === 'preview') {
    const { moves } = requireShown(program, of.previewId);
    return { rows: moves.slice(offset, offset + limit), total: moves.length };
  }
  return program.requireRecord().read((db) => {
    const change = listCalendarChanges(db).find(({ id }) => id === of.changeId);
    if (!change) throw new AppError('NOT_FOUND', 'That change to the calendar is not on file.');
    return { rows: listMoves(db, { changeId: of.changeId, offset, limit }), total: change.movedClocks };
  });
}

/** What was shown under an id. @throws NOT_FOUND when it is not at hand any more */
export function requireShown(program: Program, previewId: string): ShownChange {
  const found = shown.get(program)?.get(previewId);
  if (!found)
    throw new AppError(
      'NOT_FOUND',
      'The list of moved dates is not at hand any more. Nothing was changed. Look at what moves once more, then accept it.',
    );
  return found;
}

/** The deadlines of one case that move; null when it cannot be judged at all. */
export function movesOf(
  program: Program,
  db: Reader,
  one: { id: CaseId; reference: CaseReference; division: Division },
  calendars: NewCalendars,
): MovedDeadline[] | null {
  const calendar = calendars.get(one.division);
  if (!calendar) return [];
  try {
    const { row, procedures, history, standing, assessment } = loadCaseFrom(program, db, one.id);
    const after = assessHistory(program, db, procedures, row.division, history, standing, calendar);
    return movedClocks(assessment.clocks, after.clocks).map(({ before: dueBefore, after: dueAfter, ...moved }) => ({
      caseId: one.id,
      reference: one.reference,
      ...moved,
      dueBefore,
      dueAfter,
    }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    program.log.error('a case could not be judged', { case: one.id, code: error.code });
    return null;
  }
}

function newCalendars(before: CalendarState, after: CalendarState): NewCalendars {
  const differing: NewCalendars = new Map();
  for (const division of Division.options) {
    const was = calendarOf(before, division);
    const is = calendarOf(after, division);
    if (!isSameCount(was, is)) differing.set(division, is);
  }
  return differing;
}

function isSameCount(one: Calendar, other: Calendar): boolean {
  return (
    one.firstDay === other.firstDay &&
    one.lastDay === other.lastDay &&
    isSameTable(one.statutory, other.statutory) &&
    isSameTable(one.withClosures, other.withClosures)
  );
}

function isSameTable(one: DayTable, other: DayTable): boolean {
  return (
    one.workingDays.length === other.workingDays.length &&
    one.workingDays.every((day, index) => day === other.workingDays[index])
  );
}

function remember(program: Program, previewId: string, change: ShownChange): void {
  const kept = shown.get(program) ?? new Map<string, ShownChange>();
  kept.set(previewId, change);
  for (const oldest of kept.keys()) if (kept.size > SHOWN) kept.delete(oldest);
  shown.set(program, kept);
}

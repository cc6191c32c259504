import type { CalendarView } from '../../contract/calendar.ts';
import type { ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import {
  appendCalendarChange,
  calendarRevision,
  listCasesChangedSince,
  listOpenCases,
  type StoredMove,
} from '../../store/calendar.ts';
import { chainHead } from '../../store/chain.ts';
import type { Writer } from '../../store/database.ts';
import { replaceClosures } from '../../store/office.ts';
import { reassessStaleCases } from '../cases/reassess.ts';
import { recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { adoptBundled } from './calendarInForce.ts';
import { movesOf, requireShown, type ShownChange } from './calendarPreview.ts';
import { viewCalendar } from './calendarView.ts';

/**
 * Puts into force what was shown. The change, the list of moved deadlines and the entry in the history are written in one
 * transaction; the lists' rows follow batch by batch, and would follow at the next look at the queue if the power failed.
 * @throws CONFLICT when the calendar, a listed case or the day has changed since; NOT_ALLOWED for doubts not confirmed
 */
export async function acceptCalendar(
  program: Program,
  { previewId, expectedRevision, doubtsConfirmed }: ParsedInputOf<'calendar.accept'>,
): Promise<CalendarView> {
  const change = requireShown(program, previewId);
  const { planned, moves, movedCases } = change;
  if ((planned.list?.doubts.length ?? 0) > 0 && !doubtsConfirmed)
    throw new AppError(
      'NOT_ALLOWED',
      'Something in that list looks wrong. Read what it is and confirm that it is right before you accept it. Nothing was changed.',
    );
  program.requireRecord().write((tx) => {
    requireUnchanged(program, tx, change, expectedRevision);
    adoptBundled(program, tx);
    const moved = { movedCases, movedClocks: moves.length };
    appendCalendarChange(
      tx,
      {
        id: planned.id,
        kind: planned.kind,
        onDate: planned.on,
        recordedAt: program.now(),
        recordedBy: program.requireUser().id,
        version: planned.after.version,
        content: planned.content,
        ...moved,
      },
      moves.map(({ reference: _reference, ...move }): StoredMove => move),
    );
    if (planned.closures) replaceClosures(tx, planned.closures);
    recordOffice(program, tx, planned.event(moved));
  });
  program.rulebook.calendars.adopt(planned.after);
  await reassessStaleCases(program, {
    onProgress: (done, total) => program.push({ type: 'calendar-progress', previewId, phase: 'saving', done, total }),
  });
  program.push({ type: 'record-changed' });
  return viewCalendar(program);
}

/** What is accepted must be what was shown: same calendar, same day, and no case whose moved dates have become others. */
function requireUnchanged(program: Program, tx: Writer, change: ShownChange, expectedRevision: number): void {
  const { basis, calendars, moves } = change;
  if (calendarRevision(tx) !== basis.revision || expectedRevision !== basis.revision)
    throw outdated('The calendar has been changed since that list was made.');
  if (basis.today !== program.today()) throw outdated('A new day has begun since that list was made.');
  if (chainHead(tx).seq === basis.head) return;
  const changed = new Set(listCasesChangedSince(tx, basis.head));
  const open = listOpenCases(tx).filter(({ id }) => changed.has(id));
  const asListed = (id: string) => JSON.stringify(moves.filter((move) => move.caseId === id));
  for (const one of open)
    if (JSON.stringify(movesOf(program, tx, one, calendars) ?? []) !== asListed(one.id))
      throw outdated(`Case ${one.reference} has changed since that list was made.`);
  const isOpen = new Set(open.map(({ id }) => id));
  if (moves.some((move) => changed.has(move.caseId) && !isOpen.has(move.caseId)))
    throw outdated('A case in that list has been closed since.');
}

function outdated(why: string): AppError {
  return new AppError('CONFLICT', `${why} Nothing was changed. Look at what moves once more, then accept it.`);
}

import type { CaseAct } from '../../contract/cases.ts';
import { AppError } from '../../domain/appError.ts';
import { type Assessment, isClockOf } from '../../domain/assessment.ts';
import type { HistoryEvent, NewEvent, RecordedEvent } from '../../domain/events.ts';
import type { CaseId, PersonId, StaffId } from '../../domain/ids.ts';
import { type Instant, type IsoDate, londonTime } from '../../domain/isoDate.ts';
import type { ContactKind, LinkRole } from '../../domain/words.ts';
import { assess } from '../../rules/assess.ts';
import type { Calendar } from '../../rules/calendar/calendar.ts';
import { withStagesOf } from '../../rules/procedures/mergedStages.ts';
import type { Governing } from '../../rules/procedures/regimes.ts';
import { type CaseProjection, requireCase, type StoredCase, updateCase } from '../../store/cases.ts';
import type { Reader, Writer } from '../../store/database.ts';
import { discardDraft } from '../../store/drafts.ts';
import { appendEvents, listEvents } from '../../store/history.ts';
import { linkPerson } from '../../store/links.ts';
import { listClosures } from '../../store/office.ts';
import { listStaff } from '../../store/staff.ts';
import { placesOf } from '../history/describeHazard.ts';
import { governingFor, governingOfCase, receiptDay, speaking } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import { noteEntries } from '../undo/sessionActs.ts';
import { allowedActs } from './acts.ts';
import { requireNotFuture } from './dates.ts';
import type { LoadedCase } from './loadedCase.ts';
import { correctedReceipt } from './receipt.ts';
import { handlerOf, historyOf, standingEvents } from './standing.ts';

/** Reads a case outside a transaction. @throws NOT_FOUND */
export function loadCase(program: Program, caseId: CaseId): LoadedCase {
  return program.requireRecord().read((db) => loadCaseFrom(program, db, caseId));
}

/** Reads a case in a transaction that is already open. @throws NOT_FOUND */
export function loadCaseFrom(program: Program, db: Reader, caseId: CaseId): LoadedCase {
  const row = requireCase(db, caseId);
  const events = listEvents(db, caseId);
  const history = historyOf(events);
  const procedures = speaking(governingOfCase(program, db, row, history), history);
  const procedure = withStagesOf(procedures[0], procedures.slice(1));
  const standing = standingEvents(events);
  const assessment = assessHistory(program, db, procedures, row.division, history, standing);
  return { row, events, history, standing, procedure, procedures, assessment };
}

/** What the rules say of a history today, by the landlord's calendar unless another is handed in. */
export function assessHistory(
  program: Program,
  db: Reader,
  procedures: Governing,
  division: StoredCase['division'],
  history: readonly HistoryEvent[],
  standing: readonly RecordedEvent[] = [],
  calendar: Calendar = program.rulebook.calendar(division, listClosures(db)),
): Assessment {
  const names = new Map(listStaff(db).map((member) => [member.id, member.name]));
  const staffName = (id: StaffId) => names.get(id) ?? null;
  return assess({
    procedures,
    history,
    calendar,
    today: program.today(),
    // Clocks in hours need the time of day as well.
    now: londonTime(program.now()),
    staffName,
    hazardPlace: placesOf(standing),
  });
}

/** What lists need of an assessment, kept in the case's row. */
export function projectionOf(
  program: Program,
  assessment: Assessment,
  standing: readonly RecordedEvent[],
): CaseProjection {
  const { next } = assessment;
  const clock = next ? (assessment.clocks.find((one) => isClockOf(one, next)) ?? null) : null;
  return {
    stage: assessment.stage,
    status: assessment.status,
    next,
    clock,
    urgentAt: urgentAtOf(assessment),
    handler: handlerOf(standing, assessment.stage),
    calendarVersion: program.rulebook.calendars.inForce.version,
    assessedOn: program.today(),
  };
}

/** When the first running clock in hours runs out; null when none is running. */
function urgentAtOf({ next, clocks }: Assessment): Instant | null {
  if (next === null) return null;
  const running = clocks.filter(({ state }) => state === 'running' || state === 'overdue');
  return running.flatMap(({ dueAt }) => dueAt ?? []).sort()[0] ?? null;
}

/** What a change to a case may use. */
export interface ChangingCase extends LoadedCase {
  tx: Writer;
  me: StaffId;
  link(personId: PersonId, role: LinkRole, note: string): void;
}

/**
 * The shape of every act on a case: in one transaction, load, check that the rules allow the act and that nobody changed the
 * case meanwhile, append the events that `decide` returns, and bring the lists' row up to date.
 * @returns the case's new version. @throws NOT_ALLOWED, CONFLICT, BAD_INPUT for a date in the future
 */
export function changeCase(
  program: Program,
  input: { caseId: CaseId; expectedVersion: number; on: IsoDate; draftKey?: string | null },
  act: CaseAct,
  decide: (loaded: ChangingCase) => NewEvent[],
): { version: number } {
  requireNotFuture(input.on, program.today(), 'That day', 'on');
  const me = program.requireUser().id;
  const version = program.requireRecord().write((tx) => {
    const loaded = loadCaseFrom(program, tx, input.caseId);
    requireAllowed(loaded, act);
    const events = decide({
      ...loaded,
      tx,
      me,
      link: (personId, role, note) =>
        linkPerson(tx, { caseId: input.caseId, personId, role, note, linkedOn: input.on }),
    });
    if (input.draftKey) discardDraft(tx, { key: input.draftKey, staffId: me });
    return appendToCase(program, tx, loaded, input.expectedVersion, events);
  });
  program.push({ type: 'record-changed' });
  return { version };
}

/** Appends events to a case in an open transaction and reprojects it. @returns the new version. @throws CONFLICT */
export function appendToCase(
  program: Program,
  tx: Writer,
  loaded: LoadedCase,
  expectedVersion: number,
  events: NewEvent[],
): number {
  const { row } = loaded;
  if (row.version !== expectedVersion) throw conflict(row.reference);
  record(program, tx, row.id, events);
  const all = listEvents(tx, row.id);
  const standing = standingEvents(all);
  const history = historyOf(all);
  const receivedOn = receiptDay(history);
  // Put right, the day of receipt brings the rules that were in force on it, as if it had been right from the start.
  const isMoved = receivedOn !== null && receivedOn !== receiptDay(loaded.history);
  const pin = isMoved ? governingFor(program, tx, receivedOn).pin : null;
  const receipt = correctedReceipt(row, loaded.standing, standing);
  const procedures = governingOfCase(program, tx, { ...row, ...receipt, ...pin }, history);
  const assessment = assessHistory(program, tx, procedures, row.division, history, standing);
  const kind = kindOf(standing);
  return updateCase(tx, {
    id: row.id,
    expectedVersion,
    updatedAt: program.now(),
    projection: projectionOf(program, assessment, standing),
    ...(kind ? { kind } : {}),
    ...(pin ? { pin } : {}),
    ...(receipt ? { receipt } : {}),
  });
}

/** Appends events to the history without touching a case's row. */
export function record(program: Program, tx: Writer, caseId: CaseId, events: NewEvent[]): RecordedEvent[] {
  const recorded = appendEvents(tx, {
    caseId,
    events,
    recordedAt: program.now(),
    recordedBy: program.userOrNull()?.id ?? null,
    newId: program.newId,
    newSalt: program.requireRecord().newSalt,
  });
  noteEntries(
    program,
    tx,
    caseId,
    recorded.map(({ id, facts }) => ({ id, type: facts.type })),
  );
  return recorded;
}

/** The sentence for a case that somebody else changed meanwhile. */
export function conflict(reference: string): AppError {
  return new AppError(
    'CONFLICT',
    `Case ${reference} has changed since you opened it. Nothing was saved yet, and what you typed is still here: load the newest state, check that your entry still fits, and save again.`,
  );
}

/** @throws NOT_ALLOWED when the rules do not allow the act as the case stands */
export function requireAllowed(loaded: LoadedCase, act: CaseAct): void {
  if (allowedActs(loaded).includes(act)) return;
  throw new AppError(
    'NOT_ALLOWED',
    `That cannot be done with case ${loaded.row.reference} as it stands now. Look at the case again: its next step says what can be done. Nothing was changed.`,
  );
}

/** What the contact was last sorted as. */
function kindOf(standing: readonly RecordedEvent[]): ContactKind | null {
  let kind: ContactKind | null = null;
  for (const { facts } of standing) if (facts.type === 'received' || facts.type === 'triaged') kind = facts.kind;
  return kind;
}

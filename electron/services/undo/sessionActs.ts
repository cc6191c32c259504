import { randomUUID } from 'node:crypto';
import type { EventType } from '../../domain/events.ts';
import type { CaseId, EventId, LetterId, StaffId } from '../../domain/ids.ts';
import type { OfficeEventType } from '../../domain/officeEvents.ts';
import type { Writer } from '../../store/database.ts';
import type { Program } from '../program.ts';

/** An entry of the history that an act made. */
interface ActEntry {
  id: EventId;
  type: EventType | OfficeEventType;
}

/** What one person did in one transaction: what "Undo" takes back as a whole. */
export interface Act {
  id: string;
  by: StaffId;
  /** Null: an act of the office. */
  caseId: CaseId | null;
  /** The entries that the act made. */
  made: ActEntry[];
  /** Those entries, or the ones made when it was last taken back or done again: what goes back next. */
  entries: ActEntry[];
  /** Set for a draft letter that was thrown away, which leaves no entry. */
  letterId: LetterId | null;
  /** Its entries stand in several cases. */
  isOfSeveralCases: boolean;
  isUndone: boolean;
}

interface Session {
  done: Act[];
  undone: Act[];
  /** The transaction whose entries belong to the newest act. */
  tx: Writer | null;
  /** Set while something is taken back: its entries belong to the act that goes back, and are no new one. */
  captured: { caseId: CaseId | null; entries: ActEntry[] } | null;
}

/** How many acts back anybody would go. */
const REMEMBERED = 100;

// In memory and not in the record: what was done before the program was opened is put right in the timeline, with a reason.
const sessions = new WeakMap<Program, Session>();

function sessionOf(program: Program): Session {
  const session = sessions.get(program) ?? { done: [], undone: [], tx: null, captured: null };
  sessions.set(program, session);
  return session;
}

/** Remembers what was just appended. Entries of one transaction are one act; those of a transaction that failed are passed over later. */
export function noteEntries(program: Program, tx: Writer, caseId: CaseId | null, entries: ActEntry[]): void {
  const session = sessionOf(program);
  // Anything else that is recorded meanwhile is an act of its own.
  if (session.captured && session.captured.caseId === caseId) {
    session.captured.entries.push(...entries);
    return;
  }
  const by = program.userOrNull()?.id;
  // That somebody looked at a case is nothing that they did to it.
  if (!by || entries.length === 0 || entries.every(({ type }) => type === 'case-read')) return;
  const newest = session.done.at(-1);
  if (session.tx === tx && newest) {
    newest.made.push(...entries);
    newest.entries.push(...entries);
    if (caseId !== null && newest.caseId !== null && newest.caseId !== caseId) newest.isOfSeveralCases = true;
    newest.caseId ??= caseId;
    return;
  }
  session.tx = tx;
  remember(session, { ...newAct(by, caseId), made: [...entries], entries: [...entries] });
}

/** Remembers that a draft letter was thrown away. */
export function noteDiscarded(program: Program, caseId: CaseId, letterId: LetterId): void {
  const session = sessionOf(program);
  const by = program.userOrNull()?.id;
  if (by) remember(session, { ...newAct(by, caseId), letterId });
}

function newAct(by: StaffId, caseId: CaseId | null): Act {
  return {
    id: randomUUID(),
    by,
    caseId,
    made: [],
    entries: [],
    letterId: null,
    isOfSeveralCases: false,
    isUndone: false,
  };
}

function remember(session: Session, act: Act): void {
  session.done.push(act);
  if (session.done.length > REMEMBERED) session.done.shift();
  // What was taken back before something new was done is not done again on top of it.
  session.undone = session.undone.filter(({ by }) => by !== act.by);
}

/** What this person did, the newest first. */
export function actsDone(program: Program, by: StaffId): Act[] {
  return sessionOf(program)
    .done.filter((act) => act.by === by)
    .reverse();
}

/** What this person took back, the last first. */
export function actsUndone(program: Program, by: StaffId): Act[] {
  return sessionOf(program)
    .undone.filter((act) => act.by === by)
    .reverse();
}

/** Forgets an act whose transaction failed: nothing of it is on record. */
export function forget(program: Program, act: Act): void {
  const session = sessionOf(program);
  session.done = session.done.filter((one) => one !== act);
}

/**
 * Takes an act back, or does it again: `turn` appends what is needed, and what it appended is what goes back next time. If it
 * throws, the act stays as it was.
 */
export async function turnAct(program: Program, act: Act, turn: () => void | Promise<void>): Promise<void> {
  const session = sessionOf(program);
  const captured = { caseId: act.caseId, entries: [] };
  session.captured = captured;
  try {
    await turn();
  } finally {
    session.captured = null;
  }
  act.entries = captured.entries;
  act.isUndone = !act.isUndone;
  session.done = session.done.filter((one) => one !== act);
  session.undone = session.undone.filter((one) => one !== act);
  (act.isUndone ? session.undone : session.done).push(act);
}

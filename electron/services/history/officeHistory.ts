import type { NewOfficeEvent } from '../../domain/officeEvents.ts';
import type { Writer } from '../../store/database.ts';
import { appendOfficeEvents } from '../../store/history.ts';
import type { Program } from '../program.ts';
import { noteEntries } from '../undo/sessionActs.ts';

/** Notes an act of the office in the history, in the transaction that makes the change. */
export function recordOffice(program: Program, tx: Writer, ...events: NewOfficeEvent[]): void {
  const entries = appendOfficeEvents(tx, {
    events,
    recordedAt: program.now(),
    recordedBy: program.userOrNull()?.id ?? null,
    newId: program.newId,
    newSalt: program.requireRecord().newSalt,
  });
  noteEntries(program, tx, null, entries);
}

/** The day and the person of an act of the office. Nobody has said who they are during the first run. */
export function actOf(program: Program) {
  const by = program.userOrNull()?.id;
  return { on: program.today(), ...(by ? { by } : {}) };
}

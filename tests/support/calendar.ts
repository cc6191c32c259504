import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarProposal, MovedDeadline } from '../../electron/contract/calendar.ts';
import type { InputOf, OutputOf } from '../../electron/contract/operations.ts';
import type { ClockResult } from '../../electron/domain/assessment.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, date, view } from './office.ts';
import type { TestProgram } from './testProgram.ts';

/** Logs a complaint and returns its id. */
export async function log(test: TestProgram, receivedOn: string, changes = {}): Promise<CaseId> {
  return (await test.call('cases.log', complaint(receivedOn, changes))).caseId;
}

/** A clock of a case as its page shows it. */
export async function clockOf(test: TestProgram, caseId: CaseId, clockId: string): Promise<ClockResult | undefined> {
  return (await view(test, caseId)).assessment.clocks.find((one) => one.id === clockId);
}

/** Looks at what a proposal would move, with the first page of the list. */
export async function look(
  test: TestProgram,
  proposal: InputOf<'calendar.preview'>['proposal'],
): Promise<OutputOf<'calendar.preview'> & { rows: MovedDeadline[] }> {
  const previewId = randomUUID();
  const shown = await test.call('calendar.preview', { previewId, proposal });
  const { rows } = await test.call('calendar.moves', { of: { kind: 'preview', previewId }, offset: 0, limit: 200 });
  return { ...shown, rows };
}

/** Accepts what was looked at, as the calendar stands now. */
export async function accept(test: TestProgram, previewId: string, doubtsConfirmed = false) {
  const { revision } = await test.call('calendar.get', {});
  return test.call('calendar.accept', { previewId, expectedRevision: revision, doubtsConfirmed });
}

/** A day proclaimed late. */
export function holiday(
  on: string,
  divisions: ('england-and-wales' | 'scotland')[] = ['england-and-wales'],
): CalendarProposal {
  return {
    kind: 'add-day',
    day: { on: date(on), name: 'Day of thanks', divisions, announced: 'Proclamation of 1 March 2026' },
  };
}

/** Lets the next file dialog answer with a file of that content. */
export function chooseFile(test: TestProgram, file: unknown): void {
  const path = join(mkdtempSync(join(tmpdir(), 'redress-holidays-')), 'bank-holidays.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  test.answers.files = [path];
}

/** Puts the first member of staff at the keyboard again, after the program was opened anew. */
export async function signInAgain(test: TestProgram): Promise<void> {
  const { staff } = await test.call('session.get', {});
  const [first] = staff;
  if (!first) throw new Error('Nobody is on the staff.');
  await test.call('session.choose', { staffId: first.id });
}

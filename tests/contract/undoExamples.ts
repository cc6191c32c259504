import type { CaseId } from '../../electron/domain/ids.ts';
import { date } from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';
import type { Example, World } from './examples.ts';

/** What was done last: a note, which can be taken back. */
export async function noteAct({ test, freshCase }: World): Promise<{ actId: string }> {
  await addNote(test, await freshCase(), 1);
  const offer = await test.call('undo.offer', { direction: 'undo' });
  if (!offer) throw new Error('The note is not offered for undoing');
  return { actId: offer.actId };
}

export function addNote(test: TestProgram, caseId: CaseId, expectedVersion: number, note = 'She rang again.') {
  return test.call('cases.addNote', { caseId, expectedVersion, kind: 'note', on: date('2026-03-02'), note });
}

export const undoExamples = {
  'undo.offer': { good: () => ({ direction: 'undo' }) },
  'undo.run': { good: noteAct },
} satisfies Record<string, Example>;

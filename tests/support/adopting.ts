import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, date, view } from './office.ts';
import type { TestProgram } from './testProgram.ts';

/** The laws beside an English landlord's own procedure. */
export const LAWS = ['england-code', 'awaab', 'data-protection-complaint'];

/** Adopts the five steps from 2 March 2026 on, with the laws beside them; or what is said otherwise. */
export async function adopt(test: TestProgram, changes: Partial<InputOf<'procedures.adopt'>> = {}) {
  const { office } = await test.call('session.get', {});
  return test.call('procedures.adopt', {
    expectedVersion: office?.version ?? 0,
    from: date('2026-03-02'),
    procedureId: 'five-steps',
    overlays: LAWS,
    leftOut: [],
    ...changes,
  });
}

/** Logs a complaint and returns its case. */
export async function log(test: TestProgram, receivedOn: string, changes = {}): Promise<CaseId> {
  return (await test.call('cases.log', complaint(receivedOn, changes))).caseId;
}

/** The dates of a case, by procedure and clock. */
export async function dueOf(test: TestProgram, caseId: CaseId) {
  const { assessment } = await view(test, caseId);
  return Object.fromEntries(assessment.clocks.map(({ id, procedure, due }) => [`${procedure.id}:${id}`, due]));
}

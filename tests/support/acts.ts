import type { CaseView } from '../../electron/contract/cases.ts';
import type { InputOf, OperationName } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { adoptOnly, complaint, view } from './office.ts';
import type { TestProgram } from './testProgram.ts';

/** Does something to a case on its newest state; the day is the test's present one unless given. */
export async function actOn<N extends OperationName>(
  test: TestProgram,
  name: N,
  caseId: CaseId,
  more: object,
): Promise<void> {
  const { version } = await view(test, caseId);
  const { today } = await test.call('session.get', {});
  await test.call(name, { caseId, expectedVersion: version, on: today, ...more } as never as InputOf<N>); // each call names the operation's own fields
}

/** A complaint of 2 March 2026 under a landlord's own procedure, with no law beside it but those named. */
export async function logUnder(test: TestProgram, procedureId: string, overlays: string[] = []): Promise<CaseId> {
  await adoptOnly(test, procedureId, overlays);
  return (await test.call('cases.log', complaint('2026-03-02'))).caseId;
}

/** What the rules say of a case today. */
export async function assessedOf(test: TestProgram, caseId: CaseId): Promise<CaseView['assessment']> {
  return (await view(test, caseId)).assessment;
}

import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId, HazardId } from '../../electron/domain/ids.ts';
import { complaint, date, setUpOffice, view } from './office.ts';
import { startTestProgram, type TestProgram } from './testProgram.ts';

/** The program at nine in the morning (Greenwich) of a day, with a complaint of that day about damp. */
export async function programWithDamp(day: string): Promise<{ test: TestProgram; caseId: CaseId }> {
  const test = startTestProgram({ day });
  await setUpOffice(test);
  const { caseId } = await test.call('cases.log', complaint(day, { categories: ['damp-and-mould'] }));
  return { test, caseId };
}

/** Reports a hazard of the case: significant damp in the back bedroom, unless told otherwise. */
export async function reportHazard(
  test: TestProgram,
  caseId: CaseId,
  on: string,
  change: Partial<InputOf<'hazards.report'>> = {},
): Promise<HazardId> {
  const { version } = await view(test, caseId);
  const { hazardId } = await test.call('hazards.report', {
    caseId,
    expectedVersion: version,
    hazard: 'damp-and-mould',
    severity: 'significant',
    on: date(on),
    at: null,
    where: 'back bedroom',
    note: 'Black mould behind the cot.',
    ...change,
  });
  return hazardId;
}

/** What every command on a hazard carries. */
export async function onHazard(test: TestProgram, caseId: CaseId, hazardId: HazardId, on: string) {
  return { caseId, hazardId, on: date(on), expectedVersion: (await view(test, caseId)).version };
}

/** The hazard's clocks by their ids: date, time and state. */
export async function hazardClocks(test: TestProgram, caseId: CaseId, hazardId: HazardId) {
  const { assessment } = await view(test, caseId);
  const own = assessment.clocks.filter((clock) => clock.hazard?.id === hazardId);
  return Object.fromEntries(own.map(({ id, due, dueTime, state }) => [id, [due, dueTime, state]]));
}

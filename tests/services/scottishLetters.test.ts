import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaint, officeSetUp, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  const { staff } = await test.call('office.setUp', {
    ...officeSetUp,
    office: { ...officeSetUp.office, procedureId: 'scotland-mchp', division: 'scotland' },
  });
  const [first] = staff;
  if (!first) throw new Error('nobody is on the staff');
  await test.call('session.choose', { staffId: first.id });
});
afterEach(() => test.close());

describe('a Scottish office', () => {
  it('is offered ten working days in all, the day of receipt among them, as the engine counts them', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'extension-notice',
    });
    // Monday 2 March is day 1: 2 to 6 (5), 9 to 13 March (10).
    expect((await test.call('letters.get', { letterId })).latestExtension).toBe('2026-03-13');
  });
});

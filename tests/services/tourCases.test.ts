import { afterEach, beforeEach, expect, it } from 'vitest';
import { officeSetUp } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { readTourCases } from '../tour/cases.ts';
import { feedCase } from '../tour/feed.ts';

let test: TestProgram;
beforeEach(() => {
  test = startTestProgram();
});
afterEach(() => test.close());

it('the cases of the tour go through the operations to where their source says', async () => {
  const aisha = { name: 'Aisha Grant', jobTitle: 'Director of homes', role: 'director', phone: '', email: '' } as const;
  const { staff } = await test.call('office.setUp', { ...officeSetUp, staff: [...officeSetUp.staff, aisha] });
  const byName = Object.fromEntries(staff.map(({ name, id }) => [name, id]));
  const fed = { call: test.call, moveClock: test.setDay };
  const cases = readTourCases();
  expect(cases.length).toBeGreaterThan(5);
  for (const one of cases) {
    const caseId = await feedCase(fed, byName, one);
    const { assessment } = await test.call('cases.get', { caseId });
    expect(assessment.stage, one.id).toBe(one.steps.some(({ do: act }) => act === 'escalate') ? 'stage-2' : 'stage-1');
  }
});

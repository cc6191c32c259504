import { complaint, view } from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';
import { on, type World } from './examples.ts';

/** What the examples are made from: a program with an office, and its staff. */
export function worldOf(test: TestProgram, staff: World['staff']): World {
  return {
    test,
    staff,
    freshCase: async () => (await test.call('cases.log', complaint(on))).caseId,
    version: async (caseId) => (await view(test, caseId)).version,
    officeVersion: async () => (await test.call('session.get', {})).office?.version ?? 0,
  };
}

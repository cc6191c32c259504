import { asc, isNull } from 'drizzle-orm';
import { event } from '../../electron/store/caseTables.ts';
import type { TestProgram } from './testProgram.ts';

/** The facts of every act of the office, in order. */
export function listOfficeEvents(test: TestProgram): Record<string, unknown>[] {
  return test.program
    .requireRecord()
    .read((db) =>
      db.select({ facts: event.facts }).from(event).where(isNull(event.caseId)).orderBy(asc(event.seq)).all(),
    )
    .map(({ facts }) => JSON.parse(facts));
}

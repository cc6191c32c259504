import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listLearningCases, listLearningHistories } from '../../electron/store/learning.ts';
import { addCase, addStaff, open } from './support.ts';

test('the Learning page is read from the index over learning alone', () => {
  const record = open();
  const plan = record.read((db) =>
    db.all<{ detail: string }>(
      sql.raw(`EXPLAIN QUERY PLAN SELECT case_id FROM event WHERE (type IN ('learning-recorded', 'improvement-agreed',
        'improvement-settled') OR instr(facts, '"change-of-practice"') > 0) AND case_id IS NOT NULL`),
    ),
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('event_learning');
});

test('a case without anything on learning is listed by the day of its receipt, and has no history there', () => {
  const record = open();
  const { id, receivedOn } = record.write((tx) => addCase(tx, addStaff(tx).id));
  expect(record.read(listLearningHistories).size).toBe(0);
  const listed = (from: string, to: string) =>
    record.read((db) => listLearningCases(db, { from, to } as Parameters<typeof listLearningCases>[1] & object)); // real days
  expect([...listed(receivedOn, receivedOn).keys()]).toEqual([id]);
  expect(listed('1999-01-01', '1999-12-31').size).toBe(0);
  expect(record.read((db) => listLearningCases(db, null)).size).toBe(0);
});

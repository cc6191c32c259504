import { connect } from '../../electron/store/database.ts';
import { matchExpression, readQuery } from '../../electron/store/search/searchQuery.ts';
import type { TestProgram } from '../support/testProgram.ts';
import { type BenchRow, percentile } from './figures.ts';

const RUNS = 15;

/** What somebody types, a kind each. */
const TYPED = [
  'wojcik',
  'woj',
  'wójcik agnieszka',
  'wojick',
  '2025-0400',
  '07700 900123',
  'ls1 4ap',
  'boiler',
  'boiler mould asthma',
  'agnieszka boiler',
  're',
  'zzzzzz',
];

/** Times of each of the things that people type, through dispatch. */
export async function timeSearches(test: TestProgram): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(TYPED.map((typed) => [typed, []]));
  for (let run = 0; run <= RUNS; run += 1)
    for (const [typed, own] of times) {
      const start = performance.now();
      await test.call('search.find', { text: typed, limit: 4 });
      if (run > 0) own.push(performance.now() - start);
    }
  return times;
}

/** The rows for Find, beside the bare statement on the same index. Call it when the program is closed: the index is locked before. */
export function searchRows(times: Map<string, number[]>, path: string): BenchRow[] {
  const raw = rawTimes(path);
  return [
    {
      name: 'find: typed to found, p95 of all',
      figure: `${percentile([...times.values()].flat(), 0.95).toFixed(1)} ms`,
      baseline: `the bare statement on the index: p95 ${percentile([...raw.values()].flat(), 0.95).toFixed(1)} ms`,
      aim: 'p95 under 30 ms',
    },
    ...TYPED.map(
      (typed): BenchRow => ({
        name: `find: “${typed}”`,
        figure: `p95 ${percentile(times.get(typed) ?? [], 0.95).toFixed(1)} ms`,
        baseline: `bare statement p95 ${percentile(raw.get(typed) ?? [], 0.95).toFixed(1)} ms`,
      }),
    ),
  ];
}

function rawTimes(path: string): Map<string, number[]> {
  const connection = connect(path, { isReadOnly: true });
  const statement = connection.prepare(
    'SELECT rowid FROM case_words WHERE case_words MATCH ? ORDER BY rowid DESC LIMIT 100',
  );
  const times = new Map<string, number[]>();
  for (const typed of TYPED) {
    const expression = matchExpression(readQuery(typed), null);
    const own: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      statement.all(expression);
      if (run > 0) own.push(performance.now() - start);
    }
    times.set(typed, own);
  }
  connection.close();
  return times;
}

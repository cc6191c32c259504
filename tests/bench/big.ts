import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { type Connection, connect } from '../../electron/store/database.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { seedRecord } from '../seed/seedRecord.ts';
import { complaint } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { type BenchRow, percentile, timesOf } from './figures.ts';
import { searchRows, timeSearches } from './search.ts';
import { startUpRows } from './startUp.ts';

const CASES = Number(process.env.REDRESS_BENCH_CASES ?? 50_000);
/** A folder that `npm run seed` has filled: saves the filling. It is written to. */
const GIVEN = process.env.REDRESS_BENCH_DATA;
const DAY = IsoDate.parse('2026-11-27');
const PAGE = 50;
const RUNS = 100;

/** The office's daily work at full size: 50,000 cases with half a million entries, made by `npm run seed`. */
export async function benchBig(): Promise<BenchRow[]> {
  const folder = GIVEN ?? mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const rows: BenchRow[] = [];
  try {
    if (!GIVEN) rows.push(await fill(folder));
    rows.push(...(await startUpRows(folder, DAY)));
    rows.push(...(await dailyWork(folder)));
    return rows;
  } finally {
    if (!GIVEN) rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string): Promise<BenchRow> {
  const start = performance.now();
  const made = await seedRecord({
    folder,
    cases: CASES,
    seed: 1,
    today: DAY,
    casesWithLetters: Math.min(200, CASES),
    withIndex: true,
  });
  return {
    name: `seed: ${made.cases} cases, ${made.entries} entries, ${made.people} people, ${made.letters} letters`,
    figure: `${((performance.now() - start) / 1000).toFixed(0)} s`,
  };
}

async function dailyWork(folder: string): Promise<BenchRow[]> {
  const opening = performance.now();
  const test = startTestProgram({ folder, day: DAY });
  const opened = performance.now() - opening;
  const { staff } = await test.call('session.get', {});
  await test.call('session.choose', { staffId: staff[0]?.id ?? '' });
  const queue = (offset: number) => test.call('cases.queue', { bucket: null, handler: null, offset, limit: PAGE });
  const first = performance.now();
  const { rows, total } = await queue(0);
  const judged = performance.now() - first;
  const pages = await timesOf(RUNS, (run) => queue((run * PAGE) % Math.min(total, 1_000)));
  const cases = await timesOf(RUNS, (run) => test.call('cases.get', { caseId: rows[run % rows.length]?.id ?? '' }));
  const searches = await timeSearches(test);
  const notes = await timeNotes(
    test,
    rows.map(({ id }) => id),
  );
  const logged = await timesOf(RUNS, () => test.call('cases.log', complaint(DAY)));
  const memory = process.memoryUsage().rss;
  const closing = performance.now();
  await test.program.close();
  const closed = performance.now() - closing;
  const places = placesIn(folder);
  const raw = await rawWork(places.record, join(folder, 'bare.db'));
  return [
    { name: 'open the record, in this process', figure: ms(opened) },
    {
      name: 'every open case judged for a new day; the window does not wait for it',
      figure: `${ms(judged)} for ${total} open cases`,
    },
    {
      name: `a page of the queue, ${PAGE} of ${total} open cases, p95`,
      figure: ms(percentile(pages, 0.95)),
      baseline: `the bare prepared statements: p95 ${ms(percentile(raw.pages, 0.95))}`,
      aim: 'under 16 ms, and 1.5 times the bare statements',
    },
    { name: 'open a case, p95', figure: ms(percentile(cases, 0.95)) },
    ...searchRows(searches, places.search),
    {
      name: 'save a note, p95',
      figure: ms(percentile(notes, 0.95)),
      baseline: `one bare row, flushed: p95 ${ms(percentile(raw.writes, 0.95))}`,
      aim: 'under 10 ms with synchronous=FULL',
    },
    { name: 'log a complaint, p95', figure: ms(percentile(logged, 0.95)), aim: 'under 10 ms with synchronous=FULL' },
    { name: 'memory of the whole program, without its window', figure: `${(memory / 1e6).toFixed(0)} MB` },
    { name: 'close, with the closing backup', figure: `${(closed / 1000).toFixed(1)} s` },
  ];
}

async function timeNotes(test: TestProgram, ids: string[]): Promise<number[]> {
  const versions = new Map<string, number>();
  return timesOf(RUNS, async (run) => {
    const caseId = ids[run % ids.length] ?? '';
    const expectedVersion = versions.get(caseId) ?? (await test.call('cases.get', { caseId })).version;
    const note = { kind: 'note' as const, note: 'She will be at home on Tuesday.' };
    const { version } = await test.call('cases.addNote', { caseId, expectedVersion, on: DAY, ...note });
    versions.set(caseId, version);
  });
}

/**
 * The same reading by statements that are made ready once, with nothing around them; and a row flushed by itself. On a copy: a closed
 * record is sealed, and one that something else has written to is not opened again.
 */
async function rawWork(record: string, copy: string): Promise<{ pages: number[]; writes: number[] }> {
  copyFileSync(record, copy);
  const connection: Connection = connect(copy);
  try {
    connection.pragma('synchronous = FULL');
    const count = connection.prepare(
      `SELECT count(*), sum(is_waiting = 0 AND urgent_at IS NULL AND lead_due < ?) FROM complaint_case WHERE is_open = 1`,
    );
    const page = connection.prepare(
      `SELECT c.*, p.name, p.address_lines, p.postcode, s.name FROM complaint_case c
       LEFT JOIN person p ON p.id = c.complainant_id LEFT JOIN staff s ON s.id = c.handler_id
       WHERE c.is_open = 1
       ORDER BY c.is_waiting, c.urgent_at IS NULL, c.urgent_at, c.lead_due IS NULL, c.lead_due, c.received_on, c.reference
       LIMIT ? OFFSET ?`,
    );
    const write = connection.prepare(
      "INSERT INTO setting (name, value) VALUES ('bench', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    );
    const pages = await timesOf(RUNS, (run) => {
      count.get(DAY);
      page.all(PAGE, (run * PAGE) % 1_000);
    });
    const writes = await timesOf(RUNS, (run) => write.run(String(run)));
    return { pages, writes };
  } finally {
    connection.close();
    rmSync(copy, { force: true });
  }
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

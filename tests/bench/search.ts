import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseId, EventId, PersonId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { insertCase, nextReference } from '../../electron/store/cases.ts';
import { connect } from '../../electron/store/database.ts';
import { appendEvents } from '../../electron/store/history.ts';
import { insertPerson } from '../../electron/store/people.ts';
import { matchExpression, readQuery } from '../../electron/store/search/searchQuery.ts';
import { mrsOkafor, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import type { BenchRow } from './figures.ts';

const CASES = Number(process.env.REDRESS_BENCH_CASES ?? 50_000);
const NOTES = 3;
const RUNS = 15;
const DAY = IsoDate.parse('2026-03-02');

const FIRST = [
  'Agnieszka',
  'Grace',
  'Idris',
  'Seán',
  'Mohammed',
  'Priya',
  'Łukasz',
  'Chloe',
  'Tunde',
  'Margaret',
  'Zsófia',
  'Daniel',
];
const SYLLABLES = [
  'ba',
  'ker',
  'son',
  'wój',
  'cik',
  'oka',
  'for',
  'har',
  'mil',
  'ton',
  'wa',
  'ley',
  'smi',
  'th',
  'ko',
  'wal',
  'ska',
  'pe',
];
const WORDS =
  'boiler leak mould damp window kitchen bathroom stairs lift noise neighbour rent charge repair contractor appointment missed letter called twice cold water heating radiator ceiling plaster fence garden bins parking light door lock key roof gutter drain smell floor wall paint survey report engineer visit morning evening child asthma hospital rude wait weeks months compensation apology'.split(
    ' ',
  );

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

/** Find at 50,000 cases: each of the things that people type, through dispatch, against the bare statement on the same index. */
export async function benchSearch(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const test = startTestProgram({ day: DAY, folder });
  try {
    const { priya } = await setUpOffice(test);
    await fill(test, priya);
    const began = performance.now();
    await test.program.requireSearch().finish();
    const filling = performance.now() - began;
    const times = new Map<string, number[]>(TYPED.map((typed) => [typed, []]));
    for (let run = 0; run <= RUNS; run += 1)
      for (const [typed, own] of times) {
        const start = performance.now();
        await test.call('search.find', { text: typed, limit: 4 });
        if (run > 0) own.push(performance.now() - start);
      }
    await test.program.close();
    const raw = rawTimes(join(folder, 'search.db'));
    const all = [...times.values()].flat();
    return [
      {
        name: `find: index of ${CASES} cases made from nothing`,
        figure: `${(filling / 1000).toFixed(1)} s, in stretches of ${((filling / CASES) * 12).toFixed(0)} ms`,
      },
      {
        name: `find: typed to found at ${CASES} cases, p95 of all`,
        figure: `${percentile(all, 0.95).toFixed(1)} ms`,
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rawTimes(path: string): Map<string, number[]> {
  const connection = connect(path, { isReadOnly: true });
  const statement = connection.prepare(
    'SELECT rowid FROM case_words WHERE case_words MATCH ? ORDER BY rowid DESC LIMIT 400',
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

async function fill(test: TestProgram, staff: Awaited<ReturnType<typeof setUpOffice>>['priya']): Promise<void> {
  const record = test.program.requireRecord();
  const pick = seeded(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(pick() * list.length)] as T; // the index is below the length
  const sentence = () => Array.from({ length: 22 }, () => one(WORDS)).join(' ');
  const at = test.program.now();
  for (let batch = 0; batch < CASES; batch += 100) {
    // The driver lets its statements go between turns of the event loop only.
    await new Promise((resolve) => setImmediate(resolve));
    record.write((tx) => {
      for (let number = batch; number < Math.min(CASES, batch + 100); number += 1) {
        const name = `${one(FIRST)} ${one(SYLLABLES)}${one(SYLLABLES)}${one(SYLLABLES)}`;
        const person = insertPerson(tx, {
          id: PersonId.parse(randomUUID()),
          details: {
            ...mrsOkafor,
            name,
            salutation: name,
            phone: `07700 ${String(100_000 + Math.floor(pick() * 899_999))}`,
            address: {
              lines: [`${1 + Math.floor(pick() * 200)} ${one(SYLLABLES)}${one(SYLLABLES)} Street`],
              postcode: `LS${1 + Math.floor(pick() * 20)} ${Math.floor(pick() * 10)}AP`,
            },
          },
          at,
        });
        const caseId = CaseId.parse(randomUUID());
        const about = sentence();
        insertCase(tx, {
          id: caseId,
          ...nextReference(tx, 2021 + Math.floor(number / 10_000)),
          complainantId: person.id,
          procedureId: 'england-code-2024',
          procedureVersion: '1',
          division: 'england-and-wales',
          kind: 'complaint',
          channel: 'phone',
          receivedOn: DAY,
          receivedAt: null,
          loggedAt: at,
          loggedBy: staff,
          about,
          categories: ['repairs'],
          tenure: 'lcra',
          knownSince: null,
          // Over, so that nothing is judged anew while Find is measured.
          stage: null,
          status: 'closed',
          next: null,
          clock: null,
          urgentAt: null,
          handler: null,
          calendarVersion: test.program.rulebook.calendars.inForce.version,
          assessedOn: DAY,
        });
        appendEvents(tx, {
          caseId,
          recordedAt: at,
          recordedBy: staff,
          newId: () => EventId.parse(randomUUID()),
          newSalt: () => randomBytes(16),
          events: [
            { facts: { type: 'received', kind: 'complaint', on: DAY }, words: { description: about } },
            ...Array.from({ length: NOTES }, () => ({
              facts: { type: 'note-added' as const, kind: 'note' as const, on: DAY },
              words: { note: sentence() },
            })),
          ],
        });
      }
    });
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

import fc from 'fast-check';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { assess } from '../../electron/rules/assess.ts';
import { buildCalendar } from '../../electron/rules/calendar/calendar.ts';
import { checkProcedure } from '../../electron/rules/procedures/checkProcedure.ts';
import { loadBankHolidays, loadProcedures } from '../scenarios/library.ts';
import { caseOfTwelve } from './engine.ts';
import type { BenchRow } from './figures.ts';

/** All of them take minutes: only when this bench is asked for by name (`npm run bench -- procedures`). */
const DOCUMENTS = process.argv[2] === 'procedures' ? 100_000 : 4_000;
/** A document that takes longer is as good as a hang. */
const TOO_LONG_MS = 1000;

/**
 * Random procedure documents, 100,000 in the whole run: the shipped ones with parts replaced by other parts or by anything at all. None may
 * crash the check; one that passes it must judge a case.
 */
export function benchProcedures(): BenchRow[] {
  const shipped = loadProcedures().filter((procedure) => JSON.stringify(procedure).length < 9000);
  const calendar = buildCalendar({ division: 'england-and-wales', bankHolidays: loadBankHolidays() });
  const today = IsoDate.parse('2026-11-20');
  const history = caseOfTwelve(3);
  const spares = shipped.flatMap((procedure) => partsOf(procedure));
  const values = fc.sample(fc.oneof(fc.jsonValue(), fc.integer(), fc.string(), fc.constantFrom(...spares)), {
    numRuns: 5000,
    seed: 20260322,
  });
  const numbers = fc.sample(fc.nat(), { numRuns: DOCUMENTS, seed: 7 });
  let passed = 0;
  let crashed = 0;
  let slowest = 0;
  const start = performance.now();
  for (const [index, number] of numbers.entries()) {
    const before = performance.now();
    try {
      const document: unknown = structuredClone(shipped[number % shipped.length]);
      for (let change = 0; change <= number % 3; change++)
        replacePart(
          document,
          (number >> change) + change,
          structuredClone(values[(index + change * 31) % values.length]),
        );
      const checked = checkProcedure(document);
      if (checked.ok) {
        passed++;
        assess({ procedures: [checked.procedure], history, calendar, today });
      }
    } catch (error) {
      crashed++;
      if (crashed <= 3) console.log(`crashed: ${error instanceof Error ? error.message : String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - before);
  }
  const seconds = (performance.now() - start) / 1000;
  return [
    {
      name: `${DOCUMENTS.toLocaleString('en-GB')} random procedure documents checked`,
      figure: `${crashed} crashed, ${passed.toLocaleString('en-GB')} usable and used, ${seconds.toFixed(0)} s, slowest ${slowest.toFixed(1)} ms`,
      aim: `none crashes, none takes ${TOO_LONG_MS} ms`,
    },
  ];
}

/** Everything that a procedure is made of, as parts to be put where they do not belong. */
function partsOf(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [value];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

/** Replaces one part, chosen by number, at any depth. */
function replacePart(document: unknown, number: number, value: unknown): void {
  let place: unknown = document;
  let left = number;
  while (place !== null && typeof place === 'object') {
    const keys = Object.keys(place);
    const key = keys[left % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const inner: unknown = (place as Record<string, unknown>)[key]; // an object or a list: both take a key
    left = Math.floor(left / keys.length) + 1;
    if (left % 4 === 0 || inner === null || typeof inner !== 'object') {
      (place as Record<string, unknown>)[key] = value; // as above
      return;
    }
    place = inner;
  }
}

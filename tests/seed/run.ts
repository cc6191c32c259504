/**
 * `npm run seed -- --data FOLDER [--cases 50000] [--seed 1] [--today YYYY-MM-DD] [--letters 200] [--no-index]`: fills an empty
 * data folder with cases that might be true, for benches and for trying things out. The same wish makes the same cases.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Instant, IsoDate, londonDate } from '../../electron/domain/isoDate.ts';
import { seedRecord } from './seedRecord.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cases: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string' },
    letters: { type: 'string', default: '200' },
    index: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
if (!values.data) {
  console.error(
    'Use it so: npm run seed -- --data FOLDER [--cases 50000] [--seed 1] [--today YYYY-MM-DD] [--letters 200] [--no-index]',
  );
  process.exit(2);
}
const folder = resolve(values.data);
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
try {
  mkdirSync(folder, { recursive: true });
  const cases = wholeNumber(values.cases, 'cases');
  let told = 0;
  const made = await seedRecord({
    folder,
    cases,
    seed: wholeNumber(values.seed, 'seed'),
    today: values.today ? IsoDate.parse(values.today) : londonDate(Instant.parse(new Date().toISOString())),
    casesWithLetters: Math.min(cases, wholeNumber(values.letters, 'letters')),
    withIndex: values.index,
    onProgress(number) {
      if (number - told < cases / 10) return;
      told = number;
      console.log(`${number} of ${cases} cases after ${seconds()}`);
    },
  });
  console.log(
    `${made.cases} cases of ${made.people} people, ${made.entries} entries, ${made.letters} letters: ${seconds()}, in ${folder}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”.`);
  return Number(text);
}

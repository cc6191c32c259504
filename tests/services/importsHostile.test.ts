import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportKind } from '../../electron/domain/imports.ts';
import { planFor, takeIn } from '../support/imports.ts';
import { setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;

beforeAll(async () => {
  t = startTestProgram({ day: '2026-11-27' });
  await setUpOffice(t);
});
afterAll(() => t.close());

test('whatever a file holds, it is shown or refused in a sentence', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      'Name',
      'Received',
      '02/03/2026',
      '03/13/2026',
      '=cmd|x',
      '"',
      '""',
      '\0',
      '\u202eabc',
      'MP1 4ZZ',
      '46084',
    ),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 6 });
  const text = fc
    .tuple(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([lines, sign, end]) => lines.map((cells) => cells.join(sign)).join(end));
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom(...ImportKind.options),
      fc.boolean(),
      async (written, kind, isMonthFirst) => {
        const bytes = Buffer.from(written === '' ? ' ' : written);
        try {
          const { counts, columns } = await t.call('imports.preview', {
            plan: planFor(t, bytes, { kind, isMonthFirst }),
          });
          expect(counts.ready + counts.stopped + counts.leftOut + counts.known).toBe(counts.rows);
          expect(columns.length).toBeLessThanOrEqual(256);
        } catch (error) {
          expect(String(error)).toContain('BAD_INPUT');
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('headings that are missing, double or empty stand for what their contents say', async () => {
  const plan = planFor(t, 'Received,Received,,Name,Name\n02/03/2026,x,MP1 4ZZ,Grace,Okafor\n');
  const { columns } = await t.call('imports.preview', { plan });
  expect(columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['Received', 'received-on'],
    ['Received', null],
    ['Column C', 'postcode'],
    ['Name', 'name'],
    ['Name', null],
  ]);
});

test('what Excel would take for a formula is kept as the text that it is', async () => {
  const text = 'Ref,Received,Name,Complaint\n=1+1,02/03/2026,"=HYPERLINK(""x"")","@SUM(A1:A9) \u202etxt.exe"\n';
  const { record } = await takeIn(t, planFor(t, text));
  expect(record).toMatchObject({ taken: 1, cases: 1 });
  const [row] = await t.call('cases.find', { text: 'hyperlink' });
  expect(row).toMatchObject({ complainantName: '=HYPERLINK("x")', about: '@SUM(A1:A9) \u202etxt.exe' });
});

test('a file that is read for long can be stopped', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `02/03/2026,Person ${index},Noise`);
  const plan = planFor(t, ['Received,Name,Complaint', ...lines].join('\n'));
  const reading = t.refuse('imports.preview', { plan });
  await new Promise((resolve) => setImmediate(resolve));
  await t.call('imports.stopReading', {});
  expect(await reading).toMatchObject({ code: 'CANCELLED' });
  expect((await t.call('imports.preview', { plan })).counts.rows).toBe(3_000);
});

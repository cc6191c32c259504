import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseView } from '../../electron/contract/cases.ts';
import { planFor, takeIn } from '../support/imports.ts';
import { complaint, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;

beforeEach(async () => {
  t = startTestProgram({ day: '2026-11-27' });
  await setUpOffice(t);
});
afterEach(() => t.close());

const HEAD =
  'Case ref,Received,Tenant,Address,Postcode,Mobile,Complaint,Category,Acknowledged,Response,Outcome,Closed,Officer';
const ROWS = [
  '24/001,02/03/2026,Mrs Agnieszka Wójcik,"3 Mill Lane, Millport",MP1 2CD,07700 900200,No hot water,Boilers,04/03/2026,16/03/2026,Upheld,30/03/2026,Priya',
  '24/002,05/03/2026,Seán O’Brien,"Flat 2, 9 Quay Street, Millport",MP1 9XY,,Lift broken again,Communal,20/03/2026,,,,Tom Bell',
  '24/003,03/13/2026,Nobody Knows,,,,Noise,ASB,,,,,',
  '24/004,06/10/2026,Agnieszka Wojcik,"3 Mill Lane, Millport",MP1 2CD,07700 900200,Damp in the bedroom,Damp,08/10/2026,,,,Somebody Else',
];
const csv = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

async function found(reference: string): Promise<CaseView> {
  const [row] = await t.call('cases.find', { text: reference });
  if (!row) throw new Error(`${reference} is not on file`);
  return view(t, row.id);
}

describe('a spreadsheet of old complaints', () => {
  test('is shown with every problem before anything is written', async () => {
    const before = await t.call('history.verify', {});
    const preview = await t.call('imports.preview', { plan: planFor(t, csv(...ROWS)) });
    expect(preview.counts).toMatchObject({ rows: 4, ready: 3, stopped: 1, newPeople: 2, stillOpen: 2 });
    expect(preview.problems[0]).toMatchObject({ row: 4, column: 'Received', severity: 'stops' });
    expect(preview.problems[0]?.text).toContain('American');
    expect(preview.columns.map(({ field }) => field)).not.toContain(null);
    expect(preview.meanings).toContainEqual({
      field: 'category',
      text: 'Boilers',
      rows: 1,
      code: 'heating-and-hot-water',
    });
    expect(await t.call('history.verify', {})).toEqual(before);
  });

  test('becomes cases that are judged like any other, marked with where they came from', async () => {
    const { record } = await takeIn(t, planFor(t, csv(...ROWS)));
    expect(record).toMatchObject({ state: 'done', taken: 3, cases: 3, people: 2, by: 'Priya Shah' });
    const done = await found('2026-0001');
    expect(done.complainant?.name).toBe('Mrs Agnieszka Wójcik');
    expect(done.assessment.status).toBe('closed');
    expect(done.assessment.clocks).toContainEqual(
      expect.objectContaining({ id: 'stage-1/acknowledge', state: 'met', stoppedOn: '2026-03-04' }),
    );
    expect(done.assessment.clocks).toContainEqual(expect.objectContaining({ id: 'stage-1/respond', state: 'met' }));
    const titles = done.timeline.map(({ title }) => title).join('\n');
    expect(titles).toContain('Imported from row 2 of a spreadsheet');
    // Acknowledged in eleven working days: late, and still to be answered.
    const open = await found('2026-0002');
    expect(open.assessment.clocks).toContainEqual(
      expect.objectContaining({ id: 'stage-1/acknowledge', state: 'late' }),
    );
    expect(open.assessment.next?.id).toBe('respond');
    const { rows } = await t.call('cases.queue', { bucket: 'overdue', handler: null, offset: 0, limit: 10 });
    expect(rows).toContainEqual(expect.objectContaining({ reference: '2026-0002', handlerName: 'Tom Bell' }));
    // The same resident as in the first row, in spite of the spelling; who handled it is nobody here, and is kept.
    const third = await found('2026-0003');
    expect(third.complainant?.id).toBe(done.complainant?.id);
    expect(JSON.stringify(third.timeline)).toContain('Handled by: Somebody Else');
    expect((await t.call('history.verify', {})).isIntact).toBe(true);
    // Found by what the old register called it.
    const hits = await t.call('search.find', { text: '24/002', limit: 5 });
    expect(hits.cases.hits.map(({ row }) => row.reference)).toContain('2026-0002');
  });

  test('comes in once: the same file says so, a longer one adds only its new rows, a changed row is left as it was', async () => {
    await takeIn(t, planFor(t, csv(...ROWS)));
    const again = await t.call('imports.preview', { plan: planFor(t, csv(...ROWS)) });
    expect(again.counts).toMatchObject({ ready: 0, known: 3, changed: 0, stopped: 1 });
    expect(again.remarks[0]).toContain('taken in on 27 November 2026');
    const refusal = await t.refuse('imports.accept', { plan: planFor(t, csv(...ROWS)), seen: again.seen });
    expect(refusal.code).toBe('NOT_ALLOWED');
    const mended = ROWS.map((row) =>
      row.replace('03/13/2026', '13/03/2026').replace('Lift broken again', 'Lift mended'),
    );
    const { preview, record } = await takeIn(t, planFor(t, csv(...mended)));
    expect(preview.counts).toMatchObject({ ready: 1, known: 3, changed: 1 });
    expect(record).toMatchObject({ taken: 1, cases: 1 });
    expect(await t.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 })).toMatchObject({
      total: 3,
    });
  });

  test('without references goes by what its rows say; twins within it are told', async () => {
    const rows = [
      '02/03/2026,Grace Okafor,Noise',
      '02/03/2026,Grace Okafor,Noise',
      '02/03/2026,Grace Okafor,Other noise',
    ];
    const text = ['Received,Name,Details', ...rows].join('\n');
    const { preview } = await takeIn(t, planFor(t, text));
    expect(preview.counts).toMatchObject({ ready: 2, stopped: 1 });
    expect(preview.problems.find(({ severity }) => severity === 'stops')?.text).toContain('row 2');
    expect((await t.call('imports.preview', { plan: planFor(t, text) })).counts).toMatchObject({ ready: 0, known: 3 });
  });

  test('points at people and complaints that are on file already, and does as somebody decides', async () => {
    const logged = await t.call('cases.log', complaint('2026-03-02'));
    const person = (await view(t, logged.caseId)).complainant;
    const rows = [
      'x1,03/03/2026,Grace Okafor,"14 Tern Close, Millport",MP1 4ZZ,07700 900123,Boiler off for nine days nobody called back,,,,,,',
      'x2,03/09/2026,Grace Okafo,"14 Tern Close, Millport",MP1 4ZZ,,Mould in the kitchen,,,,,,',
    ];
    const plan = planFor(t, csv(...rows));
    const preview = await t.call('imports.preview', { plan });
    expect(preview.counts).toMatchObject({ ready: 1, leftOut: 1, newPeople: 1 });
    expect(preview.complaints).toMatchObject([{ row: 2, isLeftOut: true, matches: [{ caseId: logged.caseId }] }]);
    expect(preview.people).toMatchObject([
      { row: 3, chosen: null, matches: [{ personId: person?.id, isSure: false }] },
    ]);
    const decided = {
      ...plan,
      rows: [
        { row: 2, isLeftOut: false },
        { row: 3, person: person?.id ?? null },
      ],
    };
    const { record } = await takeIn(t, decided);
    expect(record).toMatchObject({ taken: 2, cases: 2, people: 1 });
    expect((await found('2026-0003')).complainant?.id).toBe(person?.id);
  });

  test('is refused when something else would come of it than was shown', async () => {
    const plan = planFor(t, csv(...ROWS));
    const { seen } = await t.call('imports.preview', { plan });
    const other = { ...plan, rows: [{ row: 2, isLeftOut: true }] };
    expect(await t.refuse('imports.accept', { plan: other, seen })).toMatchObject({ code: 'CONFLICT' });
    expect(await t.call('imports.list', {})).toEqual([]);
  });

  test('that was cut short is noticed, and goes on where it stopped without doing anything twice', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, index) =>
        `k${index},02/03/2026,Person ${'abcdefghij'[index % 10]}x${'klmnopqrst'[Math.floor(index / 10)]},,,,Noise ${index},,,,,01/04/2026,`,
    );
    const plan = planFor(t, csv(...rows));
    const { seen } = await t.call('imports.preview', { plan });
    const record = t.program.requireRecord();
    const { write } = record;
    let writes = 0;
    record.write = (change) => {
      writes += 1;
      if (writes > 3) throw new Error('the power went');
      return write(change);
    };
    await t.refuse('imports.accept', { plan, seen });
    record.write = write;
    await t.reopen();
    const { staff } = await t.call('session.get', {});
    await t.call('session.choose', { staffId: staff[0]?.id ?? '' });
    const [cut] = await t.call('imports.list', {});
    expect(cut).toMatchObject({ state: 'cut-short', rows: 90, taken: 40, cases: 40 });
    const done = await t.call('imports.resume', { importId: cut?.importId ?? ('' as never) });
    expect(done).toMatchObject({ state: 'done', taken: 90, cases: 90 });
    expect(await t.refuse('imports.resume', { importId: cut?.importId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await t.call('history.verify', {})).isIntact).toBe(true);
  });

  test('from before any procedure stays out', async () => {
    const preview = await t.call('imports.preview', { plan: planFor(t, csv('z,02/03/1999,A B,,,,Noise,,,,,,')) });
    expect(preview.counts.ready).toBe(0);
    expect(preview.problems[0]).toMatchObject({ column: 'Received', severity: 'stops' });
  });
});

test('a list of residents comes in once, and keeps what is known of those on file', async () => {
  await t.call('cases.log', complaint('2026-03-02'));
  const text = [
    'Tenancy ref\tTitle\tForename\tSurname\tAddress 1\tTown\tPostcode\tTelephone\tCommunication needs\tLanguage',
    'T1\tMrs\tGrace\tOkafor\t14 Tern Close\tMillport\tMP1 4ZZ\t07700 900123\t\t',
    'T2\tMr\tŁukasz\tŁoś\t1 Mill Lane\tMillport\tMP1 2CD\t7700900300\tlarge print\tPolish',
  ].join('\n');
  const plan = planFor(t, text, { kind: 'residents' });
  const { preview, record } = await takeIn(t, plan);
  expect(preview.counts).toMatchObject({ ready: 2, newPeople: 1 });
  expect(record).toMatchObject({ taken: 2, cases: 0, people: 2 });
  const [hit] = await t.call('people.search', { text: 'los' });
  expect(hit?.person).toMatchObject({
    name: 'Mr Łukasz Łoś',
    phone: '07700900300',
    needs: ['large-print'],
    textSize: 16,
    language: 'Polish',
  });
  expect(await t.call('people.search', { text: 'okafor' })).toHaveLength(1);
  expect((await t.call('imports.preview', { plan })).counts).toMatchObject({ ready: 0, known: 2 });
});

test('what is no spreadsheet is refused in a sentence', async () => {
  for (const text of ['', '%PDF-1.7', '\n\n\n']) {
    const bytes = Buffer.from(text === '' ? ' ' : text);
    expect(await t.refuse('imports.preview', { plan: planFor(t, bytes) })).toMatchObject({ code: 'BAD_INPUT' });
  }
  const gone = { ...planFor(t, 'x'), file: { sha256: 'f'.repeat(64), name: 'gone.csv' } };
  expect(await t.refuse('imports.preview', { plan: gone })).toMatchObject({ code: 'NOT_FOUND' });
});

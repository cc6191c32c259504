import { describe, expect, test } from 'vitest';
import type { ImportField, ImportKind } from '../../electron/domain/imports.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { guessColumns, looksLikeHeader } from '../../electron/imports/shape/guessColumns.ts';
import { codeFor, needsIn } from '../../electron/imports/shape/meanings.ts';
import { readRow } from '../../electron/imports/shape/readRow.ts';

const today = IsoDate.parse('2026-11-27');

describe('what the columns stand for', () => {
  test.each<[string, ImportKind, string[], (ImportField | null)[]]>([
    [
      'an old complaints register',
      'complaints',
      [
        'Ref No',
        'Date Rec’d',
        'Tenant',
        'Property Address',
        'Post Code',
        'Tel',
        'Nature of complaint',
        'Stage 1 Ack',
        'Stage 1 Response',
        'Outcome',
        'Date escalated',
        'Stage 2 response',
        'Closed',
        'Officer',
        'Comments',
        'Colour',
      ],
      [
        'key',
        'received-on',
        'name',
        'address',
        'postcode',
        'phone',
        'description',
        'acknowledged-on',
        'responded-on',
        'decision',
        'escalated-on',
        'responded-2-on',
        'closed-on',
        'handler',
        'note',
        null,
      ],
    ],
    [
      'an export of a database',
      'complaints',
      [
        'complaint_id',
        'receivedDate',
        'firstName',
        'surname',
        'addressLine1',
        'addressLine2',
        'town',
        'postcode',
        'emailAddress',
        'category',
        'channel',
        'tenureType',
        'description',
        'outcomeSought',
      ],
      [
        'key',
        'received-on',
        'first-name',
        'last-name',
        'address',
        'address',
        'address',
        'postcode',
        'email',
        'category',
        'channel',
        'tenure',
        'description',
        'outcome-sought',
      ],
    ],
    [
      'a list of residents',
      'residents',
      [
        'Tenancy Ref',
        'Title',
        'Forename',
        'Last name',
        'Address 1',
        'Address 2',
        'Postcode',
        'Mobile',
        'E-mail',
        'Communication needs',
        'Language',
        'Text size',
        'Rent',
      ],
      [
        'key',
        'title',
        'first-name',
        'last-name',
        'address',
        'address',
        'postcode',
        'phone',
        'email',
        'needs',
        'language',
        'text-size',
        null,
      ],
    ],
  ])('%s', (_what, kind, headings, fields) => {
    expect(guessColumns(headings, [], kind, today)).toEqual(fields);
    expect(looksLikeHeader([headings], kind, today)).toBe(true);
  });

  test('go by their contents where nothing names them, and a day’s heading over no days is not believed', () => {
    const rows = [
      ['Grace Okafor', 'MP1 4ZZ', 'grace@mail.example', '07700 900123'],
      ['Anna Łoś', 'mp14zz', 'anna@mail.example', '07700 900124'],
    ];
    expect(guessColumns(null, rows, 'residents', today)).toEqual([null, 'postcode', 'email', 'phone']);
    expect(looksLikeHeader(rows, 'residents', today)).toBe(false);
    expect(guessColumns(['Date received', 'Received'], [['Priya', '02/03/2026']], 'complaints', today)).toEqual([
      null,
      'received-on',
    ]);
  });

  test('no field is given twice but those that several columns make up', () => {
    expect(guessColumns(['Name', 'Name', 'Address', 'Address'], [], 'residents', today)).toEqual([
      'name',
      null,
      'address',
      'address',
    ]);
  });
});

describe('a row', () => {
  const columns: ImportField[] = [
    'key',
    'received-on',
    'name',
    'address',
    'postcode',
    'phone',
    'email',
    'description',
    'category',
    'acknowledged-on',
    'responded-on',
    'decision',
    'closed-on',
    'responded-2-on',
  ];
  const reading = { kind: 'complaints' as const, columns, headings: columns, isMonthFirst: false, meanings: [], today };
  const good = [
    '19/042',
    '02/03/2026',
    'Mrs Grace Okafor',
    '14 Tern Close, Millport',
    'mp1 4zz',
    '7700900123',
    '',
    'No heating',
    'Boilers',
    '04/03/2026',
    '16/03/2026',
    'Partially upheld',
    '01/04/2026',
    '',
  ];
  const read = (changes: Partial<Record<ImportField, string>> = {}) => {
    const cells = columns.map((field, index) => changes[field] ?? good[index] ?? '');
    const row = readRow(cells, 7, reading);
    if (!row) throw new Error('nothing was read');
    return row;
  };

  test('is read whole', () => {
    const row = read();
    expect(row.isReady).toBe(true);
    expect(row.person).toMatchObject({
      name: 'Mrs Grace Okafor',
      salutation: 'Mrs Okafor',
      address: { lines: ['14 Tern Close', 'Millport'], postcode: 'MP1 4ZZ' },
      phone: '07700900123',
    });
    expect(row.complaint).toMatchObject({
      receivedOn: '2026-03-02',
      acknowledgedOn: '2026-03-04',
      respondedOn: '2026-03-16',
      decision: 'partly-upheld',
      closedOn: '2026-04-01',
      categories: ['heating-and-hot-water'],
    });
    expect(row.identity).toEqual({ reference: '19 042' });
    expect(row.problems).toMatchObject([{ row: 7, column: 'phone', severity: 'note' }]);
  });

  test.each<[string, Partial<Record<ImportField, string>>, string]>([
    ['no day of receipt', { 'received-on': '' }, 'received-on'],
    ['a day that cannot be', { 'responded-on': '31/02/2026' }, 'responded-on'],
    ['a day of the American kind', { 'received-on': '03/13/2026' }, 'received-on'],
    ['a day to come', { 'closed-on': '01/12/2026' }, 'closed-on'],
    ['an answer before the complaint', { 'responded-on': '01/03/2026' }, 'responded-on'],
  ])('with %s stays out, and says in which column', (_what, changes, column) => {
    const row = read(changes);
    expect(row.isReady).toBe(false);
    expect(row.complaint).toBeNull();
    expect(row.problems.filter(({ severity }) => severity === 'stops')).toMatchObject([{ row: 7, column }]);
  });

  test.each<[string, Partial<Record<ImportField, string>>, string]>([
    ['half a postcode', { postcode: 'MP1' }, 'postcode'],
    ['an email that is none', { email: 'ask her sister' }, 'email'],
    ['a number that Excel shortened', { phone: '4.47701E+11' }, 'phone'],
    ['an unknown category', { category: 'Zebras' }, 'category'],
    ['an answer earlier than the acknowledgement', { 'acknowledged-on': '20/03/2026' }, 'responded-on'],
    ['stage 2 without the day on which it was asked for', { 'responded-2-on': '30/03/2026' }, 'escalated-on'],
  ])('with %s is taken in, and tells what became of it', (_what, changes) => {
    const row = read({ phone: '', ...changes });
    expect(row.isReady).toBe(true);
    expect(row.problems.length).toBe(1);
    const [problem] = row.problems;
    const kept = `${row.person?.needsNote} ${row.complaint?.note} ${problem?.text}`;
    for (const [field, value] of Object.entries(changes)) if (!field.endsWith('-on')) expect(kept).toContain(value);
  });

  test('that names nobody is an anonymous complaint; a name is read from either side of a comma', () => {
    expect(read({ name: '' })).toMatchObject({ person: null, isReady: true });
    expect(read({ name: 'Okafor, Mrs Grace' }).person?.name).toBe('Mrs Grace Okafor');
  });

  test('without anything in it is none', () => {
    expect(readRow(['', '', ''], 3, reading)).toBeNull();
    expect(readRow([], 3, reading)).toBeNull();
  });
});

test('words stand for what offices mean by them, unless somebody says otherwise', () => {
  expect(codeFor('decision', 'Not Upheld', [])).toBe('not-upheld');
  expect(codeFor('decision', 'Upheld', [])).toBe('upheld');
  expect(codeFor('channel', 'E-mail', [])).toBe('email');
  expect(codeFor('tenure', 'Shared Owner', [])).toBe('lcho');
  expect(codeFor('category', 'ASB', [])).toBe('anti-social-behaviour-handling');
  expect(codeFor('category', 'Zebras', [])).toBeNull();
  expect(codeFor('category', 'Zebras', [{ field: 'category', text: 'Zebras', code: 'repairs' }])).toBe('repairs');
  expect(codeFor('category', 'ASB', [{ field: 'category', text: 'ASB', code: null }])).toBeNull();
  expect(needsIn('Large print 16pt; no calls before 10')).toEqual(['large-print', 'no-phone']);
  expect(needsIn('None')).toEqual([]);
  expect(needsIn('speaks Somali')).toEqual(['interpreter']);
});

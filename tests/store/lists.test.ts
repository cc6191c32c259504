import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, phoneDigits } from '../../electron/domain/foldedText.ts';
import { addDays, IsoDate } from '../../electron/domain/isoDate.ts';
import { linkPerson } from '../../electron/store/links.ts';
import { insertPerson, savePerson, searchPeople } from '../../electron/store/people.ts';
import { type Bucket, findCases, listQueue } from '../../electron/store/queue.ts';
import {
  addCase,
  addStaff,
  complaintOf,
  NOW,
  newPersonId,
  nextStep,
  open,
  personDetails,
  projection,
  TODAY,
} from './support.ts';

const day = (text: string) => IsoDate.parse(text);
const WEDNESDAY = day('2026-03-04');

/** "2026-03-04 16:20" stands for a clock in hours that runs out then. */
function queueOf(dues: (string | null | 'waiting')[]) {
  const record = open();
  record.write((tx) => {
    const jo = addStaff(tx);
    for (const [index, due] of dues.entries()) {
      const dueOn = due === null || due === 'waiting' ? null : day(due.slice(0, 10));
      const urgentAt = due?.includes(' ') ? `${due.replace(' ', 'T')}:00.000Z` : null;
      const next = nextStep({ dueOn, waiting: due === 'waiting' });
      addCase(tx, jo.id, {
        ...projection({ next, urgentAt, handler: index % 2 === 0 ? jo.id : null }),
        about: String(due),
      });
    }
    addCase(tx, jo.id, { ...projection({ next: null, status: 'closed' }), about: 'closed' });
  });
  return record;
}

const all = { today: WEDNESDAY, bucket: null, handler: null, offset: 0, limit: 100 } as const;

test('every open case is in the queue once, in the right part, soonest first', () => {
  const record = queueOf([
    '2026-03-09',
    'waiting',
    '2026-03-03',
    '2026-03-08',
    null,
    '2026-03-04',
    '2026-03-05',
    '2026-02-01',
  ]);
  const queue = record.read((db) => listQueue(db, all));
  expect(queue.rows.map((row) => [row.about, row.bucket])).toEqual([
    ['2026-02-01', 'overdue'],
    ['2026-03-03', 'overdue'],
    ['2026-03-04', 'today'],
    ['2026-03-05', 'this-week'],
    ['2026-03-08', 'this-week'],
    ['2026-03-09', 'later'],
    ['null', 'later'],
    ['waiting', 'waiting'],
  ]);
  expect(queue.total).toBe(8);
  expect(queue.counts).toEqual({ emergency: 0, overdue: 2, today: 1, 'this-week': 2, later: 2, waiting: 1 });
  expect(queue.rows[0]).toMatchObject({
    handlerName: null,
    complainantName: null,
    addressLine: '',
    stage: 'stage-1',
    next: { id: 'acknowledge' },
  });
});

test('what runs in hours comes before everything, the first hour first, also when it is past', () => {
  const record = queueOf(['2026-02-01', '2026-03-05 08:00', 'waiting', '2026-03-04 16:20', '2026-03-04']);
  const queue = record.read((db) => listQueue(db, all));
  expect(queue.rows.map((row) => [row.about, row.bucket])).toEqual([
    ['2026-03-04 16:20', 'emergency'],
    ['2026-03-05 08:00', 'emergency'],
    ['2026-02-01', 'overdue'],
    ['2026-03-04', 'today'],
    ['waiting', 'waiting'],
  ]);
  expect(queue.counts).toEqual({ emergency: 2, overdue: 1, today: 1, 'this-week': 0, later: 0, waiting: 1 });
  expect(record.read((db) => listQueue(db, { ...all, bucket: 'emergency' }).total)).toBe(2);
});

test('on a Sunday nothing is left of this week', () => {
  const record = queueOf(['2026-03-08', '2026-03-09']);
  const counts = record.read((db) => listQueue(db, { ...all, today: day('2026-03-08') }).counts);
  expect(counts).toEqual({ emergency: 0, overdue: 0, today: 1, 'this-week': 0, later: 1, waiting: 0 });
});

test('the parts, the counts and the rows agree whatever the dates; pages join without gap or repeat', () => {
  const due = fc.oneof(
    fc.integer({ min: -20, max: 20 }).map((days) => addDays(WEDNESDAY, days)),
    fc.constant(null),
    fc.constant('waiting' as const),
    fc.integer({ min: 0, max: 9 }).map((hour) => `${WEDNESDAY} 0${hour}:00`),
  );
  fc.assert(
    fc.property(fc.array(due, { maxLength: 25 }), fc.integer({ min: 0, max: 6 }), (dues, shift) => {
      const record = queueOf(dues);
      const today = addDays(WEDNESDAY, shift);
      const whole = record.read((db) => listQueue(db, { ...all, today }));
      const buckets: Bucket[] = ['emergency', 'overdue', 'today', 'this-week', 'later', 'waiting'];
      for (const bucket of buckets) {
        const part = record.read((db) => listQueue(db, { ...all, today, bucket }));
        expect(part.rows.map((row) => row.id)).toEqual(
          whole.rows.filter((row) => row.bucket === bucket).map((row) => row.id),
        );
        expect(part.total).toBe(part.rows.length);
        expect(whole.counts[bucket]).toBe(part.total);
      }
      const pages = [0, 4, 8, 12, 16, 20, 24].flatMap((offset) =>
        record.read((db) => listQueue(db, { ...all, today, offset, limit: 4 }).rows.map((row) => row.id)),
      );
      expect(pages).toEqual(whole.rows.map((row) => row.id));
      expect(whole.total).toBe(dues.length);
      record.close();
    }),
    { numRuns: 12 },
  );
}, 30_000);

test('the queue of one handler counts only theirs', () => {
  const record = queueOf(['2026-03-09', '2026-03-09', '2026-03-03']);
  const jo = record.read((db) => db.get<{ id: string }>('SELECT id FROM staff'));
  const handler = jo?.id as Parameters<typeof listQueue>[1]['handler']; // an id from the staff table
  const mine = record.read((db) => listQueue(db, { ...all, handler }));
  expect([mine.total, mine.counts.overdue, mine.counts.later]).toEqual([2, 1, 1]);
  expect(mine.rows.every((row) => row.handlerName === 'Jo Hart')).toBe(true);
});

test('a page of the queue is read by its index, not by sorting every case', () => {
  const record = queueOf([]);
  const plan = record.read((db) =>
    db.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT id FROM complaint_case WHERE is_open = 1 ORDER BY is_waiting, urgent_at is null, urgent_at, lead_due is null, lead_due, received_on, reference LIMIT 50',
    ),
  );
  expect(plan.map((step) => step.detail).join()).toMatch(/USING INDEX case_queue/);
  expect(plan.map((step) => step.detail).join()).not.toMatch(/TEMP B-TREE/);
});

const people = [
  personDetails(),
  personDetails({
    name: 'Mr Seán O’Brien',
    phone: '+44 7700 900123',
    address: { lines: ['7 St. Mary’s Road'], postcode: 'YO10 5DD' },
  }),
  personDetails({ name: 'Nguyễn Thị Hoa', phone: '', address: null }),
  personDetails({
    name: 'Ms Ørsted-Łukasiewicz',
    address: { lines: ['Tŷ Gwyn', '3 Heol-y-Bont'], postcode: 'CF10 1AA' },
    phone: '',
  }),
  personDetails({ name: 'Miller & Sons', address: { lines: ['99 High Street'], postcode: 'LS1 4AQ' }, phone: '' }),
  personDetails({
    name: 'Олена Шевченко',
    address: { lines: ['4 Mill Lane'], postcode: 'BD1 1AA' },
    phone: '01274 000111',
  }),
];

function peopleOnFile() {
  const record = open();
  record.write((tx) => {
    for (const details of people) insertPerson(tx, { id: newPersonId(), details, at: NOW });
  });
  return record;
}

const SEARCHES: [typed: string, names: string[]][] = [
  ['wojcik', ['Mrs Agnieszka Wójcik']],
  ['WÓJ agn', ['Mrs Agnieszka Wójcik']],
  ['obrien', ['Mr Seán O’Brien']],
  ["o'brien", ['Mr Seán O’Brien']],
  ['o brien', ['Mr Seán O’Brien']],
  ['sean', ['Mr Seán O’Brien']],
  ['nguyen hoa', ['Nguyễn Thị Hoa']],
  ['orsted', ['Ms Ørsted-Łukasiewicz']],
  ['lukasiewicz', ['Ms Ørsted-Łukasiewicz']],
  ['orsted-luk', ['Ms Ørsted-Łukasiewicz']],
  ['ty gwyn', ['Ms Ørsted-Łukasiewicz']],
  ['шевч', ['Олена Шевченко']],
  ['ls1 4a', ['Miller & Sons', 'Mrs Agnieszka Wójcik']],
  ['ls14ap', ['Mrs Agnieszka Wójcik']],
  ['LS1 4AP', ['Mrs Agnieszka Wójcik']],
  ['07700900123', ['Mr Seán O’Brien']],
  ['07700 900 123', ['Mr Seán O’Brien']],
  ['+44 7700 900123', ['Mr Seán O’Brien']],
  ['900123', ['Mr Seán O’Brien']],
  ['12 mill', ['Mrs Agnieszka Wójcik']],
  ['st marys', ['Mr Seán O’Brien']],
  ['mill', ['Miller & Sons', 'Mrs Agnieszka Wójcik', 'Олена Шевченко']],
  ['nobody', []],
  ['%', []],
  ['_', []],
  ['   ', []],
  ['|', []],
];

test('people are found by the words of what is known of them, however they are written', () => {
  const record = peopleOnFile();
  const found = SEARCHES.map(([typed]) => [typed, record.read((db) => searchPeople(db, typed).map((one) => one.name))]);
  expect(found).toEqual(SEARCHES);
});

test('a person’s search text follows their details; the version guards them', () => {
  const record = open();
  const id = newPersonId();
  const saved = record.write((tx) => insertPerson(tx, { id, details: personDetails(), at: NOW }));
  const details = personDetails({ name: 'Mrs Agnieszka Nowak', address: null });
  const save = { id, expectedVersion: 1, details, at: NOW };
  expect(record.write((tx) => savePerson(tx, save))).toEqual({ ...details, id, version: 2, addressDoubt: null });
  expect(
    record.read((db) => [searchPeople(db, 'wojcik').length, searchPeople(db, 'ls1').length, searchPeople(db, 'nowak')]),
  ).toEqual([0, 0, [{ ...details, id, version: 2, addressDoubt: null }]]);
  expect(saved.version).toBe(1);
  expect(complaintOf(() => record.write((tx) => savePerson(tx, save)))).toMatch(
    /Someone else changed this person’s details/,
  );
});

test('cases are found by reference and by anybody in them, open ones first', () => {
  const record = open();
  record.write((tx) => {
    const jo = addStaff(tx);
    const anna = insertPerson(tx, { id: newPersonId(), details: personDetails(), at: NOW });
    const helper = insertPerson(tx, {
      id: newPersonId(),
      details: personDetails({ name: 'Cllr Okafor', address: null, phone: '' }),
      at: NOW,
    });
    addCase(tx, jo.id, { complainantId: anna.id, ...projection({ next: null, status: 'closed' }) });
    const second = addCase(tx, jo.id, { complainantId: anna.id });
    linkPerson(tx, { caseId: second.id, personId: helper.id, role: 'councillor-or-mp', note: '', linkedOn: TODAY });
    addCase(tx, jo.id);
  });
  const find = (text: string) =>
    record.read((db) => findCases(db, text, { today: WEDNESDAY }).map((row) => row.reference));
  expect(find('2026-0003')).toEqual(['2026-0003']);
  expect(find('2026/3')).toEqual(['2026-0003']);
  expect(find('0002')).toEqual(['2026-0002']);
  expect(find('wojcik')).toEqual(['2026-0002', '2026-0001']);
  expect(find('okafor')).toEqual(['2026-0002']);
  expect(find('ls1')).toEqual(['2026-0002', '2026-0001']);
  expect(find('12')).toEqual(['2026-0002', '2026-0001']); // 12 Mill Lane; there is no case 12
  expect(find('')).toEqual([]);
  expect(find('2026-9999')).toEqual([]);
  expect(find('zzz')).toEqual([]);
  const row = record.read((db) => findCases(db, '2026-0002', { today: WEDNESDAY })[0]);
  expect(row).toMatchObject({
    complainantName: 'Mrs Agnieszka Wójcik',
    addressLine: 'Flat 3, LS1 4AP',
    bucket: 'later',
  });
});

test('folding', () => {
  expect(['Łódź', 'Straße', 'Æsir', 'ﬁne', 'İstanbul', 'Ⅳ', 'Ñandú'].map(fold)).toEqual([
    'lodz',
    'strasse',
    'aesir',
    'fine',
    'istanbul',
    'iv',
    'nandu',
  ]);
  expect(
    ['+44 (0)20 7946 0018', '0044 113 496 0018', '(0113) 496-0018', '020 7946 0018 ext 4'].map(phoneDigits),
  ).toEqual(['02079460018', '01134960018', '01134960018', '020794600184']);
});

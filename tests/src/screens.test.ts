import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CaseRow, QueueBucket } from '../../electron/contract/cases.ts';
import type { Session } from '../../electron/contract/office.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { readClosures } from '../../src/features/calendar/closuresForm.ts';
import { groupRows, rangeText } from '../../src/features/queue/queueGroups.ts';
import { pickByKey } from '../../src/features/start/pickByKey.ts';
import { placeFor } from '../../src/features/start/placeFor.ts';
import { inPlainWords, problemAt, problemsLeft, problemsOf, problemsUnder } from '../../src/ui/problems.ts';
import { proceduresInForce, procedureToOffer } from '../../src/ui/procedureChoices.ts';
import { rowByKey } from '../../src/ui/rowByKey.ts';

const row = (reference: string, bucket: QueueBucket | null) => ({ reference, bucket }) as CaseRow; // grouping reads no more

describe('the queue', () => {
  it('stands in the order in which it presses, each case once, the rows in the order in which they came', () => {
    const groups = groupRows([row('2026-0003', 'later'), row('2026-0001', 'overdue'), row('2026-0002', 'overdue')]);
    expect(groups.map(({ bucket, rows }) => [bucket, rows.map(({ reference }) => reference)])).toEqual([
      ['overdue', ['2026-0001', '2026-0002']],
      ['later', ['2026-0003']],
    ]);
  });

  it('loses no case that has no group', () => {
    expect(groupRows([row('2026-0001', null)])).toMatchObject([{ bucket: 'waiting' }]);
  });

  it('says which rows are shown and moves among them by key', () => {
    expect(rangeText(50, 12, 62)).toBe('51 to 62 of 62');
    expect(rowByKey('ArrowDown', 4, 5)).toBe(4);
    expect(rowByKey('ArrowUp', 0, 5)).toBe(0);
    expect(rowByKey('End', 0, 5)).toBe(4);
    expect(rowByKey('Enter', 0, 5)).toBeNull();
  });
});

describe('who am I', () => {
  const names = ['Agnes Brown', 'Ann-Marie Cole', 'Zoë Banerjee'];

  it('goes by arrows and stops at the ends', () => {
    expect(pickByKey('ArrowDown', -1, names, '')?.index).toBe(0);
    expect(pickByKey('ArrowDown', 2, names, '')?.index).toBe(2);
    expect(pickByKey('ArrowUp', -1, names, '')?.index).toBe(2);
  });

  it('goes by the first letters of any word of the name', () => {
    expect(pickByKey('z', -1, names, '')).toEqual({ index: 2, typed: 'z' });
    expect(pickByKey('n', -1, names, 'a')).toEqual({ index: 1, typed: 'an' });
    expect(pickByKey('c', -1, names, '')?.index).toBe(1);
    expect(pickByKey('x', -1, names, '')?.index).toBeNull();
  });

  it('leaves Enter, Tab and a first space alone', () => {
    expect(pickByKey('Enter', 0, names, '')).toBeNull();
    expect(pickByKey('Tab', 0, names, 'a')).toBeNull();
    expect(pickByKey(' ', 0, names, '')).toBeNull();
  });
});

describe('placeFor', () => {
  const some = {} as NonNullable<Session['office']>; // only whether there is one matters
  const me = {} as NonNullable<Session['me']>; // the same

  it('goes to set-up, then to who, then to the queue; and leaves one where one may be', () => {
    expect(placeFor({ office: null, me: null }, '/queue')).toBe('/set-up');
    expect(placeFor({ office: null, me: null }, '/set-up')).toBeNull();
    expect(placeFor({ office: some, me: null }, '/case/1')).toBe('/who');
    expect(placeFor({ office: some, me }, '/who')).toBe('/queue');
    expect(placeFor({ office: some, me }, '/case/1')).toBeNull();
  });
});

describe('problems', () => {
  const schema = z.strictObject({ name: z.string().trim().min(1).max(5), kind: z.enum(['a', 'b']), age: z.int() });

  it('puts the library’s words into words for staff', () => {
    expect(problemsOf(schema, { name: ' ', kind: 'c', age: null })).toEqual({
      name: 'This cannot be left empty.',
      kind: 'Choose one of these.',
      age: 'Fill this in.',
    });
    expect(problemsOf(schema, { name: 'abcdef', kind: 'a', age: 1 })).toEqual({
      name: 'This is too long: at most 5 characters.',
    });
    expect(problemsOf(schema, { name: 'abc', kind: 'a', age: 1 })).toBeNull();
    expect(inPlainWords('That is not a UK postcode.')).toBe('That is not a UK postcode.');
  });

  it('finds a problem beneath a path, and hands a group its own', () => {
    const problems = { 'office.address.lines.0': 'Too long.', 'officer.name': 'Missing.' };
    expect(problemAt(problems, 'office.address')).toBe('Too long.');
    expect(problemsUnder(problems, 'office')).toEqual({ 'address.lines.0': 'Too long.' });
  });

  it('lets a problem go when its field says something else, and no other', () => {
    const problems = { reason: 'Empty.', 'owner.name': 'Missing.', 'steps.1.by': 'Too late.', elsewhere: 'Not now.' };
    const found = { reason: '', owner: { name: '' }, steps: [{ by: 'a' }, { by: 'b' }] };
    expect(problemsLeft(problems, found, { ...found })).toEqual(problems);
    expect(problemsLeft(problems, found, { ...found, reason: 'It was not Mr Fry.' })).not.toHaveProperty('reason');
    const now = { reason: '', owner: { name: 'Ann' }, steps: [{ by: 'a' }, { by: 'c' }] };
    expect(problemsLeft(problems, found, now)).toEqual({ reason: 'Empty.', elsewhere: 'Not now.' });
    expect(problemsLeft(problems, found, null)).toEqual({ elsewhere: 'Not now.' });
  });
});

describe('settings', () => {
  const day = (text: string) => IsoDate.parse(text);

  it('takes a closure without a last day as one day, and finds a period that runs backwards', () => {
    expect(readClosures([{ key: 0, from: day('2026-12-29'), to: null, name: ' Between the years ' }])).toEqual({
      ok: true,
      closures: [{ from: '2026-12-29', to: '2026-12-29', name: 'Between the years' }],
    });
    expect(readClosures([{ key: 7, from: day('2026-12-29'), to: day('2026-12-28'), name: '' }])).toMatchObject({
      ok: false,
      problems: { '7.to': expect.any(String), '7.name': expect.any(String) },
    });
  });

  it('offers the procedures of the division that are in force, and the only one by itself', () => {
    const procedure = {
      id: 'england-code-2024',
      name: 'Code',
      version: '2024',
      role: 'statutory' as const,
      isImported: false,
      inForceFrom: day('2024-04-01'),
      inForceTo: null,
      divisions: ['england-and-wales'],
      summary: '',
    };
    const older = { ...procedure, id: 'england-code-2022', inForceTo: day('2024-03-31') };
    const offered = proceduresInForce([procedure, older], 'england-and-wales', day('2026-03-11'));
    expect(offered).toEqual([procedure]);
    expect(proceduresInForce([procedure], 'scotland', day('2026-03-11'))).toEqual([]);
    expect(procedureToOffer(null, offered)).toBe('england-code-2024');
    expect(procedureToOffer('england-code-2022', [procedure, { ...procedure, id: 'x' }])).toBeNull();
  });
});

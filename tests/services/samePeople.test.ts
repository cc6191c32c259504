import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person, PersonDetails } from '../../electron/domain/people.ts';
import { entriesOf, setMergedInto } from '../../electron/store/sameness.ts';
import { complaint, mrsOkafor, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;

beforeEach(async () => {
  t = startTestProgram();
  await setUpOffice(t);
});
afterEach(() => t.close());

async function log(changes: Partial<PersonDetails> = {}): Promise<{ caseId: string; person: Person }> {
  const details = { ...mrsOkafor, ...changes };
  const { caseId } = await t.call('cases.log', complaint('2026-03-02', { complainant: { kind: 'new', details } }));
  const person = (await view(t, caseId)).complainant;
  if (!person) throw new Error('nobody complained');
  return { caseId, person };
}

const asked = (changes: object = {}) => ({
  name: 'Grace Okafor',
  lines: ['14 Tern Close'],
  postcode: 'mp14zz',
  phone: '',
  email: '',
  ...changes,
});

describe('somebody who is about to be put on file', () => {
  test('is pointed out who is there already, with why and the open cases', async () => {
    const { person } = await log();
    await log({ name: 'Tunde Okafor', salutation: 'Tunde Okafor' });
    const alike = await t.call('people.alike', asked());
    expect(alike).toMatchObject([
      { person: { id: person.id }, isSure: true, because: ['Same name', 'Same address'], openCases: ['2026-0001'] },
    ]);
    expect(
      await t.call('people.alike', asked({ name: 'Grace Okafro', phone: '+44 7700 900 123', postcode: '' })),
    ).toMatchObject([
      { person: { id: person.id }, isSure: false, because: ['Names nearly the same', 'Same telephone number'] },
    ]);
    expect(await t.call('people.alike', asked({ postcode: '' }))).toEqual([]);
    expect(await t.call('people.alike', asked({ name: 'Somebody Else' }))).toEqual([]);
  });

  test('who complained of much the same a few days ago is told so', async () => {
    const { person, caseId } = await log();
    const input = {
      personId: person.id,
      receivedOn: '2026-03-05' as never,
      description: 'Boiler off nine days, nobody called',
    };
    expect(await t.call('people.alikeComplaints', input)).toMatchObject([{ caseId, reference: '2026-0001' }]);
    expect(await t.call('people.alikeComplaints', { ...input, description: 'Loud music at night' })).toEqual([]);
  });
});

describe('two entries of one person', () => {
  test('are listed as a pair until they are merged or told apart', async () => {
    const one = await log();
    const other = await log({ name: 'Grace Okafor', phone: '' });
    const { pairs, total } = await t.call('people.pairs', {});
    expect(total).toBe(1);
    expect(pairs[0]).toMatchObject({ isSure: true, because: ['Same name', 'Same address'] });
    expect(pairs[0]?.one.cases).toHaveLength(1);
    await t.call('people.tellApart', { personId: other.person.id, otherId: one.person.id });
    expect(await t.call('people.pairs', {})).toEqual({ pairs: [], total: 0 });
  });

  test('stay two when the merger is not saved after all, whoever looked meanwhile', async () => {
    const { person: one } = await log();
    const { person: other } = await log({ name: 'Grace Okafor', phone: '' });
    const record = t.program.requireRecord();
    const entries = () => [...record.read((db) => entriesOf(db, [one.id])).keys()];
    expect(entries()).toEqual([one.id]);
    const merge = () =>
      record.write((tx) => {
        setMergedInto(tx, { id: other.id, into: one.id });
        expect(entries()).toEqual([one.id, other.id]);
        throw new Error('the disk is full');
      });
    expect(merge).toThrow('the disk is full');
    await Promise.resolve();
    expect(entries()).toEqual([one.id]);
  });

  test('become one that is found with the cases of both; each case and its history stay as they are', async () => {
    const one = await log();
    const other = await log({
      name: 'Grace Okafor',
      salutation: 'Grace Okafor',
      phone: '',
      email: 'grace@mail.example',
    });
    const before = (await view(t, other.caseId as never)).timeline;
    const details = { ...mrsOkafor, email: 'grace@mail.example' };
    const merge = {
      personId: one.person.id,
      expectedVersion: one.person.version,
      mergedId: other.person.id,
      mergedVersion: other.person.version,
      details,
    };
    await t.call('people.merge', merge);
    const hits = await t.call('people.search', { text: 'okafor' });
    expect(hits).toMatchObject([
      { person: { id: one.person.id, email: 'grace@mail.example' }, openCases: ['2026-0001', '2026-0002'] },
    ]);
    const found = await t.call('search.find', { text: 'grace okafor', limit: 5 });
    expect(found.people.hits).toHaveLength(1);
    expect(found.people.hits[0]?.cases).toHaveLength(2);
    // The case still has its own entry, which says what is right now; its history is what it was.
    const after = await view(t, other.caseId as never);
    expect(after.complainant).toMatchObject({ id: other.person.id, name: 'Mrs Grace Okafor', phone: '07700 900123' });
    expect(after.timeline).toEqual(before);
    expect(await t.refuse('people.merge', merge)).toMatchObject({ code: 'NOT_ALLOWED' });

    // A change of address reaches both; a new complaint goes to the one that is found.
    const kept = await t.call('people.get', { personId: one.person.id });
    const moved = { ...details, address: { lines: ['2 Quay Street'], postcode: 'MP1 9XY' } };
    await t.call('people.save', { personId: kept.id, expectedVersion: kept.version, details: moved });
    expect((await view(t, other.caseId as never)).complainant?.address?.postcode).toBe('MP1 9XY');
    const third = await t.call(
      'cases.log',
      complaint('2026-03-02', { complainant: { kind: 'known', personId: other.person.id } }),
    );
    expect((await view(t, third.caseId)).complainant?.id).toBe(one.person.id);
    expect((await t.call('history.verify', {})).isIntact).toBe(true);
  });

  test('are two again when somebody finds that they are', async () => {
    const one = await log();
    const other = await log({ name: 'Grace Okafor', salutation: 'Grace Okafor', phone: '' });
    await t.call('people.merge', {
      personId: one.person.id,
      expectedVersion: 1,
      mergedId: other.person.id,
      mergedVersion: 1,
      details: mrsOkafor,
    });
    expect(await t.call('people.merged', {})).toMatchObject([
      { mergedId: other.person.id, into: { id: one.person.id } },
    ]);
    await t.call('people.part', { mergedId: other.person.id, expectedVersion: 2 });
    expect(await t.call('people.get', { personId: other.person.id })).toMatchObject({
      name: 'Grace Okafor',
      phone: '',
    });
    expect(await t.call('people.merged', {})).toEqual([]);
    expect(await t.call('people.search', { text: 'okafor' })).toHaveLength(2);
    expect(await t.refuse('people.part', { mergedId: other.person.id, expectedVersion: 3 })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('are not merged over a change that somebody else made', async () => {
    const one = await log();
    const other = await log({ phone: '' });
    await t.call('people.save', {
      personId: other.person.id,
      expectedVersion: 1,
      details: { ...mrsOkafor, language: 'Igbo' },
    });
    const refusal = await t.refuse('people.merge', {
      personId: one.person.id,
      expectedVersion: 1,
      mergedId: other.person.id,
      mergedVersion: 1,
      details: mrsOkafor,
    });
    expect(refusal.code).toBe('CONFLICT');
    expect(await t.call('people.merged', {})).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffId } from '../../electron/domain/ids.ts';
import { complaint, date, officeSetUp, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: { priya: StaffId; tom: StaffId };

beforeEach(() => {
  test = startTestProgram({ day: '2026-03-02' });
});
afterEach(() => test.close());

const setUp = async () => {
  staff = await setUpOffice(test);
  await test.call('session.choose', { staffId: staff.priya });
};

describe('what is begun and not finished', () => {
  it('is listed for whoever typed it, with whose it is and its first words', async () => {
    await setUp();
    const { caseId, reference } = await test.call('cases.log', complaint('2026-03-02'));
    const { complainant } = await view(test, caseId);
    const note = `The wall is wet again, and ${'she says so every week '.repeat(6)}`;
    await test.call('drafts.save', {
      key: `case:${caseId}:add-note`,
      content: { on: '2026-03-02', kind: 'note', note },
    });
    await test.call('drafts.save', { key: `person:${complainant?.id}`, content: { form: { phone: '07700' } } });

    const forms = await test.call('drafts.list', {});
    expect(forms.map(({ key }) => key)).toEqual([`person:${complainant?.id}`, `case:${caseId}:add-note`]);
    expect(forms[0]).toMatchObject({ about: complainant?.name, excerpt: '' });
    expect(forms[1]?.about).toBe(`${reference}, ${complainant?.name}`);
    expect(forms[1]?.excerpt).toMatch(/^The wall is wet again, and she says so every week .*…$/);

    await test.call('session.choose', { staffId: staff.tom });
    expect(await test.call('drafts.list', {})).toEqual([]);
  });

  it('is kept before anybody can say who they are, but for the first run only, and goes with its saving', async () => {
    const content = { office: { name: 'Tidewell' } };
    await test.call('drafts.save', { key: 'set-up', content });
    expect(await test.call('drafts.get', { key: 'set-up' })).toMatchObject({ content });
    expect((await test.refuse('drafts.save', { key: 'log', content })).code).toBe('NO_USER');
    await test.call('office.setUp', officeSetUp);
    expect(await test.call('drafts.get', { key: 'set-up' })).toBeNull();
  });
});

describe('a form that was sent', () => {
  it('is used up in the transaction of its act, and kept when the act is refused', async () => {
    await setUp();
    const { caseId, version } = await test.call('cases.log', complaint('2026-03-02'));
    const draftKey = `case:${caseId}:add-note`;
    const input = { caseId, draftKey, kind: 'note' as const, on: date('2026-03-02'), note: 'She rang again.' };
    await test.call('drafts.save', { key: draftKey, content: { note: input.note } });
    expect((await test.refuse('cases.addNote', { ...input, expectedVersion: version + 1 })).code).toBe('CONFLICT');
    expect(await test.call('drafts.list', {})).toHaveLength(1);
    await test.call('cases.addNote', { ...input, expectedVersion: version });
    expect(await test.call('drafts.list', {})).toEqual([]);
  });
});

describe('two people’s changes', () => {
  it('of a member of staff, of somebody’s details, of the office and of the limits: the second is told, and nothing is overwritten', async () => {
    await setUp();
    const entry = { staffId: staff.tom, expectedVersion: 1, isActive: true };
    const tom = officeSetUp.staff[1];
    if (!tom) throw new Error('Tom is not on the staff');
    await test.call('staff.update', { ...entry, staff: { ...tom, phone: '0161 496 0001' } });
    expect((await test.refuse('staff.update', { ...entry, staff: { ...tom, phone: '0161 496 0002' } })).code).toBe(
      'CONFLICT',
    );
    expect(test.program.listStaff().find(({ id }) => id === staff.tom)).toMatchObject({
      phone: '0161 496 0001',
      version: 2,
    });

    const { complainant } = await view(test, (await test.call('cases.log', complaint('2026-03-02'))).caseId);
    if (!complainant) throw new Error('The complaint is anonymous');
    const { id, version, addressDoubt: _doubt, ...details } = complainant;
    const save = { personId: id, expectedVersion: version };
    await test.call('people.save', { ...save, details: { ...details, phone: '0161 496 0003' } });
    expect((await test.refuse('people.save', { ...save, details })).code).toBe('CONFLICT');
    expect(await test.call('people.get', { personId: id })).toMatchObject({ phone: '0161 496 0003', version: 2 });

    const { office } = await test.call('session.get', {});
    const change = { expectedVersion: office?.version, office: { ...officeSetUp.office, phone: '0161 496 0004' } };
    await test.call('office.update', change as never); // the office was set up just above
    expect((await test.refuse('office.update', change)).code).toBe('CONFLICT');

    await test.call('session.choose', { staffId: staff.tom });
    const { version: limitsVersion, limits } = await test.call('remedies.limits', {});
    await test.call('remedies.setLimits', { expectedVersion: limitsVersion, limits });
    expect((await test.refuse('remedies.setLimits', { expectedVersion: limitsVersion, limits })).code).toBe('CONFLICT');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaint, date, setUpOffice } from '../support/office.ts';
import { chooseOwnPolicy, ownPolicyText } from '../support/ownPolicy.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const ours = { policyId: 'harbour-homes-compensation', version: '2026' };

/** The landlord's own policies for a remedy decided on a day, with whether they hold. */
async function ownOn(day: string): Promise<[string, boolean][]> {
  const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
  const opened = await test.call('remedies.open', { caseId, remedyId: null, decidedOn: date(day) });
  return opened.policies.flatMap(({ policy, holds }) => (policy.role === 'own' ? [[policy.version, holds]] : []));
}

describe('a compensation policy of the landlord’s own', () => {
  it('holds from the day for which it was adopted, in the calculator too, and is still there after a restart', async () => {
    await chooseOwnPolicy(test, await ownPolicyText());
    expect(await test.call('policies.import', {})).toMatchObject({ state: 'kept', isNew: true });
    expect(await test.call('policies.import', {})).toMatchObject({ state: 'kept', isNew: false });
    expect(await ownOn('2026-03-02')).toEqual([['2026', false]]);

    const { onFile, adopted } = await test.call('policies.adopt', { ...ours, from: date('2026-03-10') });
    expect(adopted).toMatchObject([
      { from: '2026-03-10', policy: { name: 'Harbour Homes compensation' }, recordedBy: 'Priya Shah' },
    ]);
    expect(onFile.find(({ id }) => id === ours.policyId)).toMatchObject({ holds: false, isImported: true });
    expect(onFile.find(({ id }) => id === ours.policyId)?.why).toContain('nobody had adopted it by 2 March 2026');
    expect(await ownOn('2026-03-09')).toEqual([['2026', false]]);
    expect(await ownOn('2026-03-10')).toEqual([['2026', true]]);

    await test.reopen();
    await test.call('session.choose', { staffId: (await test.call('session.get', {})).staff[0]?.id ?? ('' as never) });
    expect(await ownOn('2026-03-10')).toEqual([['2026', true]]);
  });

  it('gives way to the next that is adopted, each for its own days', async () => {
    for (const version of ['2026', '2026-04']) {
      await chooseOwnPolicy(test, await ownPolicyText({ version }));
      await test.call('policies.import', {});
    }
    await test.call('policies.adopt', { ...ours, from: date('2026-02-01') });
    await test.call('policies.adopt', { ...ours, version: '2026-04', from: date('2026-04-01') });
    expect(await ownOn('2026-03-31')).toEqual([
      ['2026', true],
      ['2026-04', false],
    ]);
    expect(await ownOn('2026-04-01')).toEqual([
      ['2026-04', true],
      ['2026', false],
    ]);
  });

  it('is read as tables, with what nobody has compared with the text', async () => {
    await chooseOwnPolicy(test, await ownPolicyText());
    await test.call('policies.import', {});
    const read = await test.call('policies.show', { id: ours.policyId, version: ours.version });
    expect(read.tables.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Overview', 'Heads of loss']));
    expect(read.unconfirmed.every(({ what, source }) => what !== '' && source !== '')).toBe(true);
    expect(read.notes[0]).toContain('It belongs to: ');
  });

  it.each([
    ['no JSON', '{', 'not readable as JSON'],
    [
      'an ombudsman’s guidance',
      { role: 'guidance', procedures: [], body: 'housing-ombudsman' },
      'its role must be "own"',
    ],
    ['an unknown field', { cript: 'alert(1)' }, 'no field called "cript"'],
    ['the id of guidance', { id: 'housing-ombudsman-compensation' }, 'belongs to'],
    ['a procedure that is not on file', { procedures: ['nowhere'] }, 'There is no procedure nowhere'],
    ['no heads of loss', { heads: [] }, ''],
  ])('with %s is not kept, and what is wrong is said', async (_what, change, sentence) => {
    await chooseOwnPolicy(test, typeof change === 'string' ? change : await ownPolicyText(change));
    const before = await test.call('history.verify', {});
    const result = await test.call('policies.import', {});
    if (result.state !== 'wrong') throw new Error('it was kept');
    expect(result.problems.map(({ text }) => text).join('\n')).toContain(sentence);
    expect((await test.call('history.verify', {})).checked).toBe(before.checked);
  });

  it('that is changed needs a new version, for remedies rely on the old', async () => {
    await chooseOwnPolicy(test, await ownPolicyText());
    await test.call('policies.import', {});
    await chooseOwnPolicy(test, await ownPolicyText({ summary: 'Something else.' }));
    expect(await test.call('policies.import', {})).toMatchObject({ state: 'wrong', problems: [{ path: 'version' }] });
  });

  it('is not adopted for a day outside its own, nor beside another procedure, nor if it is not a landlord’s', async () => {
    await chooseOwnPolicy(test, await ownPolicyText());
    await test.call('policies.import', {});
    const early = await test.refuse('policies.adopt', { ...ours, from: '2025-12-31' });
    expect(early.details?.[0]?.path).toBe('from');
    await chooseOwnPolicy(test, await ownPolicyText({ version: '2', procedures: ['five-steps'] }));
    await test.call('policies.import', {});
    const other = await test.refuse('policies.adopt', { ...ours, version: '2', from: '2026-03-02' });
    expect(other.message).toContain('belongs to another procedure');
    const guidance = await test.refuse('policies.adopt', {
      policyId: 'plain-sums',
      version: '1',
      from: '2026-03-02',
    });
    expect(guidance.message).toContain('Choose one of your own policies.');
  });
});

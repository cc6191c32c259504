import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationName } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { actOn, assessedOf, logUnder } from '../support/acts.ts';
import { date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const act = <N extends OperationName>(name: N, caseId: CaseId, more: object) => actOn(test, name, caseId, more);
const log = (procedureId: string, overlays: string[] = []) => logUnder(test, procedureId, overlays);
const assessed = (caseId: CaseId) => assessedOf(test, caseId);
const clock = async (caseId: CaseId, id: string) => (await assessed(caseId)).clocks.find((one) => one.id === id);
const findings = async (caseId: CaseId) => (await assessed(caseId)).findings.map(({ id }) => id);

describe('the first contact of the customer promise', () => {
  const firstContact = (more: object = {}) => ({
    at: null,
    method: 'phone',
    note: 'Spoke to Mrs Okafor.',
    with: 'complainant',
    reached: true,
    checklist: ['acknowledged', 'understood', 'needs', 'actions', 'contact-agreed'],
    nextOn: null,
    everyWorkingDays: null,
    nextMethod: null,
    ...more,
  });

  it('is owed the next working day, and is kept by a contact that goes through its list', async () => {
    const caseId = await log('customer-promise');
    expect((await assessed(caseId)).next).toMatchObject({ id: 'make-first-contact', dueOn: '2026-03-03' });
    test.setDay('2026-03-03');
    await act('cases.recordContact', caseId, firstContact({ checklist: ['acknowledged', 'understood'] }));
    expect(await clock(caseId, 'stage-1/acknowledge')).toMatchObject({ state: 'met' });
    expect((await findings(caseId)).filter((id) => id.startsWith('checklist-open'))).toEqual([
      'checklist-open:needs',
      'checklist-open:actions',
      'checklist-open:contact-agreed',
    ]);
    const { checklists } = await test.call('cases.handling', { caseId });
    expect(checklists.find(({ id }) => id === 'first-contact')?.items.map(({ isCovered }) => isCovered)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    await act('cases.recordContact', caseId, firstContact({ checklist: ['needs', 'actions', 'contact-agreed'] }));
    expect((await findings(caseId)).filter((id) => id.startsWith('checklist-open'))).toEqual([]);
  });

  it('is not kept by a call to a contractor, nor by one that nobody answered', async () => {
    const caseId = await log('customer-promise');
    await act('cases.recordContact', caseId, firstContact({ with: 'somebody-else' }));
    await act('cases.recordContact', caseId, firstContact({ reached: false }));
    expect(await clock(caseId, 'stage-1/acknowledge')).toMatchObject({ state: 'running' });
    test.setDay('2026-03-04');
    expect(await clock(caseId, 'stage-1/acknowledge')).toMatchObject({ state: 'overdue' });
  });

  it('promises the next contact by the frequency that was agreed, and says when that was not kept', async () => {
    const caseId = await log('customer-promise');
    await act('cases.recordContact', caseId, firstContact({ everyWorkingDays: 3, nextMethod: 'phone' }));
    // Three working days after Monday 2 March.
    expect(await clock(caseId, 'contact/promised')).toMatchObject({ due: '2026-03-05', state: 'running', leads: true });
    expect((await assessed(caseId)).next).toMatchObject({ id: 'update-resident', dueOn: '2026-03-05' });
    test.setDay('2026-03-09');
    expect(await findings(caseId)).toContain('promised-contact-overdue');
    await act('cases.recordContact', caseId, firstContact({ checklist: [] }));
    expect(await findings(caseId)).toContain('promised-contact-late');
    expect(await clock(caseId, 'contact/promised')).toMatchObject({ due: '2026-03-12' });
    expect((await test.call('cases.handling', { caseId })).contact).toEqual({
      everyWorkingDays: 3,
      method: 'phone',
      nextOn: '2026-03-12',
    });
  });
});

describe('an action plan', () => {
  it('is one act: the plan, and a promise for each step', async () => {
    const caseId = await log('customer-promise');
    expect(await clock(caseId, 'action-plan')).toMatchObject({ due: '2026-03-16', state: 'running' });
    await act('cases.agreePlan', caseId, {
      plan: '',
      steps: [
        { what: 'Survey the roof', kind: 'action-on-delay', owner: staff.tom, dueOn: '2026-03-06' },
        { what: 'Ring with the result', kind: 'explanation-or-assistance', owner: null, dueOn: '2026-03-09' },
      ],
    });
    const now = await view(test, caseId);
    expect(now.actions.map(({ what, ownerName, dueOn }) => [what, ownerName, dueOn])).toEqual([
      ['Survey the roof', 'Tom Bell', '2026-03-06'],
      ['Ring with the result', null, '2026-03-09'],
    ]);
    expect(now.timeline.at(-3)).toMatchObject({ type: 'plan-agreed', text: 'Survey the roof\nRing with the result' });
    expect(await clock(caseId, 'action-plan')).toMatchObject({ state: 'met' });
  });

  it('refuses a step that lies before the day on which it was agreed', async () => {
    const caseId = await log('customer-promise');
    const failure = await test.refuse('cases.agreePlan', {
      caseId,
      expectedVersion: 1,
      on: '2026-03-02',
      plan: '',
      steps: [{ what: 'Ring', kind: 'action-on-delay', owner: null, dueOn: '2026-02-27' }],
    });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'steps.0.dueOn' }] });
  });
});

describe('a date agreed with the resident', () => {
  it('is judged while it is typed, under each law that times the same thing', async () => {
    const caseId = await log('five-steps', ['england-code']);
    const asked = { caseId, clock: 'stage-1/respond', on: date('2026-03-02'), until: date('2026-04-30') };
    const verdicts = await test.call('cases.judgeAgreedDate', asked);
    expect(verdicts.map(({ counts }) => counts)).toEqual([true, false]);
    expect(verdicts[1]?.sentence).toContain('does not move the deadline');
    // Nothing is recorded by asking.
    expect((await view(test, caseId)).version).toBe(1);
  });

  it('moves the deadline of the procedure that lets it', async () => {
    const caseId = await log('five-steps');
    expect((await test.call('cases.handling', { caseId })).agreeable.map((one) => one.clock)).toEqual([
      'stage-1/respond',
    ]);
    await act('cases.agreeDate', caseId, { clock: 'stage-1/respond', until: '2026-03-20', note: '' });
    expect(await clock(caseId, 'stage-1/respond')).toMatchObject({ due: '2026-03-20', state: 'running' });
  });
});

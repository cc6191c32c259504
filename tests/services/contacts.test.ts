import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, date, mrsOkafor, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const seen = async (caseId: CaseId, on: string) => ({
  caseId,
  expectedVersion: (await view(test, caseId)).version,
  on: date(on),
});

async function queueRow(caseId: CaseId) {
  const { rows } = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
  return rows.find(({ id }) => id === caseId) ?? null;
}

async function logged(changes: Parameters<typeof complaint>[1]) {
  return (await test.call('cases.log', complaint('2026-03-02', changes))).caseId;
}

describe('a contact that is not a complaint', () => {
  it('stands in the queue until the request was passed on, looked at again and dealt with', async () => {
    const caseId = await logged({ kind: 'service-request', handler: staff.priya });
    expect(await queueRow(caseId)).toMatchObject({
      next: { id: 'pass-on-request', who: 'Priya Shah' },
      handlerName: 'Priya Shah',
      bucket: 'later',
    });

    const passedOn = { to: 'Repairs', reference: 'R-1042', checkOn: date('2026-03-16'), note: 'Boiler' };
    await test.call('cases.passOnRequest', { ...(await seen(caseId, '2026-03-02')), ...passedOn });
    expect(await queueRow(caseId)).toMatchObject({ next: { id: 'check-request', dueOn: '2026-03-16' } });

    test.setDay('2026-03-16');
    await test.call('cases.settleContact', {
      ...(await seen(caseId, '2026-03-16')),
      how: 'service-done',
      method: 'phone',
      to: '',
      note: 'Mended on 12 March; Mrs Okafor is content.',
    });
    expect(await queueRow(caseId)).toBeNull();
    const after = await view(test, caseId);
    expect(after.timeline.map(({ title }) => title)).toEqual([
      'Service request received (telephone)',
      'Given to Priya Shah',
      'Passed on to the service (their reference R-1042)',
      'In touch (telephone)',
      'The service has dealt with it',
    ]);
  });

  it('does not look again before it was passed on', async () => {
    const caseId = await logged({ kind: 'service-request' });
    const failure = await test.refuse('cases.passOnRequest', {
      ...(await seen(caseId, '2026-03-02')),
      to: 'Repairs',
      reference: '',
      checkOn: '2026-03-01',
      note: '',
    });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'checkOn' }] });
  });

  it('is a complaint once they are unhappy, and the letter quotes what they say then', async () => {
    const caseId = await logged({ kind: 'service-request', description: 'Please mend the boiler.' });
    const passedOn = { to: 'Repairs', reference: '', checkOn: date('2026-03-16'), note: '' };
    await test.call('cases.passOnRequest', { ...(await seen(caseId, '2026-03-02')), ...passedOn });
    test.setDay('2026-03-17');
    const sort = { kind: 'complaint' as const, reason: 'She rang: nobody has come.' };
    const failure = await test.refuse('cases.triage', { ...(await seen(caseId, '2026-03-17')), ...sort });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'description' }] });

    await test.call('cases.triage', {
      ...(await seen(caseId, '2026-03-17')),
      ...sort,
      description: 'Nobody has come in two weeks and I wash in cold water.',
      outcomeSought: 'Heat, and an apology.',
      channel: 'email',
    });
    const now = await view(test, caseId);
    // 1.5 and 6.2: five working days from 17 March: 18, 19, 20, 23, 24 March.
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', dueOn: '2026-03-24' });
    expect(now.complaint).toEqual({
      on: '2026-03-17',
      description: 'Nobody has come in two weeks and I wash in cold water.',
      outcomeSought: 'Heat, and an apology.',
    });
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: now.version,
      kind: 'stage-1-acknowledgement',
    });
    const { parts } = await test.call('letters.get', { letterId });
    expect(parts.points[0]?.summary).toBe('Nobody has come in two weeks and I wash in cold water.');
    expect(parts.outcomesSought).toBe('Heat, and an apology.');
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-17');
    const stored = test.program.requireRecord().read((db) => db.get<{ model: string }>('SELECT model FROM letter'));
    expect(stored?.model).toContain('your email of Tuesday 17 March 2026');
    expect(stored?.model).not.toContain('Monday 2 March 2026');
  });

  it('keeps why it was sorted so, where somebody went through the questions', async () => {
    const answers = { unhappy: 'yes', asked: 'declined', request: 'none', survey: 'no', wants: null } as const;
    const caseId = await logged({ kind: 'negative-feedback', answers });
    expect(await queueRow(caseId)).toBeNull();
    const { timeline } = await view(test, caseId);
    expect(timeline.at(-1)).toMatchObject({ title: 'Sorted as: negative feedback' });
    expect(timeline.at(-1)?.text).toContain('do not want that');
  });

  it('asks about criticism until the choice was offered', async () => {
    const caseId = await logged({ kind: 'negative-feedback' });
    const sort = { kind: 'negative-feedback' as const, reason: 'Said in passing.' };
    await test.call('cases.triage', { ...(await seen(caseId, '2026-03-02')), ...sort, choiceOffered: false });
    expect((await queueRow(caseId))?.next?.id).toBe('triage');
    await test.call('cases.triage', { ...(await seen(caseId, '2026-03-02')), ...sort, choiceOffered: true });
    expect(await queueRow(caseId)).toBeNull();
  });
});

describe('a safety concern', () => {
  it('is the next step from the moment it is ticked, and leaves the complaint its dates', async () => {
    const caseId = await logged({ safety: { whom: 'child', concern: 'A baby sleeps in the cold room.' } });
    expect(await queueRow(caseId)).toMatchObject({
      next: { id: 'tell-safeguarding-lead', dueOn: '2026-03-02' },
      clock: { id: 'safeguarding/pass-on' },
      bucket: 'today',
    });
    const before = await view(test, caseId);
    expect(before.acts).toContain('pass-on-concern');
    expect(before.assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.due).toBe('2026-03-09');

    test.setDay('2026-03-03');
    expect((await view(test, caseId)).assessment.findings.map(({ id }) => id)).toContain('safeguarding-not-passed-on');
    await test.call('cases.passOnConcern', {
      ...(await seen(caseId, '2026-03-02')),
      at: '16:40',
      to: 'Ann Reed, safeguarding lead',
      emergencyServices: false,
      note: '',
    });
    const after = await view(test, caseId);
    expect(after.assessment.next?.id).toBe('acknowledge');
    expect(after.acts).not.toContain('pass-on-concern');
    expect(after.assessment.findings).toEqual([]);
  });

  it('stays in the queue when the complaint is withdrawn', async () => {
    const caseId = await logged({});
    await test.call('cases.withdraw', { ...(await seen(caseId, '2026-03-02')), reason: 'Mended.' });
    await test.call('cases.raiseConcern', {
      ...(await seen(caseId, '2026-03-02')),
      at: null,
      whom: 'adult',
      concern: 'She sounded afraid of somebody in the room.',
    });
    expect((await queueRow(caseId))?.next?.id).toBe('tell-safeguarding-lead');
  });

  it('cannot have been passed on before it was raised', async () => {
    const caseId = await logged({ safety: { whom: null, concern: '' } });
    const failure = await test.refuse('cases.passOnConcern', {
      ...(await seen(caseId, '2026-03-01')),
      at: null,
      to: 'Ann Reed',
      emergencyServices: false,
      note: '',
    });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'on' }] });
  });
});

describe('permission to speak for somebody', () => {
  it('is asked for until it is on record, while the clocks run', async () => {
    const person = { kind: 'new' as const, details: { ...mrsOkafor, name: 'Mr Sam Okafor', needs: [] } };
    const caseId = await logged({
      representative: { person, role: 'representative', note: 'Her son', permission: 'not-yet' },
    });
    const before = await view(test, caseId);
    expect(before.links[0]?.permission).toBe('not-yet');
    expect(before.assessment.findings.map(({ id }) => id)).toEqual(['permission-missing']);
    expect(before.assessment.next?.id).toBe('acknowledge');
    await test.call('cases.recordPermission', {
      ...(await seen(caseId, '2026-03-02')),
      personId: before.links[0]?.person.id as never, // the link that was just logged
      permission: 'spoken',
      note: 'She rang us.',
    });
    const after = await view(test, caseId);
    expect(after.links[0]?.permission).toBe('spoken');
    expect(after.assessment.findings).toEqual([]);
  });
});

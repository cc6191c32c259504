import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationName } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { actOn, assessedOf, logUnder } from '../support/acts.ts';
import { answered, complaint, sendLetter, setUpOffice, view } from '../support/office.ts';
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

describe('first time resolution', () => {
  it('is sorted out on the telephone: recorded, and that they were told', async () => {
    const caseId = await log('first-time-resolution');
    expect((await assessed(caseId)).next).toMatchObject({ id: 'respond', stage: 'stage-0', dueOn: '2026-03-05' });
    await act('cases.recordResolution', caseId, {
      outcome: 'resolved',
      method: 'phone',
      note: 'The order is placed again; she is content.',
    });
    const now = await view(test, caseId);
    expect(await clock(caseId, 'first-time-resolution/respond')).toMatchObject({ state: 'met' });
    expect(now.assessment.status).toBe('answered');
    expect(now.timeline.map(({ type }) => type).slice(-2)).toEqual(['contacted', 'responded']);
    // Content today, dissatisfied next week: stage 1 is theirs.
    expect(now.acts).toContain('request-escalation');
  });

  it('is passed on to stage 1 where it was not', async () => {
    const caseId = await log('first-time-resolution');
    await act('cases.requestEscalation', caseId, {
      channel: 'phone',
      description: 'The contractor has to look first.',
      outcomeSought: '',
      byUs: true,
    });
    const now = await view(test, caseId);
    expect(now.assessment).toMatchObject({ stage: 'stage-1', next: { id: 'respond', dueOn: '2026-03-16' } });
    expect(now.timeline.at(-1)?.title).toBe('Passed on to stage 1');
  });

  it('refused before it was a stage 1 is a complaint refused, as its letter says, and no escalation', async () => {
    const ground = { id: 'not-ours', label: 'It is not ours to decide', stages: ['stage-0'], test: 'none' };
    const { grounds, ...shipped } = JSON.parse(readFileSync('resources/procedures/first-time-resolution.json', 'utf8'));
    const own = { ...shipped, id: 'harbour-first', version: '1', grounds: [...grounds, { ...grounds[0], ...ground }] };
    const path = join(mkdtempSync(join(tmpdir(), 'redress-own-')), 'ours.json');
    writeFileSync(path, JSON.stringify(own));
    test.answers.files = [path];
    expect(await test.call('procedures.import', {})).toMatchObject({ state: 'kept' });
    const caseId = await log('harbour-first');
    await sendLetter(test, caseId, 'refusal', '2026-03-02', (parts) => ({
      ...parts,
      refusalGround: ground.id,
      refusalReason: 'The county council looks after the trees in the street.',
      refusalDiscretion: 'We thought about whether to look into it all the same. We cannot.',
    }));
    const { timeline, assessment } = await view(test, caseId);
    expect(timeline.at(-1)).toMatchObject({ type: 'refused', title: 'Complaint refused' });
    expect(assessment).toMatchObject({ status: 'refused', next: null });
    // Judged at the stage at which it was refused, where the ground is one.
    expect(assessment.findings.map(({ id }) => id)).not.toContain('refused-on-unknown-ground');
  });

  const atStage2 = async (newEvidence: boolean, overlays: string[] = []) => {
    const caseId = await log('first-time-resolution', overlays);
    await act('cases.requestEscalation', caseId, { channel: 'phone', description: '', outcomeSought: '', byUs: true });
    await act('cases.requestEscalation', caseId, {
      channel: 'phone',
      description: 'Still damp.',
      outcomeSought: '',
      newEvidence,
      evidence: newEvidence ? 'Photographs of 1 March' : '',
    });
    return caseId;
  };

  it('stops at a request without further evidence: told in writing why, and what they can do', async () => {
    const caseId = await atStage2(false);
    expect((await assessed(caseId)).next).toMatchObject({ id: 'refuse-in-writing', letterKind: 'refusal' });
    expect((await view(test, caseId)).acts).toContain('take-on');
    await act('cases.takeOn', caseId, { reason: 'One issue was never answered.' });
    expect((await assessed(caseId)).next).toMatchObject({ id: 'respond', stage: 'stage-2' });
  });

  it('does not stop there where the Code gives them the stage without any', async () => {
    const caseId = await atStage2(false, ['england-code']);
    expect((await assessed(caseId)).next).toMatchObject({ id: 'acknowledge', stage: 'stage-2' });
    expect((await view(test, caseId)).acts).not.toContain('take-on');
  });

  it('is heard by a panel on the day that was fixed, and answered within three weeks of the hearing', async () => {
    const caseId = await atStage2(true);
    await act('cases.arrangeHearing', caseId, {
      hearingOn: '2026-03-10',
      hearingAt: '10:00',
      place: 'The boardroom',
      note: '',
    });
    expect((await assessed(caseId)).next).toMatchObject({ id: 'hold-hearing', dueOn: '2026-03-10' });
    test.setDay('2026-03-10');
    await act('cases.recordHearing', caseId, {
      panel: [staff.tom],
      independentMember: true,
      members: 'Ms Ada Cole, complaints panel',
      note: '',
      overrideReason: null,
    });
    expect(await clock(caseId, 'panel/respond')).toMatchObject({ due: '2026-03-31', state: 'running' });
    expect((await view(test, caseId)).timeline.at(-1)).toMatchObject({
      title: 'Panel hearing held with an independent member: Tom Bell',
      text: 'Ms Ada Cole, complaints panel',
    });
  });

  it('is heard by nobody who had a part before, and says where nobody from outside sat on the panel', async () => {
    const caseId = await atStage2(true);
    await act('cases.assign', caseId, { stage: 'stage-2', to: staff.tom, overrideReason: null });
    const { version } = await view(test, caseId);
    const hearing = { independentMember: false, members: '', note: '', overrideReason: null, on: '2026-03-02' };
    const refused = await test.refuse('cases.recordHearing', {
      ...{ caseId, expectedVersion: version },
      ...hearing,
      panel: [staff.tom],
    });
    expect(refused).toMatchObject({ code: 'NOT_INDEPENDENT' });
    await act('cases.recordHearing', caseId, { ...hearing, panel: [staff.priya] });
    expect(await findings(caseId)).toContain('panel-without-independent-member');
  });
});

describe('signing off', () => {
  const atReview = async () => {
    const caseId = await log('customer-promise');
    await act('cases.recordContact', caseId, { at: null, method: 'phone', note: 'First contact' });
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.priya, '2026-05-29'));
    await act('cases.requestEscalation', caseId, { channel: 'phone', description: 'No better.', outcomeSought: '' });
    return caseId;
  };
  const signOff = {
    checklist: ['contacted', 'reviewed', 'further-actions', 'decided'],
    note: '',
    overrideReason: null,
  };

  it('comes before the full written response, by somebody who had no part before', async () => {
    const caseId = await atReview();
    const { version } = await view(test, caseId);
    const refused = await test.refuse('cases.signOff', {
      ...{ caseId, expectedVersion: version, on: '2026-03-02' },
      ...signOff,
      by: staff.priya,
    });
    expect(refused.code).toBe('NOT_INDEPENDENT');
    await expect(
      sendLetter(test, caseId, 'final-response', '2026-03-02', answered(staff.tom, '2026-05-29')),
    ).rejects.toThrow(/signed off/);
    await act('cases.signOff', caseId, { ...signOff, by: staff.tom });
    const now = await view(test, caseId);
    expect(now.acts).not.toContain('sign-off');
    expect(now.timeline.at(-1)).toMatchObject({ type: 'signed-off', title: 'Stage 2 answer signed off' });
  });
});

describe('the ombudsman', () => {
  it('asks for the file some time after it took the case up: the day is added, and the evidence is owed', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', (parts) => ({
      ...answered(staff.tom, '2026-05-29')(parts),
      actions: [],
    }));
    await act('cases.refer', caseId, { theirReference: '', evidenceDue: null, note: '' });
    expect((await assessed(caseId)).next).toMatchObject({ id: 'await-determination' });
    test.setDay('2026-03-09');
    await act('cases.recordEvidenceRequest', caseId, {
      evidenceDue: '2026-03-30',
      note: 'The file and the repair logs.',
    });
    expect((await assessed(caseId)).next).toMatchObject({ id: 'send-evidence', dueOn: '2026-03-30' });
    expect(await clock(caseId, 'ombudsman/evidence')).toMatchObject({ startedOn: '2026-03-09', state: 'running' });
  });
});

describe('a complaint about one of the staff', () => {
  it('is judged by nobody whom it is about, at any stage', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await act('cases.nameSubject', caseId, { staffId: staff.tom, note: 'He was rude.' });
    for (const stage of ['stage-1', 'stage-2'] as const) {
      const candidates = await test.call('cases.candidates', { caseId, stage });
      expect(candidates.map(({ name, mayAct }) => [name, mayAct])).toEqual([
        ['Priya Shah', true],
        ['Tom Bell', false],
      ]);
    }
    await expect(
      sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02', (parts) => ({
        ...parts,
        signatory: staff.tom,
      })),
    ).rejects.toThrow(/about Tom Bell/);
  });
});

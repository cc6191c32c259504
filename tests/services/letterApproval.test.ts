import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, LetterId, StaffId } from '../../electron/domain/ids.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { digestOf } from '../../electron/services/letters/approvalView.ts';
import { factsFor, partsFor } from '../letters/describedCase.ts';
import { setApprovals } from '../support/approvals.ts';
import { answered, complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: { priya: StaffId; tom: StaffId };
let caseId: CaseId;
let letterId: LetterId;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
  await setApprovals(test, staff, ['stage-1-acknowledgement']);
  ({ caseId } = await test.call('cases.log', complaint('2026-03-02')));
  ({ letterId } = await test.call('letters.start', { caseId, expectedVersion: 1, kind: 'stage-1-acknowledgement' }));
});
afterEach(() => test.close());

const be = (who: 'priya' | 'tom') => test.call('session.choose', { staffId: staff[who] });
const letter = () => test.call('letters.get', { letterId });
const seen = async () => {
  const { letter: summary, approval } = await letter();
  return { letterId, expectedVersion: summary.version, digest: approval.digest };
};
const ask = async () => test.call('letters.askApproval', { ...(await seen()), note: 'Is the date right?' });
const judge = async (isApproved: boolean, more = {}) =>
  test.call('letters.judgeApproval', { ...(await seen()), isApproved, note: '', remarks: [], ...more });
const write = async (extra: string, more = {}) => {
  const { letter: summary, parts } = await letter();
  return test.call('letters.saveParts', {
    letterId,
    expectedVersion: summary.version,
    parts: { ...parts, extra, ...more },
  });
};
const issue = async () => {
  const { version, sha256 } = await test.call('letters.preview', { letterId });
  return test.call('letters.issue', { letterId, expectedVersion: version, sha256 });
};
const next = async () => (await view(test, caseId)).assessment.next;
const check = async () => (await letter()).checks.find(({ id }) => id === 'approved');

describe('a letter that the office wants approved', () => {
  it('waits for a second person, goes out once approved, and each step is on the record', async () => {
    expect(await check()).toMatchObject({ required: true, met: false });
    expect((await letter()).approval).toMatchObject({ state: 'to-ask', approvers: [{ name: 'Tom Bell' }] });
    await expect(issue()).rejects.toThrow(/cannot be issued yet/);
    await ask();
    expect(await next()).toMatchObject({
      id: 'approve-letter',
      label: 'Approve the stage 1 acknowledgement',
      dueOn: '2026-03-09',
      letterKind: 'stage-1-acknowledgement',
    });
    await be('tom');
    expect((await letter()).approval).toMatchObject({
      state: 'asked',
      by: 'Priya Shah',
      note: 'Is the date right?',
      mayApprove: { ok: true },
    });
    await judge(true);
    expect(await next()).toMatchObject({ id: 'issue-letter', dueOn: '2026-03-09' });
    await be('priya');
    await issue();
    expect(await next()).toMatchObject({ id: 'send-letter' });
    const { timeline } = await view(test, caseId);
    expect(timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['letter-approval-asked', 'letter-approved']),
    );
    expect(timeline.find(({ type }) => type === 'letter-approved')?.title).toBe(
      'Letter approved: Stage 1 acknowledgement',
    );
  });

  it('needs approval again after any change of its words, and none for a larger print', async () => {
    await ask();
    await be('tom');
    await judge(true);
    await be('priya');
    await write('', { textSize: 14 });
    expect(await check()).toMatchObject({ met: true });
    const { approval } = await write('One more thing.');
    expect(approval.state).toBe('changed');
    expect(await check()).toMatchObject({ met: false, advice: expect.stringContaining('reads differently') });
    await expect(issue()).rejects.toThrow(/cannot be issued yet/);
    // Taken back, the words are the approved ones again.
    expect((await write('')).approval.state).toBe('approved');
    await write('One more thing.');
    await ask();
    await be('tom');
    await judge(true);
    await issue();
  });

  it('goes back with remarks on its parts', async () => {
    await ask();
    await be('tom');
    await expect(judge(false)).rejects.toThrow(/Say what has to be different/);
    await judge(false, { note: 'Too short.', remarks: [{ part: 'updates', text: 'Say which day.' }] });
    expect(await next()).toMatchObject({ id: 'revise-letter' });
    expect((await letter()).approval).toMatchObject({
      state: 'returned',
      by: 'Tom Bell',
      remarks: [
        { part: null, text: 'Too short.' },
        { part: 'updates', text: 'Say which day.' },
      ],
    });
    expect((await view(test, caseId)).timeline.find(({ type }) => type === 'letter-sent-back')?.text).toContain(
      'Say which day.',
    );
    await be('priya');
    await write('Longer now.');
    await ask();
    expect(await next()).toMatchObject({ id: 'approve-letter' });
  });

  it('is approved only in the words that were on screen', async () => {
    const before = await seen();
    await ask();
    await write('Something else.');
    await be('tom');
    expect(
      (await test.refuse('letters.judgeApproval', { ...before, isApproved: true, note: '', remarks: [] })).code,
    ).toBe('LETTER_CHANGED');
    await expect(judge(true)).rejects.toThrow(/Nobody has asked for the approval of this letter as it stands/);
  });

  it('is approved by nobody who wrote it or asked, and by no role that may not', async () => {
    await ask();
    await expect(judge(true)).rejects.toThrow(/does not let the role/);
    await be('tom');
    await judge(false, { note: 'I write it myself.' });
    await write('Tom’s own words.');
    // Tom is the only one who may, and he has written it now.
    await expect(ask()).rejects.toThrow(/nobody else who may approve/);
    const { letterId: own } = await test.call('letters.start', {
      caseId: (await test.call('cases.log', complaint('2026-03-02'))).caseId,
      expectedVersion: 1,
      kind: 'stage-1-acknowledgement',
    });
    expect((await test.call('letters.get', { letterId: own })).approval.mayApprove).toMatchObject({
      ok: false,
      why: expect.stringContaining('Nobody approves their own letter'),
    });
  });

  it('gives whoever approves it a part in the case, so that they do not review it', async () => {
    await ask();
    await be('tom');
    await judge(true);
    const candidates = await test.call('cases.candidates', { caseId, stage: 'stage-2' });
    expect(candidates.find(({ staffId }) => staffId === staff.tom)).toMatchObject({
      mayAct: false,
      reason: expect.stringContaining('Approved a letter at stage 1 on 2 March 2026'),
    });
  });

  it('leaves nothing waiting when it is thrown away', async () => {
    await ask();
    const { letter: summary } = await letter();
    await test.call('letters.discard', { letterId, expectedVersion: summary.version });
    expect(await next()).toMatchObject({ id: 'acknowledge' });
    expect((await view(test, caseId)).timeline.at(-1)?.type).toBe('letter-approval-dropped');
  });

  it('says so when it is issued while somebody is asked, or judged in a second window', async () => {
    await ask();
    await expect(ask()).rejects.toThrow(/is with somebody for approval already/);
    const { version, sha256 } = await test.call('letters.preview', { letterId });
    const refused = await test.refuse('letters.issue', { letterId, expectedVersion: version, sha256 });
    expect(refused.details.map(({ message }) => message).join()).toMatch(/Priya Shah asked for approval/);
    await be('tom');
    const inBoth = await seen();
    await test.call('letters.judgeApproval', { ...inBoth, isApproved: true, note: '', remarks: [] });
    const second = await test.refuse('letters.judgeApproval', { ...inBoth, isApproved: true, note: '', remarks: [] });
    expect(second.message).toMatch(/Tom Bell approved this letter already/);
    const other = { ...inBoth, isApproved: false, note: 'Too late.', remarks: [] };
    expect((await test.refuse('letters.judgeApproval', other)).message).toMatch(/approved this letter already/);
    expect((await letter()).approval.state).toBe('approved');
  });

  it('waits again when its approval is taken back, and keeps it once it is issued', async () => {
    const offer = () => test.call('undo.offer', { direction: 'undo' });
    const undo = async () => {
      const { actId } = (await offer()) ?? {};
      if (!actId) throw new Error('there is nothing to undo');
      return actId;
    };
    await ask();
    await be('tom');
    await judge(true);
    await test.call('undo.run', { actId: await undo() });
    expect((await letter()).approval.state).toBe('asked');
    await judge(true);
    await be('priya');
    await issue();
    await be('tom');
    const late = await test.refuse('undo.run', { actId: await undo() });
    expect(late).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('which may rest on this') });
    const { version, timeline } = await view(test, caseId);
    const approved = timeline.find(({ type, isStruckOut }) => type === 'letter-approved' && !isStruckOut);
    const struck = await test.refuse('cases.correct', {
      caseId,
      expectedVersion: version,
      eventId: approved?.eventId ?? '',
      movedTo: null,
      putRight: null,
      reason: 'By mistake.',
    });
    expect(struck.message).toMatch(/its approval stays on record/);
  });

  it('is one of the kinds that the office chose: others go out as before', async () => {
    await setApprovals(test, staff, ['final-response']);
    expect((await letter()).approval.state).toBe('not-needed');
    expect(await check()).toBeUndefined();
    await expect(ask()).rejects.toThrow(/needs no approval/);
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.tom, '2026-03-30'));
  });
});

describe('the fingerprint of a letter', () => {
  it('is that of its words: another day or size of print is the same letter, another word is not', () => {
    const facts = factsFor('refusal');
    const { model } = composeLetter(facts, partsFor(facts));
    expect(digestOf({ ...model, date: date('2026-12-01'), textSize: 24 })).toBe(digestOf(model));
    expect(digestOf({ ...model, subject: `${model.subject}.` })).not.toBe(digestOf(model));
    expect(digestOf({ ...model, recipientLines: ['Somebody else'] })).not.toBe(digestOf(model));
  });
});

describe('which letters have to be approved', () => {
  it('is set by somebody who is not an officer, with somebody who may approve, and stands in the office’s history', async () => {
    const { version, maySet } = await test.call('letters.approvalRules', {});
    expect(maySet.ok).toBe(false);
    const rules = { kinds: ['refusal' as const], roles: [] };
    await expect(test.call('letters.setApprovalRules', { expectedVersion: version, rules })).rejects.toThrow(
      /Only a manager/,
    );
    await be('tom');
    await expect(test.call('letters.setApprovalRules', { expectedVersion: version, rules })).rejects.toThrow(
      /Nobody could approve/,
    );
    await expect(
      test.call('letters.setApprovalRules', { expectedVersion: version + 7, rules: { ...rules, roles: ['director'] } }),
    ).rejects.toThrow(/Somebody else changed/);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemedyView } from '../../electron/contract/remedies.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { answered, complaint, date, issueLetter, sendLetter, setUpOffice, view } from '../support/office.ts';
import { claimOf, coldWeek, limitOfficers, pence, proposeColdWeek } from '../support/remedies.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;
let caseId: CaseId;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-04' });
  staff = await setUpOffice(test);
  ({ caseId } = await test.call('cases.log', complaint('2026-03-02')));
  await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-04');
});
afterEach(() => test.close());

const only = async (): Promise<RemedyView> => {
  const [remedy] = await test.call('remedies.list', { caseId });
  if (!remedy) throw new Error('There is no remedy.');
  return remedy;
};
const next = async () => (await view(test, caseId)).assessment.next;
const onIt = async (remedyId: RemedyView['remedyId'], on = '2026-03-04') => ({
  caseId,
  expectedVersion: (await view(test, caseId)).version,
  on: date(on),
  remedyId,
});

/** The answer, with the remedy among its actions as the letter's own button puts it in. */
const offering =
  (remedy: RemedyView, dueOn = '2026-03-31', amount = remedy.amount) =>
  (parts: LetterParts): LetterParts => {
    const written = answered(staff.tom, '2026-03-30')(parts);
    const action = { id: remedy.remedyId, kind: 'financial' as const, what: remedy.letterWords, amount };
    return { ...written, actions: [{ ...action, owner: staff.priya, dueOn: date(dueOn) }] };
  };

describe('a remedy', () => {
  it('goes from the calculation to the payment, and each step stands in the history', async () => {
    const { remedyId, needsApproval } = await proposeColdWeek(test, caseId, '2026-03-04');
    expect(needsApproval).toBe(false);
    const worked = await only();
    // £15 a day for 8 days and £230.
    expect(worked).toMatchObject({ amount: 35_000, state: 'to-offer', revision: 1, proposedBy: 'Priya Shah' });
    expect(worked.account).toContain('8 days at £15 a day: £120.');
    expect(worked.account).toContain('£120 + £230 = £350.');
    expect(worked.letterWords).toBe(
      'Pay you £350 in compensation: £120 for no heating or hot water, 21 to 28 February and £230 for distress and inconvenience, time and trouble.',
    );
    expect(worked.letterReasons).toContain('8 days at £15 a day: £120.');

    await sendLetter(test, caseId, 'stage-1-response', '2026-03-04', offering(worked));
    expect(await only()).toMatchObject({ state: 'offered', offeredOn: '2026-03-04', payBy: '2026-03-31' });
    // The letter promised a day: it is owed whether or not an answer comes.
    expect(await next()).toMatchObject({ id: 'pay-remedy', dueOn: '2026-03-31' });

    test.setDay('2026-03-10');
    await test.call('remedies.answer', {
      ...(await onIt(remedyId, '2026-03-10')),
      answer: 'accepted',
      amount: null,
      setOff: pence(0),
      payBy: date('2026-03-31'),
      note: 'By telephone.',
    });
    expect(await only()).toMatchObject({ state: 'to-pay', agreed: 35_000, payBy: '2026-03-31' });

    await test.call('remedies.pay', {
      ...(await onIt(remedyId, '2026-03-10')),
      amount: pence(20_000),
      setOff: pence(0),
      method: 'bank-transfer',
      note: '',
    });
    expect(await only()).toMatchObject({ state: 'to-pay', paid: 20_000 });
    await test.call('remedies.pay', {
      ...(await onIt(remedyId, '2026-03-10')),
      amount: pence(15_000),
      setOff: pence(0),
      method: 'cheque',
      note: 'No. 100234',
    });
    expect(await only()).toMatchObject({ state: 'paid', paid: 35_000 });

    const { actions, timeline, assessment } = await view(test, caseId);
    expect(actions.find(({ id }) => String(id) === remedyId)).toMatchObject({ doneOn: '2026-03-10', amount: 35_000 });
    const titles = timeline.map(({ title }) => title);
    for (const title of [
      'Remedy worked out: £350',
      'Remedy offered: £350',
      'Remedy accepted: £350',
      'Paid: £200 (bank transfer)',
      'Paid: £150 (cheque)',
    ])
      expect(titles).toContain(title);
    expect(assessment.findings.filter(({ id }) => id.startsWith('remedy'))).toEqual([]);
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
  });

  it('survives closing the program: the figures can be worked out again', async () => {
    const { remedyId } = await proposeColdWeek(test, caseId, '2026-03-04', { note: 'See the job log.' });
    await test.reopen();
    await test.call('session.choose', { staffId: staff.priya });
    const opened = await test.call('remedies.open', { caseId, remedyId, decidedOn: date('2026-03-04') });
    expect(opened.calculation).toMatchObject({ note: 'See the job log.' });
    expect(opened.calculation?.claim.items).toEqual(coldWeek);
    // The version that it was worked out under is kept with it.
    expect(opened.calculation?.claim.policies).toEqual([{ id: 'plain-sums', version: '1' }]);
  });

  it('needs a head of loss', async () => {
    const input = { caseId, expectedVersion: 1, on: '2026-03-04', remedyId: null, note: '', draftKey: null, words: [] };
    expect(await test.refuse('remedies.propose', { ...input, claim: claimOf([]) })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is not saved over a colleague’s change', async () => {
    const failure = await test.refuse('remedies.propose', {
      caseId,
      expectedVersion: 1,
      on: '2026-03-04',
      remedyId: null,
      claim: claimOf(coldWeek),
      words: [],
      note: '',
      draftKey: null,
    });
    expect(failure.code).toBe('CONFLICT');
  });
});

describe('approval', () => {
  it('holds the letter up until somebody whose limit covers it has approved', async () => {
    await limitOfficers(test, 10_000);
    const { remedyId, needsApproval } = await proposeColdWeek(test, caseId, '2026-03-04');
    expect(needsApproval).toBe(true);
    // Acknowledged on 4 March: the answer is due on 18 March, and the approval before it.
    expect(await next()).toMatchObject({ id: 'approve-remedy', dueOn: '2026-03-18' });
    const waiting = await only();
    expect(waiting.mayApprove.ok).toBe(false);
    await expect(issueLetter(test, caseId, 'stage-1-response', offering(waiting))).rejects.toThrow('LETTER_INCOMPLETE');

    const judge = { ...(await onIt(remedyId)), isApproved: true, note: '' };
    expect((await test.refuse('remedies.judge', judge)).code).toBe('NOT_ALLOWED');
    await test.call('session.choose', { staffId: staff.tom });
    await test.call('remedies.judge', judge);
    expect(await only()).toMatchObject({ state: 'to-offer', approvedBy: 'Tom Bell' });
    expect(await next()).toMatchObject({ id: 'respond' });

    // Whoever approved it reviews nothing later (Code 2024, 6.13).
    const candidates = await test.call('cases.candidates', { caseId, stage: 'stage-2' });
    expect(candidates.find(({ staffId }) => staffId === staff.tom)).toMatchObject({ mayAct: false });
    expect(candidates.find(({ staffId }) => staffId === staff.tom)?.reason).toContain('Approved a remedy');
  });

  it('can be refused with a reason; the next version has to be approved again', async () => {
    await limitOfficers(test, 10_000);
    const { remedyId } = await proposeColdWeek(test, caseId, '2026-03-04');
    await test.call('session.choose', { staffId: staff.tom });
    const judge = { ...(await onIt(remedyId)), isApproved: false };
    expect((await test.refuse('remedies.judge', { ...judge, note: '' })).details).toEqual([
      { path: 'note', message: 'Say why it goes back.' },
    ]);
    await test.call('remedies.judge', { ...judge, note: 'The boiler was mended on the 27th.' });
    expect(await only()).toMatchObject({
      state: 'returned',
      returnedBecause: 'The boiler was mended on the 27th.',
    });
    expect(await next()).toMatchObject({ id: 'revise-remedy' });
    await test.call('session.choose', { staffId: staff.priya });
    await proposeColdWeek(test, caseId, '2026-03-04', { remedyId });
    expect(await only()).toMatchObject({ state: 'to-approve', revision: 2 });
  });

  it('is not given by whoever worked it out, where the office asks for a second person', async () => {
    await limitOfficers(test, 100_000, { secondPersonAbove: pence(10_000) });
    const { remedyId, needsApproval } = await proposeColdWeek(test, caseId, '2026-03-04');
    expect(needsApproval).toBe(true);
    const failure = await test.refuse('remedies.judge', { ...(await onIt(remedyId)), isApproved: true, note: '' });
    expect(failure.message).toContain('Whoever worked it out does not approve it');
  });
});

describe('the letter', () => {
  it('does not offer another sum than the one on file', async () => {
    await proposeColdWeek(test, caseId, '2026-03-04');
    const remedy = await only();
    await expect(
      issueLetter(test, caseId, 'stage-1-response', offering(remedy, '2026-03-31', pence(30_000))),
    ).rejects.toThrow('LETTER_INCOMPLETE');
  });
});

describe('the answer', () => {
  const offered = async () => {
    const { remedyId } = await proposeColdWeek(test, caseId, '2026-03-04');
    await test.call('remedies.offer', { ...(await onIt(remedyId)), what: '£350.', replyBy: date('2026-03-18') });
    return remedyId;
  };
  const answer = async (remedyId: RemedyView['remedyId'], more: object) => ({
    ...(await onIt(remedyId)),
    answer: 'accepted',
    amount: null,
    setOff: 0,
    payBy: '2026-03-18',
    note: '',
    ...more,
  });

  it('needs a day by which it is paid', async () => {
    const remedyId = await offered();
    const failure = await test.refuse('remedies.answer', await answer(remedyId, { payBy: null }));
    expect(failure.details).toEqual([{ path: 'payBy', message: 'Say by when it will be paid.' }]);
  });

  it('in part is for what was agreed, and not for more than was offered', async () => {
    const remedyId = await offered();
    const more = await answer(remedyId, { answer: 'partly', amount: 40_000 });
    expect((await test.refuse('remedies.answer', more)).details[0]?.path).toBe('amount');
    await test.call('remedies.answer', { ...more, amount: pence(20_000) } as never); // the input above with a sum
    expect(await only()).toMatchObject({ state: 'to-pay', agreed: 20_000, payBy: '2026-03-18' });
  });

  it('that refuses leaves nothing owed, whatever the letter promised', async () => {
    await proposeColdWeek(test, caseId, '2026-03-04');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-04', offering(await only(), '2026-03-20'));
    const { remedyId } = await only();
    await test.call('remedies.answer', (await answer(remedyId, { answer: 'refused', payBy: null })) as never); // a refusal's input
    test.setDay('2026-03-27');
    const { assessment, actions } = await view(test, caseId);
    expect(assessment.next?.id).toBe('await-resident');
    expect(assessment.findings.map(({ id }) => id)).not.toContain('action-overdue');
    expect(actions).toEqual([]);
  });

  it('decides what may go against arrears, and the payment keeps to it', async () => {
    const remedyId = await offered();
    await test.call('remedies.answer', (await answer(remedyId, { setOff: 10_000 })) as never); // an acceptance's input
    const pay = { ...(await onIt(remedyId)), amount: 35_000, method: 'bank-transfer', note: '' };
    expect((await test.refuse('remedies.pay', { ...pay, setOff: 10_001 })).details[0]).toEqual({
      path: 'setOff',
      message: 'The resident agreed to less than that.',
    });
    await test.call('remedies.pay', { ...pay, setOff: 10_000 } as never); // what was agreed
    expect(await only()).toMatchObject({ state: 'paid', payments: [{ amount: 35_000, setOff: 10_000 }] });
  });

  it('without an agreement lets nothing go against arrears', async () => {
    const remedyId = await offered();
    await test.call('remedies.answer', (await answer(remedyId, {})) as never); // an acceptance's input
    const pay = { ...(await onIt(remedyId)), amount: 35_000, setOff: 35_000, method: 'rent-account', note: '' };
    expect((await test.refuse('remedies.pay', pay)).message).toContain('has not agreed');
  });

  it('is not paid twice over', async () => {
    const remedyId = await offered();
    await test.call('remedies.answer', (await answer(remedyId, {})) as never); // an acceptance's input
    const pay = { ...(await onIt(remedyId)), amount: 35_001, setOff: 0, method: 'cheque', note: '' };
    expect((await test.refuse('remedies.pay', pay)).details[0]?.path).toBe('amount');
  });
});

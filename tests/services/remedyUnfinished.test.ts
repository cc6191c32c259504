import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemedyView } from '../../electron/contract/remedies.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { answered, complaint, date, issueLetter, sendLetter, setUpOffice, view } from '../support/office.ts';
import { claimOf, coldWeek, limitOfficers, proposeColdWeek } from '../support/remedies.ts';
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

describe('a remedy with something still to be answered', () => {
  // No rate is stated for the cold week: "State the rate for a day or a week."
  const open = claimOf(coldWeek.map((item) => (item.kind === 'rate' ? { ...item, stated: null } : item)));

  it('is kept without a sum, cannot be offered, approved or put into a letter, and asks to be finished', async () => {
    await limitOfficers(test, 10_000);
    const { remedyId, needsApproval } = await proposeColdWeek(test, caseId, '2026-03-04', { claim: open });
    expect(needsApproval).toBe(false);
    const kept = await only();
    expect(kept).toMatchObject({
      state: 'unfinished',
      amount: 0,
      missing: ['State the rate for a day or a week.'],
      account: 'Not finished. Still missing:\n- State the rate for a day or a week.',
    });
    expect(await next()).toMatchObject({ id: 'revise-remedy', label: 'Finish working out the remedy' });
    const { acts, timeline } = await view(test, caseId);
    expect(acts).not.toContain('offer-remedy');
    expect(acts).not.toContain('approve-remedy');
    expect(timeline.map(({ title }) => title)).toContain('Remedy begun, not finished');
    const offer = { ...(await onIt(remedyId)), what: '£0', replyBy: null };
    expect((await test.refuse('remedies.offer', offer)).code).toBe('NOT_ALLOWED');
    const judge = { ...(await onIt(remedyId)), isApproved: true, note: '' };
    expect((await test.refuse('remedies.judge', judge)).code).toBe('NOT_ALLOWED');
    await expect(issueLetter(test, caseId, 'stage-1-response', offering(kept))).rejects.toThrow('LETTER_INCOMPLETE');

    await proposeColdWeek(test, caseId, '2026-03-04', { remedyId });
    expect(await only()).toMatchObject({ state: 'to-approve', amount: 35_000, revision: 2, missing: [] });
  });

  it('is dropped by striking its entry out', async () => {
    await proposeColdWeek(test, caseId, '2026-03-04', { claim: open });
    const { entryId } = await only();
    const { version } = await view(test, caseId);
    await test.call('cases.correct', {
      caseId,
      expectedVersion: version,
      eventId: entryId,
      movedTo: null,
      putRight: null,
      reason: 'No longer wanted: an apology is enough.',
    });
    expect(await test.call('remedies.list', { caseId })).toEqual([]);
    expect(await next()).toMatchObject({ id: 'respond' });
  });
});

describe('the limits', () => {
  it('are not set by an officer, whose limit they are', async () => {
    const { version, limits, maySet } = await test.call('remedies.limits', {});
    expect(maySet.ok).toBe(false);
    const failure = await test.refuse('remedies.setLimits', { expectedVersion: version, limits });
    expect(failure).toMatchObject({
      code: 'NOT_ALLOWED',
      message: 'Only a manager, a director or an administrator may change who decides how much. Nothing was saved.',
    });
    await test.call('session.choose', { staffId: staff.tom });
    expect((await test.call('remedies.limits', {})).maySet.ok).toBe(true);
    await test.call('remedies.setLimits', { expectedVersion: version, limits });
  });

  it('are an act of the office, and are not overwritten unseen', async () => {
    await limitOfficers(test, 10_000);
    const { version, limits } = await test.call('remedies.limits', {});
    expect(limits.byRole.officer).toBe(10_000);
    await test.call('session.choose', { staffId: staff.tom });
    expect((await test.refuse('remedies.setLimits', { expectedVersion: version - 1, limits })).code).toBe('CONFLICT');
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OperationName } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { actOn, assessedOf, logUnder } from '../support/acts.ts';
import { answered, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const OWN = 'tests/scenarios/own-procedures/kelsey-vale.procedure.json';

/** Written from docs/rules.md alone, for complaints of May 2026; the test's complaint is of March. */
async function adopted(): Promise<CaseId> {
  const own = JSON.parse(readFileSync(OWN, 'utf8'));
  const path = join(mkdtempSync(join(tmpdir(), 'redress-vale-')), 'vale.json');
  writeFileSync(path, JSON.stringify({ ...own, inForce: { from: '2026-01-01', to: null } }));
  test.answers.files = [path];
  expect(await test.call('procedures.import', {})).toMatchObject({ state: 'kept' });
  return logUnder(test, own.id);
}

it('a landlord’s own procedure with a panel goes from receipt to the ombudsman, each step and letter at its own stage', async () => {
  const caseId = await adopted();
  const act = <N extends OperationName>(name: N, more: object) => actOn(test, name, caseId, more);
  const next = async () => (await assessedOf(test, caseId)).next;
  const last = async () => (await view(test, caseId)).timeline.at(-1);

  expect(await next()).toMatchObject({ id: 'answer-contact', dueOn: '2026-03-03' });
  await act('cases.recordContact', { at: null, method: 'phone', note: 'Rung back, and gone through it.' });
  expect(await next()).toMatchObject({ id: 'acknowledge', stage: 'stage-1', letterKind: 'stage-1-acknowledgement' });
  await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
  expect(await next()).toMatchObject({ id: 'respond', dueOn: '2026-03-16', letterKind: 'stage-1-response' });
  await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.priya, '2026-05-29'));
  expect(await last()).toMatchObject({ type: 'responded' });

  await act('cases.requestEscalation', { channel: 'letter', description: 'Still cold.', outcomeSought: '' });
  expect(await next()).toMatchObject({ id: 'acknowledge', stage: 'stage-2', letterKind: 'stage-2-acknowledgement' });
  await sendLetter(test, caseId, 'stage-2-acknowledgement', '2026-03-02', (parts) => ({
    ...parts,
    signatory: staff.tom,
  }));
  expect(await next()).toMatchObject({
    id: 'respond',
    stage: 'stage-2',
    dueOn: '2026-04-02',
    letterKind: 'final-response',
  });
  await sendLetter(test, caseId, 'final-response', '2026-03-02', (parts) => ({
    ...answered(staff.tom, '2026-05-29')(parts),
    signatory: staff.tom,
  }));
  expect(await assessedOf(test, caseId)).toMatchObject({ stage: 'stage-2', status: 'answered' });

  await act('cases.requestEscalation', { channel: 'letter', description: 'A panel, please.', outcomeSought: '' });
  expect(await next()).toMatchObject({ id: 'hold-hearing', stage: 'stage-3', dueOn: '2026-04-01' });
  await act('cases.arrangeHearing', { hearingOn: '2026-03-20', hearingAt: '10:00', place: 'The hall', note: '' });
  expect(await next()).toMatchObject({ id: 'give-notice', dueOn: '2026-03-13', clockId: 'hearing/notice' });
  await act('cases.recordNotice', { method: 'phone', note: 'Told of the day.' });
  expect(await next()).toMatchObject({ id: 'hold-hearing', dueOn: '2026-03-20' });
  test.setDay('2026-03-20');
  const sat = { independentMember: true, members: 'Ms Ada Cole', note: '', overrideReason: null };
  const { version } = await view(test, caseId);
  const barred = await test.refuse('cases.recordHearing', {
    ...{ caseId, expectedVersion: version, on: '2026-03-20' as never },
    ...{ ...sat, panel: [staff.tom] },
  });
  expect(barred.code).toBe('NOT_INDEPENDENT');
  // Both of a small office had a part: with nobody left, for a recorded reason.
  const overrideReason = 'Nobody else is left in this office.';
  await act('cases.recordHearing', { ...sat, panel: [staff.tom], overrideReason });
  expect(await next()).toMatchObject({
    id: 'respond',
    stage: 'stage-3',
    dueOn: '2026-03-27',
    letterKind: 'final-response',
  });
  await sendLetter(test, caseId, 'final-response', '2026-03-20', (parts) => ({
    ...answered(staff.tom, '2026-05-29')(parts),
    signatory: staff.tom,
  }));
  expect(await assessedOf(test, caseId)).toMatchObject({ stage: 'stage-3', status: 'final' });
  await act('cases.refer', { theirReference: '', evidenceDue: '2026-04-20', note: '' });
  expect(await next()).toMatchObject({ dueOn: '2026-04-20', id: 'send-evidence' });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../electron/domain/ids.ts';
import { reportHazard } from '../support/hazards.ts';
import { complaint, date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';
let test: TestProgram;
beforeEach(async () => {
  test = startTestProgram({ day: DAY });
  await setUpOffice(test);
});
afterEach(() => test.close());

async function logged(changes: Parameters<typeof complaint>[1]): Promise<CaseId> {
  return (await test.call('cases.log', complaint(DAY, changes))).caseId;
}

async function queueRow(caseId: CaseId) {
  const { rows } = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
  return rows.find(({ id }) => id === caseId) ?? null;
}

/** The receipt as it holds now, with this said of a hazard. */
async function putReceiptRight(caseId: CaseId, hazardSuspected: boolean) {
  const { timeline, version } = await view(test, caseId);
  const eventId = timeline.find(({ type }) => type === 'received')?.eventId;
  if (!eventId) throw new Error('no receipt');
  const { facts, words } = await test.call('cases.entry', { caseId, eventId });
  return test.call('cases.correct', {
    caseId,
    expectedVersion: version,
    eventId,
    movedTo: null,
    putRight: { facts: { ...facts, hazardSuspected }, words },
    reason: 'Rang back: the stain is paint.',
  });
}

describe('a hazard that may be there', () => {
  it('is asked for until it has been reported, although the report form was put away', async () => {
    const caseId = await logged({ hazardSuspected: true });
    expect(await queueRow(caseId)).toMatchObject({
      bucket: 'today',
      next: { id: 'report-hazard', label: 'Say what the hazard is', dueOn: DAY },
    });
    const seen = await view(test, caseId);
    expect(seen.hazardSuspected).toBe(true);
    expect(seen.acts).toContain('report-hazard');
    expect(seen.timeline[0]?.title).toContain('there may be a hazard in the home');
    test.setDay('2026-03-03');
    expect(await queueRow(caseId)).toMatchObject({ bucket: 'overdue', next: { id: 'report-hazard' } });
    await reportHazard(test, caseId, DAY);
    expect((await queueRow(caseId))?.next?.id).toBe('acknowledge');
    expect((await view(test, caseId)).hazardSuspected).toBe(false);
  });

  it('ends when the receipt is put right, and is not there when nobody said so', async () => {
    const caseId = await logged({ hazardSuspected: true });
    await putReceiptRight(caseId, false);
    expect((await queueRow(caseId))?.next?.id).toBe('acknowledge');
    expect((await queueRow(await logged({})))?.next?.id).toBe('acknowledge');
  });

  it('can be reported after the complaint was withdrawn', async () => {
    const caseId = await logged({ hazardSuspected: true });
    const { version } = await view(test, caseId);
    await test.call('cases.withdraw', { caseId, expectedVersion: version, on: date(DAY), reason: 'They moved.' });
    expect(await queueRow(caseId)).toMatchObject({ next: { id: 'report-hazard' } });
    await reportHazard(test, caseId, DAY);
    expect((await view(test, caseId)).acts).not.toContain('report-hazard');
  });
});

describe('an emergency behind a safety concern', () => {
  it('keeps its own hour on the row of the queue', async () => {
    const caseId = await logged({ safety: { whom: 'child', concern: 'A cot by the live wire.' } });
    expect((await queueRow(caseId))?.urgentAt).toBeNull();
    await reportHazard(test, caseId, DAY, { hazard: 'electrical', severity: 'emergency', at: '08:45' });
    expect(await queueRow(caseId)).toMatchObject({
      bucket: 'emergency',
      next: { id: 'tell-safeguarding-lead' },
      clock: { id: 'safeguarding/pass-on' },
      urgentAt: '2026-03-03T08:45:00.000Z',
    });
  });
});

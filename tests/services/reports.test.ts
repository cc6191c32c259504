import { afterEach, expect, it } from 'vitest';
import { answered, complaint, date, officeSetUp, sendLetter, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
afterEach(() => test.close());

async function office() {
  test = startTestProgram({ day: '2026-03-02' });
  const { staff } = await test.call('office.setUp', officeSetUp);
  const [me] = staff;
  if (!me) throw new Error('The office has nobody.');
  await test.call('session.choose', { staffId: me.id });
  return me.id;
}

const year = { from: date('2025-04-01'), to: date('2026-03-31') };

it('reads the figures of a year off the histories, and names the answers that were late', async () => {
  const me = await office();
  const first = await test.call('cases.log', complaint('2026-03-02'));
  const second = await test.call('cases.log', complaint('2026-03-02', { tenure: 'lcho' }));
  await sendLetter(test, first.caseId, 'stage-1-acknowledgement', '2026-03-02');
  await sendLetter(test, second.caseId, 'stage-1-acknowledgement', '2026-03-02');
  // Due on Monday 16 March: ten working days after Monday 2 March.
  test.setDay('2026-03-16');
  await sendLetter(test, first.caseId, 'stage-1-response', '2026-03-16', answered(me, '2026-04-30'));
  test.setDay('2026-03-17');
  await sendLetter(test, second.caseId, 'stage-1-response', '2026-03-17', answered(me, '2026-04-30'));

  const report = await test.call('reports.performance', year);
  expect(report.sum.stages).toMatchObject([{ stage: 'stage-1', made: 2, inTime: 1, late: 1 }]);
  expect(report.sum.measures).toMatchObject([
    { population: 'lcra', stage: 'stage-1', made: 1, inCodeTime: 1, open: 0 },
    { population: 'lcra', stage: 'stage-2', made: 0 },
    { population: 'lcho', stage: 'stage-1', made: 1, inCodeTime: 0, open: 0 },
    { population: 'lcho', stage: 'stage-2', made: 0 },
  ]);
  expect(report.missed.map((one) => one.reference)).toEqual([second.reference]);
  expect(report.leftOut).toEqual([]);
});

it('counts a complaint in the year into which a correction moved its receipt', async () => {
  await office();
  test.setDay('2026-04-02');
  const { caseId } = await test.call('cases.log', complaint('2026-04-01'));
  expect((await test.call('reports.performance', year)).sum.stages).toEqual([]);
  const { version, timeline } = await view(test, caseId);
  const received = timeline.find((entry) => entry.type === 'received');
  if (!received) throw new Error('Nothing was received.');
  await test.call('cases.correct', {
    caseId,
    expectedVersion: version,
    eventId: received.eventId,
    movedTo: date('2026-03-31'),
    reason: 'The letter bears the stamp of 31 March.',
  });
  expect((await test.call('reports.performance', year)).sum.stages).toMatchObject([{ stage: 'stage-1', made: 1 }]);
});

it('refuses a period that ends before it begins', async () => {
  await office();
  const { code, details } = await test.refuse('reports.performance', { from: '2026-04-01', to: '2026-03-31' });
  expect(code).toBe('BAD_INPUT');
  expect(details?.[0]?.path).toBe('to');
});

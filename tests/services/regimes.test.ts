import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt, dueOf, log } from '../support/adopting.ts';
import { date, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(() => {
  test = startTestProgram({ day: '2026-03-02' });
});
afterEach(() => test.close());

describe('a case under the landlord’s own promise and the Code', () => {
  it('shows both dates; the earlier leads, in the queue as well', async () => {
    await setUpOffice(test);
    await adopt(test);
    const caseId = await log(test, '2026-03-02', { channel: 'email' });
    // Received Monday 2 March: one working day of our own (Tuesday 3), five of the Code (Monday 9).
    expect(await dueOf(test, caseId)).toMatchObject({
      'five-steps:stage-1/acknowledge': '2026-03-03',
      'england-code-2024:stage-1/acknowledge': '2026-03-09',
    });
    const { assessment } = await view(test, caseId);
    expect(assessment.next).toMatchObject({ id: 'acknowledge', dueOn: '2026-03-03', procedureId: 'five-steps' });
    expect(assessment.clocks.map(({ procedure }) => procedure.short)).toEqual(
      expect.arrayContaining(['Our promise', 'Code']),
    );
    const queue = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 });
    expect(queue.rows[0]?.clock).toMatchObject({
      due: '2026-03-03',
      procedure: { id: 'five-steps', short: 'Our promise' },
    });

    await test.call('cases.recordContact', {
      caseId,
      expectedVersion: 1,
      on: date('2026-03-02'),
      at: null,
      method: 'phone',
      note: 'Told her who deals with it.',
    });
    // Our promise of a first contact is kept; the Code's acknowledgement is still owed, and leads now.
    const later = await view(test, caseId);
    expect(later.assessment.next).toMatchObject({ dueOn: '2026-03-09', procedureId: 'england-code-2024' });
    const rows = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 });
    expect(rows.rows[0]?.clock).toMatchObject({ due: '2026-03-09', procedure: { id: 'england-code-2024' } });
  });

  it('promises in its letter the date of the Code where its own is only agreed, and holds what either asks for', async () => {
    await setUpOffice(test);
    await adopt(test);
    const caseId = await log(test, '2026-03-02');
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const { checks } = await test.call('letters.get', { letterId });
    // 5.6 of the Code, which the five steps do not ask for.
    expect(checks.map(({ id }) => id)).toContain('complaint-definition');
    const { assessment } = await view(test, caseId);
    expect(assessment.findings.filter(({ id }) => id.startsWith('content-missing'))).toEqual([]);
  });

  it('sorted out at a stage of our own still owes the acknowledgement of the Code, and it can be written', async () => {
    await setUpOffice(test);
    await adopt(test, { procedureId: 'first-time-resolution' });
    const caseId = await log(test, '2026-03-02');
    await test.call('cases.recordResolution', {
      caseId,
      expectedVersion: 1,
      on: date('2026-03-02'),
      method: 'phone',
      outcome: 'resolved',
      note: 'The fence is mended; she is content.',
    });
    const now = await view(test, caseId);
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', dueOn: '2026-03-09', stage: 'stage-1' });
    expect(now.acts).toContain('acknowledge');
    await issueLetter(test, caseId, 'stage-1-acknowledgement');
    expect((await view(test, caseId)).assessment.next).toMatchObject({ id: 'send-letter', dueOn: '2026-03-09' });
  });

  it('names the date of the clock that still waits for the letter, not of one that a telephone call has met', async () => {
    await setUpOffice(test);
    await adopt(test);
    const caseId = await log(test, '2026-03-02');
    await test.call('cases.recordContact', {
      caseId,
      expectedVersion: 1,
      on: date('2026-03-02'),
      at: null,
      method: 'phone',
      note: 'Told her who deals with it.',
    });
    await issueLetter(test, caseId, 'stage-1-acknowledgement');
    expect((await view(test, caseId)).assessment.next).toMatchObject({
      id: 'send-letter',
      dueOn: '2026-03-09',
      procedureId: 'england-code-2024',
    });
  });

  it('falls under data protection law only where it is about data', async () => {
    test.setDay('2026-07-01');
    await setUpOffice(test);
    const about = (categories: string[]) => log(test, '2026-07-01', { categories });
    expect(await dueOf(test, await about(['repairs']))).not.toHaveProperty(
      'data-protection-complaint:stage-1/acknowledge',
    );
    expect(await dueOf(test, await about(['data-and-records']))).toHaveProperty(
      'data-protection-complaint:stage-1/acknowledge',
    );
  });

  it('is judged by the Code of the day when the day of receipt is put right across a change of versions', async () => {
    await setUpOffice(test);
    const caseId = await log(test, '2024-04-01');
    expect((await view(test, caseId)).procedure.id).toBe('england-code-2024');
    const [receipt] = (await view(test, caseId)).timeline;
    await test.call('cases.correct', {
      caseId,
      expectedVersion: 1,
      eventId: receipt?.eventId ?? ('' as never),
      movedTo: date('2024-03-31'),
      reason: 'It lay in the letter box since Sunday.',
    });
    expect((await view(test, caseId)).procedure.id).toBe('england-code-2022');
    expect((await view(test, await log(test, '2024-03-31'))).procedure.id).toBe('england-code-2022');
  });
});

describe('a version chosen against its dates', () => {
  it('governs the case from then on, with the reason on its page, and can be struck out', async () => {
    await setUpOffice(test);
    const caseId = await log(test, '2024-03-28');
    // Thursday 28 March 2024 under the Code of 2022, Good Friday and Easter Monday after it.
    expect((await view(test, caseId)).procedure.id).toBe('england-code-2022');
    const options = await test.call('cases.versions', { caseId });
    expect(options.map(({ id }) => id).sort()).toEqual(['england-code-2020', 'england-code-2024']);
    // Before anything is saved: 10 working days after the latest acknowledgement (8 April), against 10 from the receipt.
    const old = options.find(({ id }) => id === 'england-code-2020');
    expect(old?.dates.find(({ clockId }) => clockId === 'stage-1/respond')).toEqual({
      clockId: 'stage-1/respond',
      label: 'Stage 1 response',
      now: { due: '2024-04-22', state: 'provisional' },
      instead: { due: '2024-04-15', state: 'overdue' },
    });
    const reason = 'The resident was told in writing that the new Code applies.';
    await test.call('cases.chooseVersion', {
      caseId,
      expectedVersion: 1,
      procedureId: 'england-code-2024',
      version: '2024-04',
      on: date('2026-03-02'),
      reason,
    });
    const judged = await view(test, caseId);
    const foretold = options.find(({ id }) => id === 'england-code-2024')?.dates ?? [];
    const own = judged.assessment.clocks.filter(({ procedure }) => procedure.id === 'england-code-2024');
    expect(foretold.flatMap(({ instead }) => instead?.due ?? [])).toEqual(own.flatMap(({ due }) => due ?? []));
    expect(judged.procedure.id).toBe('england-code-2024');
    expect(judged.versionsChosen).toMatchObject([{ on: '2026-03-02', by: 'Priya Shah', reason }]);
    expect(judged.timeline.at(-1)).toMatchObject({
      title: 'To be judged by another version of the rules',
      text: expect.stringContaining(reason),
    });
    expect(judged.assessment.findings.map(({ id }) => id)).toContain('procedure-not-in-force');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: judged.version,
      eventId: judged.timeline.at(-1)?.eventId ?? ('' as never),
      movedTo: null,
      reason: 'The letter was about another case.',
    });
    expect((await view(test, caseId)).procedure.id).toBe('england-code-2022');
  });

  it('refuses a version that is already the one, or another landlord’s', async () => {
    await setUpOffice(test);
    const caseId = await log(test, '2026-03-02');
    for (const [procedureId, version] of [
      ['england-code-2024', '2024-04'],
      ['scotland-mchp', '2021-04'],
      ['five-steps', '1'],
    ])
      expect(
        await test.refuse('cases.chooseVersion', {
          caseId,
          expectedVersion: 1,
          procedureId,
          version,
          on: '2026-03-02',
          reason: 'Because.',
        }),
      ).toMatchObject({ code: 'BAD_INPUT' });
    await adopt(test);
    expect((await test.call('cases.versions', { caseId })).map(({ id }) => id)).toContain('five-steps');
  });
});

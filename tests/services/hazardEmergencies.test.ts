import { afterEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../electron/domain/ids.ts';
import { hazardClocks, onHazard, programWithDamp, reportHazard } from '../support/hazards.ts';
import { view } from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
afterEach(() => test.close());

async function begin(day: string): Promise<CaseId> {
  const begun = await programWithDamp(day);
  test = begun.test;
  return begun.caseId;
}

describe('an emergency', () => {
  it('needs its time of day, leads everything and stands at the top of the queue', async () => {
    const caseId = await begin('2026-03-06');
    const base = { hazard: 'electrical', severity: 'emergency', where: 'kitchen socket' } as const;
    const { version } = await view(test, caseId);
    expect(
      await test.refuse('hazards.report', {
        caseId,
        expectedVersion: version,
        ...base,
        on: '2026-03-06',
        at: null,
        note: '',
      }),
    ).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'at' }] });
    const hazardId = await reportHazard(test, caseId, '2026-03-06', { ...base, at: '08:45' });
    expect((await hazardClocks(test, caseId, hazardId))['hazard/emergency']).toEqual([
      '2026-03-07',
      '08:45',
      'running',
    ]);
    const { rows, counts } = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
    expect(counts).toMatchObject({ emergency: 1, today: 0, 'this-week': 0 });
    expect(rows[0]).toMatchObject({
      bucket: 'emergency',
      next: { id: 'make-hazard-safe', dueOn: '2026-03-07' },
      clock: { id: 'hazard/emergency', dueTime: '08:45', dueAt: '2026-03-07T08:45:00.000Z' },
    });
  });

  it('is judged by the hour: on Saturday at nine it is past', async () => {
    const caseId = await begin('2026-03-06');
    const hazardId = await reportHazard(test, caseId, '2026-03-06', {
      hazard: 'fire',
      severity: 'emergency',
      at: '08:45',
    });
    test.setDay('2026-03-07');
    expect((await hazardClocks(test, caseId, hazardId))['hazard/emergency']).toEqual([
      '2026-03-07',
      '08:45',
      'overdue',
    ]);
    const { findings } = (await view(test, caseId)).assessment;
    expect(findings.find(({ id }) => id === 'deadline-overdue')?.text).toContain(
      'since Saturday 7 March 2026 at 08:45',
    );
  });

  it('is investigated and made safe in one visit: both are recorded, and the summary is counted from it', async () => {
    const caseId = await begin('2026-03-06');
    const hazardId = await reportHazard(test, caseId, '2026-03-06', {
      hazard: 'electrical',
      severity: 'emergency',
      at: '08:00',
    });
    await test.call('hazards.makeSafe', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-06')),
      at: '08:50',
      note: 'Isolated and replaced.',
      investigated: { found: 'emergency', investigator: 'Jo Marsh, electrician' },
    });
    expect(await hazardClocks(test, caseId, hazardId)).toMatchObject({
      'hazard/emergency': ['2026-03-07', '08:00', 'met'],
      // Fri 6 Mar: 9, 10, 11 Mar (3).
      'hazard/summary': ['2026-03-11', null, 'running'],
    });
    const { counts } = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
    expect(counts.emergency).toBe(0);
  });

  it('is not found in the hour that the clocks leave out in March', async () => {
    const caseId = await begin('2026-03-30');
    const { version } = await view(test, caseId);
    const failure = await test.refuse('hazards.report', {
      caseId,
      expectedVersion: version,
      hazard: 'fire',
      severity: 'emergency',
      on: '2026-03-29',
      at: '01:30',
      where: 'hall',
      note: '',
    });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'at' }] });
    expect(failure.message).toContain('went forward');
  });

  it('is offered somewhere else to stay, and the answer is kept', async () => {
    const caseId = await begin('2026-03-06');
    const hazardId = await reportHazard(test, caseId, '2026-03-06', {
      hazard: 'fire',
      severity: 'emergency',
      at: '08:00',
    });
    await test.call('hazards.offerAccommodation', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-06')),
      at: '08:40',
      note: 'Two rooms at the Quay Hotel.',
    });
    expect((await hazardClocks(test, caseId, hazardId))['hazard/emergency']?.[2]).toBe('met');
    await test.call('hazards.answerAccommodation', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-06')),
      accepted: false,
      note: 'They go to a sister.',
    });
    const [hazard] = (await view(test, caseId)).hazards;
    expect(hazard?.state).toContain('Other accommodation offered and declined on Friday 6 March 2026 at 08:40');
    expect(hazard?.acts).not.toContain('answer-accommodation');
    expect((await view(test, caseId)).assessment.clocks.some(({ id }) => id === 'hazard/emergency')).toBe(true);
  });
});

describe('several hazards', () => {
  it('are told apart, each by the law of its own day of becoming aware', async () => {
    const caseId = await begin('2026-11-27');
    const damp = await reportHazard(test, caseId, '2026-11-27');
    const cold = await reportHazard(test, caseId, '2026-11-27', { hazard: 'excess-cold', where: 'whole flat' });
    test.setDay('2026-11-30');
    const later = await reportHazard(test, caseId, '2026-11-30', { hazard: 'excess-cold', where: 'whole flat, again' });
    const { hazards, timeline } = await view(test, caseId);
    expect(hazards.map(({ id, law }) => [id, law?.version ?? null])).toEqual([
      [damp, '2025-10'],
      [cold, null],
      [later, '2026-11'],
    ]);
    // Fri 27 Nov: 30 Nov to 4 Dec (5), 7 to 11 Dec (10). Mon 30 Nov: 1 to 4 Dec (4), 7 to 11 (9), 14 Dec (10).
    expect((await hazardClocks(test, caseId, damp))['hazard/investigate']?.[0]).toBe('2026-12-11');
    expect((await hazardClocks(test, caseId, later))['hazard/investigate']?.[0]).toBe('2026-12-14');
    expect(await hazardClocks(test, caseId, cold)).toEqual({});
    expect(timeline.length).toBeGreaterThan(3);
    await test.call('hazards.recordWorks', {
      ...(await onHazard(test, caseId, cold, '2026-11-30')),
      progress: 'done',
      note: 'Boiler mended.',
    });
    expect((await view(test, caseId)).timeline.at(-1)?.title).toBe(
      'Works on the hazard done (Excess cold: whole flat)',
    );
  });
});

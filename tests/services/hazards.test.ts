import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, HazardId } from '../../electron/domain/ids.ts';
import { hazardClocks, onHazard, programWithDamp, reportHazard } from '../support/hazards.ts';
import { date, view } from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
afterEach(() => test.close());

async function begin(day: string): Promise<CaseId> {
  const begun = await programWithDamp(day);
  test = begun.test;
  return begun.caseId;
}

describe('a significant hazard beside a complaint', () => {
  let caseId: CaseId;
  let hazardId: HazardId;
  beforeEach(async () => {
    caseId = await begin('2026-03-02');
    hazardId = await reportHazard(test, caseId, '2026-03-02');
  });

  it('has its own clocks, named by its place, and stands on the case’s page', async () => {
    const { hazards, timeline, assessment } = await view(test, caseId);
    expect(hazards).toMatchObject([
      {
        id: hazardId,
        label: 'Damp and mould: back bedroom',
        severity: 'significant',
        awareOn: '2026-03-02',
        state: 'Not investigated yet.',
        isOver: false,
        law: { version: '2025-10' },
        acts: ['investigate', 'make-safe', 'record-works', 'offer-accommodation', 'record-attempt'],
      },
    ]);
    // Mon 2 Mar is day zero: 3 to 6 (4), 9 to 13 (9), 16 Mar (10).
    expect((await hazardClocks(test, caseId, hazardId))['hazard/investigate']).toEqual(['2026-03-16', null, 'running']);
    expect(assessment.next?.id).toBe('acknowledge');
    expect(timeline.at(-1)).toMatchObject({
      title: 'Hazard reported: damp and mould (significant)',
      text: 'Where: back bedroom\nBlack mould behind the cot.',
    });
  });

  it('goes from investigation to works, each step on the record and each clock stopped', async () => {
    test.setDay('2026-03-09');
    await test.call('hazards.investigate', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-09')),
      at: null,
      remote: true,
      found: 'significant',
      investigator: 'Alan Reed, damp surveyor',
      note: 'Cold bridge; fan broken.',
    });
    expect(await hazardClocks(test, caseId, hazardId)).toMatchObject({
      'hazard/investigate': ['2026-03-16', null, 'met'],
      'hazard/summary': ['2026-03-12', null, 'running'],
      'hazard/make-safe': ['2026-03-16', null, 'running'],
      'hazard/works-on-site': ['2026-06-01', null, 'running'],
    });
    await test.call('hazards.requestVisit', { ...(await onHazard(test, caseId, hazardId, '2026-03-09')), note: '' });
    // Asked for on Mon 9 Mar: 10 to 13 (4), 16 to 20 (9), 23 Mar (10). The investigation of the same day is not the visit.
    expect((await hazardClocks(test, caseId, hazardId))['hazard/visit']).toEqual(['2026-03-23', null, 'running']);
    await test.call('hazards.sendSummary', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-09')),
      method: 'left-at-home',
      contents: ['what-was-found'],
      note: '',
    });
    await test.call('hazards.makeSafe', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-09')),
      at: null,
      note: 'Washed down and treated.',
      investigated: null,
    });
    await test.call('hazards.recordWorks', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-09')),
      progress: 'begun',
      note: 'New fan.',
    });
    const after = await view(test, caseId);
    expect(after.assessment.findings.map(({ id }) => id)).toContain('hazard-summary-incomplete');
    expect(after.hazards[0]?.state).toBe(
      'Investigated on Monday 9 March 2026. Made safe on Monday 9 March 2026. Works begun on Monday 9 March 2026.',
    );
    test.setDay('2026-03-10');
    await test.call('hazards.recordWorks', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-10')),
      progress: 'done',
      note: 'All done.',
    });
    expect((await view(test, caseId)).hazards[0]).toMatchObject({
      isOver: true,
      state: 'Dealt with on Tuesday 10 March 2026.',
      acts: [],
    });
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
  });

  it('keeps attempts as evidence, and no date moves', async () => {
    await test.call('hazards.recordAttempt', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-02')),
      at: '08:30',
      cause: 'no-access',
      note: 'Card left, rang twice.',
    });
    const { hazards, timeline, assessment } = await view(test, caseId);
    expect(hazards[0]?.attempts).toBe(1);
    expect(timeline.at(-1)).toMatchObject({ title: 'Tried without success: nobody let us in', at: '08:30' });
    expect(assessment.findings.map(({ id }) => id)).toContain('hazard-attempts-recorded');
    expect((await hazardClocks(test, caseId, hazardId))['hazard/investigate']?.[0]).toBe('2026-03-16');
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const base = await onHazard(test, caseId, hazardId, '2026-03-02');
    const note = 'Something.';
    expect(
      await test.refuse('hazards.recordWorks', { ...base, on: '2026-03-01', progress: 'done', note }),
    ).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'on' }] });
    expect(await test.refuse('hazards.requestVisit', { ...base, note })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await test.refuse('hazards.recordAttempt', { ...base, at: '17:00', cause: 'contractor', note }),
    ).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'at' }] });
    expect(
      await test.refuse('hazards.recordWorks', {
        ...base,
        hazardId: '018f0000-0000-7000-8000-00000000000a',
        progress: 'done',
        note,
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await test.refuse('hazards.recordWorks', { ...base, expectedVersion: 1, progress: 'done', note }),
    ).toMatchObject({ code: 'CONFLICT' });
    expect((await view(test, caseId)).version).toBe(base.expectedVersion);
  });

  it('stays in the queue when the complaint is withdrawn, until it is dealt with', async () => {
    const { version } = await view(test, caseId);
    await test.call('cases.withdraw', {
      caseId,
      expectedVersion: version,
      on: date('2026-03-02'),
      reason: 'Moved away.',
    });
    const queue = () => test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
    expect((await queue()).rows).toMatchObject([
      { status: 'withdrawn', next: { id: 'investigate-hazard', hazard: { label: 'Damp and mould: back bedroom' } } },
    ]);
    expect((await view(test, caseId)).acts).not.toContain('report-hazard');
    await test.call('hazards.investigate', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-02')),
      at: null,
      remote: false,
      found: 'significant',
      investigator: 'Alan Reed, damp surveyor',
      note: 'Fan broken.',
    });
    await test.call('hazards.recordWorks', {
      ...(await onHazard(test, caseId, hazardId, '2026-03-02')),
      progress: 'done',
      note: 'Fan replaced.',
    });
    expect((await queue()).rows).toEqual([]);
  });

  it('goes by its new day when the report is corrected', async () => {
    const { timeline, version } = await view(test, caseId);
    const entry = timeline.find(({ type }) => type === 'hazard-reported');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: version,
      eventId: entry?.eventId as never, // the report has just been found
      movedTo: date('2026-02-27'),
      reason: 'They told the caretaker on Friday.',
    } as never); // the operation may have learnt further fields since
    // Fri 27 Feb: 2 to 6 Mar (5), 9 to 13 Mar (10).
    expect((await hazardClocks(test, caseId, hazardId))['hazard/investigate']).toEqual(['2026-03-13', null, 'running']);
  });
});

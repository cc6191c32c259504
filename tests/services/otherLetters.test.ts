import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { requireLetter } from '../../electron/store/letters.ts';
import { complaint, date, issueLetter, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const written = (parts: LetterParts): LetterParts => ({
  ...parts,
  slots: { ...parts.slots, progress: 'The pump is ordered.', remaining: 'It is fitted on 9 March.' },
});
const log = async () => (await test.call('cases.log', complaint('2026-03-02'))).caseId;

describe('a letter that no clause asks for', () => {
  it('is offered with when to use it', async () => {
    const offered = await test.call('letters.templates', {});
    expect(offered.map(({ kind }) => kind)).toContain('compensation-offer');
    expect(offered.every(({ label, use }) => label !== '' && use !== '')).toBe(true);
  });

  it('counts as having been in touch once a progress update is posted, and not before', async () => {
    const caseId = await log();
    const types = async () => (await view(test, caseId)).timeline.map(({ type }) => type);
    const letterId = await issueLetter(test, caseId, 'progress-update', written);
    expect(await types()).not.toContain('contacted');
    const { letter } = await test.call('letters.get', { letterId });
    await test.call('letters.markSent', {
      letterId,
      expectedVersion: letter.version,
      on: letter.date,
      method: 'post-first-class',
    });
    expect((await types()).slice(-2)).toEqual(['letter-sent', 'contacted']);
    // It neither acknowledges nor answers.
    const { assessment } = await view(test, caseId);
    expect(assessment.next?.id).toBe('acknowledge');
  });

  it('cannot be issued before what it needs is written', async () => {
    const caseId = await log();
    await expect(issueLetter(test, caseId, 'progress-update')).rejects.toThrow(/cannot be issued yet/);
  });

  it('keeps the version of the template that it was made from', async () => {
    const caseId = await log();
    const letterId = await sendLetter(test, caseId, 'progress-update', '2026-03-02', written);
    const record = test.program.requireRecord();
    expect(record.read((db) => requireLetter(db, letterId)).model?.templateVersion).toBe('progress-update 2026-11.3');
  });
});

describe('the summary of a hazard', () => {
  it('starts with what the investigation said, and is the summary that the law wants once it is posted', async () => {
    const caseId = await log();
    const on = date('2026-03-02');
    const onCase = async () => ({ caseId, expectedVersion: (await view(test, caseId)).version, on, at: null });
    const mould = { hazard: 'damp-and-mould', severity: 'significant', note: '' } as const;
    const first = await test.call('hazards.report', { ...(await onCase()), ...mould, where: 'Hall' });
    const second = await test.call('hazards.report', { ...(await onCase()), ...mould, where: 'Back bedroom' });
    for (const { hazardId } of [first, second])
      await test.call('hazards.investigate', {
        ...(await onCase()),
        hazardId,
        remote: false,
        found: 'significant',
        investigator: 'A. Reed, surveyor',
        note: hazardId === second.hazardId ? 'Black mould on the outer wall.' : 'A leak.',
      });
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'hazard-summary',
      hazardId: second.hazardId,
    });
    const begun = await test.call('letters.get', { letterId });
    expect(begun.parts.slots.found).toBe('Black mould on the outer wall.');
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: begun.letter.version,
      parts: { ...begun.parts, slots: { ...begun.parts.slots, times: 'Treated on 9 March, insulated by 30 April.' } },
    });
    const { sha256 } = await test.call('letters.preview', { letterId });
    const issued = await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
    await test.call('letters.markSent', {
      letterId,
      expectedVersion: issued.letter.version,
      on,
      method: 'post-second-class',
    });
    const { hazards, assessment } = await view(test, caseId);
    const owed = hazards.filter(({ acts }) => acts.includes('send-summary')).map(({ id }) => id);
    expect(owed).toEqual([first.hazardId]);
    expect(assessment.findings.map(({ id }) => id)).not.toContain('hazard-summary-incomplete');

    // It was never posted after all: the summary is owed again.
    const { version: now, timeline } = await view(test, caseId);
    const posting = timeline.findLast(({ type }) => type === 'letter-sent');
    if (!posting) throw new Error('nothing was posted');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: now,
      eventId: posting.eventId,
      movedTo: null,
      reason: 'It was still in the tray.',
    });
    const after = await view(test, caseId);
    expect(after.timeline.filter(({ isStruckOut }) => isStruckOut).map(({ type }) => type)).toEqual([
      'letter-sent',
      'hazard-summary-sent',
    ]);
    expect(after.hazards.every(({ acts }) => acts.includes('send-summary'))).toBe(true);
    expect(after.letters[0]).toMatchObject({ state: 'issued', sentOn: null });
  });
});

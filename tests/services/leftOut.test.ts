import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { complaint, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const reason = 'She asked us to take the panel out and was given the number by telephone.';
const without = (parts: LetterParts): LetterParts => ({
  ...parts,
  leftOut: { 'ombudsman-details': { reason, by: null, on: null } },
});

describe('a content that a letter goes without', () => {
  it('is on the record with the reason and who decided it, in the history of the case', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement', without);
    const { parts } = await test.call('letters.get', { letterId });
    expect(parts.leftOut['ombudsman-details']).toMatchObject({ reason, on: '2026-03-02' });
    expect(parts.leftOut['ombudsman-details']?.by).not.toBeNull();
    const { timeline, assessment } = await view(test, caseId);
    const entry = timeline.find(({ type }) => type === 'letter-issued');
    expect(entry?.text).toContain(reason);
    expect(entry?.text).toMatch(/Left out: .+ decided so, because/);
    expect(assessment.stage).toBe('stage-1');
  });

  it('is stamped by the program, whatever the window sends', async () => {
    const { caseId, version } = await test.call('cases.log', complaint('2026-03-02'));
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'stage-1-acknowledgement',
    });
    const { parts } = await test.call('letters.get', { letterId });
    const save = (expectedVersion: number, on: string) =>
      test.call('letters.saveParts', {
        letterId,
        expectedVersion,
        parts: { ...parts, leftOut: { stage: { reason, by: parts.signatory, on } } },
      });
    await save(1, '1999-01-01');
    await save(2, '1999-01-01');
    const again = await test.call('letters.get', { letterId });
    expect(again.parts.leftOut.stage).toMatchObject({ reason, on: '2026-03-02' });
  });
});

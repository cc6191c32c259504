import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const seen = async (caseId: CaseId, on: string) => ({
  caseId,
  expectedVersion: (await view(test, caseId)).version,
  on: date(on),
});

async function queueRow(caseId: CaseId) {
  const { rows } = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
  return rows.find(({ id }) => id === caseId) ?? null;
}

async function logged(changes: Parameters<typeof complaint>[1]) {
  return (await test.call('cases.log', complaint('2026-03-02', changes))).caseId;
}

describe('looking at whether a complaint may be refused', () => {
  const answers = (changes: Record<string, unknown>) => ({
    knownSince: null,
    ongoing: null,
    court: null,
    claimFiledOn: null,
    considered: null,
    earlierFinalResponseOn: null,
    safety: null,
    grounds: {},
    ...changes,
  });
  const decision = { decision: 'refuse' as const, reason: 'They have known of it since 2024.', directTo: '' };

  it('does not let a ground be relied on that does not hold', async () => {
    const caseId = await logged({});
    const failure = await test.refuse('cases.recordEligibility', {
      ...(await seen(caseId, '2026-03-02')),
      ...decision,
      ground: 'legal-proceedings',
      discretion: '',
      answers: answers({ court: 'letter' }),
    });
    expect(failure.code).toBe('NOT_ALLOWED');
    expect(failure.message).toContain('letter before action');
  });

  it('asks for what was considered, and fills the refusal with it', async () => {
    const caseId = await logged({});
    const input = {
      ...(await seen(caseId, '2026-03-02')),
      ...decision,
      ground: 'over-12-months',
      answers: answers({ knownSince: '2024-01-01' }),
    };
    const failure = await test.refuse('cases.recordEligibility', { ...input, discretion: '' });
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'discretion' }] });

    const considered = 'She gave no reason for the wait; nothing can be found out any more.';
    await test.call('cases.recordEligibility', {
      ...input,
      discretion: considered,
      directTo: 'The county council, for trees in the street.',
    } as never); // the answers are whole
    await sendLetter(test, caseId, 'refusal', '2026-03-02', (parts) => {
      expect(parts).toMatchObject({
        refusalGround: 'over-12-months',
        refusalReason: decision.reason,
        refusalDiscretion: considered,
        refusalDirectTo: 'The county council, for trees in the street.',
      });
      return parts;
    });
    const after = await view(test, caseId);
    expect(after.assessment).toMatchObject({ status: 'refused', next: null });
    expect(after.assessment.findings.map(({ id }) => id)).not.toContain('refused-without-discretion');
    expect(after.timeline.at(-1)?.text).toContain('county council');
  });

  it('passes a matter of safety on, whatever is decided', async () => {
    const caseId = await logged({});
    await test.call('cases.recordEligibility', {
      ...(await seen(caseId, '2026-03-02')),
      decision: 'take-on',
      ground: null,
      reason: 'No ground holds.',
      discretion: '',
      directTo: '',
      answers: answers({ safety: 'yes' }),
    } as never); // the answers are whole
    expect((await queueRow(caseId))?.next?.id).toBe('tell-safeguarding-lead');
  });

  it('does not let a refusal for age be issued without what was considered', async () => {
    const caseId = await logged({ knownSince: date('2024-01-01') });
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', { caseId, expectedVersion: version, kind: 'refusal' });
    const { letter, parts } = await test.call('letters.get', { letterId });
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: letter.version,
      parts: { ...parts, refusalGround: 'over-12-months', refusalReason: 'Known since 2024.' },
    });
    expect(saved.checks.find(({ id }) => id === 'discretion')).toMatchObject({ required: true, met: false });
  });
});

describe('the assistant while logging', () => {
  const asked = (changes: Record<string, unknown>) =>
    test.call('cases.assist', {
      kind: 'complaint',
      channel: 'phone',
      receivedOn: date('2026-03-02'),
      receivedAt: null,
      categories: ['repairs'],
      knownSince: null,
      isAnonymous: false,
      answers: {},
      ...changes,
    });

  it('says what is due by when, and records nothing', async () => {
    const before = await test.call('history.verify', {});
    expect(await asked({})).toMatchObject({ next: { label: expect.any(String), dueOn: '2026-03-09' }, age: null });
    expect(await asked({ kind: 'compliment' })).toMatchObject({ next: { dueOn: null } });
    expect((await test.call('history.verify', {})).checked).toBe(before.checked);
  });

  it('says that a matter is too old to have to be taken', async () => {
    expect((await asked({ knownSince: '2024-01-01' })).age).toContain('1 January 2025');
    expect((await asked({ knownSince: '2026-01-01' })).age).toBeNull();
  });
});

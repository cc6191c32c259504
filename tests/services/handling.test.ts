import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, complaint, date, mrsOkafor, officeSetUp, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const clock = async (caseId: Parameters<typeof view>[1], id: string) =>
  (await view(test, caseId)).assessment.clocks.find((one) => one.id === id);

describe('an extension', () => {
  it('moves the date when its notice was posted in time, and not a day before', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    expect((await clock(caseId, 'stage-1/respond'))?.due).toBe('2026-03-16');
    test.setDay('2026-03-13');
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'extension-notice',
    });
    const begun = await test.call('letters.get', { letterId });
    // Ten working days after Monday 16 March.
    expect(begun.latestExtension).toBe('2026-03-30');
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: begun.letter.version,
      parts: {
        ...begun.parts,
        extendUntil: date('2026-03-26'),
        extensionReason: 'The surveyor can only come on 20 March.',
        updates: 'Every Friday by telephone.',
      },
    });
    const preview = await test.call('letters.preview', { letterId });
    const issued = await test.call('letters.issue', {
      letterId,
      expectedVersion: saved.version,
      sha256: preview.sha256,
    });
    expect((await clock(caseId, 'stage-1/respond'))?.due).toBe('2026-03-16');
    await test.call('letters.markSent', {
      letterId,
      expectedVersion: issued.letter.version,
      on: date('2026-03-13'),
      method: 'post-first-class',
    });
    expect(await clock(caseId, 'stage-1/respond')).toMatchObject({
      due: '2026-03-26',
      originalDue: '2026-03-16',
      extended: true,
    });
  });
});

describe('a refusal', () => {
  it('is a letter with the ground, the reasons and the right to go to the Ombudsman', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { knownSince: date('2024-01-10') }));
    const { refusalGrounds } = await view(test, caseId);
    expect(refusalGrounds.length).toBeGreaterThan(0);
    await sendLetter(test, caseId, 'refusal', '2026-03-02', (parts) => ({
      ...parts,
      refusalGround: refusalGrounds[0]?.id ?? null,
      refusalReason: 'You knew of this in January 2024, more than two years ago.',
      refusalDiscretion: 'We thought about whether to look into it all the same. The records are gone.',
    }));
    const now = await view(test, caseId);
    expect(now.assessment.status).toBe('refused');
    expect(now.assessment.findings.filter((finding) => finding.severity === 'breach')).toEqual([]);
  });
});

describe('independence', () => {
  const atStage2 = async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { handler: staff.priya }));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.tom, '2026-05-29'));
    const { version } = await view(test, caseId);
    await test.call('cases.requestEscalation', {
      caseId,
      expectedVersion: version,
      on: date('2026-03-02'),
      channel: 'letter',
      description: '',
      outcomeSought: '',
    });
    return caseId;
  };

  it('bars whoever did stage 1 while somebody else is there, reason or not', async () => {
    const caseId = await atStage2();
    const { version } = await view(test, caseId);
    const candidates = await test.call('cases.candidates', { caseId, stage: 'stage-2' });
    expect(candidates.map(({ name, mayAct }) => [name, mayAct])).toEqual([
      ['Priya Shah', false],
      ['Tom Bell', true],
    ]);
    const input = { caseId, expectedVersion: version, stage: 'stage-2', to: staff.priya, on: '2026-03-02' };
    expect((await test.refuse('cases.assign', { ...input, overrideReason: 'I know the case best.' })).code).toBe(
      'NOT_INDEPENDENT',
    );
  });

  it('can be set aside with a reason only when nobody is left, and the record says so', async () => {
    const caseId = await atStage2();
    await test.call('staff.update', {
      staffId: staff.tom,
      expectedVersion: 1,
      staff: { name: 'Tom Bell', jobTitle: 'Head of housing', role: 'manager', phone: '', email: '' },
      isActive: false,
    });
    // Whoever still has the old entry on screen does not bring him back unawares.
    const stale = await test.refuse('staff.update', {
      staffId: staff.tom,
      expectedVersion: 1,
      staff: officeSetUp.staff[1],
      isActive: true,
    });
    expect(stale.code).toBe('CONFLICT');
    const { version } = await view(test, caseId);
    const input = {
      caseId,
      expectedVersion: version,
      stage: 'stage-2' as const,
      to: staff.priya,
      on: date('2026-03-02'),
    };
    expect((await test.refuse('cases.assign', { ...input, overrideReason: ' ' })).details[0]?.path).toBe(
      'overrideReason',
    );
    await test.call('cases.assign', {
      ...input,
      overrideReason: 'Tom Bell has left and the board has nobody until May.',
    });
    const entry = (await view(test, caseId)).timeline.findLast((one) => one.type === 'assigned');
    expect(entry?.title).toContain('independence set aside');
    expect(entry?.text).toContain('nobody until May');
  });
});

describe('stage 2 without an answer at stage 1', () => {
  it('is taken up all the same, and the missed answer is a finding', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    test.setDay('2026-04-01');
    const { version } = await view(test, caseId);
    await test.call('cases.requestEscalation', {
      caseId,
      expectedVersion: version,
      on: date('2026-04-01'),
      channel: 'phone',
      description: 'Nobody ever answered.',
      outcomeSought: '',
    });
    const now = await view(test, caseId);
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', stage: 'stage-2' });
    expect(now.assessment.findings.some((finding) => finding.severity === 'breach')).toBe(true);
  });
});

describe('an anonymous complaint', () => {
  it('is logged and has its clocks, and no letter is begun for it', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { complainant: null }));
    const now = await view(test, caseId);
    expect(now.complainant).toBeNull();
    // Nobody to write to: what is owed is the looking into it, within ten working days of Monday 9 March.
    expect(now.assessment.next).toMatchObject({ id: 'respond', dueOn: '2026-03-23' });
    expect(now.assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')).toMatchObject({
      state: 'not-started',
      isNotOwed: true,
      due: null,
    });
    expect(
      (await test.refuse('letters.start', { caseId, expectedVersion: 1, kind: 'stage-1-acknowledgement' })).code,
    ).toBe('NOT_ALLOWED');
  });
});

describe('a complaint through a councillor', () => {
  it('can be answered to either of them', async () => {
    const councillor = {
      ...mrsOkafor,
      name: 'Cllr Ann Reed',
      salutation: 'Councillor Reed',
      needs: [],
      textSize: 12 as const,
    };
    const { caseId } = await test.call(
      'cases.log',
      complaint('2026-03-02', {
        channel: 'representative',
        representative: {
          person: { kind: 'new', details: councillor },
          role: 'councillor-or-mp',
          note: 'Has Mrs Okafor’s permission in writing.',
          permission: 'written',
        },
      }),
    );
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: 1,
      kind: 'stage-1-acknowledgement',
    });
    const { recipients } = await test.call('letters.get', { letterId });
    expect(recipients.map(({ name, role }) => [name, role])).toEqual([
      ['Mrs Grace Okafor', 'Complainant'],
      ['Cllr Ann Reed', 'Councillor or MP'],
    ]);
  });
});

describe('what does not fit', () => {
  it('is refused with the field that it stands in: a receipt in the future', async () => {
    const failure = await test.refuse('cases.log', complaint('2026-03-03'));
    expect(failure).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'receivedOn' }] });
  });

  it('is refused: an answer of stage 2 to a case at stage 1', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    expect((await test.refuse('letters.start', { caseId, expectedVersion: 1, kind: 'final-response' })).code).toBe(
      'NOT_ALLOWED',
    );
  });

  it('is refused: a letter sent before its own date, and sent twice', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const { letter } = await test.call('letters.get', { letterId });
    const again = { letterId, expectedVersion: letter.version, on: '2026-03-02', method: 'by-hand' };
    expect((await test.refuse('letters.markSent', again)).code).toBe('NOT_ALLOWED');
  });

  it('is refused: closing a case that was never answered', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    expect((await test.refuse('cases.close', { caseId, expectedVersion: 1, on: '2026-03-02', reason: '' })).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('the ombudsman', () => {
  it('asks for evidence by a day, which leads until it was sent; then we wait for the decision', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', (parts) => ({
      ...answered(staff.tom, '2026-05-29')(parts),
      actions: [],
    }));
    let now = await view(test, caseId);
    await test.call('cases.refer', {
      caseId,
      expectedVersion: now.version,
      on: date('2026-03-02'),
      theirReference: '202600001',
      evidenceDue: date('2026-03-16'),
      note: '',
    });
    now = await view(test, caseId);
    expect(now.assessment.next).toMatchObject({ id: 'send-evidence', dueOn: '2026-03-16' });
    await test.call('cases.recordEvidenceSent', {
      caseId,
      expectedVersion: now.version,
      on: date('2026-03-02'),
      note: 'By the portal',
    });
    now = await view(test, caseId);
    expect(now.assessment.next?.id).toBe('await-determination');
    await test.call('cases.recordDetermination', {
      caseId,
      expectedVersion: now.version,
      on: date('2026-03-02'),
      summary: 'Service failure.',
    });
    expect((await view(test, caseId)).timeline.at(-1)?.text).toBe('Service failure.');
  });
});

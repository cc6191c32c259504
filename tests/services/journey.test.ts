import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportId } from '../../electron/domain/ids.ts';
import { answered, complaint, date, issueLetter, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

describe('one complaint from the telephone to the ombudsman', () => {
  it('goes through both stages with the right dates and one next step at each', async () => {
    const { caseId, reference } = await test.call('cases.log', complaint('2026-03-02', { handler: staff.priya }));
    expect(reference).toBe('2026-0001');
    let now = await view(test, caseId);
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', dueOn: '2026-03-09' });

    test.setDay('2026-03-04');
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-04');
    now = await view(test, caseId);
    expect(now.definition?.points[0]?.summary).toContain('boiler');
    // Ten working days after Wednesday 4 March.
    expect(now.assessment.next).toMatchObject({ id: 'respond', dueOn: '2026-03-18' });

    test.setDay('2026-03-16');
    await test.call('cases.addNote', {
      caseId,
      expectedVersion: now.version,
      kind: 'investigation',
      on: date('2026-03-16'),
      note: 'The contractor closed the job on 23 February without a visit.',
    });
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-16', answered(staff.tom, '2026-05-29'));
    now = await view(test, caseId);
    expect(now.actions).toMatchObject([{ what: 'Replace the boiler’s pump', dueOn: '2026-05-29', doneOn: null }]);
    expect(now.assessment.clocks.find((clock) => clock.id === 'stage-1/respond')?.state).toBe('met');

    test.setDay('2026-03-20');
    await test.call('cases.requestEscalation', {
      caseId,
      expectedVersion: now.version,
      on: date('2026-03-20'),
      channel: 'phone',
      description: 'Still no heating.',
      outcomeSought: '',
    });
    now = await view(test, caseId);
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', stage: 'stage-2', dueOn: '2026-03-27' });

    const refused = await test.refuse('cases.assign', {
      caseId,
      expectedVersion: now.version,
      stage: 'stage-2',
      to: staff.priya,
      on: '2026-03-20',
      overrideReason: null,
    });
    expect(refused.code).toBe('NOT_INDEPENDENT');
    expect((await view(test, caseId)).version).toBe(now.version);
    await test.call('cases.assign', {
      caseId,
      expectedVersion: now.version,
      stage: 'stage-2',
      to: staff.tom,
      on: date('2026-03-20'),
      overrideReason: null,
    });

    await sendLetter(test, caseId, 'stage-2-acknowledgement', '2026-03-20');
    now = await view(test, caseId);
    // Twenty working days after Friday 20 March, leaving out Good Friday (3 April) and Easter Monday (6 April).
    expect(now.assessment.next).toMatchObject({ id: 'respond', stage: 'stage-2', dueOn: '2026-04-21' });

    test.setDay('2026-04-21');
    await sendLetter(test, caseId, 'final-response', '2026-04-21', answered(staff.tom, '2026-05-05'));
    now = await view(test, caseId);
    expect(now.assessment.clocks.find((clock) => clock.id === 'stage-2/respond')?.state).toBe('met');
    expect(now.assessment.findings.filter((finding) => finding.severity === 'breach')).toEqual([]);
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
  });

  it('exports the case so that its checksums hold, and leaves nothing when the place is not chosen', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const exportId = ExportId.parse('018f0000-0000-7000-8000-000000000001');
    expect(await test.call('exports.run', { caseId, exportId })).toBeNull();

    const place = await mkdtemp(join(tmpdir(), 'redress-place-'));
    test.answers.folder = place;
    const written = await test.call('exports.run', { caseId, exportId });
    const [folder] = readdirSync(place);
    expect(written?.folder).toBe(join(place, folder ?? ''));
    const manifest = readFileSync(join(place, folder ?? '', 'manifest.sha256'), 'utf8')
      .trim()
      .split('\n');
    for (const line of manifest) {
      const [hash, path] = line.split(/ [ *]/);
      expect(
        createHash('sha256')
          .update(readFileSync(join(place, folder ?? '', path ?? '')))
          .digest('hex'),
      ).toBe(hash);
    }
    const { letter } = await test.call('letters.get', { letterId });
    expect(manifest.some((line) => line.startsWith(letter.sha256 ?? 'none'))).toBe(true);
    expect(test.pushes.some((push) => push.type === 'export-progress')).toBe(true);
  });
});

describe('a letter', () => {
  it('is blocked while a required content is missing, and says which', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'stage-1-response',
    });
    const preview = await test.call('letters.preview', { letterId });
    const refusal = await test.refuse('letters.issue', {
      letterId,
      expectedVersion: preview.version,
      sha256: preview.sha256,
    });
    expect(refusal.code).toBe('LETTER_INCOMPLETE');
    expect(refusal.details.length).toBeGreaterThan(0);
  });

  it('that was issued keeps its bytes when the office moves', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const before = await test.call('letters.preview', { letterId });
    const session = await test.call('session.get', {});
    if (!session.office) throw new Error('no office');
    const { version, ...office } = session.office;
    await test.call('office.update', {
      expectedVersion: version,
      office: { ...office, address: { lines: ['Elsewhere House'], postcode: 'ZE1 0AA' } as typeof office.address }, // parsed by the operation
    });
    const after = await test.call('letters.preview', { letterId });
    expect(after.sha256).toBe(before.sha256);
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });

  it('is not issued when it would read differently from the preview', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: 1,
      kind: 'stage-1-acknowledgement',
    });
    const preview = await test.call('letters.preview', { letterId });
    const { parts } = await test.call('letters.get', { letterId });
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: preview.version,
      parts: { ...parts, extra: 'One more thing.' },
    });
    const refusal = await test.refuse('letters.issue', {
      letterId,
      expectedVersion: saved.version,
      sha256: preview.sha256,
    });
    expect(refusal.code).toBe('LETTER_CHANGED');
  });

  it('that is issued and not yet posted is the next step, and the clock runs on', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    await issueLetter(test, caseId, 'stage-1-acknowledgement');
    test.setDay('2026-03-10');
    const now = await view(test, caseId);
    expect(now.assessment.next?.id).toBe('send-letter');
    expect(now.assessment.clocks.find((clock) => clock.id === 'stage-1/acknowledge')?.state).toBe('overdue');
  });
});

describe('the record', () => {
  it('is all there after the program was opened again', async () => {
    const { caseId, reference } = await test.call('cases.log', complaint('2026-03-02'));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const before = await view(test, caseId);
    await test.reopen();
    await test.call('session.choose', { staffId: staff.priya });
    expect(await view(test, caseId)).toEqual(before);
    const found = await test.call('cases.find', { text: 'okafor' });
    expect(found.map((row) => row.reference)).toEqual([reference]);
  });

  it('shows a correction beside the entry that was wrong, and the dates follow', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const { timeline } = await view(test, caseId);
    const received = timeline.find((entry) => entry.type === 'received');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: 1,
      eventId:
        received?.eventId ??
        (() => {
          throw new Error('no receipt');
        })(),
      movedTo: date('2026-02-27'),
      reason: 'The letter lay in the tray over the weekend.',
    });
    const now = await view(test, caseId);
    expect(now.timeline.find((entry) => entry.type === 'received')?.correction).toContain('lay in the tray');
    expect(now.assessment.next?.dueOn).toBe('2026-03-06');
  });
});

describe('the queue', () => {
  it('shows each open case once, the most pressing first, in the right group', async () => {
    await test.call('cases.log', complaint('2026-02-20', { description: 'overdue one' }));
    await test.call('cases.log', complaint('2026-02-23', { description: 'due today' }));
    await test.call('cases.log', complaint('2026-02-25', { description: 'due this week' }));
    await test.call('cases.log', complaint('2026-03-02', { description: 'due later' }));
    const queue = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
    expect(queue.rows.map((row) => [row.about, row.bucket])).toEqual([
      ['overdue one', 'overdue'],
      ['due today', 'today'],
      ['due this week', 'this-week'],
      ['due later', 'later'],
    ]);
    expect(queue.counts).toEqual({ emergency: 0, overdue: 1, today: 1, 'this-week': 1, later: 1, waiting: 0 });
    test.setDay('2026-03-10');
    const later = await test.call('cases.queue', { bucket: 'overdue', handler: null, offset: 0, limit: 2 });
    expect(later.total).toBe(4);
    expect(later.rows).toHaveLength(2);
  });
});

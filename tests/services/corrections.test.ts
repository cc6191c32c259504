import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventType } from '../../electron/domain/events.ts';
import { type CaseId, ExportId } from '../../electron/domain/ids.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import {
  addFiles,
  answered,
  complaint,
  date,
  issueLetter,
  mrsOkafor,
  sendLetter,
  setUpOffice,
  view,
} from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;
let caseId: CaseId;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
  caseId = (await test.call('cases.log', complaint('2026-03-02'))).caseId;
});
afterEach(() => test.close());

/** Corrects the last entry of a type: strikes it out, or moves it. */
async function correct(type: EventType, movedTo: string | null): Promise<void> {
  const now = await view(test, caseId);
  const entry = now.timeline.findLast((one) => one.type === type);
  if (!entry) throw new Error(`there is no ${type}`);
  await test.call('cases.correct', {
    caseId,
    expectedVersion: now.version,
    eventId: entry.eventId,
    movedTo: movedTo === null ? null : date(movedTo),
    reason: 'It was wrong.',
  });
}

const version = async () => (await view(test, caseId)).version;

describe('what was struck out is gone from all that is told of the case', () => {
  it('a person: nobody is offered their name for a letter', async () => {
    const person = { kind: 'new' as const, details: { ...mrsOkafor, name: 'Mrs Patel', salutation: 'Mrs Patel' } };
    await test.call('cases.linkPerson', {
      caseId,
      expectedVersion: 1,
      person,
      role: 'representative',
      note: '',
      on: date('2026-03-02'),
    });
    expect((await view(test, caseId)).links).toHaveLength(1);
    await correct('person-linked', null);
    expect((await view(test, caseId)).links).toEqual([]);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: await version(),
      kind: 'stage-1-acknowledgement',
    });
    expect((await test.call('letters.get', { letterId })).recipients.map(({ name }) => name)).toEqual([
      'Mrs Grace Okafor',
    ]);
  });

  it('a document: it is not exported, and can be added again', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'redress-doc-')), 'another resident.txt');
    writeFileSync(path, 'A medical letter of somebody else');
    await addFiles(test, caseId, [path]);
    await correct('document-added', null);
    test.answers.folder = mkdtempSync(join(tmpdir(), 'redress-place-'));
    const exportId = ExportId.parse('018f0000-0000-7000-8000-000000000001');
    const written = await test.call('exports.run', { caseId, exportId });
    expect(readdirSync(written?.folder ?? '')).not.toContain('documents');
    test.answers.files = [path];
    expect((await test.call('documents.choose', { caseId })).files).toMatchObject([{ isOnCase: false }]);
    const again = await addFiles(test, caseId, [path]);
    expect(again.added).toEqual(['another resident.txt']);
    expect((await view(test, caseId)).documents).toHaveLength(1);
  });

  it('an assignment: they no longer handle it and are not barred from stage 2', async () => {
    await test.call('cases.assign', {
      caseId,
      expectedVersion: 1,
      stage: 'stage-1',
      to: staff.tom,
      on: date('2026-03-02'),
      overrideReason: null,
    });
    await correct('assigned', null);
    expect((await view(test, caseId)).assignments).toEqual([]);
    const candidates = await test.call('cases.candidates', { caseId, stage: 'stage-2' });
    expect(candidates.every(({ mayAct }) => mayAct)).toBe(true);
  });

  it('a promise, which comes back when the correction is itself put right', async () => {
    const promise = {
      kind: 'financial' as const,
      what: 'Pay £50',
      owner: null,
      dueOn: date('2026-03-20'),
      amount: null,
      on: date('2026-03-02'),
    };
    await test.call('cases.agreeAction', { caseId, expectedVersion: 1, ...promise });
    await correct('action-agreed', null);
    expect((await view(test, caseId)).actions).toEqual([]);
    await correct('action-agreed', '2026-03-02');
    expect((await view(test, caseId)).actions).toHaveLength(1);
  });
});

describe('the day of receipt', () => {
  it('when it is moved, is moved in the letters too', async () => {
    await correct('received', '2026-02-27');
    const now = await view(test, caseId);
    expect(now.receivedOn).toBe('2026-02-27');
    expect(now.timeline.find((entry) => entry.type === 'received')).toMatchObject({
      on: '2026-02-27',
      isStruckOut: false,
    });
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const { sha256 } = (await test.call('letters.get', { letterId })).letter;
    const model = test.program.requireRecord().read((db) => db.get<{ model: string }>('SELECT model FROM letter'));
    expect(sha256).not.toBeNull();
    expect(model?.model).toContain('27 February 2026');
  });

  it('cannot be moved into the future', async () => {
    const now = await view(test, caseId);
    const failure = await test.refuse('cases.correct', {
      caseId,
      expectedVersion: now.version,
      eventId: now.timeline[0]?.eventId,
      movedTo: '2026-03-03',
      reason: 'x',
    });
    expect(failure.details[0]?.path).toBe('movedTo');
  });
});

describe('a posting', () => {
  it('noted on the wrong day is moved together with what it did', async () => {
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    test.setDay('2026-03-06');
    const { letter } = await test.call('letters.get', { letterId });
    await test.call('letters.markSent', {
      letterId,
      expectedVersion: letter.version,
      on: date('2026-03-06'),
      method: 'by-hand',
    });
    await correct('letter-sent', '2026-03-03');
    const now = await view(test, caseId);
    expect(now.letters[0]).toMatchObject({ state: 'sent', sentOn: '2026-03-03' });
    expect(now.assessment.clocks.find((clock) => clock.id === 'stage-1/acknowledge')?.stoppedOn).toBe('2026-03-03');
  });

  it('that never happened is struck out with what it did, and the letter waits again', async () => {
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await correct('acknowledged', null);
    let now = await view(test, caseId);
    expect(now.letters[0]).toMatchObject({ state: 'issued', sentOn: null });
    expect(now.assessment.next?.id).toBe('send-letter');
    const [letter] = now.letters;
    if (!letter) throw new Error('no letter');
    await test.call('letters.markSent', {
      letterId: letter.id,
      expectedVersion: letter.version,
      on: date('2026-03-02'),
      method: 'by-hand',
    });
    now = await view(test, caseId);
    expect(now.assessment.next?.id).toBe('respond');
  });
});

describe('a promise', () => {
  it('that the final response gives another date keeps its identity and takes that date; one that was done is not made again', async () => {
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.priya, '2026-03-30'));
    const [promised] = (await view(test, caseId)).actions;
    await test.call('cases.requestEscalation', {
      caseId,
      expectedVersion: await version(),
      on: date('2026-03-02'),
      channel: 'phone',
      description: '',
      outcomeSought: '',
    });
    const byTom = (parts: LetterParts): LetterParts => ({ ...parts, signatory: staff.tom });
    await sendLetter(test, caseId, 'stage-2-acknowledgement', '2026-03-02', byTom);
    await sendLetter(test, caseId, 'final-response', '2026-03-02', (parts) => ({
      ...byTom(answered(staff.tom, '2026-03-30')(parts)),
      actions: parts.actions.map((action) => ({ ...action, dueOn: date('2026-04-10') })),
    }));
    const now = await view(test, caseId);
    expect(now.actions).toMatchObject([{ id: promised?.id, dueOn: '2026-04-10', doneOn: null }]);
    expect(now.assessment.next).toMatchObject({ id: 'complete-action', dueOn: '2026-04-10' });
  });
});

describe('a letter that the case has moved past', () => {
  it('is not issued: a response after the complaint was withdrawn', async () => {
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: await version(),
      kind: 'stage-1-response',
    });
    const begun = await test.call('letters.get', { letterId });
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: begun.letter.version,
      parts: answered(staff.tom, '2026-03-30')(begun.parts),
    });
    await test.call('cases.withdraw', {
      caseId,
      expectedVersion: await version(),
      on: date('2026-03-02'),
      reason: 'Mended.',
    });
    const { sha256 } = await test.call('letters.preview', { letterId });
    const failure = await test.refuse('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
    expect(failure.code).toBe('NOT_ALLOWED');
  });

  it('is not sent on a day before it was issued', async () => {
    test.setDay('2026-03-06');
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement', (parts) => ({
      ...parts,
      date: date('2026-03-02'),
    }));
    const { letter } = await test.call('letters.get', { letterId });
    const failure = await test.refuse('letters.markSent', {
      letterId,
      expectedVersion: letter.version,
      on: '2026-03-02',
      method: 'by-hand',
    });
    expect(failure.details[0]?.path).toBe('on');
  });
});

describe('a complaint without a name', () => {
  it('is answered on the record, in time', async () => {
    const anonymous = await test.call('cases.log', complaint('2026-03-02', { complainant: null }));
    const now = await view(test, anonymous.caseId);
    expect(now.acts).toContain('record-outcome');
    expect(now.acts).not.toContain('acknowledge');
    await test.call('cases.recordOutcome', {
      caseId: anonymous.caseId,
      expectedVersion: 1,
      on: date('2026-03-02'),
      outcome: 'upheld',
      note: 'The light in the hall was mended.',
    });
    const { assessment, timeline } = await view(test, anonymous.caseId);
    expect(timeline.map((entry) => entry.type)).not.toContain('acknowledged');
    expect(assessment.status).toBe('answered');
    expect(assessment.findings.filter(({ severity }) => severity === 'breach')).toEqual([]);
  });
});

describe('copies for printing', () => {
  it('stay in the data folder and are gone when the program ends', async () => {
    const letterId = await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await test.call('letters.print', { letterId });
    const [printed] = test.answers.printed;
    expect(printed?.startsWith(test.folder)).toBe(true);
    expect(
      readFileSync(printed ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await test.program.close();
    expect(readdirSync(test.folder)).not.toContain('copies');
  });
});

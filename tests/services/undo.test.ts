import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId, StaffId } from '../../electron/domain/ids.ts';
import { addNote } from '../contract/undoExamples.ts';
import { complaint, date, issueLetter, officeSetUp, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';
let test: TestProgram;
let staff: { priya: StaffId; tom: StaffId };
let caseId: CaseId;

beforeEach(async () => {
  test = startTestProgram({ day: DAY });
  staff = await setUpOffice(test);
  ({ caseId } = await test.call('cases.log', complaint(DAY)));
});
afterEach(() => test.close());

const offer = (direction: 'undo' | 'redo' = 'undo') => test.call('undo.offer', { direction });
const undo = async () => test.call('undo.run', { actId: (await offer())?.actId ?? '' });
const redo = async () => test.call('undo.run', { actId: (await offer('redo'))?.actId ?? '' });
const note = async (text: string) => addNote(test, caseId, (await view(test, caseId)).version, text);
const notes = async () =>
  (await view(test, caseId)).timeline
    .filter(({ type, isStruckOut }) => type === 'note-added' && !isStruckOut)
    .map(({ text }) => text);

describe('undo', () => {
  it('goes back act by act and forward again, until something new is done', async () => {
    await note('One.');
    await note('Two.');
    expect(await offer()).toMatchObject({ what: expect.stringMatching(/^Note, case 2026-\d{4}$/), whyNot: null });
    await undo();
    expect(await notes()).toEqual(['One.']);
    await undo();
    expect(await notes()).toEqual([]);
    // What comes next is the complaint itself, which stays.
    expect((await offer())?.whyNot).toMatch(/^A complaint that was logged stays on record/);
    await redo();
    expect(await notes()).toEqual(['One.']);
    await redo();
    expect(await notes()).toEqual(['One.', 'Two.']);
    await undo();
    await note('Three.');
    expect(await offer('redo')).toBeNull();
  });

  it('is an entry of its own, says who and why, and stands struck out when it was taken back itself', async () => {
    await note('One.');
    await undo();
    const struck = (await view(test, caseId)).timeline.find(({ type }) => type === 'note-added');
    expect(struck).toMatchObject({
      isStruckOut: true,
      text: 'One.',
      correction: 'Struck out: Undone straight after by Priya Shah',
    });
    await redo();
    const [first, second] = (await view(test, caseId)).timeline.filter(({ type }) => type === 'corrected');
    expect(first).toMatchObject({
      isStruckOut: true,
      correction: 'Struck out: Done again straight after by Priya Shah',
    });
    expect(second?.isStruckOut).toBe(false);
  });

  it('refuses, with who and what, when somebody has recorded something since', async () => {
    await note('One.');
    const act = await offer();
    await test.call('session.choose', { staffId: staff.tom });
    expect(await offer()).toBeNull();
    expect((await test.refuse('undo.run', { actId: act?.actId })).code).toBe('NOT_FOUND');
    await note('Two.');
    await test.call('session.choose', { staffId: staff.priya });
    const refused = await test.refuse('undo.run', { actId: act?.actId });
    expect(refused).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('Tom Bell has recorded “Note”'),
    });
    expect(await notes()).toEqual(['One.', 'Two.']);
  });

  it('passes over what was not done after all, and forgets with the session', async () => {
    await note('One.');
    const before = await offer();
    expect((await test.refuse('cases.addNote', { ...noteInput(), expectedVersion: 1 })).code).toBe('CONFLICT');
    expect(await offer()).toEqual(before);
    await test.reopen();
    await test.call('session.choose', { staffId: staff.priya });
    expect(await offer()).toBeNull();
  });

  const noteInput = () => ({ caseId, expectedVersion: 1, kind: 'note', on: DAY, note: 'Late.' });

  it('takes a posting back with all that it did, and posts it again in the same way', async () => {
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    expect((await offer())?.whyNot).toMatch(/^A letter that was issued stays as it is/);
    const { version } = (await test.call('letters.get', { letterId })).letter;
    const sent = { letterId, on: date(DAY), method: 'post-second-class' as const };
    await test.call('letters.markSent', { ...sent, expectedVersion: version });
    const acknowledged = async () =>
      (await view(test, caseId)).assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.state;
    expect(await acknowledged()).toBe('met');
    await undo();
    expect(await acknowledged()).toBe('running');
    expect((await test.call('letters.get', { letterId })).letter).toMatchObject({ state: 'issued', sentOn: null });
    await redo();
    expect(await acknowledged()).toBe('met');
    const { letter } = await test.call('letters.get', { letterId });
    expect(letter).toMatchObject({ state: 'sent', sentOn: DAY, sentBy: 'post-second-class' });
  });

  it('takes a correction of a posting back: the letter is as it was before', async () => {
    const letterId = await sendLetter(test, caseId, 'stage-1-acknowledgement', DAY);
    const { timeline, version } = await view(test, caseId);
    const eventId = timeline.find(({ type }) => type === 'letter-sent')?.eventId;
    await test.call('cases.correct', {
      ...{ caseId, expectedVersion: version, movedTo: null, reason: 'It lay in the tray.' },
      eventId: eventId as NonNullable<typeof eventId>, // the posting is on record
    });
    expect((await test.call('letters.get', { letterId })).letter.state).toBe('issued');
    await undo();
    expect((await test.call('letters.get', { letterId })).letter).toMatchObject({ state: 'sent', sentOn: DAY });
  });
});

describe('undo of what the office did', () => {
  it('writes the former state back, unless somebody has changed it again', async () => {
    const tom = officeSetUp.staff[1] as NonNullable<(typeof officeSetUp.staff)[1]>; // there are two
    const change = (expectedVersion: number, phone: string) =>
      test.call('staff.update', { staffId: staff.tom, expectedVersion, staff: { ...tom, phone }, isActive: true });
    const phone = () => test.program.listStaff().find(({ id }) => id === staff.tom)?.phone;
    await change(1, '0161 496 0001');
    await undo();
    expect(phone()).toBe(tom.phone);
    await redo();
    expect(phone()).toBe('0161 496 0001');
    const act = await offer();
    await test.call('session.choose', { staffId: staff.tom });
    await change(4, '0161 496 0002');
    await test.call('session.choose', { staffId: staff.priya });
    expect((await test.refuse('undo.run', { actId: act?.actId })).message).toMatch(
      /Tom Bell has been changed again since/,
    );
    expect(phone()).toBe('0161 496 0002');
  });

  it('brings back whoever was noted as having left, and keeps whoever has been at work since', async () => {
    const tom = officeSetUp.staff[1] as NonNullable<(typeof officeSetUp.staff)[1]>; // there are two
    await test.call('staff.update', { staffId: staff.tom, expectedVersion: 1, staff: tom, isActive: false });
    await undo();
    expect(test.program.listStaff().find(({ id }) => id === staff.tom)?.isActive).toBe(true);

    const { staff: all } = await test.call('staff.add', { staff: { ...tom, name: 'Jo New' } });
    const act = await offer();
    const jo = all.find(({ name }) => name === 'Jo New');
    await test.call('session.choose', { staffId: jo?.id as StaffId }); // she was just added
    await note('My first.');
    await test.call('session.choose', { staffId: staff.priya });
    expect((await test.refuse('undo.run', { actId: act?.actId })).message).toMatch(/^Jo New has been at work/);
  });

  it('puts former closures and one-off days back by the calendar’s own way, deadlines included', async () => {
    const accept = async (proposal: InputOf<'calendar.preview'>['proposal']) => {
      const previewId = randomUUID();
      await test.call('calendar.preview', { previewId, proposal });
      const { revision } = await test.call('calendar.get', {});
      await test.call('calendar.accept', { previewId, expectedRevision: revision, doubtsConfirmed: false });
    };
    const shut = { from: date('2026-12-29'), to: date('2026-12-31'), name: 'Christmas' };
    await accept({ kind: 'set-closures', closures: [shut] });
    await undo();
    expect((await test.call('calendar.get', {})).closures).toEqual([]);
    await redo();
    expect((await test.call('calendar.get', {})).closures).toEqual([shut]);

    const due = async () =>
      (await view(test, caseId)).assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.due;
    const before = await due();
    const day = {
      on: date('2026-03-04'),
      name: 'A royal day',
      divisions: ['england-and-wales' as const],
      announced: 'Proclamation',
    };
    await accept({ kind: 'add-day', day });
    expect(await due()).not.toBe(before);
    await undo();
    expect(await due()).toBe(before);
    await redo();
    expect(await due()).not.toBe(before);
    await undo();
    expect(await due()).toBe(before);
  });
});

describe('a draft letter that was thrown away', () => {
  const begin = async () => {
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'stage-1-acknowledgement',
    });
    const { letter, parts } = await test.call('letters.get', { letterId });
    const saved = await test.call('letters.saveParts', {
      ...{ letterId, expectedVersion: letter.version },
      parts: { ...parts, extra: 'We will ring on Thursday.' },
    });
    await test.call('letters.discard', { letterId, expectedVersion: saved.version });
    return { letterId, version: saved.version + 1 };
  };

  it('is listed on its case, and comes back with its text', async () => {
    const { letterId, version } = await begin();
    const { letters, discarded } = await view(test, caseId);
    expect(letters).toEqual([]);
    expect(discarded).toMatchObject([{ id: letterId, version, state: 'discarded' }]);
    await test.call('letters.restore', { letterId, expectedVersion: version });
    expect((await test.call('letters.get', { letterId })).parts.extra).toBe('We will ring on Thursday.');
    expect((await view(test, caseId)).discarded).toEqual([]);
  });

  it('does not come back beside another of its kind', async () => {
    const first = await begin();
    const { version } = await view(test, caseId);
    await test.call('letters.start', { caseId, expectedVersion: version, kind: 'stage-1-acknowledgement' });
    const again = { letterId: first.letterId, expectedVersion: first.version };
    expect((await test.refuse('letters.restore', again)).message).toMatch(/^Another letter of this kind/);
    expect((await test.refuse('undo.run', { actId: (await offer())?.actId })).code).toBe('NOT_ALLOWED');
  });
});

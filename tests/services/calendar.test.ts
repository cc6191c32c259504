import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../electron/store/chain.ts';
import { accept, clockOf, holiday, log, look, signInAgain } from '../support/calendar.ts';
import { date, officeSetUp, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  // A Monday; the next bank holiday is on 3 April.
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

describe('a bank holiday added late', () => {
  it('moves exactly the deadlines that are counted over it, and lists them before', async () => {
    // Received Monday 2 March: acknowledgement due on Monday 9, response provisionally on Monday 23 March.
    const early = await log(test, '2026-03-02');
    // Acknowledged on the day of receipt: that deadline is met and stays met; the response was due on Monday 16 March.
    const answered = await log(test, '2026-03-02', { complainant: null });
    const shown = await look(test, holiday('2026-03-10'));
    // 10 March lies after the acknowledgement's Monday 9, within the response's ten days.
    expect(shown.rows.map((row) => [row.caseId, row.clockId, row.dueBefore, row.dueAfter])).toEqual([
      [early, 'stage-1/respond', '2026-03-23', '2026-03-24'],
      [answered, 'stage-1/respond', '2026-03-23', '2026-03-24'],
    ]);
    expect(shown).toMatchObject({ judgedCases: 2, movedCases: 2, movedClocks: 2, unjudged: [] });
    // Nothing has happened yet.
    expect((await clockOf(test, early, 'stage-1/respond'))?.due).toBe('2026-03-23');

    const after = await accept(test, shown.previewId);
    const clock = await clockOf(test, early, 'stage-1/respond');
    expect(clock?.due).toBe('2026-03-24');
    expect(clock?.calendarVersion).toBe(after.version);
    expect(clock?.because.map(({ text }) => text)).toContain(
      'Tuesday 10 March 2026: Day of thanks, one-off bank holiday, not counted',
    );
    expect((await clockOf(test, early, 'stage-1/acknowledge'))?.due).toBe('2026-03-09');
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it('leaves closed cases, other divisions and earlier deadlines alone', async () => {
    const closed = await log(test, '2026-03-02');
    await test.call('cases.withdraw', {
      caseId: closed,
      expectedVersion: (await view(test, closed)).version,
      on: date('2026-03-02'),
      reason: 'She rang: it is mended.',
    });
    await log(test, '2026-03-02');
    expect((await look(test, holiday('2026-03-10', ['scotland']))).judgedCases).toBe(0);
    expect((await look(test, holiday('2026-06-10'))).movedCases).toBe(0);
    expect((await look(test, holiday('2026-03-05'))).movedCases).toBe(1);
  });

  it('says which deadline was overdue and is not any more', async () => {
    const caseId = await log(test, '2026-03-02');
    // The acknowledgement was due on Monday 9; on Tuesday 10 it is overdue, unless 9 March was no working day.
    test.setDay('2026-03-10');
    const shown = await look(test, holiday('2026-03-09'));
    expect(shown.rows[0]).toMatchObject({
      caseId,
      clockId: 'stage-1/acknowledge',
      dueBefore: '2026-03-09',
      dueAfter: '2026-03-10',
      stateBefore: 'overdue',
      stateAfter: 'running',
    });
    await accept(test, shown.previewId);
    const { rows } = await test.call('cases.queue', { bucket: 'today', handler: null, offset: 0, limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual([caseId]);
  });

  it('also moves an answer that was late into time, and says so', async () => {
    const caseId = await log(test, '2026-03-02');
    test.setDay('2026-03-10');
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-10');
    expect((await clockOf(test, caseId, 'stage-1/acknowledge'))?.state).toBe('late');
    const shown = await look(test, holiday('2026-03-09'));
    expect(shown.rows.find(({ clockId }) => clockId === 'stage-1/acknowledge')).toMatchObject({
      stateBefore: 'late',
      stateAfter: 'met',
    });
  });

  it('is kept with who, when and what moved, and can be taken back with a reason', async () => {
    const caseId = await log(test, '2026-03-02');
    const added = await accept(test, (await look(test, holiday('2026-03-10'))).previewId);
    const [day] = added.oneOffDays;
    if (!day) throw new Error('The day was not added.');
    expect(day).toMatchObject({ on: '2026-03-10', addedBy: 'Priya Shah', addedOn: '2026-03-02', takenBack: null });
    expect(added.divisions['england-and-wales']).toContainEqual({
      on: '2026-03-10',
      name: 'Day of thanks',
      substitute: false,
      isOneOff: true,
    });

    const back = await look(test, { kind: 'take-back-day', dayId: day.id, reason: 'It was for Scotland only.' });
    expect(back.rows.map((row) => [row.dueBefore, row.dueAfter])).toEqual([['2026-03-24', '2026-03-23']]);
    const after = await accept(test, back.previewId);
    expect(after.oneOffDays[0]?.takenBack).toEqual({
      on: '2026-03-02',
      by: 'Priya Shah',
      reason: 'It was for Scotland only.',
    });
    expect((await clockOf(test, caseId, 'stage-1/respond'))?.due).toBe('2026-03-23');
    expect(after.changes.map(({ kind, movedClocks }) => [kind, movedClocks])).toEqual([
      ['day-taken-back', 1],
      ['day-added', 1],
      ['list-adopted', 0],
    ]);
    const kept = await test.call('calendar.moves', {
      of: { kind: 'change', changeId: after.changes[1]?.id as never }, // the change just listed
      offset: 0,
      limit: 10,
    });
    expect(kept).toMatchObject({ total: 1, rows: [{ caseId, dueBefore: '2026-03-23', dueAfter: '2026-03-24' }] });
    expect(
      await test.refuse('calendar.preview', {
        previewId: randomUUID(),
        proposal: { kind: 'take-back-day', dayId: day.id, reason: 'Again.' },
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is in force after the program was closed and opened again', async () => {
    const caseId = await log(test, '2026-03-02');
    const { version } = await accept(test, (await look(test, holiday('2026-03-10'))).previewId);
    await test.reopen();
    await signInAgain(test);
    expect((await test.call('session.get', {})).calendarVersion).toBe(version);
    expect((await clockOf(test, caseId, 'stage-1/respond'))?.due).toBe('2026-03-24');
  });
});

describe('what was shown', () => {
  it('is accepted as it was shown, or not at all', async () => {
    const caseId = await log(test, '2026-03-02');
    const shown = await look(test, holiday('2026-03-10'));
    const revision = (await test.call('calendar.get', {})).revision;
    // Meanwhile the acknowledgement goes out: the response is now due on 16 March, 17 with the holiday.
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const input = { previewId: shown.previewId, expectedRevision: revision, doubtsConfirmed: false };
    const refused = await test.refuse('calendar.accept', input);
    expect(refused.code).toBe('CONFLICT');
    expect(refused.message).toContain('2026-0001 has changed');
    expect((await test.call('calendar.get', {})).revision).toBe(revision);

    const anew = await look(test, holiday('2026-03-10'));
    expect(anew.rows.map((row) => row.dueAfter)).toEqual(['2026-03-17']);
    // A note changes no date: the list still holds.
    const { version } = await view(test, caseId);
    await test.call('cases.addNote', {
      caseId,
      expectedVersion: version,
      kind: 'note',
      on: date('2026-03-02'),
      note: 'Rang.',
    });
    await accept(test, anew.previewId);
    expect((await clockOf(test, caseId, 'stage-1/respond'))?.due).toBe('2026-03-17');
  });

  it('is no longer good after another change or another day', async () => {
    await log(test, '2026-03-02');
    const first = await look(test, holiday('2026-03-10'));
    const second = await look(test, holiday('2026-03-11'));
    const before = (await test.call('calendar.get', {})).revision;
    await accept(test, second.previewId);
    const late = { previewId: first.previewId, expectedRevision: before, doubtsConfirmed: false };
    expect((await test.refuse('calendar.accept', late)).code).toBe('CONFLICT');
    const third = await look(test, holiday('2026-03-10'));
    test.setDay('2026-03-03');
    const { revision } = await test.call('calendar.get', {});
    const refused = await test.refuse('calendar.accept', {
      ...late,
      previewId: third.previewId,
      expectedRevision: revision,
    });
    expect(refused.message).toContain('A new day has begun');
    expect((await test.refuse('calendar.accept', { ...late, previewId: randomUUID() })).code).toBe('NOT_FOUND');
  });
});

describe('the days on which the office is shut', () => {
  const closure = { from: date('2026-03-10'), to: date('2026-03-12'), name: 'Moving house' };

  it('move nothing under the Code, and are named in the account', async () => {
    const caseId = await log(test, '2026-03-02');
    const shown = await look(test, { kind: 'set-closures', closures: [closure] });
    expect(shown.movedClocks).toBe(0);
    const after = await accept(test, shown.previewId);
    expect(after.closures).toEqual([closure]);
    expect(after.closuresStop).toEqual([]);
    const clock = await clockOf(test, caseId, 'stage-1/respond');
    expect(clock?.due).toBe('2026-03-23');
    expect(clock?.because.some(({ text }) => text.includes('Moving house'))).toBe(true);
    expect(clock?.calendarVersion).toBe(after.version);
  });

  it('move the clocks of a procedure that they stop, and those are listed', async () => {
    const own = test.program.rulebook.procedures.find(({ id }) => id === officeSetUp.office.procedureId);
    if (!own) throw new Error('The procedure is missing.');
    own.closuresStopClocks = true;
    const caseId = await log(test, '2026-03-02');
    const shown = await look(test, { kind: 'set-closures', closures: [closure] });
    // Three working days later: Tuesday 10 to Thursday 12 March are out.
    expect(shown.rows.map((row) => [row.caseId, row.clockId, row.dueBefore, row.dueAfter])).toEqual([
      [caseId, 'stage-1/respond', '2026-03-23', '2026-03-26'],
    ]);
    const after = await accept(test, shown.previewId);
    expect(after.closuresStop).toEqual([own.name]);
  });

  it('cannot end before they begin', async () => {
    const refused = await test.refuse('calendar.preview', {
      previewId: randomUUID(),
      proposal: { kind: 'set-closures', closures: [{ ...closure, to: '2026-03-09' }] },
    });
    expect(refused.details.map(({ path }) => path)).toEqual(['proposal.closures.0.to']);
  });
});

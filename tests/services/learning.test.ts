import { afterEach, describe, expect, it } from 'vitest';
import type { CaseId, StaffId } from '../../electron/domain/ids.ts';
import { improvementOf, learnFrom, newTheme } from '../support/learning.ts';
import { answered, complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: { priya: StaffId; tom: StaffId };
afterEach(() => test.close());

async function office(day = '2026-03-02'): Promise<void> {
  test = startTestProgram({ day });
  staff = await setUpOffice(test);
}

async function caseOf(receivedOn: string, changes = {}): Promise<CaseId> {
  return (await test.call('cases.log', complaint(receivedOn, changes))).caseId;
}

const ofCase = (caseId: CaseId) => test.call('learning.ofCase', { caseId });
const march = { from: date('2026-03-01'), to: date('2026-03-31') };
const learning = (period = march) => test.call('learning.get', period);

describe('what a case taught', () => {
  it('stands in its timeline by the name that the theme has now, and counts under the theme that took it in', async () => {
    await office();
    const caseId = await caseOf('2026-03-02');
    const calls = await newTheme(test, 'Calls not returned');
    const contact = await newTheme(test, 'Poor contact');
    await learnFrom(test, caseId, { on: '2026-03-02', themes: [calls.id], cause: 'No note of the call.' });
    const title = async () => (await view(test, caseId)).timeline.at(-1)?.title;
    expect(await title()).toBe('What was learnt: Calls not returned');

    const renamed = await test.call('learning.saveTheme', {
      themeId: calls.id,
      expectedVersion: calls.version,
      details: { name: 'Nobody rang back', covers: 'A promised call that was not made.' },
    });
    expect(await title()).toBe('What was learnt: Nobody rang back');

    await test.call('learning.mergeTheme', {
      themeId: calls.id,
      expectedVersion: renamed.version,
      into: contact.id,
    });
    expect(await title()).toBe('What was learnt: Poor contact');
    const { themes } = await learning();
    expect(themes.map(({ theme, cases }) => [theme.name, cases.length])).toEqual([['Poor contact', 1]]);
    expect((await ofCase(caseId)).learnt?.themes).toEqual([contact.id]);
    const failure = await test.refuse('learning.mergeTheme', {
      themeId: calls.id,
      expectedVersion: 3,
      into: contact.id,
    });
    expect(failure.message).toContain('merged into another');
  });

  it('is said anew as a whole, and is gone when it is struck out', async () => {
    await office();
    const caseId = await caseOf('2026-03-02');
    const [first, second] = [await newTheme(test), await newTheme(test)];
    await learnFrom(test, caseId, { on: '2026-03-02', themes: [first.id] });
    await learnFrom(test, caseId, { on: '2026-03-02', themes: [second.id], change: 'A rota.' });
    expect((await ofCase(caseId)).learnt).toMatchObject({
      themes: [second.id],
      change: 'A rota.',
      byName: 'Priya Shah',
    });
    for (const expected of [[first.id], undefined]) {
      const { timeline, version } = await view(test, caseId);
      const entry = timeline.findLast(({ type, isStruckOut }) => type === 'learning-recorded' && !isStruckOut);
      await test.call('cases.correct', {
        caseId,
        expectedVersion: version,
        eventId: entry?.eventId as never, // it is there
        movedTo: null,
        reason: 'Another case.',
      });
      expect((await ofCase(caseId)).learnt?.themes).toEqual(expected);
    }
  });

  it('needs a theme, or that somebody looked and there was nothing', async () => {
    await office();
    const caseId = await caseOf('2026-03-02');
    const input = { caseId, expectedVersion: 1, on: '2026-03-02', cause: '', change: '', letterId: null };
    const empty = await test.refuse('learning.record', { ...input, themes: [], nothing: false, improvements: [] });
    expect(empty.details?.[0]?.path).toBe('themes');
    const theme = await newTheme(test);
    const both = await test.refuse('learning.record', {
      ...input,
      themes: [theme.id],
      nothing: true,
      improvements: [],
    });
    expect(both.message).toContain('take one of them out');
    const early = { what: 'A rota.', owner: null, dueOn: '2026-03-01' };
    const before = await test.refuse('learning.record', {
      ...input,
      themes: [theme.id],
      nothing: false,
      improvements: [early],
    });
    expect(before.details?.[0]?.path).toBe('improvements.0.dueOn');
    await test.call('learning.record', {
      ...input,
      on: date(input.on),
      themes: [],
      nothing: true,
      improvements: [],
    });
    expect((await learning()).nothing).toBe(1);
  });

  it('is asked for once the answer is posted, with what the letter told the resident and promised to change', async () => {
    await office();
    const caseId = await caseOf('2026-03-02');
    expect(await ofCase(caseId)).toMatchObject({ isAsked: false, letter: null });
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', (parts) => {
      const full = answered(staff.priya, '2026-04-30')(parts);
      return { ...full, actions: full.actions.map((action) => ({ ...action, kind: 'change-of-practice' as const })) };
    });
    const asked = await ofCase(caseId);
    expect(asked.isAsked).toBe(true);
    expect(asked.letter?.text).toBe('Our contractor can no longer close a heating job without a call to the resident.');
    expect(asked.improvements).toMatchObject([{ isPromise: true, ownerName: 'Priya Shah', dueOn: '2026-04-30' }]);
    expect((await learning()).unlooked).toMatchObject({ total: 1, cases: [{ caseId }] });
    await learnFrom(test, caseId, { on: '2026-03-02', themes: [(await newTheme(test)).id] });
    expect((await ofCase(caseId)).isAsked).toBe(false);
    expect((await learning()).unlooked.total).toBe(0);
  });

  it('counts praise and criticism as well as complaints', async () => {
    await office();
    const theme = await newTheme(test);
    for (const kind of ['compliment', 'negative-feedback'] as const) {
      const caseId = await caseOf('2026-03-02', { kind, categories: ['communication'] });
      await learnFrom(test, caseId, { on: '2026-03-02', themes: [theme.id] });
    }
    await caseOf('2026-03-02', { kind: 'enquiry', categories: ['communication'] });
    const report = await learning();
    expect(report.themes[0]?.cases.map(({ kind }) => kind)).toEqual(['negative-feedback', 'compliment']);
    expect(report.categories).toEqual([{ category: 'communication', complaints: 0, praise: 1, other: 1 }]);
  });
});

describe('a theme that was put right', () => {
  it('has come back with a later case: on the page, and on that case with what was promised', async () => {
    await office();
    const theme = await newTheme(test, 'Missed appointments');
    const first = await caseOf('2026-03-02');
    await learnFrom(test, first, {
      on: '2026-03-02',
      themes: [theme.id],
      change: 'The contractor texts the evening before.',
      improvements: ['A text the evening before.'],
    });
    test.setDay('2026-03-10');
    const right = await test.call('learning.putRight', {
      themeId: theme.id,
      expectedVersion: theme.version,
      on: date('2026-03-10'),
      what: 'Texts go out every evening.',
    });
    expect((await learning()).themes[0]?.comeBack).toEqual([]);
    const sameDay = await caseOf('2026-03-10');
    test.setDay('2026-03-11');
    const later = await caseOf('2026-03-11');
    for (const caseId of [sameDay, later]) await learnFrom(test, caseId, { on: '2026-03-11', themes: [theme.id] });

    expect((await learning()).themes[0]).toMatchObject({ comeBack: [{ caseId: later }] });
    expect((await ofCase(sameDay)).comeBack).toEqual([]);
    const [back] = (await ofCase(later)).comeBack;
    expect(back).toMatchObject({
      name: 'Missed appointments',
      putRightOn: '2026-03-10',
      putRightWhat: right.putRightWhat,
    });
    expect(back?.earlier.map(({ caseId }) => caseId)).toEqual([sameDay, first]);
    expect(back?.earlier[1]).toMatchObject({
      change: 'The contractor texts the evening before.',
      promised: ['A text the evening before.'],
    });

    await test.call('learning.takeBackPutRight', {
      themeId: theme.id,
      expectedVersion: right.version,
      reason: 'It was never switched on.',
    });
    expect((await ofCase(later)).comeBack).toEqual([]);
    const failure = await test.refuse('learning.putRight', {
      themeId: theme.id,
      expectedVersion: 3,
      on: '2026-03-12',
      what: 'Tomorrow.',
    });
    expect(failure.message).toContain('cannot be later than today');
  });

  it('has a name that no other theme has, whoever names it', async () => {
    await office();
    await newTheme(test, 'Missed appointments');
    const details = { name: 'missed Appointments', covers: '' };
    const failure = await test.refuse('learning.saveTheme', { themeId: null, expectedVersion: null, details });
    expect(failure.details?.[0]?.path).toBe('details.name');
  });
});

describe('an improvement', () => {
  it('is counted for whoever owes it on its day and after, until it is done', async () => {
    await office();
    const theme = await newTheme(test);
    const caseId = await caseOf('2026-03-02');
    await learnFrom(test, caseId, {
      on: '2026-03-02',
      themes: [theme.id],
      improvements: ['A rota.'],
      owner: staff.tom,
      dueOn: '2026-03-20',
    });
    test.setDay('2026-03-20');
    expect(await test.call('learning.due', {})).toEqual({ due: 0, overdue: 0 });
    await test.call('session.choose', { staffId: staff.tom });
    expect(await test.call('learning.due', {})).toEqual({ due: 1, overdue: 0 });
    test.setDay('2026-03-21');
    expect(await test.call('learning.due', {})).toEqual({ due: 0, overdue: 1 });
    expect((await learning()).improvements).toMatchObject([{ state: 'overdue', ownerName: 'Tom Bell', caseId }]);

    const improvementId = await improvementOf(test, caseId);
    const moved = await test.call('learning.agreeImprovement', {
      caseId,
      expectedVersion: (await view(test, caseId)).version,
      on: date('2026-03-21'),
      improvementId,
      what: 'A rota on the wall.',
      owner: null,
      dueOn: date('2026-04-10'),
    });
    expect((await ofCase(caseId)).improvements).toMatchObject([
      { what: 'A rota on the wall.', state: 'open', owner: null },
    ]);
    await test.call('learning.settleImprovement', {
      caseId,
      expectedVersion: moved.version,
      on: date('2026-03-21'),
      improvementId,
      how: 'done',
      evidence: 'It hangs by the door.',
    });
    expect((await learning()).improvements).toMatchObject([{ state: 'done', settledOn: '2026-03-21' }]);
    expect((await view(test, caseId)).acts).not.toContain('settle-improvement');
    const again = await test.refuse('learning.settleImprovement', {
      caseId,
      expectedVersion: moved.version + 1,
      on: '2026-03-21',
      improvementId,
      how: 'done',
      evidence: 'Again.',
    });
    expect(again.code).toBe('NOT_ALLOWED');
  });

  it('keeps no case open and starts no clock', async () => {
    await office();
    const caseId = await caseOf('2026-03-02');
    const before = (await view(test, caseId)).assessment;
    await learnFrom(test, caseId, { on: '2026-03-02', themes: [(await newTheme(test)).id], improvements: ['A rota.'] });
    expect((await view(test, caseId)).assessment).toEqual(before);
  });
});

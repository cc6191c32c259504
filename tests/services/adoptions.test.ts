import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseFrom } from '../../electron/services/cases/caseFile.ts';
import { adopt, LAWS, log } from '../support/adopting.ts';
import { date, officeSetUp, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(() => {
  test = startTestProgram({ day: '2026-03-02' });
});
afterEach(() => test.close());

describe('adopting a procedure', () => {
  it('is recorded at the first run, with the laws that bind the landlord', async () => {
    await setUpOffice(test);
    const { present, earlier, coming, fitsDivision } = await test.call('procedures.adoptions', {});
    expect(present.procedure.id).toBe('england-code-2024');
    expect(present.overlays.map(({ family }) => family).sort()).toEqual(['awaab', 'data-protection-complaint']);
    expect([earlier, coming, fitsDivision]).toEqual([[], [], true]);
  });

  it('lists what it clashes with, each with both clauses, and what nobody has checked', async () => {
    await setUpOffice(test);
    const weighed = await test.call('procedures.weigh', {
      procedureId: 'first-time-resolution',
      from: date('2026-03-02'),
      division: 'england-and-wales',
    });
    const code = weighed.regimes.find(({ family }) => family === 'england-code');
    expect(code?.inForce?.id).toBe('england-code-2024');
    const ids = code?.clashes.map(({ id }) => id) ?? [];
    // A stage 0 (5.2), the panel as a third stage (5.3), the evidence test, the designated person.
    expect(ids).toEqual(expect.arrayContaining(['stage-0', 'too-many-stages', 'evidence-test', 'designated-person']));
    for (const clash of code?.clashes ?? []) expect([clash.ownClause, clash.lawClause]).not.toContain('');
    expect(code?.clashes.find(({ id }) => id === 'stage-0')?.lawClause).toBe('5.2');
    expect(weighed.regimes.find(({ family }) => family === 'awaab')?.appliesTo).toContain(
      'Social landlords in England',
    );
    expect(weighed.regimes.find(({ family }) => family === 'data-protection-complaint')?.inForce).toBeNull();
  });

  it('governs what is received from that day on; open cases keep theirs', async () => {
    await setUpOffice(test);
    const before = await log(test, '2026-03-02');
    test.setDay('2026-03-03');
    const weighed = await test.call('procedures.weigh', {
      procedureId: 'five-steps',
      from: date('2026-03-03'),
      division: 'england-and-wales',
    });
    expect(weighed.openCases).toBe(1);
    await adopt(test, { from: date('2026-03-03') });
    const after = await log(test, '2026-03-03');
    // Typed in late: received while the Code alone was adopted.
    const late = await log(test, '2026-03-02');
    expect((await view(test, before)).procedure.id).toBe('england-code-2024');
    expect((await view(test, late)).procedure.id).toBe('england-code-2024');
    const now = await view(test, after);
    expect(now.procedure.id).toBe('five-steps');
    expect(now.laws.map(({ id }) => id)).toEqual(['england-code-2024']);
    expect((await test.call('session.get', {})).office?.procedureId).toBe('five-steps');
  });

  it('from a day to come takes its place on that day, not before', async () => {
    await setUpOffice(test);
    const { present, coming } = await adopt(test, { from: date('2026-04-01') });
    expect(present.procedure.id).toBe('england-code-2024');
    expect(coming.map(({ from, procedure }) => [from, procedure.id])).toEqual([['2026-04-01', 'five-steps']]);
    expect((await test.call('session.get', {})).office?.procedureId).toBe('england-code-2024');
    test.setDay('2026-04-01');
    expect((await test.call('session.get', {})).office?.procedureId).toBe('five-steps');
    expect((await test.call('procedures.adoptions', {})).earlier.map(({ procedure }) => procedure.id)).toEqual([
      'england-code-2024',
    ]);
    expect((await view(test, await log(test, '2026-03-31'))).procedure.id).toBe('england-code-2024');
    expect((await view(test, await log(test, '2026-04-01'))).procedure.id).toBe('five-steps');
  });

  it('lets a law be left out for a reason, and not without one', async () => {
    await setUpOffice(test);
    const { office } = await test.call('session.get', {});
    const terms = { expectedVersion: office?.version, from: '2026-03-02', procedureId: 'five-steps' };
    const overlays = ['england-code', 'data-protection-complaint'];
    const refused = await test.refuse('procedures.adopt', { ...terms, overlays, leftOut: [] });
    expect(refused.details).toMatchObject([{ path: 'leftOut.awaab', message: expect.stringContaining('Awaab’s Law') }]);
    const reason = 'We are an almshouse charity and not registered.';
    const { present } = await adopt(test, { overlays, leftOut: [{ family: 'awaab', reason }] });
    expect(present.leftOut).toMatchObject([{ family: 'awaab', reason }]);
    expect((await view(test, await log(test, '2026-03-02'))).laws.map(({ id }) => id)).toEqual(['england-code-2024']);
  });

  it.each([
    ['a procedure that nobody has', { procedureId: 'nowhere' }, 'procedureId'],
    ['one of another part of the country', { procedureId: 'scotland-mchp', overlays: [] }, 'procedureId'],
    ['a day on which it is not in force', { from: '2018-01-01' }, 'from'],
    ['a law that does not run beside it', { overlays: [...LAWS, 'scotland-mchp'] }, 'overlays'],
    ['a law as the procedure', { procedureId: 'awaab-phase-1', overlays: [] }, 'procedureId'],
  ])('refuses %s', async (_what, changes, path) => {
    await setUpOffice(test);
    const { office } = await test.call('session.get', {});
    const failure = await test.refuse('procedures.adopt', {
      expectedVersion: office?.version,
      from: '2026-03-02',
      procedureId: 'five-steps',
      overlays: LAWS,
      leftOut: [],
      ...changes,
    });
    expect(failure.code).toBe('BAD_INPUT');
    expect(failure.details?.[0]?.path).toBe(path);
    expect((await test.call('procedures.adoptions', {})).earlier).toEqual([]);
  });

  it('is not smuggled in with the office’s details, and notices that somebody else was quicker', async () => {
    await setUpOffice(test);
    const { office } = await test.call('session.get', {});
    const smuggled = { ...officeSetUp.office, procedureId: 'five-steps' };
    const failure = await test.refuse('office.update', { expectedVersion: office?.version, office: smuggled });
    expect(failure.message).toContain('Settings, Procedures');
    await adopt(test);
    const late = await test.refuse('procedures.adopt', {
      expectedVersion: office?.version,
      from: '2026-03-02',
      procedureId: 'try-two-ten',
      overlays: LAWS,
      leftOut: [],
    });
    expect(late.code).toBe('CONFLICT');
    expect((await test.call('procedures.adoptions', {})).present.procedure.id).toBe('five-steps');
  });

  it('of a record from before there were adoptions is the procedure that its office had chosen', async () => {
    await setUpOffice(test);
    const caseId = await log(test, '2026-03-02');
    const record = test.program.requireRecord();
    record.write((tx) => {
      tx.run('DROP TRIGGER adoption_never_goes');
      tx.run('DELETE FROM adoption');
      tx.run('UPDATE complaint_case SET overlays = NULL');
    });
    const { present } = await test.call('procedures.adoptions', {});
    expect([present.from, present.procedure.id]).toEqual(['2026-03-02', 'england-code-2024']);
    const judgedBy = () => test.program.requireRecord().read((db) => loadCaseFrom(test.program, db, caseId).procedures);
    expect(judgedBy().map(({ id }) => id)).toEqual(['england-code-2024', 'awaab-phase-1', 'awaab-phase-2']);
    test.setDay('2026-03-09');
    const { earlier } = await adopt(test, { from: date('2026-03-09') });
    expect(earlier.map(({ procedure }) => procedure.id)).toEqual(['england-code-2024']);
    expect((await view(test, caseId)).procedure.id).toBe('england-code-2024');
  });
});

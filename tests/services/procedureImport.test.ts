import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt, log } from '../support/adopting.ts';
import { setUpOffice, view } from '../support/office.ts';
import { ownProcedureText } from '../support/ownProcedure.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(() => {
  test = startTestProgram({ day: '2026-03-02' });
});
afterEach(() => test.close());

describe('a procedure of the office’s own from a file', () => {
  const file = async (text: string) => {
    const path = join(await mkdtemp(join(tmpdir(), 'redress-own-')), 'ours.json');
    await writeFile(path, text);
    test.answers.files = [path];
  };

  it('is kept in the record, adopted, and still there after a restart', async () => {
    await setUpOffice(test);
    await file(ownProcedureText());
    expect(await test.call('procedures.import', {})).toMatchObject({ state: 'kept', isNew: true });
    expect(await test.call('procedures.import', {})).toMatchObject({ state: 'kept', isNew: false });
    const listed = (await test.call('procedures.list', {})).filter(({ id }) => id === 'harbour-homes');
    expect(listed).toMatchObject([{ isImported: true, role: 'own' }]);
    await adopt(test, { procedureId: 'harbour-homes' });
    const caseId = await log(test, '2026-03-02');
    await test.reopen();
    await test.call('session.choose', { staffId: (await test.call('session.get', {})).staff[0]?.id ?? ('' as never) });
    expect((await view(test, caseId)).procedure).toMatchObject({ id: 'harbour-homes', version: '1' });
  });

  it('that is changed needs a new version, for cases rely on the old', async () => {
    await setUpOffice(test);
    await file(ownProcedureText());
    await test.call('procedures.import', {});
    await file(ownProcedureText({ summary: 'Something else.' }));
    expect(await test.call('procedures.import', {})).toMatchObject({ state: 'wrong', problems: [{ path: 'version' }] });
    await file(
      ownProcedureText({ summary: 'Something else.', version: '2', inForce: { from: '2026-04-01', to: null } }),
    );
    expect(await test.call('procedures.import', {})).toMatchObject({ state: 'kept', isNew: true });
  });

  it.each([
    ['no JSON', '{', 'not readable as JSON'],
    ['an unknown field', ownProcedureText({ cript: 'alert(1)' }), 'no field called "cript"'],
    ['a law', ownProcedureText({ role: 'statutory' }), 'its role must be "own"'],
    ['the id of a law', ownProcedureText({ id: 'england-code-2024', version: '2027' }), 'belongs to'],
    ['nothing that stops a clock', ownProcedureText({ stages: [] }), 'at least one stage'],
  ])('with %s is not kept, and what is wrong is said', async (_what, text, sentence) => {
    await setUpOffice(test);
    await file(text);
    const before = await test.call('history.verify', {});
    const result = await test.call('procedures.import', {});
    expect(result.state).toBe('wrong');
    if (result.state === 'wrong') expect(result.problems.map((problem) => problem.text).join(' ')).toContain(sentence);
    expect((await test.call('history.verify', {})).checked).toBe(before.checked);
  });

  it('is not needed: thinking better of it changes nothing', async () => {
    await setUpOffice(test);
    test.answers.files = [];
    expect(await test.call('procedures.import', {})).toEqual({ state: 'cancelled' });
  });

  it('missing from the record is said of the case that it governs, in a sentence, and the queue goes on', async () => {
    await setUpOffice(test);
    await file(ownProcedureText());
    await test.call('procedures.import', {});
    await adopt(test, { procedureId: 'harbour-homes' });
    const caseId = await log(test, '2026-03-02');
    test.program.requireRecord().write((tx) => {
      tx.run('DROP TRIGGER procedure_document_never_goes');
      tx.run('DELETE FROM procedure_document');
    });
    await test.reopen();
    await test.call('session.choose', { staffId: (await test.call('session.get', {})).staff[0]?.id ?? ('' as never) });
    const failure = await test.refuse('cases.get', { caseId });
    expect(failure.message).toContain('The procedure that governs case 2026-0001 is missing');
    const queue = await test.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 10 });
    expect(queue.rows).toHaveLength(1);
  });
});

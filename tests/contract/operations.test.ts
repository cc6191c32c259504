import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OperationName, operations } from '../../electron/contract/operations.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import { complaint, date, officeSetUp, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { examples, on, uuid, type World } from './examples.ts';
import { changedTables, contentsOf, withoutTrace } from './traces.ts';
import { worldOf } from './world.ts';

/** What is there for a PC without an office: it gets a record that nobody has begun. */
const first: OperationName[] = ['office.setUp', 'startup.restore', 'startup.restoreFromSecondPlace'];

const names = Object.keys(operations) as OperationName[]; // the keys are the names

describe.each(names)('%s', (name) => {
  let test: TestProgram;
  let world: World;

  beforeAll(async () => {
    test = startTestProgram({ day: on });
    const staff = first.includes(name) ? { priya: uuid, tom: uuid } : await setUpOffice(test);
    world = worldOf(test, staff);
  });
  afterAll(() => test.close());

  it('takes good input and answers as the contract says', async () => {
    const input = await examples[name].good(world);
    const output = await test.call(name, input as never); // built for this very operation above
    expect(operations[name].output.safeParse(output).success).toBe(true);
  });

  it('leaves a trace in the history if it changes the record', async () => {
    if (first.includes(name)) return; // done above, once; its traces are checked with the office's
    await test.call('session.choose', { staffId: world.staff.priya as never }); // an id that the set-up returned
    const input = await examples[name].good(world);
    test.program.requireReads().flush();
    const before = contentsOf(test);
    await test.call(name, input as never); // built for this very operation above
    const changed = changedTables(before, contentsOf(test));
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
    if (operations[name].kind === 'command' && !(name in withoutTrace)) expect(changed).toContain('event');
    else for (const table of changed) expect(withoutTrace[name]?.tables ?? []).toContain(table);
  });

  it('changes nothing at all if its entry cannot be written: they are one transaction', async () => {
    if (first.includes(name) || operations[name].kind === 'query' || name in withoutTrace) return;
    await test.call('session.choose', { staffId: world.staff.priya as never }); // an id that the set-up returned
    const input = await examples[name].good(world);
    test.program.requireReads().flush();
    const record = test.program.requireRecord();
    const { newSalt } = record;
    const before = contentsOf(test);
    record.newSalt = () => {
      throw new Error('no entry can be written');
    };
    try {
      await test.refuse(name, input);
    } finally {
      record.newSalt = newSalt;
    }
    expect(changedTables(before, contentsOf(test))).toEqual([]);
  });

  it('refuses input with something unknown in it, in a sentence, and throws nothing', async () => {
    if (!first.includes(name)) await test.call('session.choose', { staffId: world.staff.priya as never }); // an id that the set-up returned
    const input = (await examples[name].good(world)) as object;
    const failure = await test.refuse(name, { ...input, intruder: 1 });
    expect(failure.code).toBe('BAD_INPUT');
    expect(failure.message).toMatch(/[.]$/);
  });

  it.each([[undefined], [null], ['text'], [42], [[]], [{ caseId: 'no id', letterId: 7, text: {} }]])(
    'refuses %j',
    async (input) => {
      const failure = await test.refuse(name, input);
      expect(failure.code).toBe('BAD_INPUT');
    },
  );
});

describe('the dispatcher', () => {
  it.each(['', 'cases', '__proto__', 'constructor', 'toString', 'cases.log ', 42, null])(
    'does not know %j',
    async (name) => {
      const test = startTestProgram();
      const failure = await test.refuse(name as string, {}); // the point is that it need not be a string
      expect(failure.code).toBe('BAD_INPUT');
      await test.close();
    },
  );

  it('says NOT_SET_UP before the first run, and NO_USER before somebody says who they are', async () => {
    const test = startTestProgram();
    expect((await test.refuse('cases.queue', { bucket: null, handler: null, offset: 0, limit: 5 })).code).toBe(
      'NOT_SET_UP',
    );
    await test.call('office.setUp', officeSetUp);
    expect((await test.refuse('cases.queue', { bucket: null, handler: null, offset: 0, limit: 5 })).code).toBe(
      'NO_USER',
    );
    await test.close();
  });

  it('says CONFLICT when the case changed meanwhile, and changes nothing', async () => {
    const test = startTestProgram({ day: on });
    await setUpOffice(test);
    const { caseId } = await test.call('cases.log', complaint(on));
    await test.call('cases.addNote', { caseId, expectedVersion: 1, kind: 'note', on: date(on), note: 'First.' });
    const failure = await test.refuse('cases.addNote', {
      caseId,
      expectedVersion: 1,
      kind: 'note',
      on,
      note: 'Second.',
    });
    expect(failure.code).toBe('CONFLICT');
    expect((await view(test, caseId)).timeline.filter((entry) => entry.type === 'note-added')).toHaveLength(1);
    await test.close();
  });

  it('keeps the message of an unforeseen error from the screen and gives a reference', async () => {
    const test = startTestProgram();
    test.program.desktop.quit = () => {
      throw new Error('secret detail at /some/path');
    };
    const failure = await test.refuse('startup.quit', {});
    expect(failure.code).toBe('UNEXPECTED');
    expect(failure.message).not.toContain('secret');
    expect(failure.message).toContain(failure.ref);
    await test.close();
  });
});

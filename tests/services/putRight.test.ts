import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventType } from '../../electron/domain/events.ts';
import { type CaseId, ExportId } from '../../electron/domain/ids.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import { readPdf } from '../letters/readPdf.ts';
import { adoptOnly, answered, complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
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

const entryOf = async (type: EventType) => {
  const entry = (await view(test, caseId)).timeline.findLast((one) => one.type === type);
  if (!entry) throw new Error(`there is no ${type}`);
  return test.call('cases.entry', { caseId, eventId: entry.eventId });
};

/** Puts right what the last entry of a type says: some of its facts, some of its words. */
const putRight = async (type: EventType, facts: object, words: object | null = null) => {
  const entry = await entryOf(type);
  return {
    caseId,
    expectedVersion: (await view(test, caseId)).version,
    eventId: entry.eventId,
    movedTo: null,
    putRight: {
      facts: { ...entry.facts, ...facts },
      words: words === null ? null : { ...entry.words, ...words },
    },
    reason: 'Written down wrongly.',
  } as never; // the facts are those of the entry that was just read
};

describe('what an entry says is put right', () => {
  it('the receipt: the case, its lists and its clocks follow, and the old words stay beside the new', async () => {
    await test.call(
      'cases.correct',
      await putRight(
        'received',
        {
          on: '2026-02-27',
          at: '16:10',
          channel: 'letter',
          categories: ['repairs'],
          tenure: 'lcho',
          knownSince: '2026-01-05',
        },
        { description: 'The boiler has been off for nineteen days.' },
      ),
    );
    const now = await view(test, caseId);
    expect(now).toMatchObject({
      receivedOn: '2026-02-27',
      receivedAt: '16:10',
      channel: 'letter',
      categories: ['repairs'],
      tenure: 'lcho',
      knownSince: '2026-01-05',
      description: 'The boiler has been off for nineteen days.',
    });
    // Five working days after Friday 27 February.
    expect(now.assessment.next).toMatchObject({ id: 'acknowledge', dueOn: '2026-03-06' });
    const row = (await test.call('cases.find', { text: 'MP1 4ZZ' }))[0];
    expect(row).toMatchObject({ receivedOn: '2026-02-27', about: 'The boiler has been off for nineteen days.' });
    const [entry] = now.timeline;
    expect(entry).toMatchObject({ title: 'Complaint received (letter)', isStruckOut: false });
    expect(entry?.before).toMatchObject({ title: 'Complaint received (telephone)' });
    expect(entry?.before?.text).toContain('nine days and nobody has called back');
    expect(entry?.correction).toContain('How it came: Letter, not Telephone');
    expect(entry?.correction).toContain('What was written is changed: Written down wrongly.');
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it('who was told: a call that was with the contractor was no contact with her', async () => {
    await adoptOnly(test, 'customer-promise');
    caseId = (await test.call('cases.log', complaint('2026-03-02'))).caseId;
    await test.call('cases.recordContact', {
      caseId,
      expectedVersion: 1,
      on: date('2026-03-02'),
      at: null,
      method: 'phone',
      note: 'Rang.',
    });
    const first = async () =>
      (await view(test, caseId)).assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.state;
    expect(await first()).toBe('met');
    await test.call('cases.correct', await putRight('contacted', { with: 'somebody-else' }, { note: 'Rang Heatco.' }));
    expect(await first()).toBe('running');
    expect((await view(test, caseId)).timeline.find(({ type }) => type === 'contacted')).toMatchObject({
      title: 'In touch with somebody else (telephone)',
      text: 'Rang Heatco.',
    });
  });

  it('a promise: its day and its words, in the list of actions too', async () => {
    await test.call('cases.agreeAction', {
      caseId,
      expectedVersion: 1,
      kind: 'financial',
      what: 'Pay 50',
      owner: staff.tom,
      dueOn: date('2026-03-20'),
      amount: 5000 as never, // whole pence
      on: date('2026-03-02'),
    });
    await test.call(
      'cases.correct',
      await putRight('action-agreed', { dueOn: '2026-03-27', amount: 7500, owner: staff.priya }, { what: 'Pay 75' }),
    );
    expect((await view(test, caseId)).actions).toMatchObject([
      { what: 'Pay 75', dueOn: '2026-03-27', amount: 7500, ownerName: 'Priya Shah' },
    ]);
  });

  it('and then moved to another day, and struck out: each holds upon the one before', async () => {
    await test.call('cases.addNote', {
      caseId,
      expectedVersion: 1,
      kind: 'note',
      on: date('2026-03-02'),
      note: 'Rang.',
    });
    await test.call('cases.correct', await putRight('note-added', { kind: 'investigation' }, { note: 'Visited.' }));
    const { eventId } = await entryOf('note-added');
    const move = { caseId, eventId, movedTo: date('2026-02-27'), reason: 'Friday.' };
    await expect(test.call('cases.correct', { ...move, expectedVersion: 3 })).resolves.toBeTruthy();
    expect((await view(test, caseId)).timeline.find((one) => one.eventId === eventId)).toMatchObject({
      on: '2026-02-27',
      title: 'Investigation note',
      text: 'Visited.',
    });
    await test.call('cases.correct', { ...move, movedTo: null, expectedVersion: 4 });
    expect((await view(test, caseId)).timeline.find((one) => one.eventId === eventId)?.isStruckOut).toBe(true);
  });
});

describe('what cannot be put right', () => {
  it('is refused: facts that the type does not have, a day to come, another letter, nothing changed', async () => {
    const wrongs: [facts: object, path: string | null][] = [
      [{ channel: 'pigeon' }, 'putRight.facts.channel'],
      [{ on: '2026-03-03' }, 'putRight.facts.on'],
      [{ knownSince: '2026-03-05' }, 'putRight.facts.knownSince'],
      [{ type: 'closed' }, null],
      [{}, null],
    ];
    for (const [facts, path] of wrongs) {
      const failure = await test.refuse('cases.correct', await putRight('received', facts));
      expect(failure.code).toBe('BAD_INPUT');
      if (path !== null) expect(failure.details[0]?.path).toBe(path);
    }
    expect((await view(test, caseId)).version).toBe(1);
  });

  it('is refused: what a letter on file did', async () => {
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    expect((await entryOf('acknowledged')).whyNot).toContain('letter on file');
    const failure = await test.refuse('cases.correct', await putRight('acknowledged', { contents: [] }));
    expect(failure.code).toBe('NOT_ALLOWED');
  });
});

describe('independence that was set aside', () => {
  it('is said in the letter, with who, what they did before and why', async () => {
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.tom, '2026-05-29'));
    await test.call('staff.update', {
      staffId: staff.tom,
      expectedVersion: 1,
      staff: { name: 'Tom Bell', jobTitle: 'Head of housing', role: 'manager', phone: '', email: '' },
      isActive: false,
    });
    const on = date('2026-03-02');
    const version = async () => (await view(test, caseId)).version;
    await test.call('cases.requestEscalation', {
      ...{ caseId, expectedVersion: await version(), on },
      channel: 'letter',
      description: '',
      outcomeSought: '',
    });
    await test.call('cases.assign', {
      ...{ caseId, expectedVersion: await version(), on },
      stage: 'stage-2',
      to: staff.priya,
      overrideReason: 'Tom Bell has left and the board has nobody until May.',
    });
    await sendLetter(test, caseId, 'stage-2-acknowledgement', '2026-03-02');
    const letter = test.program
      .requireRecord()
      .read((db) => db.get<{ model: string }>("SELECT model FROM letter WHERE kind = 'stage-2-acknowledgement'"));
    expect(letter?.model).toContain('I had a part in your complaint before: ');
    expect(letter?.model).toContain('at stage 1 on 2 March 2026');
    expect(letter?.model).toContain('Tom Bell has left and the board has nobody until May.');
    expect(letter?.model).not.toContain('I took no part');
    // And in the folder that goes to the ombudsman.
    test.answers.folder = mkdtempSync(join(tmpdir(), 'redress-place-'));
    const exportId = ExportId.parse('018f0000-0000-7000-8000-000000000001');
    const written = await test.call('exports.run', { caseId, exportId });
    const chronology = await readPdf(new Uint8Array(readFileSync(join(written?.folder ?? '', 'chronology.pdf'))));
    // Lines are broken where they are full.
    const unbroken = (text: string) => text.replace(/\s+/g, '');
    const words = unbroken(chronology.pages.map((page) => page.words).join(''));
    expect(words).toContain(unbroken('Who decided, and whether they were independent'));
    expect(words).toContain(unbroken('Had a part in the case before'));
    expect(words).toContain(
      unbroken('was set aside, for this reason: Tom Bell has left and the board has nobody until May.'),
    );
  });
});

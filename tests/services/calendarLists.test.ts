import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../electron/store/chain.ts';
import { accept, chooseFile, clockOf, log, look, signInAgain } from '../support/calendar.ts';
import { type FileOptions, publicFile, sourceFile } from '../support/holidayFiles.ts';
import { date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  // A Monday; the next bank holiday is on 3 April.
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

describe('a newer list of GOV.UK’s', () => {
  const chosen = async (file: unknown) => {
    chooseFile(test, file);
    const answer = await test.call('calendar.chooseFile', {});
    if (!answer) throw new Error('No file was chosen.');
    return answer;
  };

  it.each<[string, (options: FileOptions) => unknown]>([
    ['public', publicFile],
    ['source', sourceFile],
  ])('is taken in from its %s form: dates beyond the old end can be said', async (form, write) => {
    test.setDay('2028-12-27');
    const caseId = await log(test, '2028-12-27');
    const before = await clockOf(test, caseId, 'stage-1/acknowledge');
    expect(before).toMatchObject({ due: null });
    expect((await view(test, caseId)).assessment.findings.map(({ id }) => id)).toContain('beyond-calendar');
    expect((await test.call('calendar.get', {})).ending).toBe('soon');

    const file = await chosen(write({ first: 2026, last: 2029 }));
    expect(file).toMatchObject({ form, fileName: 'bank-holidays.json' });
    expect(file.list).toMatchObject({
      years: '2026 to 2029',
      until: '2029-12-31',
      removed: [],
      doubts: [],
      isNews: true,
    });
    const shown = await look(test, { kind: 'take-in-file', importId: file.importId });
    // From Wednesday 27 December 2028: 28, 29, (weekend, New Year's Day) 2, 3, 4 January 2029.
    expect(shown.rows.find(({ clockId }) => clockId === 'stage-1/acknowledge')).toMatchObject({
      dueBefore: null,
      dueAfter: '2029-01-04',
    });
    const after = await accept(test, shown.previewId);
    expect(after).toMatchObject({ until: '2029-12-31', ending: 'fine' });
    expect(after.from).toBe('2012-01-01');
    expect((await clockOf(test, caseId, 'stage-1/acknowledge'))?.due).toBe('2029-01-04');
    expect((await view(test, caseId)).assessment.findings.map(({ id }) => id)).not.toContain('beyond-calendar');
  });

  it('is refused with each fault, and nothing changes', async () => {
    const { revision } = await test.call('calendar.get', {});
    const { scotland: _gone, ...rest } = publicFile({ first: 2026, last: 2029 });
    chooseFile(test, rest);
    const refused = await test.refuse('calendar.chooseFile', {});
    expect(refused.code).toBe('BAD_INPUT');
    expect(refused.details.map(({ message }) => message)).toEqual([
      'Scotland is missing from the file. All three lists are needed.',
    ]);
    chooseFile(test, 'not JSON');
    expect((await test.refuse('calendar.chooseFile', {})).message).toContain('stays as it is');
    test.answers.files = [join(tmpdir(), 'no-such-folder', 'no-such-file.json')];
    expect((await test.refuse('calendar.chooseFile', {})).message).toContain('could not be read');
    test.answers.files = [];
    expect(await test.call('calendar.chooseFile', {})).toBeNull();
    expect((await test.call('calendar.get', {})).revision).toBe(revision);
    const unread = { previewId: randomUUID(), proposal: { kind: 'take-in-file', importId: randomUUID() } };
    expect((await test.refuse('calendar.preview', unread)).code).toBe('NOT_FOUND');
  });

  it('with a doubt is taken in only when that was confirmed', async () => {
    await log(test, '2026-03-02');
    // An older file, which also lacks 3 June 2022.
    const file = await chosen(
      publicFile({
        first: 2020,
        last: 2027,
        change: (days, division) =>
          division === 'england-and-wales' ? days.filter(({ on }) => on !== '2022-06-03') : days,
      }),
    );
    expect(file.list.doubts).toHaveLength(2);
    const shown = await look(test, { kind: 'take-in-file', importId: file.importId });
    const { revision } = await test.call('calendar.get', {});
    const input = { previewId: shown.previewId, expectedRevision: revision, doubtsConfirmed: false };
    expect((await test.refuse('calendar.accept', input)).code).toBe('NOT_ALLOWED');
    const after = await test.call('calendar.accept', { ...input, doubtsConfirmed: true });
    expect(after.until).toBe('2028-12-31');
    expect(after.divisions['england-and-wales'].map(({ on }) => on)).not.toContain('2022-06-03');
  });

  it('without news is not taken in', async () => {
    const file = await chosen(publicFile({ first: 2020, last: 2028 }));
    expect(file.list.isNews).toBe(false);
    const refused = await test.refuse('calendar.preview', {
      previewId: randomUUID(),
      proposal: { kind: 'take-in-file', importId: file.importId },
    });
    expect(refused.message).toContain('says nothing that the calendar does not know');
  });
});

describe('the list that came with the program', () => {
  it('is noted once as the one in force, so that a later program cannot move dates unseen', async () => {
    expect((await test.call('calendar.get', {})).changes).toEqual([]);
    await test.reopen();
    await test.reopen();
    const record = test.program.requireRecord();
    await signInAgain(test);
    const { changes, newer } = await test.call('calendar.get', {});
    expect(changes.map(({ kind, by }) => [kind, by])).toEqual([['list-adopted', 'Redress itself']]);
    expect(newer).toBeNull();
    expect(record.read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it('is offered when it is newer, and taken in like a file', async () => {
    await test.reopen();
    await test.reopen();
    await signInAgain(test);
    const caseId = await log(test, '2026-03-02');
    const { bundled } = test.program.rulebook.calendars;
    expect(await test.call('calendar.programList', {})).toBeNull();
    // As a later program would bring it: one day more, published later.
    const england = [...bundled.divisions['england-and-wales'], { on: date('2026-03-10'), name: 'Day of thanks' }];
    Object.assign(bundled, {
      version: 'gov.uk-2027-01-15',
      divisions: { ...bundled.divisions, 'england-and-wales': england },
    });
    expect((await test.call('calendar.get', {})).newer).toMatchObject({ version: 'gov.uk-2027-01-15' });
    expect((await test.call('calendar.programList', {}))?.added).toEqual([
      { division: 'england-and-wales', on: '2026-03-10', name: 'Day of thanks' },
    ]);
    // Not before somebody has looked at what it moves.
    expect((await clockOf(test, caseId, 'stage-1/respond'))?.due).toBe('2026-03-23');
    const shown = await look(test, { kind: 'take-in-program-list' });
    expect(shown.rows.map((row) => row.dueAfter)).toEqual(['2026-03-24']);
    const after = await accept(test, shown.previewId);
    expect(after.newer).toBeNull();
    expect((await clockOf(test, caseId, 'stage-1/respond'))?.due).toBe('2026-03-24');
  });
});

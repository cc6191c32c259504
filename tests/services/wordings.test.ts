import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterTemplate, TemplateName } from '../../electron/domain/letterTemplate.ts';
import { insertWording } from '../../electron/store/letterWordings.ts';
import { complaint, issueLetter, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const get = (name: TemplateName) => test.call('wordings.get', { name });
const surgery = { id: 'own-1', text: 'You can also come to our Tuesday surgery.' };

/** Words of the office's own: the program's with something changed. */
async function changed(name: TemplateName, change: (body: LetterTemplate['body']) => LetterTemplate['body']) {
  const { inUse } = await get(name);
  return { template: { ...inUse, body: change(inUse.body) }, expectedVersion: inUse.version };
}
async function save(name: TemplateName, change: (body: LetterTemplate['body']) => LetterTemplate['body']) {
  return test.call('wordings.save', { ...(await changed(name, change)), why: 'For a test.' });
}
const rewritten = (id: string, text: string) => (body: LetterTemplate['body']) =>
  body.map((part) => (part.id === id && 'text' in part ? { ...part, text } : part));
const letterText = async (letterId: Awaited<ReturnType<typeof begin>>['letterId']) => {
  const { pages } = await test.call('letters.preview', { letterId });
  return { pages, view: await test.call('letters.get', { letterId }) };
};
async function begin(kind: 'stage-1-acknowledgement' | 'progress-update') {
  const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
  return { caseId, ...(await test.call('letters.start', { caseId, expectedVersion: 1, kind })) };
}

describe('the words of a letter', () => {
  it('are the program’s own until the office has others', async () => {
    const list = await test.call('wordings.list', {});
    expect(list).toHaveLength(22);
    expect(list.every(({ isOwn, hasNewer, label, use }) => !isOwn && !hasNewer && label !== '' && use !== '')).toBe(
      true,
    );
  });

  it('become a version of the office’s own with who, when and why, in the history too', async () => {
    const before = await test.call('history.verify', {});
    const saved = await save('progress-update', (body) => [surgery, ...body]);
    expect(saved).toMatchObject({ isOwn: true, inUse: { version: 'office-1' }, madeFrom: null });
    expect(saved.versions).toMatchObject([
      { version: 'office-1', how: 'written', why: 'For a test.', by: 'Priya Shah' },
    ]);
    expect((await test.call('history.verify', {})).checked).toBe(before.checked + 1);
  });

  it('can be gone back from to any earlier version, and to the program’s own, without losing one', async () => {
    await save('progress-update', (body) => [surgery, ...body]);
    const second = await save('progress-update', (body) => body.slice(1).concat({ ...surgery, id: 'own-2' }));
    const back = { name: 'progress-update', why: 'It was better.' } as const;
    const third = await test.call('wordings.takeBack', {
      ...back,
      version: 'office-1',
      expectedVersion: second.inUse.version,
    });
    expect(third.inUse.body[0]).toEqual(surgery);
    const fourth = await test.call('wordings.takeBack', { ...back, version: 'program', expectedVersion: 'office-3' });
    expect(fourth).toMatchObject({ isOwn: false, inUse: { version: fourth.program.version } });
    expect(fourth.versions.map(({ version, how }) => `${version} ${how}`)).toEqual([
      'office-4 program',
      'office-3 taken-back',
      'office-2 written',
      'office-1 written',
    ]);
    expect(
      (await test.call('wordings.read', { ...{ name: 'progress-update' as const }, version: 'office-2' })).body.at(-1),
    ).toMatchObject({ id: 'own-2' });
  });

  it('do not write over what somebody else saved meanwhile', async () => {
    const mine = await changed('progress-update', (body) => [surgery, ...body]);
    await save('progress-update', (body) => body.concat({ ...surgery, id: 'own-2' }));
    await expect(test.call('wordings.save', { ...mine, why: 'Late.' })).rejects.toThrow(/Somebody else has changed/);
  });

  it('are not saved when nothing was changed', async () => {
    await expect(save('progress-update', (body) => body)).rejects.toThrow(/in use already/);
  });
});

describe('when the program comes with newer words', () => {
  it('says so of a version that was made from older ones, has those to compare, and keeps the version in use', async () => {
    const { program } = await get('progress-update');
    const older = {
      ...program,
      version: '2025-01.1',
      body: [...program.body, { id: 'gone', text: 'An older sentence.' }],
    };
    test.program.requireRecord().write((tx) => {
      const row = { name: program.kind, why: 'Before the update.', recordedAt: test.program.now(), recordedBy: null };
      insertWording(tx, { ...row, version: older.version, number: null, content: older, how: null, basedOn: null });
      const own = { ...older, version: 'office-1', body: [surgery, ...older.body] };
      insertWording(tx, {
        ...row,
        version: 'office-1',
        number: 1,
        content: own,
        how: 'written',
        basedOn: older.version,
      });
    });
    const view = await get('progress-update');
    expect(view).toMatchObject({ isOwn: true, inUse: { version: 'office-1' }, madeFrom: { version: '2025-01.1' } });
    const listed = (await test.call('wordings.list', {})).find(({ name }) => name === 'progress-update');
    expect(listed).toMatchObject({ hasNewer: true, isOwn: true });
    // A small change does not hide it; one by somebody who has looked at what is new does.
    const small = await save('progress-update', (body) => body.slice(1));
    expect(small.madeFrom).toMatchObject({ version: '2025-01.1' });
    const mine = await changed('progress-update', (body) => [surgery, ...body]);
    const seen = await test.call('wordings.save', { ...mine, why: 'Looked at it.', hasSeenNewer: true });
    expect(seen.madeFrom).toBeNull();
  });
});

describe('words that would go wrong are refused when they are saved', () => {
  it.each<[string, TemplateName, (body: LetterTemplate['body']) => LetterTemplate['body'], RegExp]>([
    [
      'a field that does not exist',
      'progress-update',
      rewritten('opening', 'Since\n{{recieved-on}}.'),
      /Part 1, line 2: There is no field “recieved-on”. Did you mean “received-on”/,
    ],
    [
      'a locked part that is gone',
      'stage-1-acknowledgement',
      (body) => body.filter(({ id }) => id !== 'ombudsman'),
      /“ombudsman” is missing. A clause asks for it/,
    ],
    [
      'a locked part without the field that its clause asks for',
      'extension-notice',
      rewritten('new-date', 'You will hear soon.'),
      /Part 2: A clause asks for what “extend-until” says here/,
    ],
    [
      'a locked part under a condition',
      'stage-1-acknowledgement',
      (body) => body.map((part) => (part.id === 'named-contact' ? { ...part, if: 'respond-by' } : part)),
      /when it stands cannot be changed/,
    ],
    [
      'a locked part of another kind',
      'stage-1-response',
      (body) => body.map((part) => (part.id === 'learning' ? { ...part, set: 'findings' as const } : part)),
      /only its words can be changed/,
    ],
    [
      'a stage that is not named',
      'stage-1-response',
      rewritten('opening', 'This is our answer to {{complaint-made}}.'),
      /would not hold what a clause asks for, in a usual case: .*stage 1/,
    ],
    [
      'a gap in some cases',
      'progress-update',
      (body) => [{ ...surgery, text: 'You hear by {{respond-by}}.' }, ...body],
      /Part 1: There would be a gap where no date for the answer is known/,
    ],
    [
      'a part locked by the office',
      'progress-update',
      (body) => [{ ...surgery, locked: true }, ...body],
      /What is locked, and for which clause, cannot be changed/,
    ],
    [
      'a character that cannot be printed',
      'progress-update',
      (body) => [{ ...surgery, text: 'Thank you ක' }, ...body],
      /cannot be printed/,
    ],
  ])('%s', async (_, name, change, message) => {
    const error = await save(name, change).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, ['message', 'details', 'path'])).toMatch(message);
    expect((await get(name)).isOwn).toBe(false);
  });

  it('and the same is said while they are written', async () => {
    const { template } = await changed('progress-update', rewritten('opening', '{{recieved-on}}'));
    const [problem] = await test.call('wordings.check', { template });
    expect(problem).toMatchObject({ where: 'Part 1', part: 0, field: 'text' });
  });

  it('and every letter that the program ships passes', async () => {
    for (const { name } of await test.call('wordings.list', {})) {
      const { program } = await get(name);
      expect([name, await test.call('wordings.check', { template: program })]).toEqual([name, []]);
    }
  });
});

describe('a letter remembers the words that it was made by', () => {
  it('keeps them in a draft until somebody takes the newer ones', async () => {
    const { letterId } = await begin('stage-1-acknowledgement');
    await save('stage-1-acknowledgement', rewritten('corrections', 'Tell me what is wrong.'));
    const before = await letterText(letterId);
    expect(before.view).toMatchObject({
      words: expect.stringContaining('The words of Redress'),
      newerWords: 'Your version 1',
    });
    await test.call('letters.takeNewerWords', { letterId, expectedVersion: before.view.letter.version });
    expect((await letterText(letterId)).view).toMatchObject({ words: 'Your version 1', newerWords: null });
  });

  it('keeps them for ever in an issued letter', async () => {
    await save('progress-update', (body) => [surgery, ...body]);
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await issueLetter(test, caseId, 'progress-update', (parts) => ({
      ...parts,
      slots: { ...parts.slots, progress: 'The pump is ordered.', remaining: 'It is fitted on 9 March.' },
    }));
    await save('progress-update', (body) => body.slice(1));
    const { view } = await letterText(letterId);
    expect(view).toMatchObject({ words: 'Your version 1', newerWords: null });
  });

  it('shows a case in new words before they are used, and says where there would be no letter', async () => {
    const { template } = await changed('stage-1-response', rewritten('what-stage-2-is', 'Somebody else looks again.'));
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const shown = await test.call('wordings.preview', { template, caseId });
    expect(shown.pages).toBeGreaterThan(0);
    expect(shown.pdf?.byteLength).toBeGreaterThan(1000);
    const anonymous = await test.call('cases.log', { ...complaint('2026-03-02'), complainant: null });
    const none = await test.call('wordings.preview', { template, caseId: anonymous.caseId });
    expect(none).toMatchObject({ pdf: null, trouble: expect.stringContaining('nobody to write to') });
  });
});

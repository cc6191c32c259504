import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PrintRunId } from '../../electron/domain/ids.ts';
import { hollowPng } from '../letters/layouts.ts';
import { pdfOf } from '../support/documentFiles.ts';
import { addFiles, complaint, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { options, pagesOf, personAt, waitingLetter } from './run.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const print = async (letters: string[], changes: Partial<typeof options> = {}) => {
  const answer = await test.call('post.print', {
    letters: letters as never, // ids that the program gave out
    options: { ...options, ...changes },
    to: 'printer',
    again: [],
  });
  const path = test.answers.printed.at(-1);
  if (path === undefined) throw new Error('nothing went to the printer');
  return { answer, pages: await pagesOf(readFileSync(path)) };
};

const inTray = async (letterId: string) =>
  (await test.call('post.tray', {})).letters.find((letter) => letter.letterId === letterId);

describe('the tray', () => {
  it('holds what is issued and not posted, with the date that it has to meet', async () => {
    expect(await test.call('post.count', {})).toEqual({ waiting: 0 });
    const { letterId } = await waitingLetter(test, personAt('Mr Alan Bright', 'mp2 1aa'));
    const large = await waitingLetter(test, personAt('Mrs Cara Dunn', 'ba1 1aa', 24));
    expect(await inTray(letterId)).toMatchObject({
      name: 'Stage 1 acknowledgement',
      recipientName: 'Mr Alan Bright',
      postcode: 'MP2 1AA',
      address: '1 High Street, MILLPORT, MP2 1AA',
      dueOn: '2026-03-09',
      clock: { id: 'stage-1/acknowledge' },
      printed: [],
      textSize: 12,
      hasEmail: false,
    });
    expect(await inTray(large.letterId)).toMatchObject({ textSize: 24 });
    expect(await test.call('post.count', {})).toEqual({ waiting: 2 });
  });

  it('lets somebody without an address collect the letter', async () => {
    await waitingLetter(test, { ...personAt('Mr No Abode', 'mp2 1aa'), address: null });
    const { letters } = await test.call('post.tray', {});
    expect(letters).toMatchObject([{ envelope: 'collect', address: '', postcode: null }]);
  });
});

describe('a print run', () => {
  it('is one job in envelope order, each letter on the front of a sheet, after a list of it', async () => {
    const ten = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const two = await waitingLetter(test, personAt('Mrs Two Tooley', 'mp2 1aa'));
    const bath = await waitingLetter(test, personAt('Mx Bath Bain', 'ba1 1aa', 24));
    const { answer, pages } = await print([ten.letterId, two.letterId, bath.letterId]);
    expect(answer).toMatchObject({ isDone: true, savedTo: null, pages: pages.length });
    expect(test.answers.printed).toHaveLength(1);

    const plan = await test.call('post.plan', { letters: [ten.letterId, two.letterId, bath.letterId], options });
    expect(plan.letters.map(({ letterId }) => letterId)).toEqual([bath.letterId, two.letterId, ten.letterId]);
    for (const letter of plan.letters) {
      expect(letter.firstPage % 2).toBe(1);
      expect(pages[letter.firstPage - 1]).toContain(letter.recipientName);
    }
    expect(plan.pages).toBe(pages.length);
    expect(plan.sheets).toBe(Math.ceil(pages.length / 2));

    const [list = '', back] = pages;
    expect(list).toContain('Letters to post, Monday 2 March 2026');
    const order = ['Mx Bath Bain', 'Mrs Two Tooley', 'Mr Ten Tenner'].map((name) => list.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(list).toContain('☐ 1');
    expect(list).toContain('Large print, 24 point');
    expect(list).toContain('Window envelope (DL)');
    // The list's own back stays empty.
    expect(back).toBe('');
  });

  it('has no empty pages on one side, and no list where none is wanted', async () => {
    const one = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const other = await waitingLetter(test, personAt('Mrs Two Tooley', 'mp2 1aa'));
    const { pages } = await print([one.letterId, other.letterId], { isDuplex: false, withRunSheet: false });
    expect(pages.every((text) => text !== '')).toBe(true);
    expect(pages[0]).toContain('Mrs Two Tooley');
  });

  it('lets what is enclosed follow its letter, and says what it cannot print', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-post-'));
    const files = [
      ['plan.pdf', await pdfOf('The surveyor’s plan')],
      ['broken.pdf', Buffer.from('%PDF-1.7\nnot really')],
      ['bomb.png', hollowPng(10, 10, 1_000_000)],
      ['window.png', PNG],
      ['notes.txt', Buffer.from('Notes of the visit')],
    ] as const;
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const details = personAt('Mr Ten Tenner', 'mp10 1aa');
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { complainant: { kind: 'new', details } }));
    await addFiles(
      test,
      caseId,
      files.map(([name]) => join(folder, name)),
    );
    const { documents, version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'stage-1-acknowledgement',
    });
    const begun = await test.call('letters.get', { letterId });
    expect(begun.documents.map(({ name }) => name).sort()).toEqual(files.map(([name]) => name).sort());
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: begun.letter.version,
      parts: {
        ...begun.parts,
        encloses: files.flatMap(([name]) => documents.find((one) => one.name === name)?.id ?? []),
      },
    });
    const { sha256 } = await test.call('letters.preview', { letterId });
    await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
    const plain = await waitingLetter(test, personAt('Mrs Zed Zeal', 'ze2 1aa'));

    const plan = await test.call('post.plan', { letters: [letterId, plain.letterId], options });
    expect(plan.letters).toMatchObject([
      { letterId: plain.letterId, envelope: 'window', problems: [] },
      {
        letterId,
        envelope: 'large',
        enclosures: ['plan.pdf', 'broken.pdf', 'bomb.png', 'window.png', 'notes.txt'],
        problems: [
          '“broken.pdf” could not be read: put it in by hand.',
          '“bomb.png” could not be read: put it in by hand.',
          '“notes.txt” is not a PDF or a picture: put it in by hand.',
        ],
      },
    ]);
    const { pages } = await print([letterId, plain.letterId]);
    const first = (plan.letters[1]?.firstPage ?? 0) - 1;
    expect(pages[first]).toContain('Mr Ten Tenner');
    const planPage = pages.findIndex((text) => text.includes('surveyor’s plan'));
    expect(planPage).toBeGreaterThan(first);
    expect(planPage % 2).toBe(0);
    expect(pages[0]).toContain('With it: plan.pdf');
    expect(pages[0]).toContain('“broken.pdf” could not be read: put it in by hand.');
    // The picture is a page without words, the last of the job.
    expect(pages.length - planPage).toBe(3);
    const alone = await test.call('post.plan', {
      letters: [letterId],
      options: { ...options, withEnclosures: false },
    });
    expect(alone.letters[0]?.problems).toEqual([]);
    expect(alone.pages).toBeLessThan(plan.pages);

    // Printed on its own, the letter brings the same with it.
    expect(await test.call('letters.print', { letterId })).toEqual({
      printed: true,
      byHand: plan.letters[1]?.problems,
    });
    const path = test.answers.printed.at(-1);
    const own = path === undefined ? [] : await pagesOf(readFileSync(path));
    expect(own[0]).toContain('Mr Ten Tenner');
    expect(own.findIndex((text) => text.includes('surveyor’s plan')) % 2).toBe(0);
    expect(own).toHaveLength(pages.length - first);
  });

  it('is not noted by itself: what came out is what the user says', async () => {
    const one = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const jammed = await waitingLetter(test, personAt('Mrs Two Tooley', 'mp2 1aa'));
    const { answer } = await print([one.letterId, jammed.letterId]);
    expect((await test.call('post.tray', {})).letters.map(({ printed }) => printed)).toEqual([[], []]);

    const input = { runId: answer.runId, letters: [one.letterId], again: [] };
    expect(await test.call('post.recordPrinted', input)).toEqual({ recorded: 1 });
    // Said twice of one job, it is noted once.
    expect(await test.call('post.recordPrinted', input)).toEqual({ recorded: 0 });
    expect(await inTray(one.letterId)).toMatchObject({ printed: [{ on: '2026-03-02', by: 'Priya Shah' }] });
    expect(await inTray(jammed.letterId)).toMatchObject({ printed: [] });
    const { timeline } = await view(test, one.caseId);
    expect(timeline.at(-1)).toMatchObject({
      type: 'letter-printed',
      title: 'Letter printed: Stage 1 acknowledgement',
      recordedBy: 'Priya Shah',
    });
  });

  it('warns of a letter that was printed before, and wants a word why', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const first = await print([letterId]);
    await test.call('post.recordPrinted', { runId: first.answer.runId, letters: [letterId], again: [] });
    await test.call('session.choose', { staffId: staff.tom });

    const again = { letters: [letterId], options, to: 'printer' as const };
    const refused = await test.refuse('post.print', { ...again, again: [] });
    expect(refused.message).toContain('printed before, on 2 March 2026 by Priya Shah');
    expect(test.answers.printed).toHaveLength(1);
    const reasons = [{ letterId, reason: 'The first one was torn.' }];
    const { runId } = await test.call('post.print', { ...again, again: reasons });
    expect(test.answers.printed).toHaveLength(2);
    const pages = await pagesOf(readFileSync(test.answers.printed[1] ?? ''));
    expect(pages[0]).toContain('Printed before');

    expect((await test.refuse('post.recordPrinted', { runId, letters: [letterId], again: [] })).code).toBe(
      'NOT_ALLOWED',
    );
    await test.call('post.recordPrinted', { runId, letters: [letterId], again: reasons });
    const entry = (await view(test, caseId)).timeline.at(-1);
    expect(entry).toMatchObject({
      title: 'Letter printed again: Stage 1 acknowledgement',
      text: 'The first one was torn.',
      recordedBy: 'Tom Bell',
    });
  });

  it('loses nothing when the dialog is cancelled, and saves a file as well as it prints', async () => {
    const { letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const input = { letters: [letterId], options, again: [] };
    expect(await test.call('post.print', { ...input, to: 'file' })).toMatchObject({ isDone: false, savedTo: null });
    test.program.desktop.printPdf = async () => false;
    expect(await test.call('post.print', { ...input, to: 'printer' })).toMatchObject({ isDone: false });
    expect((await test.call('post.tray', {})).letters).toMatchObject([{ letterId, printed: [] }]);

    const savePath = join(await mkdtemp(join(tmpdir(), 'redress-post-')), 'letters.pdf');
    test.answers.savePath = savePath;
    expect(await test.call('post.print', { ...input, to: 'file' })).toMatchObject({ isDone: true, savedTo: savePath });
    expect((await pagesOf(readFileSync(savePath)))[2]).toContain('Mr Ten Tenner');
  });

  it('leaves the filed bytes as they are, and refuses a draft by its name', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    await print([letterId]);
    const { letter } = await test.call('letters.get', { letterId });
    const { pdf } = await test.call('letters.preview', { letterId });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter.sha256);

    const draft = await test.call('letters.start', {
      caseId,
      expectedVersion: (await view(test, caseId)).version,
      kind: 'extension-notice',
    });
    const refused = await test.refuse('post.plan', { letters: [draft.letterId], options });
    expect(refused.message).toContain('The extension notice to Mr Ten Tenner (2026-0001) is still a draft.');
    const runId = PrintRunId.parse('018f0000-0000-7000-8000-00000000000b');
    expect((await test.refuse('post.recordPrinted', { runId, letters: [draft.letterId], again: [] })).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

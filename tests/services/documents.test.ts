import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_HANDED_BYTES, PIECE_BYTES } from '../../electron/domain/handedFiles.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { isHarmlessToOpen } from '../../electron/shell/openable.ts';
import { sha256Of } from '../../electron/store/files.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { addFiles, complaint, date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

let test: TestProgram;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'redress-doc-'));
  test = startTestProgram({ day: DAY });
  await setUpOffice(test);
});
afterAll(() => test.close());

const log = async () => (await test.call('cases.log', complaint(DAY))).caseId;
const paper = (name: string, text: string | Uint8Array) => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};

/** Hands bytes over as the window does, in pieces of a size. */
async function hand(caseId: CaseId | null, name: string, bytes: Uint8Array, piece = PIECE_BYTES) {
  const handId = randomUUID();
  for (let at = 0; ; at += piece) {
    const isLast = at + piece >= bytes.length;
    const one = { caseId, handId, name, at, bytes: bytes.subarray(at, at + piece), isLast };
    const { file } = await test.call('documents.hand', one);
    if (file) return file;
  }
}

const leftovers = () => readdirSync(join(test.folder, 'files')).filter((name) => name.startsWith('.'));

describe('a file that is dropped or pasted', () => {
  it('arrives in pieces, is kept by its hash, and is on no case before it is put on one', async () => {
    const bytes = bytesOf('0123456789'.repeat(1_000));
    const file = await hand(null, 'numbers.txt', bytes, 999);
    expect(file).toMatchObject({ sha256: sha256Of(bytes), bytes: 10_000, mediaType: 'text/plain', isOnCase: false });
    expect(readFileSync(test.program.requireRecord().files.pathOf(file.sha256)).equals(bytes)).toBe(true);
    expect(leftovers()).toEqual([]);
    const caseId = await log();
    const { sha256, name } = file;
    const files = [{ sha256, name }];
    const put = { caseId, expectedVersion: 1, on: date('2026-02-27'), note: 'By hand', files };
    expect(await test.call('documents.add', put)).toMatchObject({ added: ['numbers.txt'], alreadyHeld: [] });
    const { documents, timeline } = await view(test, caseId);
    expect(documents).toMatchObject([{ name: 'numbers.txt', addedOn: '2026-02-27', note: 'By hand', bytes: 10_000 }]);
    expect(timeline.filter(({ type }) => type === 'document-added')).toMatchObject([{ on: '2026-02-27' }]);
  });

  it('that is empty, or a folder, or gone, is refused in a sentence; the others are taken', async () => {
    const one = {
      caseId: null,
      handId: randomUUID(),
      name: 'nothing.pdf',
      at: 0,
      bytes: new Uint8Array(),
      isLast: true,
    };
    expect((await test.refuse('documents.hand', one)).message).toContain('“nothing.pdf” is empty');
    mkdirSync(join(scratch, 'a folder'), { recursive: true });
    test.answers.files = [
      paper('empty.txt', ''),
      join(scratch, 'a folder'),
      join(scratch, 'gone.pdf'),
      paper('here.txt', 'Here'),
    ];
    const chosen = await test.call('documents.choose', { caseId: null });
    expect(chosen.files.map(({ name }) => name)).toEqual(['here.txt']);
    expect(chosen.notTaken.map(({ name }) => name)).toEqual(['empty.txt', 'a folder', 'gone.pdf']);
    for (const { why } of chosen.notTaken) expect(why).toMatch(/^“.+\.$/);
  });

  it('that is too large, or loses a piece, is refused and leaves nothing behind', async () => {
    const piece = { caseId: null, handId: randomUUID(), name: 'film.mov', isLast: false };
    await test.call('documents.hand', { ...piece, at: 0, bytes: bytesOf('begun') });
    expect((await test.refuse('documents.hand', { ...piece, at: 7, bytes: bytesOf('x') })).message).toContain('whole');
    await test.call('documents.hand', { ...piece, at: 0, bytes: bytesOf('begun') });
    const last = { ...piece, at: LARGEST_HANDED_BYTES, bytes: bytesOf('x') };
    expect((await test.refuse('documents.hand', last)).message).toContain('larger than 200 MB');
    expect(leftovers()).toEqual([]);
    const tooMuch = { ...piece, at: 0, bytes: new Uint8Array(PIECE_BYTES + 1) };
    expect((await test.refuse('documents.hand', tooMuch)).code).toBe('BAD_INPUT');
  });

  it('that a window leaves unfinished again and again makes room for the next', async () => {
    for (let n = 0; n < 20; n += 1)
      await test.call('documents.hand', {
        caseId: null,
        handId: randomUUID(),
        name: `${n}.txt`,
        at: 0,
        bytes: bytesOf('begun'),
        isLast: false,
      });
    expect(leftovers().length).toBeLessThanOrEqual(8);
    await test.reopen();
    expect(leftovers()).toEqual([]);
    const [priya] = test.program.listStaff();
    if (!priya) throw new Error('nobody is on the staff');
    await test.call('session.choose', { staffId: priya.id });
  });

  it('comes with the complaint when it is logged, in the same go', async () => {
    const { sha256, name } = await hand(null, 'letter from Mrs Okafor.txt', bytesOf('Dear Sir or Madam'));
    const files = [{ sha256, name }];
    const { caseId } = await test.call('cases.log', complaint(DAY, { files: [...files, ...files] }));
    expect((await view(test, caseId)).documents).toMatchObject([{ name, addedOn: DAY }]);
    const gone = { name: 'ghost.pdf', sha256: sha256Of(bytesOf('never handed over')) };
    const refused = await test.refuse('cases.log', complaint(DAY, { files: [gone] }));
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(refused.message).toContain('ghost.pdf');
  });
});

describe('the same file twice', () => {
  it('is noticed on the case, and mentioned on another', async () => {
    const path = paper('photo of the boiler.txt', 'Boiler display: E119');
    const first = await log();
    const second = await log();
    expect((await addFiles(test, first, [path])).added).toEqual(['photo of the boiler.txt']);
    expect(await addFiles(test, first, [path])).toMatchObject({ added: [], alreadyHeld: ['photo of the boiler.txt'] });
    expect((await view(test, first)).documents).toHaveLength(1);
    test.answers.files = [path];
    const { reference } = await view(test, first);
    expect((await test.call('documents.choose', { caseId: first })).files).toMatchObject([
      { isOnCase: true, otherCases: [] },
    ]);
    expect((await test.call('documents.choose', { caseId: second })).files).toMatchObject([
      { isOnCase: false, otherCases: [reference] },
    ]);
  });
});

describe('opening a document', () => {
  const open = async (name: string, bytes: Uint8Array) => {
    const caseId = await log();
    await addFiles(test, caseId, [paper(name, bytes)]);
    const [document] = (await view(test, caseId)).documents;
    if (!document) throw new Error('the document is not on the case');
    test.answers.opened = [];
    test.answers.suggested = [];
    return test.call('documents.open', { documentId: document.id });
  };
  const png = new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );

  it('goes by what it is, not by what it is called', async () => {
    expect(await open('photo.exe', png)).toMatchObject({ opened: true });
    expect(test.answers.opened[0]).toMatch(/photo\.exe\.png$/);
    // A program that calls itself a picture is saved, never opened.
    expect(await open('holiday.png', bytesOf('MZ\u0090\u0000\u0003'))).toMatchObject({ opened: false });
    expect(await open('page.html', bytesOf('<script>alert(1)</script>'))).toMatchObject({ opened: true });
    expect(test.answers.opened[0]).toMatch(/page\.html\.txt$/);
  });

  it('opens nothing that the desktop would run', async () => {
    for (const name of ['run.bat', 'run.js', 'run.hta', 'run.lnk', 'run.pdf.exe'])
      if ((await open(name, bytesOf(`@echo off ${name}`))).opened)
        expect(isHarmlessToOpen(test.answers.opened[0] ?? '')).toBe(true);
  });
});

describe('a hostile name', () => {
  it.each(hostileNames)('%j does no harm wherever it is used', async (hostile) => {
    const caseId = await log();
    const file = await hand(caseId, hostile, bytesOf(`Content of ${JSON.stringify(hostile)}\u0000`));
    expect(file.name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
    expect([...file.name].length).toBeLessThanOrEqual(200);
    // The window may name it as it likes: what is kept is tidied again.
    const { added } = await test.call('documents.add', {
      caseId,
      expectedVersion: 1,
      on: date(DAY),
      note: '',
      files: [{ sha256: file.sha256, name: hostile.slice(0, 300) || 'x' }],
    });
    expect(added).toHaveLength(1);
    const [document] = (await view(test, caseId)).documents;
    if (!document) throw new Error('the document is not on the case');

    test.answers.suggested = [];
    test.answers.savePath = null;
    await test.call('documents.open', { documentId: document.id });
    for (const suggested of test.answers.suggested) expect(suggested).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+(?<![. ])$/u);

    const place = mkdtempSync(join(scratch, 'export-'));
    test.answers.folder = place;
    const written = await test.call('exports.run', { caseId, exportId: randomUUID() as never }); // any id will do
    const folder = join(written?.folder ?? '', 'documents');
    const [name] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(dirname(resolve(folder, name ?? ''))).toBe(resolve(folder));
    expect(existsSync(join(place, 'evil.txt'))).toBe(false);
    expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+(?<![. ])$/u);
    expect(Buffer.byteLength(name ?? '')).toBeLessThanOrEqual(255);
  });
});

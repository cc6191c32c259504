import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterId } from '../../electron/domain/ids.ts';
import { plainText } from '../../electron/letters/render/plainText.ts';
import { requireLetter } from '../../electron/store/letters.ts';
import { readPdf } from '../letters/readPdf.ts';
import { addFiles, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { pagesOf, personAt, waitingLetter } from './run.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const filed = async (letterId: LetterId) => (await test.call('letters.get', { letterId })).letter.sha256;

describe('a letter printed once more', () => {
  it('is the very bytes on file, or the same pages with a mark that says what it is', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa', 24));
    test.setDay('2026-03-05');
    const input = { letterId, to: 'printer', reason: 'He lost the first one.' } as const;
    expect(await test.call('post.reprint', { ...input, as: 'exact-copy' })).toEqual({ isDone: true, savedTo: null });
    await test.call('post.reprint', { ...input, as: 'marked-copy' });
    const [exact, marked] = test.answers.printed.map((path) => readFileSync(path));
    if (!exact || !marked) throw new Error('nothing was printed');
    expect(sha256Of(exact)).toBe(await filed(letterId));

    const [before, after] = [await pagesOf(exact), await pagesOf(marked)];
    expect(after).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(1);
    before.forEach((page, index) => {
      expect(page).not.toContain('COPY');
      expect(after[index]).toContain(page);
      expect(after[index]).toContain('COPY');
      expect(after[index]).toContain('of the letter issued on 2 March 2026. Copy made on 5 March 2026.');
    });
    // In the left margin, where the letter itself has nothing.
    const { pages, title } = await readPdf(marked);
    for (const page of pages)
      for (const one of page.texts.filter(({ text }) => /COPY|of the letter issued/.test(text)))
        expect(one.left).toBeLessThan(15);
    expect(title).toBe('Copy: Stage 1 acknowledgement, 2026-0001');
    expect(test.answers.printed[1]).toContain('COPY.pdf');

    const { letterLives, timeline } = await view(test, caseId);
    expect(letterLives[0]).toMatchObject({
      printed: [],
      copies: [
        { isMarked: false, on: '2026-03-05' },
        { isMarked: true, on: '2026-03-05' },
      ],
    });
    expect(timeline.slice(-2).map(({ title: said, text }) => [said, text])).toEqual([
      ['Exact copy made: Stage 1 acknowledgement', 'He lost the first one.'],
      ['Copy, marked as one, made: Stage 1 acknowledgement', 'He lost the first one.'],
    ]);
    // The file is what it was.
    expect(sha256Of((await test.call('letters.preview', { letterId })).pdf)).toBe(await filed(letterId));
  });

  it('is not noted where nothing came of it', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const { version } = await view(test, caseId);
    const input = { letterId, as: 'marked-copy', to: 'file', reason: 'For the councillor.' } as const;
    expect(await test.call('post.reprint', input)).toEqual({ isDone: false, savedTo: null });
    expect((await view(test, caseId)).version).toBe(version);
    expect((await test.refuse('post.reprint', { ...input, reason: ' ' })).code).toBe('BAD_INPUT');
  });
});

describe('an email with the letter', () => {
  const withEmail = { ...personAt('Zoë Ångström', 'mp10 1aa'), email: 'zoe@example.org' };

  /** The parts of a message as a mail program would read them. */
  const read = (path: string) => {
    const text = readFileSync(path, 'utf8');
    const head = text.slice(0, text.indexOf('\r\n\r\n'));
    const quoted = /Content-Transfer-Encoding: quoted-printable\r\n\r\n([\s\S]*?)\r\n--/.exec(text)?.[1] ?? '';
    const body = Buffer.from(
      quoted
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
    const files = [...text.matchAll(/Content-Transfer-Encoding: base64[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(
      ([, body = '']) => Buffer.from(body, 'base64'),
    );
    return { head, text, body, files };
  };

  it('opens as an unsent draft with the filed PDF, and its subject says nothing of what it is about', async () => {
    const { caseId, letterId } = await waitingLetter(test, withEmail);
    expect(await test.call('post.draftEmail', { letterId })).toEqual({
      savedTo: null,
      isOpened: true,
    });
    const [path = ''] = test.answers.opened;
    expect(path).toMatch(/\.eml$/);
    const { head, body, files } = read(path);
    expect(head).toContain('X-Unsent: 1');
    expect(head).toContain('zoe@example.org');
    expect(head).toContain('Subject: Letter from Harbour Homes, our reference 2026-0001');
    expect(head).toContain('priya@harbourhomes.example');
    expect(/^Subject: (.*)$/m.exec(head)?.[1]).not.toMatch(/complaint|boiler|Zo/i);
    // The whole letter, as it is saved for Braille or an email, and what the attachment is.
    const { model } = test.program.requireRecord().read((db) => requireLetter(db, letterId));
    if (!model) throw new Error('nothing was frozen');
    expect(body).toContain(plainText(model).trim());
    expect(body).toContain('Dear Zoë Ångström');
    expect(body).toContain('attached to this email as a PDF');
    expect(files.map(sha256Of)).toEqual([await filed(letterId)]);

    const { letterLives, timeline, assessment } = await view(test, caseId);
    expect(letterLives[0]?.emailDrafted).toEqual({ on: '2026-03-02', by: 'Priya Shah' });
    expect(timeline.at(-1)).toMatchObject({ type: 'email-drafted', text: 'To zoe@example.org' });
    // A draft is not sent: the day is noted by somebody.
    expect(assessment.next?.id).toBe('send-letter');
    const { letter } = await test.call('letters.get', { letterId });
    await test.call('letters.markSent', {
      letterId,
      expectedVersion: letter.version,
      on: letter.date,
      method: 'email',
    });
    expect((await view(test, caseId)).assessment.next?.id).toBe('respond');
  });

  it('is saved where the PC has no mail program, and needs an address', async () => {
    const { letterId } = await waitingLetter(test, withEmail);
    test.answers.hasMailProgram = false;
    expect(await test.call('post.draftEmail', { letterId })).toEqual({
      savedTo: null,
      isOpened: false,
    });
    const savePath = join(await mkdtemp(join(tmpdir(), 'redress-post-')), 'draft.eml');
    test.answers.savePath = savePath;
    expect(await test.call('post.draftEmail', { letterId })).toEqual({
      savedTo: savePath,
      isOpened: false,
    });
    expect(read(savePath).head).toContain('X-Unsent: 1');

    const without = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const refused = await test.refuse('post.draftEmail', { letterId: without.letterId });
    expect(refused.message).toContain('no email address on file for Mr Ten Tenner');
  });

  it('brings what is enclosed with it', async () => {
    const { caseId } = await waitingLetter(test, withEmail);
    const paper = join(await mkdtemp(join(tmpdir(), 'redress-post-')), 'plan of the works.txt');
    await writeFile(paper, 'The plan');
    await addFiles(test, caseId, [paper]);
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'progress-update',
    });
    const { letter, parts, documents } = await test.call('letters.get', { letterId });
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: letter.version,
      parts: {
        ...parts,
        encloses: documents.map(({ id }) => id),
        slots: { ...parts.slots, progress: 'The pump is ordered.', remaining: 'It is fitted on 9 March.' },
      },
    });
    const { sha256 } = await test.call('letters.preview', { letterId });
    await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
    await test.call('post.draftEmail', { letterId });
    expect(read(test.answers.opened.at(-1) ?? '').text).toContain('plan of the works.txt');
  });
});

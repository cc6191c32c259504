import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLook } from '../../electron/domain/letterLook.ts';
import { hollowPng, ownWindow, plainPicture } from '../letters/layouts.ts';
import { allWords, readPdf } from '../letters/readPdf.ts';
import { readWord, wordsOfPart } from '../letters/readWord.ts';
import { complaint, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let priya: string;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  ({ priya } = await setUpOffice(test));
});
afterEach(() => test.close());

async function chooseLogo() {
  const path = join(test.folder, 'logo.png');
  writeFileSync(path, plainPicture(300, 100, 'x').bytes);
  test.answers.files = [path];
  const { picture } = await test.call('letterLook.choosePicture', { title: 'Choose', alt: 'Harbour Homes' });
  if (!picture) throw new Error('No picture was chosen.');
  return picture;
}

describe('how letters look', () => {
  it('is the usual look until somebody sets another, and that stands in letters made from then on', async () => {
    const before = await test.call('letterLook.get', {});
    expect(before).toEqual({ version: 1, look: usualLook });
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const plain = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const first = await test.call('letters.preview', { letterId: plain });

    const logo = await chooseLogo();
    const look = {
      ...usualLook,
      logo,
      registered: 'Society 12345R.',
      signatures: { [priya]: { ...logo, alt: 'Signature' } },
    };
    const saved = await test.call('letterLook.set', { expectedVersion: 1, look });
    expect(saved).toEqual({ version: 2, look });

    // The letter on file stays as it was issued.
    expect((await test.call('letters.preview', { letterId: plain })).sha256).toBe(first.sha256);
    const dressed = await issueLetter(test, caseId, 'progress-update', (parts) => ({
      ...parts,
      slots: { ...parts.slots, progress: 'The pump is ordered.', remaining: 'It has to be put in.' },
    }));
    const read = await readPdf((await test.call('letters.preview', { letterId: dressed })).pdf);
    expect(read.pages.flatMap(({ roles }) => roles).filter((role) => role === 'Figure')).toHaveLength(2);
    expect(allWords(read)).toContain('Society 12345R.');
  });

  it('is not overwritten by somebody who saw an older one', async () => {
    await test.call('letterLook.set', { expectedVersion: 1, look: { ...usualLook, layout: { id: 'b' } } });
    const failure = await test.refuse('letterLook.set', { expectedVersion: 1, look: usualLook });
    expect(failure.code).toBe('CONFLICT');
  });

  it.each([
    ['a text file', 'not a picture', 'is not a PNG or JPEG picture'],
    ['a PNG that is cut off', plainPicture(300, 100, 'x').bytes.slice(0, 60), 'is not a PNG or JPEG picture'],
    ['a picture of more dots than any letter can show', hollowPng(8_000, 8_000, 1), 'at most 4,000 dots'],
    ['a picture that unfolds to more than its dots', hollowPng(10, 10, 1_000_000), 'is not a PNG or JPEG picture'],
    ['a picture that is too large', new Uint8Array(700_000), 'larger than 600 kB'],
  ])('takes no %s, and says so', async (_what, content, message) => {
    const path = join(test.folder, 'logo.png');
    writeFileSync(path, content);
    test.answers.files = [path];
    const failure = await test.refuse('letterLook.choosePicture', { title: 'Choose', alt: 'x' });
    expect(failure.message).toContain(message);
  });

  it('refuses an envelope that cannot work, naming the measure', async () => {
    const look = { ...usualLook, layout: { ...ownWindow('dl35', [87, 192]), height: 12 } };
    const failure = await test.refuse('letterLook.set', { expectedVersion: 1, look });
    expect(failure.code).toBe('BAD_INPUT');
    expect(failure.details[0]?.path).toBe('look.layout.folds');
    expect((await test.refuse('letterLook.preview', { look, shows: 'letter', textSize: 12 })).code).toBe('BAD_INPUT');
  });

  it('does not name a picture that is not on file', async () => {
    const { picture } = plainPicture(10, 10, 'x');
    const failure = await test.refuse('letterLook.set', { expectedVersion: 1, look: { ...usualLook, logo: picture } });
    expect(failure.code).toBe('DISK');
  });

  it('is shown before it is saved, and tried with a sheet that is printed and saved', async () => {
    const look = { ...usualLook, layout: ownWindow('dl39', [87, 192]) };
    for (const shows of ['letter', 'test-sheet'] as const) {
      const { pdf, pages } = await test.call('letterLook.preview', { look, shows, textSize: 12 });
      expect(pages).toBe(1);
      expect(allWords(await readPdf(pdf))).toContain(
        shows === 'letter' ? 'This is how your letters look' : 'Actual size',
      );
    }
    expect(await test.call('letterLook.printTestSheet', { look })).toEqual({ printed: true });
    expect(test.answers.printed[0]).toMatch(/Envelope test sheet\.pdf$/);
    test.answers.savePath = join(test.folder, 'sheet.pdf');
    expect(await test.call('letterLook.saveTestSheet', { look })).toEqual({ savedTo: test.answers.savePath });
    expect(existsSync(test.answers.savePath)).toBe(true);
  });
});

describe('copies of a letter', () => {
  it('are the PDF on file, or its words for Word and as plain text, marked as copies', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const { sha256 } = await test.call('letters.preview', { letterId });
    test.answers.savePath = join(test.folder, 'copy');
    await test.call('letters.saveCopy', { letterId });
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(readFileSync(test.answers.savePath)).digest('hex')).toBe(sha256);
    await test.call('letters.saveCopy', { letterId, format: 'txt' });
    const text = readFileSync(test.answers.savePath, 'utf8');
    expect(text).toContain('Dear Mrs Okafor');
    expect(text).toContain('the letter itself is the PDF on file');
    await test.call('letters.saveCopy', { letterId, format: 'docx' });
    const parts = await readWord(new Uint8Array(readFileSync(test.answers.savePath)));
    expect(wordsOfPart(parts.get('word/document.xml') ?? '')).toContain('Dear Mrs Okafor');
    expect([...parts.values()].join('')).toContain('Word copy of our letter of 2 March 2026');
    expect(test.answers.suggested.map((name) => name.replace(/^.*\./, ''))).toEqual(['pdf', 'txt', 'docx']);
  });

  it('of a draft say that it is one', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'stage-1-acknowledgement',
    });
    test.answers.savePath = join(test.folder, 'draft');
    for (const format of ['pdf', 'docx', 'txt'] as const) await test.call('letters.saveCopy', { letterId, format });
    expect(test.answers.suggested).toHaveLength(3);
    for (const name of test.answers.suggested) expect(name).toMatch(/ DRAFT\.(pdf|docx|txt)$/);
    expect(readFileSync(test.answers.savePath, 'utf8')).toContain('Draft: this letter has not been issued');
  });
});

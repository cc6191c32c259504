import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '../support/documentFiles.ts';
import { complaint, date, setUpOffice, view } from '../support/office.ts';
import { chooseScansFolder, lookTwice, scanInto } from '../support/scans.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';

describe('the folder for scans', () => {
  let test: TestProgram;
  let folder: string;

  const look = () => lookTwice(test);
  const put = (id: string, caseId: string) =>
    test.call('scans.putOnCase', { id, caseId, on: date('2026-02-27'), note: 'Came by post' });
  const log = async () => (await test.call('cases.log', complaint(DAY))).caseId;

  beforeAll(async () => {
    test = startTestProgram({ day: DAY });
    await setUpOffice(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    folder = await chooseScansFolder(test);
  });

  it('shows whole scans, the oldest first, and tells the window', async () => {
    test.pushes.length = 0;
    const older = await scanInto(folder, 'b.pdf', 'Second letter');
    utimesSync(older, new Date('2026-02-27T08:00:00Z'), new Date('2026-02-27T08:00:00Z'));
    await scanInto(folder, 'a.pdf', 'First letter');
    const { scans, arriving } = await look();
    expect(scans.map(({ name, shownAs }) => [name, shownAs])).toEqual([
      ['b.pdf', 'pdf'],
      ['a.pdf', 'pdf'],
    ]);
    expect(scans[0]?.at).toBe('2026-02-27T08:00:00.000Z');
    expect(arriving).toBe(0);
    expect(test.pushes).toContainEqual({ type: 'scans-changed' });
  });

  it('waits for a scan that is still being written', async () => {
    const bytes = await pdfOf('A long letter');
    const path = join(folder, 'slow.pdf');
    writeFileSync(path, bytes.subarray(0, 300));
    expect(await look()).toMatchObject({ arriving: 1, scans: [] });
    // The scanner pauses for longer than two looks: it is still no whole PDF.
    expect(await look()).toMatchObject({ arriving: 1, scans: [] });
    appendFileSync(path, bytes.subarray(300));
    await test.program.requireScans().look();
    expect(await test.call('scans.list', {})).toMatchObject({ arriving: 1, scans: [] });
    expect(await look()).toMatchObject({ arriving: 0, scans: [{ name: 'slow.pdf' }] });
  });

  it('does not wait for ever: what stops before its end is shown and says so, and what cannot be read is named', async () => {
    const bytes = await pdfOf('A letter whose scanner was switched off');
    writeFileSync(join(folder, 'stopped.pdf'), bytes.subarray(0, 300));
    writeFileSync(join(folder, 'empty.pdf'), '');
    await scanInto(folder, 'whole.pdf', 'A whole letter');
    expect(await look()).toMatchObject({
      arriving: 2,
      unreadable: [],
      scans: [{ name: 'whole.pdf', hasItsEnd: true }],
    });
    for (let looks = 0; looks < 45; looks += 1) await test.program.requireScans().look();
    const { arriving, unreadable, scans } = await look();
    expect({ arriving, unreadable }).toEqual({ arriving: 0, unreadable: ['empty.pdf'] });
    expect(scans).toContainEqual(expect.objectContaining({ name: 'stopped.pdf', hasItsEnd: false }));
  });

  it('passes over what is no scan', async () => {
    for (const name of ['Thumbs.db', 'desktop.ini', '~$letter.docx', '.hidden', 'scan.tmp', 'scan.part'])
      writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'old'));
    expect(await look()).toMatchObject({ arriving: 0, scans: [] });
    writeFileSync(join(folder, 'empty.pdf'), '');
    expect(await look()).toMatchObject({ arriving: 1, scans: [] });
  });

  it('puts a scan on a case and moves the original aside', async () => {
    await scanInto(folder, 'scan0001.pdf', 'Dear Sir or Madam');
    const [scan] = (await look()).scans;
    const caseId = await log();
    const { reference } = await view(test, caseId);
    expect(await put(scan?.id ?? '', caseId)).toEqual({ reference, wasOnCase: false, isMoved: true });
    const { documents } = await view(test, caseId);
    expect(documents).toMatchObject([{ name: 'scan0001.pdf', addedOn: '2026-02-27', note: 'Came by post' }]);
    expect(readdirSync(folder)).toEqual(['Put on a case']);
    expect(readdirSync(join(folder, 'Put on a case'))).toEqual([`${reference} scan0001.pdf`]);
    expect((await look()).scans).toEqual([]);
    const refused = await test.refuse('scans.putOnCase', { id: scan?.id, caseId, on: DAY, note: '' });
    expect(refused.message).toContain('no longer in the folder');
  });

  it('leaves the original where it is while the case does not have it', async () => {
    await scanInto(folder, 'scan0001.pdf', 'Dear all');
    const [scan] = (await look()).scans;
    const caseId = await log();
    const tomorrow = { id: scan?.id, caseId, on: '2026-03-03', note: '' };
    expect((await test.refuse('scans.putOnCase', tomorrow)).code).toBe('BAD_INPUT');
    expect(existsSync(join(folder, 'scan0001.pdf'))).toBe(true);
    expect((await view(test, caseId)).documents).toEqual([]);
  });

  it('notices the same scan twice: in the folder, and on a case', async () => {
    const bytes = await pdfOf('The same letter');
    writeFileSync(join(folder, 'one.pdf'), bytes);
    writeFileSync(join(folder, 'two.pdf'), bytes);
    utimesSync(join(folder, 'one.pdf'), new Date('2026-02-27T08:00:00Z'), new Date('2026-02-27T08:00:00Z'));
    const [one, two] = (await look()).scans;
    expect([one?.sameAs, two?.sameAs]).toEqual([null, 'one.pdf']);
    const caseId = await log();
    const { reference } = await view(test, caseId);
    await put(one?.id ?? '', caseId);
    const [left] = (await look()).scans;
    expect(left).toMatchObject({ name: 'two.pdf', cases: [reference], sameAs: null });
    expect(await put(left?.id ?? '', caseId)).toMatchObject({ wasOnCase: true, isMoved: true });
    expect((await view(test, caseId)).documents).toHaveLength(1);
  });

  it('shows a scan, opens a copy of it, and runs nothing', async () => {
    await scanInto(folder, 'letter.pdf', 'To be read');
    writeFileSync(join(folder, 'setup.exe'), 'MZ\u0000\u0003');
    const { scans } = await look();
    const id = (name: string) => scans.find((one) => one.name === name)?.id ?? '';
    const { bytes } = await test.call('scans.show', { id: id('letter.pdf') });
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    test.answers.opened = [];
    await test.call('scans.open', { id: id('letter.pdf') });
    expect(test.answers.opened[0]).toMatch(/copies.+letter\.pdf$/);
    for (const operation of ['scans.show', 'scans.open'])
      expect((await test.refuse(operation, { id: id('setup.exe') })).code).toBe('NOT_ALLOWED');
  });

  it('begins a case: the copy goes with the complaint, and the original waits until it is there', async () => {
    await scanInto(folder, 'first letter.pdf', 'I am not happy');
    const [scan] = (await look()).scans;
    const { sha256, name } = await test.call('scans.keep', { id: scan?.id ?? '' });
    expect((await look()).scans).toMatchObject([{ name, cases: [] }]);
    const { caseId, reference } = await test.call('cases.log', complaint(DAY, { files: [{ sha256, name }] }));
    expect((await view(test, caseId)).documents).toMatchObject([{ name: 'first letter.pdf' }]);
    expect((await look()).scans).toMatchObject([{ name, cases: [reference] }]);
    expect(await put(scan?.id ?? '', caseId)).toMatchObject({ wasOnCase: true, isMoved: true });
  });

  it('moves aside what belongs to no case, under a name of its own', async () => {
    for (const text of ['An advertisement', 'Another one']) {
      await scanInto(folder, 'junk.pdf', text);
      const [scan] = (await look()).scans;
      await test.call('scans.putAside', { id: scan?.id ?? '' });
    }
    expect(readdirSync(join(folder, 'Put aside'))).toEqual(['junk (2).pdf', 'junk.pdf']);
  });

  it('says that it cannot be reached, and goes on when it is back', async () => {
    rmSync(folder, { recursive: true });
    expect((await look()).problem).toContain('cannot be reached');
    mkdirSync(folder);
    await scanInto(folder, 'back.pdf', 'Here again');
    expect(await look()).toMatchObject({ problem: null, scans: [{ name: 'back.pdf' }] });
  });

  it('is not one of Redress’s own, and can be left', async () => {
    test.answers.folder = join(test.folder, 'files');
    expect((await test.refuse('scans.chooseFolder', {})).message).toContain('data folder of Redress');
    expect(await test.call('scans.leaveFolder', {})).toMatchObject({ folder: null, scans: [] });
  });

  it('says so where the original cannot be moved', async () => {
    await scanInto(folder, 'stuck.pdf', 'It stays');
    writeFileSync(join(folder, 'Put on a case'), 'a file where the folder would be');
    const scan = (await look()).scans.find(({ name }) => name === 'stuck.pdf');
    expect(await put(scan?.id ?? '', await log())).toMatchObject({ wasOnCase: false, isMoved: false });
    expect(existsSync(join(folder, 'stuck.pdf'))).toBe(true);
  });
});

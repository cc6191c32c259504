import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judge } from '../../electron/services/backups/backupKeeper.ts';
import { listOfficeEvents } from '../support/history.ts';
import { addFiles, complaint, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

vi.setConfig({ testTimeout: 60_000 });

const open: TestProgram[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const test of open.splice(0)) await test.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function start(options: Parameters<typeof startTestProgram>[0] = {}): TestProgram {
  const test = startTestProgram({ day: '2026-03-02', ...options });
  open.push(test);
  return test;
}

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-place-'));
  folders.push(folder);
  return folder;
}

describe('backups', () => {
  it('puts back an earlier state, says so, leaves a trace, and can be undone', async () => {
    const test = start();
    const { priya } = await setUpOffice(test);
    const { reference } = await test.call('cases.log', complaint('2026-03-02'));
    const made = await test.call('backups.make', {});
    test.setDay('2026-03-03');
    const later = await test.call('cases.log', complaint('2026-03-03'));
    const name = made.copies[0]?.name ?? '';
    expect(await test.call('backups.lossOf', { name })).toMatchObject({
      isSameHistory: true,
      cases: [{ reference: later.reference, isWhole: true }],
    });

    await test.call('backups.restore', { name });
    expect(test.answers.relaunches).toBe(1);
    await test.reopen();
    await test.call('session.choose', { staffId: priya });
    expect((await test.call('cases.find', { text: later.reference })).length).toBe(0);
    expect((await test.call('cases.find', { text: reference })).length).toBe(1);
    const status = await test.call('backups.status', {});
    expect(status.restored).toContain('as it was at 09:00 on 2 March 2026');
    expect(listOfficeEvents(test).at(-1)).toMatchObject({ type: 'record-restored', copy: name });

    const aside = status.copies.find((copy) => copy.kind === 'before-restore');
    await test.call('backups.restore', { name: aside?.name ?? '' });
    await test.reopen();
    await test.call('session.choose', { staffId: priya });
    expect((await test.call('cases.find', { text: later.reference })).length).toBe(1);
  });

  it('sends each backup to the second place, says when it cannot be reached, and brings the record back on a new PC', async () => {
    const test = start();
    await setUpOffice(test);
    expect((await test.call('backups.make', {})).judgement).toBe('only-here');
    test.answers.folder = place();
    const chosen = await test.call('backups.chooseSecondPlace', { passphrase: 'three words of ours' });
    expect(chosen).toMatchObject({ judgement: 'fine', secondPlace: { problem: null } });
    expect(readdirSync(join(test.answers.folder, 'Redress backups'))).toContain('HOW TO OPEN THESE BACKUPS.txt');
    const { reference } = await test.call('cases.log', complaint('2026-03-02'));
    await test.program.close(); // what happens when the window is closed

    const elsewhere = start();
    elsewhere.answers.folder = test.answers.folder;
    const wrong = await elsewhere.refuse('startup.restoreFromSecondPlace', { passphrase: 'three words of hers' });
    expect(wrong).toMatchObject({ code: 'BAD_INPUT', details: [{ path: 'passphrase' }] });
    await elsewhere.call('startup.restoreFromSecondPlace', { passphrase: 'three words of ours' });
    await elsewhere.reopen();
    const { staff } = await elsewhere.call('session.get', {});
    await elsewhere.call('session.choose', { staffId: staff[0]?.id as never }); // the record that was brought back has staff
    expect((await elsewhere.call('cases.find', { text: reference })).length).toBe(1);

    rmSync(join(test.answers.folder, 'Redress backups'), { recursive: true });
    const status = await elsewhere.call('backups.make', {});
    expect(status.secondPlace?.problem).toContain('could not be reached');
    expect(status.problem).toBeNull();
  });

  it('offers the newest backup where the record is damaged, and refuses to touch one that is in use', async () => {
    const test = start();
    await setUpOffice(test);
    await test.call('backups.make', {});
    const [copy] = await test.call('startup.copies', {});
    expect((await test.refuse('startup.restore', { name: copy?.name })).code).toBe('NOT_ALLOWED');
    await test.program.close();
    writeFileSync(join(test.folder, 'redress.db'), 'not a record any more');
    await test.reopen();
    expect(await test.call('startup.get', {})).toMatchObject({ state: 'refused', reason: 'damaged' });
    await test.call('startup.restore', { name: copy?.name ?? '' });
    await test.reopen();
    expect((await test.call('session.get', {})).office?.name).toBe('Harbour Homes');
  });

  it('refuses a second place within the data folder', async () => {
    const test = start();
    await setUpOffice(test);
    test.answers.folder = join(test.folder, 'backups');
    const failure = await test.refuse('backups.chooseSecondPlace', { passphrase: 'three words of ours' });
    expect(failure.message).toContain('lies within the data folder');
    // Its name begins like the data folder's, and it stands beside it.
    const beside = `${test.folder}-second`;
    mkdirSync(beside);
    folders.push(beside);
    test.answers.folder = beside;
    expect(await test.call('backups.chooseSecondPlace', { passphrase: 'three words of ours' })).toMatchObject({
      secondPlace: { folder: beside },
    });
  });

  it('does not take its own notes for something that has to be backed up', async () => {
    const test = start();
    await setUpOffice(test);
    test.answers.folder = place();
    const made = await test.call('backups.chooseSecondPlace', { passphrase: 'three words of ours' });
    expect(made?.hasChanged).toBe(false);
    await test.call('files.check', {});
    expect((await test.call('backups.status', {})).hasChanged).toBe(false);
    await test.call('cases.log', complaint('2026-03-02'));
    expect((await test.call('backups.status', {})).hasChanged).toBe(true);
  });

  it('rehearses a restore and tells that a file is missing from the backup', async () => {
    const test = start();
    await setUpOffice(test);
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const paper = join(place(), 'paper.txt');
    writeFileSync(paper, 'What the surveyor wrote.');
    await addFiles(test, caseId, [paper]);
    const { copies } = await test.call('backups.make', {});
    const name = copies[0]?.name ?? '';
    expect((await test.call('backups.rehearse', { name })).isSound).toBe(true);
    rmSync(test.program.requireRecord().backups.filesFolder, { recursive: true });
    const { isSound, message } = await test.call('backups.rehearse', { name });
    expect(isSound).toBe(false);
    expect(message).toContain('1 of 1 letters and documents are not in the backup');
  });
});

describe('what is said of the backups in plain sight', () => {
  const now = '2026-03-10T09:00:00.000Z';
  const facts = { newest: '2026-03-10T08:00:00.000Z', hasChanged: false, problem: null, place: null, now };
  const there = { folder: 'E:', salt: '', key: '', lastAt: '2026-03-10T08:00:00.000Z', problem: null };
  it('is the worst of it', () => {
    expect(judge(facts)).toBe('only-here');
    expect(judge({ ...facts, place: there })).toBe('fine');
    expect(judge({ ...facts, place: { ...there, lastAt: '2026-03-02T08:00:00.000Z' } })).toBe('second-place-late');
    expect(judge({ ...facts, place: there, newest: '2026-03-08T08:00:00.000Z', hasChanged: true })).toBe('late');
    expect(judge({ ...facts, place: there, newest: '2026-03-01T08:00:00.000Z' })).toBe('fine');
    expect(judge({ ...facts, newest: null })).toBe('none-yet');
    expect(judge({ ...facts, problem: 'The disk is full.' })).toBe('failed');
  });
});

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableColumns, is, type Table } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '../../electron/domain/ids.ts';
import { sha256Of } from '../../electron/store/files.ts';
import { addFiles, complaint, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

describe('the check of the kept files', () => {
  let test: TestProgram;
  let caseId: CaseId;
  let scratch: string;

  const check = () => test.call('files.check', {});
  const hold = async (name: string, text: string) => {
    writeFileSync(join(scratch, name), text);
    await addFiles(test, caseId, [join(scratch, name)]);
    return test.program.requireRecord().files.pathOf(sha256Of(Buffer.from(text)));
  };

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'redress-files-'));
    test = startTestProgram({ day: '2026-03-02' });
    await setUpOffice(test);
    caseId = (await test.call('cases.log', complaint('2026-03-02'))).caseId;
  });
  afterAll(() => test.close());

  it('has not been made at first, and finds everything in order', async () => {
    expect(await test.call('files.status', {})).toMatchObject({ at: null, checked: 0, trouble: [] });
    await hold('one.txt', 'The first paper');
    await issueLetter(test, caseId, 'stage-1-acknowledgement');
    const status = await check();
    expect(status).toMatchObject({ checked: 2, trouble: [], orphaned: 0, problem: null, isRunning: false });
    expect(status.at).toBe('2026-03-02T09:00:00.000Z');
    expect(test.pushes).toContainEqual({ type: 'files-checked' });
  });

  it('names what is missing and what was altered, brings it back, and keeps what was altered', async () => {
    const gone = await hold('gone.txt', 'Somebody took it away');
    const changed = await hold('changed.txt', 'Somebody wrote in it');
    await test.call('backups.make', {});
    rmSync(gone);
    writeFileSync(changed, 'Something else');
    const { reference } = await view(test, caseId);
    const found = await check();
    expect(found.trouble.map(({ state, what, canBeBroughtBack }) => [state, what, canBeBroughtBack]).sort()).toEqual([
      ['altered', 'changed.txt', true],
      ['missing', 'gone.txt', true],
    ]);
    expect(found.trouble.every((one) => one.reference === reference)).toBe(true);
    // It is remembered until it is mended.
    await test.reopen();
    expect((await test.refuse('files.status', {})).code).toBe('NO_USER');
    const [priya] = test.program.listStaff();
    if (!priya) throw new Error('nobody is on the staff');
    await test.call('session.choose', { staffId: priya.id });
    expect((await test.call('files.status', {})).trouble).toHaveLength(2);

    const { broughtBack, status } = await test.call('files.bringBack', {});
    expect([broughtBack, status.trouble]).toEqual([2, []]);
    expect(readFileSync(gone, 'utf8')).toBe('Somebody took it away');
    expect(readFileSync(changed, 'utf8')).toBe('Somebody wrote in it');
    const [aside] = readdirSync(join(test.folder, 'files-altered'));
    expect(readFileSync(join(test.folder, 'files-altered', aside ?? ''), 'utf8')).toBe('Something else');
  });

  it('says that a file cannot be brought back where no backup has it', async () => {
    const lost = await hold('lost.txt', 'In no backup');
    rmSync(lost);
    expect((await check()).trouble).toMatchObject([{ what: 'lost.txt', state: 'missing', canBeBroughtBack: false }]);
    expect(await test.call('files.bringBack', {})).toMatchObject({ broughtBack: 0 });
    expect(existsSync(lost)).toBe(false);
    writeFileSync(lost, 'In no backup');
    expect((await check()).trouble).toEqual([]);
  });

  it('takes from the second place what the backup on this PC lacks, and says nothing of it while that is away', async () => {
    const place = mkdtempSync(join(tmpdir(), 'redress-place-'));
    test.answers.folder = place;
    await test.call('backups.chooseSecondPlace', { passphrase: 'three words of ours' });
    const kept = await hold('sent away.txt', 'It lies in the second place');
    await test.call('backups.make', {});
    const backedUp = test.program.requireRecord().backups.filesFolder;
    for (const path of [kept, kept.replace(join(test.folder, 'files'), backedUp)]) rmSync(path);
    const found = await check();
    expect(found).toMatchObject({ hasSecondPlace: true, trouble: [{ canBeBroughtBack: false }] });
    renameSync(join(place, 'Redress backups'), join(place, 'away'));
    expect(await test.call('files.bringBack', {})).toMatchObject({ broughtBack: 0 });
    renameSync(join(place, 'away'), join(place, 'Redress backups'));
    expect(await test.call('files.bringBack', {})).toMatchObject({ broughtBack: 1, status: { trouble: [] } });
    expect(readFileSync(kept, 'utf8')).toBe('It lies in the second place');
    await test.call('backups.leaveSecondPlace', {});
  });

  it('counts what nothing names, but not what a form waits for or what has just come', async () => {
    const { files } = test.program.requireRecord();
    const orphan = files.add(Buffer.from('Nobody’s'));
    const awaited = files.add(Buffer.from('Dropped on a form'));
    files.add(Buffer.from('On its way this minute'));
    await test.call('drafts.save', { key: 'log', content: { files: [{ sha256: awaited.sha256 }] } });
    const old = new Date('2026-02-20T09:00:00Z');
    for (const { sha256 } of [orphan, awaited]) utimesSync(files.pathOf(sha256), old, old);
    const soon = new Date('2026-03-02T08:00:00Z');
    utimesSync(files.pathOf(sha256Of(Buffer.from('On its way this minute'))), soon, soon);
    expect(await check()).toMatchObject({ orphaned: 1, orphanedBytes: orphan.bytes, trouble: [] });
  });

  it('knows of every table that names a file', async () => {
    const tables = await Promise.all(
      ['caseTables', 'officeTables', 'calendarTables', 'ruleTables'].map(
        (name) => import(`../../electron/store/${name}.ts`) as Promise<Record<string, unknown>>, // modules of the schema
      ),
    );
    const naming = tables
      .flatMap((module) => Object.values(module))
      .filter((value): value is Table => is(value, SQLiteTable))
      .filter((table) => Object.values(getTableColumns(table)).some(({ name }) => name.includes('sha256')));
    // Another one here has to be added to `listNamedHashes`, or its files would be called orphans.
    expect(naming).toHaveLength(2);
  });
});

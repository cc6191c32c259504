import { closeSync, copyFileSync, existsSync, openSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { complaint, setUpOffice } from '../support/office.ts';
import { startTestProgram } from '../support/testProgram.ts';

/** A program on a record that counts as large and was damaged while it was closed, its size and time as they were. */
async function damagedUnseen() {
  const first = startTestProgram({ day: '2026-03-02', pretend: { lightAbove: 0 } });
  await setUpOffice(first);
  for (let n = 0; n < 20; n += 1) await first.call('cases.log', complaint('2026-03-02'));
  await first.call('backups.make', {});
  await first.program.close();
  const path = join(first.folder, 'redress.db');
  const page = pageOf(path, 'case_person_person');
  const { mtimeMs } = statSync(path);
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.alloc(200, 0xa5), 0, 200, (page - 1) * 4096);
  closeSync(handle);
  utimesSync(path, new Date(), new Date(Math.trunc(mtimeMs)));
  return startTestProgram({ day: '2026-03-02', folder: first.folder, pretend: { lightAbove: 0 } });
}

/** The page at which a table or an index begins. */
function pageOf(path: string, part: string): number {
  // Of a copy: reading the record itself would leave a log beside it.
  copyFileSync(path, `${path}.looked-at`);
  const database = new Database(`${path}.looked-at`, { readonly: true });
  const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(part);
  database.close();
  return Number(root);
}

describe('damage that a light look does not see', () => {
  it('ends the work on the record as soon as all of it has been compared; the backup is the way out', async () => {
    const test = await damagedUnseen();
    expect(await test.call('startup.get', {})).toEqual({ state: 'ready' });
    expect(await test.call('record.health', {})).toMatchObject({ reading: 'to-come' });
    await test.program.requireHealth().compare();
    expect(test.pushes).toContainEqual({ type: 'record-damaged' });
    const startup = await test.call('startup.get', {});
    expect(startup).toMatchObject({ state: 'refused', reason: 'damaged', title: 'The record is damaged' });
    for (const [operation, input] of [
      ['session.get', {}],
      ['cases.find', { text: 'okafor' }],
      ['cases.log', complaint('2026-03-02')],
    ] as const)
      expect((await test.refuse(operation, input)).message).toContain('The record is not open');
    // The way out is there: the backup can be put back, and is at the next start.
    const [newest] = await test.call('startup.copies', {});
    await test.call('startup.restore', { name: newest?.name ?? '' });
    expect(test.answers.relaunches).toBe(1);
    await test.program.close();

    const again = startTestProgram({ day: '2026-03-02', folder: test.folder });
    expect(await again.call('startup.get', {})).toEqual({ state: 'ready' });
    expect((await again.call('session.get', {})).office?.name).toBe('Harbour Homes');
    await again.close();
  });

  it('is not suspected where the reading itself failed: that is tried again', async () => {
    const test = await damagedUnseen();
    const record = test.program.requireRecord();
    record.compareWithSeal = () => Promise.reject(new Error('The work beside the window ended early (1).'));
    await test.program.requireHealth().compare();
    expect(await test.call('startup.get', {})).toEqual({ state: 'ready' });
    expect(await test.call('record.health', {})).toMatchObject({ reading: 'to-come' });
    record.abandon();
    rmSync(test.folder, { recursive: true, force: true });
  });

  it('that a backup brings to light ends the work too; where only the copy is bad, the record is said to be whole', async () => {
    const test = startTestProgram({ day: '2026-03-02' });
    await setUpOffice(test);
    const record = test.program.requireRecord();
    record.backups.make = () => Promise.reject(new Error('the copy is damaged'));
    const { judgement, problem } = await test.call('backups.make', {});
    expect(judgement).toBe('failed');
    expect(problem).toContain('The record itself has been looked through and is whole');
    expect(await test.call('startup.get', {})).toEqual({ state: 'ready' });
    record.lookThrough = () => 'quick_check';
    await test.refuse('backups.make', {});
    expect(await test.call('startup.get', {})).toMatchObject({ state: 'refused', reason: 'damaged' });
    await test.program.close();
    // It was not sealed: the next opening reads all of it.
    expect(existsSync(join(test.folder, 'redress.seal'))).toBe(false);
    rmSync(test.folder, { recursive: true, force: true });
  });
});

describe('the end of the history', () => {
  it('is verified at each opening, and what is wrong is told', async () => {
    const first = startTestProgram({ day: '2026-03-02' });
    await setUpOffice(first);
    await first.call('cases.log', complaint('2026-03-02'));
    const sound = await first.call('record.health', {});
    expect(sound).toMatchObject({ reading: 'at-opening', historyEnd: { isIntact: true } });
    await first.program.close();
    const behind = new Database(join(first.folder, 'redress.db'));
    behind.exec(`DROP TRIGGER event_words_only_erased;
      UPDATE event_words SET words = replace(words, 'boiler', 'cooker') WHERE words LIKE '%boiler%'`);
    behind.close();
    rmSync(join(first.folder, 'redress.seal'));
    const again = startTestProgram({ day: '2026-03-02', folder: first.folder });
    const { historyEnd } = await again.call('record.health', {});
    expect(historyEnd.isIntact).toBe(false);
    expect(historyEnd.message).toContain('is not as it was written');
    await again.close();
  });
});

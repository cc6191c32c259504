import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requestRestore } from '../../electron/store/backups/restore.ts';
import {
  fetchFromSecondPlace,
  listSecondPlace,
  openSecondPlace,
  prepareSecondPlace,
  sendToSecondPlace,
} from '../../electron/store/backups/secondPlace.ts';
import { strangersIn } from '../../electron/store/backups/strangers.ts';
import { connect } from '../../electron/store/database.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { listStaff } from '../../electron/store/staff.ts';
import { addCase, addStaff, append, MIGRATIONS, NOW, note, open, temporaryFolder, tryOpen } from './support.ts';

const staffIn = (record: ReturnType<typeof open>) => record.read(listStaff).map(({ name }) => name);

async function twoStates() {
  const folder = temporaryFolder();
  const record = open(folder);
  const { jo, logged } = record.write((tx) => {
    const member = addStaff(tx, 'Before');
    return { jo: member.id, logged: addCase(tx, member.id) };
  });
  const earlier = await record.backups.make();
  record.write((tx) => {
    addStaff(tx, 'After');
    append(tx, logged.id, jo, [note('Told after the copy')]);
  });
  return { folder, record, earlier: earlier.path.split('/').at(-1) ?? '', logged };
}

describe('putting a copy back', () => {
  it('tells beforehand what would be lost, puts the copy in the record’s place at the next start, and can itself be undone', async () => {
    const { folder, record, earlier, logged } = await twoStates();
    expect(record.backups.lossOf(earlier)).toMatchObject({
      isSameHistory: true,
      entries: 1,
      cases: [{ reference: logged.reference, entries: 1, isWhole: false }],
    });
    record.backups.askForRestore(earlier);
    await record.close();

    const back = open(folder);
    expect(back.restored).toMatchObject({ state: 'done', copy: earlier });
    expect(staffIn(back)).toEqual(['Before']);
    const aside = back.backups.list().find((copy) => copy.kind === 'before-restore');
    if (!aside) throw new Error('The record that was there has not been put aside.');
    back.backups.askForRestore(aside.name);
    await back.close();

    const again = open(folder);
    expect(staffIn(again).sort()).toEqual(['After', 'Before']);
    expect(again.tailCheck.isIntact).toBe(true);
  });

  it.each(['nothing was done yet', 'the record was put aside', 'the copy was in place'])(
    'is done again when the power failed after: %s',
    async (cut) => {
      const { folder, record, earlier } = await twoStates();
      await record.close();
      const places = placesIn(folder);
      const { aside } = requestRestore(places, earlier, NOW);
      if (cut !== 'nothing was done yet') renameSync(places.record, join(places.backups, aside));
      if (cut === 'the copy was in place') writeFileSync(places.record, readFileSync(join(places.backups, earlier)));
      const back = open(folder);
      expect(back.restored?.state).toBe('done');
      expect(staffIn(back)).toEqual(['Before']);
      expect(back.backups.list().filter((copy) => copy.kind === 'before-restore')).toHaveLength(1);
    },
  );

  it('leaves the record as it is when the copy does not prove', async () => {
    const { folder, record, earlier } = await twoStates();
    record.backups.askForRestore(earlier);
    await record.close();
    const path = join(folder, 'backups', earlier);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096 * 6, 4096 * 9);
    writeFileSync(path, bytes);
    const back = open(folder);
    expect(back.restored).toMatchObject({ state: 'refused', copy: earlier });
    expect(staffIn(back).sort()).toEqual(['After', 'Before']);
    await back.close();
    expect(open(folder).restored).toBeNull();
  });

  it('refuses a copy that holds a trigger or a view that Redress never made', async () => {
    const { folder, record, earlier } = await twoStates();
    await record.close();
    const copy = connect(join(folder, 'backups', earlier));
    expect(strangersIn(copy, MIGRATIONS)).toEqual([]);
    const guards = copy.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").pluck().get();
    expect(guards).toBeGreaterThan(30);
    copy.exec('CREATE TRIGGER quiet AFTER INSERT ON draft BEGIN DELETE FROM draft; END; CREATE VIEW mine AS SELECT 1;');
    expect(strangersIn(copy, MIGRATIONS)).toEqual(['quiet', 'mine']);
    copy.close();
    requestRestore(placesIn(folder), earlier, NOW);
    const back = open(folder);
    expect(back.restored).toMatchObject({ state: 'refused', why: expect.stringContaining('quiet') });
    expect(staffIn(back).sort()).toEqual(['After', 'Before']);
  });

  it('takes a damaged record aside with what lay beside it', async () => {
    const { folder, record, earlier } = await twoStates();
    record.backups.askForRestore(earlier);
    await record.close();
    writeFileSync(join(folder, 'redress.db'), 'no record any more');
    writeFileSync(join(folder, 'redress.db-wal'), 'a log that belongs to it');
    const back = open(folder);
    expect(staffIn(back)).toEqual(['Before']);
    expect(readdirSync(join(folder, 'backups')).some((name) => name.endsWith('.db-wal'))).toBe(true);
  });

  it('does not take the record from under somebody who has it open, and waits for the next start', async () => {
    const { folder, record, earlier } = await twoStates();
    record.backups.askForRestore(earlier);
    expect(tryOpen(folder)).toMatchObject({ ok: false, reason: 'in-use' });
    expect(staffIn(record).sort()).toEqual(['After', 'Before']);
    await record.close();
    expect(staffIn(open(folder))).toEqual(['Before']);
  });

  it('keeps the copy that was asked for, though it is old enough to go', async () => {
    const { folder, record, earlier } = await twoStates();
    const old = earlier.replace('2026-03-02', '2024-01-02');
    renameSync(join(folder, 'backups', earlier), join(folder, 'backups', old));
    for (const copy of ['first', 'second', 'third'])
      expect((await record.backups.make()).bytes, copy).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'backups', old))).toBe(false);

    const again = await record.backups.make();
    const name = basename(again.path).replace('2026-03-02', '2024-01-02');
    renameSync(again.path, join(folder, 'backups', name));
    record.backups.askForRestore(name);
    await record.backups.make();
    expect(existsSync(join(folder, 'backups', name))).toBe(true);
  });

  it('ignores a request that Redress did not write', async () => {
    const { folder, record } = await twoStates();
    await record.close();
    writeFileSync(join(folder, 'restore-request.json'), JSON.stringify({ copy: '../../elsewhere.db' }));
    const back = open(folder);
    expect(back.restored).toBeNull();
    expect(existsSync(join(folder, 'restore-request.json'))).toBe(false);
    expect(staffIn(back).sort()).toEqual(['After', 'Before']);
  });
});

describe('the files of the record', () => {
  it('are in the backup too, and a rehearsal tells which are missing or altered there', async () => {
    const { record } = await twoStates();
    const held = record.files.add(Buffer.from('a photograph'));
    const made = await record.backups.make();
    expect(made.files).toEqual({ copied: 1, altered: [] });
    expect((await record.backups.make()).files.copied).toBe(0);
    const copy = join(record.backups.filesFolder, held.sha256.slice(0, 2), held.sha256);
    expect(readFileSync(copy, 'utf8')).toBe('a photograph');
    const report = await record.backups.drill(made.path.split('/').at(-1) ?? '');
    expect(report).toMatchObject({ cases: 1, entries: 2, isHistoryIntact: true, missingFiles: 0, alteredFiles: 0 });
    expect(existsSync(join(record.folder, 'rehearsal'))).toBe(false);
  });

  it('never overwrite a good copy with an altered one', async () => {
    const { record } = await twoStates();
    const held = record.files.add(Buffer.from('as it was'));
    writeFileSync(record.files.pathOf(held.sha256), 'altered');
    expect((await record.backups.make()).files).toEqual({ copied: 0, altered: [held.sha256] });
  });
});

describe('the second place', () => {
  it('gives the whole record back to somebody who has nothing but the folder and the passphrase', async () => {
    const { record } = await twoStates();
    const held = record.files.add(Buffer.from('a photograph of the mould'));
    const stick = temporaryFolder();
    const place = await prepareSecondPlace(stick, 'three words of ours', []);
    const { path } = await record.backups.make();
    const { sent, files } = await sendToSecondPlace(place, { copy: path, filesFolder: join(record.folder, 'files') });
    expect(files).toBe(1);
    await record.close();
    for (const name of readdirSync(join(stick, 'Redress backups'), { recursive: true, encoding: 'utf8' }))
      expect(name.includes(held.sha256)).toBe(false);

    const folder = temporaryFolder();
    const places = placesIn(folder);
    for (const needed of [places.backups, places.files]) mkdirSync(needed, { recursive: true });
    const found = await openSecondPlace(stick, 'three words of ours');
    expect((await listSecondPlace(stick)).map(({ name }) => name)).toEqual([sent]);
    const name = sent.replace('.vault', '');
    await fetchFromSecondPlace(found, { name: sent, to: join(places.backups, name), filesFolder: places.files });
    requestRestore(places, name, NOW);
    const back = open(folder);
    expect(back.restored).toMatchObject({ state: 'done', aside: null });
    expect(staffIn(back).sort()).toEqual(['After', 'Before']);
    expect(Buffer.from(back.files.read(held.sha256)).toString()).toBe('a photograph of the mould');
  });

  it('takes no file that is damaged already, and takes it once it is whole again', async () => {
    const { record } = await twoStates();
    const held = record.files.add(Buffer.from('a photograph of the mould'));
    const place = await prepareSecondPlace(temporaryFolder(), 'three words of ours', []);
    const { path } = await record.backups.make();
    const what = { copy: path, filesFolder: join(record.folder, 'files') };
    writeFileSync(record.files.pathOf(held.sha256), 'a photograph of the mouse');
    expect((await sendToSecondPlace(place, what)).files).toBe(0);
    record.files.add(Buffer.from('a photograph of the mould'));
    expect((await sendToSecondPlace(place, what)).files).toBe(1);
  });

  it('refuses another passphrase, a folder that is no such place, and one that is gone', async () => {
    const stick = temporaryFolder();
    await prepareSecondPlace(stick, 'three words of ours', []);
    await expect(prepareSecondPlace(stick, 'something else', [])).rejects.toMatchObject({ reason: 'other-passphrase' });
    await expect(openSecondPlace(temporaryFolder(), 'x')).rejects.toMatchObject({ reason: 'not-a-place' });
    const place = await openSecondPlace(stick, 'three words of ours');
    rmSync(join(stick, 'Redress backups'), { recursive: true });
    await expect(sendToSecondPlace(place, { copy: 'x', filesFolder: stick })).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});

it('gives the record back without Redress, by the opener that lies beside the backups', async () => {
  const { record } = await twoStates();
  const held = record.files.add(Buffer.from('a photograph of the mould'));
  const stick = temporaryFolder();
  const opener = fileURLToPath(new URL('../../resources/backups/open-backups.mjs', import.meta.url));
  const place = await prepareSecondPlace(stick, 'café au lait', [opener]);
  const { path } = await record.backups.make();
  await sendToSecondPlace(place, { copy: path, filesFolder: join(record.folder, 'files') });
  const home = join(stick, 'Redress backups');
  const out = join(stick, 'out');
  const run = (passphrase: string) =>
    spawnSync(process.execPath, [join(home, 'open-backups.mjs'), home, out], {
      env: { ...process.env, REDRESS_PASSPHRASE: passphrase },
      encoding: 'utf8',
    });
  expect(run('café au lait!')).toMatchObject({ status: 1, stderr: 'The passphrase is wrong, or a file is damaged.\n' });
  expect(run('cafe\u0301 au lait').stderr).toBe('');
  expect(readFileSync(join(out, 'redress.db')).equals(readFileSync(path))).toBe(true);
  expect(readFileSync(join(out, 'files', held.sha256.slice(0, 2), held.sha256), 'utf8')).toBe(
    'a photograph of the mould',
  );
});

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { placesIn } from '../../electron/store/folder.ts';
import { isRecentSqlite } from '../../electron/store/open.ts';
import { harden, settingsThatDoNotHold } from '../../electron/store/pragmas.ts';
import { openRecord } from '../../electron/store/record.ts';
import { refusalFor } from '../../electron/store/refusals.ts';
import { breakSeal } from '../../electron/store/seal.ts';
import { addCase, addStaff, MIGRATIONS, NOW, open, temporaryFolder, tryOpen } from './support.ts';

const reasonOf = (folder: string) => {
  const opened = tryOpen(folder);
  if (opened.ok) {
    opened.record.close();
    return 'opened';
  }
  // Every refusal says what happened and what to do, in sentences.
  expect(opened.title).toMatch(/^[A-Z].*[^.]$/);
  expect(opened.message).toMatch(/\.$/);
  expect(opened.wayOut).toMatch(/\.$/);
  return opened.reason;
};

/** A folder with a record that has cases in it and is closed. */
async function filledFolder(cases = 30): Promise<string> {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => {
    const jo = addStaff(tx);
    for (let n = 0; n < cases; n += 1) addCase(tx, jo.id);
  });
  await record.close();
  return folder;
}

test('a first start makes a record, with a marker that says so; a second opens the same', async () => {
  const folder = await filledFolder(1);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'files', 'redress-record.json', 'redress.db', 'redress.seal']);
  const again = open(folder);
  expect(again.read((db) => db.all<{ n: number }>('SELECT count(*) AS n FROM complaint_case'))).toEqual([{ n: 1 }]);
});

test('the settings that make saving safe are set and hold after writing', () => {
  const connection = new Database(join(temporaryFolder(), 'any.db'));
  harden(connection);
  connection.exec('CREATE TABLE t (a)');
  for (let n = 0; n < 5; n += 1) connection.exec('INSERT INTO t VALUES (1)');
  expect(settingsThatDoNotHold(connection)).toEqual([]);
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  connection.pragma('synchronous = NORMAL');
  connection.pragma('foreign_keys = OFF');
  expect(settingsThatDoNotHold(connection)).toEqual(['synchronous', 'foreign_keys']);
  connection.close();
});

test('without them, the driver really lowers synchronous after a write in WAL: the trap is still there', () => {
  const connection = new Database(join(temporaryFolder(), 'any.db'));
  connection.pragma('journal_mode = WAL');
  connection.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
  expect(connection.pragma('synchronous', { simple: true })).toBe(1);
  connection.close();
});

test('an open record answers every setting as it should', () => {
  const record = open();
  record.write((tx) => addStaff(tx));
  const value = (name: string) =>
    record.read((db) => Object.values(db.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]);
  const expected = {
    synchronous: 2,
    foreign_keys: 1,
    journal_mode: 'wal',
    locking_mode: 'exclusive',
    trusted_schema: 0,
    cell_size_check: 1,
    recursive_triggers: 1,
    secure_delete: 1,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, value(name)]))).toEqual(expected);
});

test.each([
  ['a text file', (path: string) => writeFileSync(path, 'Dear Sir')],
  ['an empty file', (path: string) => writeFileSync(path, '')],
  ['random bytes', (path: string) => writeFileSync(path, randomBytes(40_000))],
  ['a file cut short', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096)],
  ['a page overwritten', (path: string) => overwrite(path, 4096 * 4, 4096)],
  ['a header overwritten', (path: string) => overwrite(path, 0, 16)],
])('%s in the place of the record is refused as damaged and left as it is', async (_name, damage) => {
  const folder = await filledFolder();
  const path = join(folder, 'redress.db');
  damage(path);
  const before = readFileSync(path);
  expect(reasonOf(folder)).toBe('damaged');
  expect(readFileSync(path).equals(before)).toBe(true);
});

function overwrite(path: string, at: number, count: number): void {
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.alloc(count, 0xa5), 0, count, at);
  closeSync(handle);
}

test('a database of another program is refused and not touched', () => {
  const folder = temporaryFolder();
  const other = new Database(join(folder, 'redress.db'));
  other.exec('CREATE TABLE recipes (title TEXT)');
  other.close();
  const before = readFileSync(join(folder, 'redress.db'));
  expect(reasonOf(folder)).toBe('not-ours');
  expect(readFileSync(join(folder, 'redress.db')).equals(before)).toBe(true);
});

test('a folder in the place of the record, and a file in the place of the folder, are refused', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'redress.db'));
  expect(reasonOf(folder)).toBe('not-ours');
  const file = join(temporaryFolder(), 'data');
  writeFileSync(file, 'not a folder');
  expect(reasonOf(file)).toBe('not-ours');
  expect(reasonOf(join(file, 'below'))).toBe('not-ours');
});

test('a record of a newer Redress is refused', async () => {
  const folder = await filledFolder(1);
  const newer = new Database(join(folder, 'redress.db'));
  newer.pragma('user_version = 4000');
  newer.close();
  breakSeal(placesIn(folder)); // it seals it anew, in a way of its own
  expect(reasonOf(folder)).toBe('newer');
});

test('a record that has vanished is never replaced by an empty one', async () => {
  const folder = await filledFolder(1);
  renameSync(join(folder, 'redress.db'), join(folder, 'redress (1).db'));
  const opened = tryOpen(folder);
  expect(opened).toMatchObject({ ok: false, reason: 'vanished' });
  expect(!opened.ok && opened.message).toContain('redress-backup-');
  expect(existsSync(join(folder, 'redress.db'))).toBe(false);
  // The marker gone too: the backups still tell.
  rmSync(join(folder, 'redress-record.json'));
  expect(reasonOf(folder)).toBe('vanished');
  renameSync(join(folder, 'redress (1).db'), join(folder, 'redress.db'));
  expect(reasonOf(folder)).toBe('opened');
});

test('a first start that was interrupted is taken up again', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'redress.db.new'), randomBytes(5_000));
  writeFileSync(join(folder, 'redress.db.new-wal'), randomBytes(500));
  expect(reasonOf(folder)).toBe('opened');
});

test('a record that is open already is refused as in use, and the one who has it keeps it', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  expect(reasonOf(folder)).toBe('in-use');
  first.write((tx) => addStaff(tx));
});

test('a folder that may not be written to is refused', () => {
  // Root may write wherever permissions forbid it, but not make a folder in the kernel's own.
  const isRoot = process.getuid?.() === 0;
  const folder = isRoot ? '/sys/redress' : temporaryFolder();
  if (!isRoot) chmodSync(folder, 0o500);
  expect(reasonOf(folder)).toBe('no-permission');
});

test('a synced folder is refused before anything is written, behind a link too', () => {
  const synced = join(temporaryFolder(), 'OneDrive - Aire Valley Homes', 'Redress');
  expect(reasonOf(synced)).toBe('network-or-synced');
  expect(existsSync(synced)).toBe(false);
  mkdirSync(synced, { recursive: true });
  const link = join(temporaryFolder(), 'innocent');
  symlinkSync(synced, link);
  expect(reasonOf(link)).toBe('network-or-synced');
  expect(readdirSync(synced)).not.toContain('redress.db');
});

test('a full disk, as the system and SQLite tell it, becomes its own refusal', () => {
  const full = openSync('/dev/full', 'w');
  expect(reasonFor(() => writeSync(full, Buffer.alloc(10)))).toBe('disk-full');
  closeSync(full);
  const connection = new Database(join(temporaryFolder(), 'small.db'));
  connection.pragma('max_page_count = 2');
  expect(reasonFor(() => connection.exec('CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x)'))).toBe(
    'disk-full',
  );
  connection.close();
});

function reasonFor(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return refusalFor(error).reason;
  }
  return 'nothing went wrong';
}

test('SQLite older than the one that mended the log is refused', () => {
  const versions = ['3.54.0', '3.51.3', '4.0.0', '3.51.10', '3.51.2', '3.50.9', '3.8.11', ''];
  expect(versions.map(isRecentSqlite)).toEqual([true, true, true, true, false, false, false, false]);
});

test('a missing migrations folder refuses to open rather than throws', () => {
  const folder = temporaryFolder();
  const opened = openRecord({
    folder,
    migrationsFolder: join(folder, 'nowhere'),
    clock: () => NOW,
    randomBytes,
  });
  expect(opened).toMatchObject({ ok: false, reason: 'unexpected' });
  expect(tryOpen(folder, MIGRATIONS).ok).toBe(true);
});

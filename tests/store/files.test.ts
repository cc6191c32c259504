import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileStore } from '../../electron/store/files.ts';
import { temporaryFolder } from './support.ts';

function store(folder = temporaryFolder()) {
  return { folder, files: openFileStore(folder, () => randomBytes(8).toString('hex')) };
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('bytes lie under their hash and come back the same; the same bytes again are noticed', () => {
  const { folder, files } = store();
  const bytes = randomBytes(50_000);
  const held = files.add(bytes);
  expect(held).toEqual({ sha256: hashOf(bytes), bytes: 50_000, wasHeld: false });
  expect(files.pathOf(held.sha256)).toBe(join(folder, held.sha256.slice(0, 2), held.sha256));
  expect(Buffer.from(files.read(held.sha256)).equals(bytes)).toBe(true);
  expect(files.add(bytes).wasHeld).toBe(true);
  expect(files.add(new Uint8Array()).bytes).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a large file is taken in from a path, with its beginning', async () => {
  const { folder, files } = store();
  const bytes = randomBytes(3_500_001);
  const path = join(temporaryFolder(), 'a ‮cod.exe');
  writeFileSync(path, bytes);
  const held = await files.addFrom(path);
  expect(held).toMatchObject({ sha256: hashOf(bytes), bytes: bytes.length, wasHeld: false });
  expect(Buffer.from(held.head).equals(bytes.subarray(0, 4_100))).toBe(true);
  expect(readFileSync(files.pathOf(held.sha256)).equals(bytes)).toBe(true);
  expect((await files.addFrom(path)).wasHeld).toBe(true);
  expect(readdirSync(folder)).toEqual([held.sha256.slice(0, 2)]);
});

test('an altered or missing file is told, never handed out, and mended when the bytes come again', () => {
  const { files } = store();
  const { sha256 } = files.add(Buffer.from('the letter'));
  writeFileSync(files.pathOf(sha256), 'the lettre');
  expect(() => files.read(sha256)).toThrow(/something outside Redress changed it/);
  expect(files.add(Buffer.from('the letter')).wasHeld).toBe(false);
  expect(Buffer.from(files.read(sha256)).toString()).toBe('the letter');
  rmSync(files.pathOf(sha256));
  expect(() => files.read(sha256)).toThrow(/missing from the data folder/);
});

test('a copy that is stopped, or of no file, leaves nothing', async () => {
  const { folder, files } = store();
  const path = join(temporaryFolder(), 'big');
  writeFileSync(path, randomBytes(5_000_000));
  const stop = new AbortController();
  const copying = files.addFrom(path, stop.signal);
  stop.abort(new Error('stopped'));
  await expect(copying).rejects.toThrow('stopped');
  await expect(files.addFrom(temporaryFolder())).rejects.toThrow(/isn’t a file/);
  await expect(files.addFrom(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});

test('what a power cut left half-copied is cleared away at the next start', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.partial-0011'), 'half');
  mkdirSync(join(folder, 'ab'));
  store(folder);
  expect(existsSync(join(folder, '.partial-0011'))).toBe(false);
  expect(existsSync(join(folder, 'ab'))).toBe(true);
});

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyChain } from '../../electron/store/chain.ts';
import { listEvents } from '../../electron/store/history.ts';
import { afterTest } from '../support/afterTest.ts';
import { addCase, addStaff, append, note, open, temporaryFolder, tryOpen } from './support.ts';

/** A file system of a few megabytes of its own; null where this process may not mount one. */
function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  afterTest(() => execFileSync('umount', ['--lazy', folder]));
  return folder;
}

/** Fills a disk up to the given number of bytes; answers how to free it again. */
function fillUp(folder: string, leave: number): () => void {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filler');
  writeFileSync(path, Buffer.alloc(bavail * bsize - leave));
  return () => rmSync(path);
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'nothing went wrong';
}

test('work is not begun on a disk that is nearly full', ({ skip }) => {
  const disk = smallDisk(8) ?? skip('this process may not mount a file system');
  const folder = join(disk, 'data');
  expect(tryOpen(folder)).toMatchObject({ ok: false, reason: 'disk-full' });
  expect(readdirSync(folder)).not.toContain('redress.db');
});

test('a disk that fills up in the middle of work loses nothing that was saved, and work goes on when there is room', async ({
  skip,
}) => {
  const disk = smallDisk(80) ?? skip('this process may not mount a file system');
  const folder = join(disk, 'data');
  mkdirSync(folder);
  const record = open(folder);
  const { jo, logged } = record.write((tx) => {
    const member = addStaff(tx);
    return { jo: member.id, logged: addCase(tx, member.id) };
  });
  const free = fillUp(disk, 400_000);
  let saved = 0;
  const code = codeOf(() => {
    for (;;) {
      record.write((tx) => append(tx, logged.id, jo, [note(`Note ${saved} ${'x'.repeat(20_000)}`)]));
      saved += 1;
    }
  });
  expect(code).toBe('SQLITE_FULL');
  expect(codeOf(() => record.files.add(randomBytes(2_000_000)))).toBe('ENOSPC');
  expect(record.read((db) => listEvents(db, logged.id))).toHaveLength(saved + 1);
  expect((await record.backups.make().catch((error: unknown) => error)) instanceof Error).toBe(true);
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);

  free();
  record.write((tx) => append(tx, logged.id, jo, [note('There is room again')]));
  expect(readdirSync(join(folder, 'files')).filter((name) => name.startsWith('.'))).toEqual([]);
  await record.close();
  const again = open(folder);
  expect(again.read((db) => listEvents(db, logged.id))).toHaveLength(saved + 2);
  expect(again.read((db) => verifyChain(db)).isIntact).toBe(true);
});

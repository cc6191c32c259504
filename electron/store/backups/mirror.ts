import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder } from '../durable.ts';

const SHELF = /^[0-9a-f]{2}$/;
const HASH = /^[0-9a-f]{64}$/;

/** A kept file that could not be backed up, because it is no longer what its name says. */
export interface Mirrored {
  copied: number;
  altered: string[];
}

/** The names of all files of a store, which are the SHA-256 of their bytes. */
export async function listHeld(folder: string): Promise<string[]> {
  const shelves = (await readdir(folder)).filter((name) => SHELF.test(name));
  const names = await Promise.all(shelves.map((shelf) => readdir(join(folder, shelf))));
  return names.flat().filter((name) => HASH.test(name));
}

/**
 * Brings a folder of backed-up files up to date with the store. Files never change, so only new ones are copied, each proved
 * against its name; what is altered in the store is told and never overwrites a good copy.
 */
export async function mirrorFiles(from: string, to: string, signal?: AbortSignal): Promise<Mirrored> {
  await mkdir(to, { recursive: true });
  const there = new Set(await listHeld(to));
  const altered: string[] = [];
  let copied = 0;
  for (const name of await listHeld(from)) {
    signal?.throwIfAborted();
    if (there.has(name)) continue;
    if (await copyProved(join(from, name.slice(0, 2), name), join(to, name.slice(0, 2)), name)) copied += 1;
    else altered.push(name);
  }
  return { copied, altered };
}

/** Brings back, from a folder of backed-up files, those that a store lacks or that were altered in it. Answers their names. */
export async function bringBackFiles(names: readonly string[], from: string, to: string): Promise<string[]> {
  const back: string[] = [];
  for (const name of names) {
    const source = join(from, name.slice(0, 2), name);
    if (!(await isWhole(source, name)) || (await isWhole(join(to, name.slice(0, 2), name), name))) continue;
    if (await copyProved(source, join(to, name.slice(0, 2)), name)) back.push(name);
  }
  return back;
}

async function copyProved(source: string, shelf: string, name: string): Promise<boolean> {
  const partial = join(shelf, `.partial-${name}`);
  await mkdir(shelf, { recursive: true });
  try {
    // A copy of its own where the file system cannot share blocks; never a link, which a mistake would reach through.
    await copyFile(source, partial, constants.COPYFILE_FICLONE);
    if (!(await isWhole(partial, name))) return false;
    flushFile(partial);
    await rename(partial, join(shelf, name));
    flushFolder(shelf);
    return true;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Whether a file is there with the bytes that its name stands for. */
export async function isWhole(path: string, sha256: string): Promise<boolean> {
  const about = await stat(path).catch(() => null);
  if (!about?.isFile()) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === sha256;
}

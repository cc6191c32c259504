import { mkdir, mkdtemp, open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Sha256 } from '../domain/ids.ts';
import { harmlessFileName } from '../exports/shape/fileNames.ts';
import type { Program } from './program.ts';

/**
 * Writes a copy of a held file, checked against its hash while reading: to `target`, or, without one, under a harmless name
 * in a fresh temporary folder. Half a copy is never left under the final name.
 * @returns where it was written
 */
export async function copyHeldFile(program: Program, sha256: Sha256, name: string, target?: string): Promise<string> {
  const bytes = program.requireRecord().files.read(sha256);
  const path = target ?? join(await mkdtemp(join(tmpdir(), 'redress-')), harmlessFileName(name));
  await writeWhole(path, bytes);
  return path;
}

/** Writes a file so that it is there whole or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  const file = await open(partial, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Sha256 } from '../../domain/ids.ts';
import { harmlessFileName } from '../../exports/shape/fileNames.ts';
import type { Program } from '../program.ts';

/**
 * Writes a copy of a held file, checked against its hash while reading: to `target`, or, without one, under a harmless name
 * in a fresh folder of the data folder that is emptied at start and at the end. Half a copy is never left under the final name.
 * @returns where it was written
 */
export async function copyHeldFile(program: Program, sha256: Sha256, name: string, target?: string): Promise<string> {
  const bytes = program.requireRecord().files.read(sha256);
  if (target === undefined) return writeFreshCopy(program, name, bytes);
  await writeWhole(target, bytes);
  return target;
}

/** Writes bytes under a harmless name in a fresh folder of the data folder, for a program that is to show them. @returns where */
export async function writeFreshCopy(program: Program, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await freshFolder(program), harmlessFileName(name));
  await writeWhole(path, bytes);
  return path;
}

/** Takes away what was copied for printing and viewing. A file that a viewer still holds open goes the next time. */
export function clearCopies(dataFolder: string): void {
  try {
    rmSync(copiesIn(dataFolder), { recursive: true, force: true });
  } catch {
    // Still open in another program.
  }
}

/** Not the system's temporary folder: residents' letters would stay there, outside the record, for ever. */
async function freshFolder(program: Program): Promise<string> {
  const folder = copiesIn(program.options.dataFolder);
  await mkdir(folder, { recursive: true });
  return mkdtemp(join(folder, 'copy-'));
}

function copiesIn(dataFolder: string): string {
  return join(dataFolder, 'copies');
}

/** Writes a file so that it is there whole or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  const file = await open(partial, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}

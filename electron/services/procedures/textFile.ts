import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../domain/appError.ts';
import type { Program } from '../program.ts';

/**
 * Asks for one file of rules and reads it; null when none was chosen. Its text is null where it is longer than `most` bytes: then it
 * is certainly not what was wanted, and not even read. @throws BAD_INPUT for several files at once, DISK for one that cannot be read
 */
export async function chooseTextFile(
  program: Program,
  title: string,
  most: number,
): Promise<{ fileName: string; text: string | null } | null> {
  const [path, ...more] = await program.desktop.chooseFiles(title);
  if (path === undefined) return null;
  if (more.length > 0) throw new AppError('BAD_INPUT', 'Choose one file at a time. Nothing was taken in.');
  const fileName = basename(path);
  try {
    if ((await stat(path)).size > most) return { fileName, text: null };
    return { fileName, text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') };
  } catch {
    throw new AppError(
      'DISK',
      `${fileName} could not be read. Check that it is still there, then try again. Nothing was taken in.`,
    );
  }
}

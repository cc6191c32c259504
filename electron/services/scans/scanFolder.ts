import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/isoDate.ts';
import { distinctNames, harmlessFileName, plainFileName } from '../../exports/shape/fileNames.ts';
import { typeOf } from '../documents/fileTypes.ts';

/** What scanners and Windows leave beside the scans, and files that say themselves that they are unfinished. */
const NO_SCAN = /^[.~]|^(thumbs\.db|desktop\.ini)$|\.(tmp|temp|part|partial|crdownload|lock)$/i;
const HEAD_BYTES = 4_100;
const TAIL_BYTES = 2_048;

/** A file of the folder as it stands at one moment. */
export interface SeenFile {
  /** As the folder has it; joined to the folder and to nothing else. */
  fileName: string;
  bytes: number;
  modified: number;
}

/** A whole file of the folder. */
export interface Scan extends SeenFile {
  id: string;
  /** For people. */
  name: string;
  at: Instant;
  sha256: Sha256;
  mediaType: string;
  /** False: it does not end as its kind ends, and has not grown for minutes. */
  hasItsEnd: boolean;
}

/** Stands for a file with this name, size and time. */
export function scanId({ fileName, bytes, modified }: SeenFile): string {
  return createHash('sha256')
    .update(JSON.stringify([fileName, bytes, modified]))
    .digest('hex')
    .slice(0, 32);
}

/** The files of a folder that may be scans, not looked into. */
export async function listFiles(folder: string): Promise<SeenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !NO_SCAN.test(entry.name)).map(({ name }) => name);
  const seen = await Promise.all(
    names.map(async (fileName) => {
      // Taken away between the two looks: it is no scan any more.
      const about = await stat(join(folder, fileName)).catch(() => null);
      return about?.isFile() ? [{ fileName, bytes: about.size, modified: about.mtimeMs }] : [];
    }),
  );
  return seen.flat().sort((a, b) => a.modified - b.modified || a.fileName.localeCompare(b.fileName));
}

/**
 * Whether a file ends as its kind ends: a PDF or JPEG that a scanner is still writing does not, however long it pauses between
 * two pages. Null: its kind has no end that tells.
 */
export async function isFinished(path: string): Promise<boolean | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await readAt(file, 0, Math.min(16, size));
    const from = Math.max(0, size - TAIL_BYTES);
    const tail = await readAt(file, from, size - from);
    if (head.toString('latin1').startsWith('%PDF-')) return tail.includes('%%EOF');
    if (head[0] === 0xff && head[1] === 0xd8) return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) >= 0;
    return null;
  } finally {
    await file.close();
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

/** Reads a whole file once: its hash and its type. */
export async function readScan(folder: string, seen: SeenFile): Promise<Omit<Scan, 'hasItsEnd'>> {
  const path = join(folder, seen.fileName);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const file = await open(path, 'r');
  try {
    const head = await readAt(file, 0, Math.min(HEAD_BYTES, seen.bytes));
    return {
      ...seen,
      id: scanId(seen),
      name: plainFileName(seen.fileName),
      at: Instant.parse(new Date(seen.modified).toISOString()),
      sha256: Sha256.parse(hash.digest('hex')),
      mediaType: await typeOf(head),
    };
  } finally {
    await file.close();
  }
}

/** Moves a file into a folder beside it, under a name that is not taken there. False: the folder may not be changed. */
export async function moveAside(folder: string, fileName: string, into: string, as: string): Promise<boolean> {
  const target = join(folder, into);
  try {
    await mkdir(target, { recursive: true });
    const taken = await readdir(target);
    const name = distinctNames([...taken, harmlessFileName(as)]).at(-1) ?? harmlessFileName(as);
    await rename(join(folder, fileName), join(target, name));
    return true;
  } catch {
    return false;
  }
}

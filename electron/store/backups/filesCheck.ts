import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SHELF = /^[0-9a-f]{2}$/;
const HASH = /^[0-9a-f]{64}$/;
const PIECE = 1024 * 1024;

/** What a check of the kept files is told. */
export interface CheckFiles {
  filesFolder: string;
  /** Where the same files are backed up. */
  backupFolder: string;
  /** The hashes that the record names. */
  named: string[];
  /** Hashes that half-written forms name. */
  awaited: string[];
  /** Milliseconds since 1970: a younger file that nothing names may be on its way to a case. */
  orphansBefore: number;
}

/** What it found. */
export interface FilesFound {
  checked: number;
  missing: string[];
  altered: string[];
  /** Kept, but named by nothing. */
  orphaned: { sha256: string; bytes: number }[];
  /** Of the missing and altered ones, those that lie whole in the backup. */
  mendable: string[];
}

/** Reads every kept file and compares it with what the record says of it. */
export function checkFiles({ filesFolder, backupFolder, named, awaited, orphansBefore }: CheckFiles): FilesFound {
  const found: FilesFound = { checked: 0, missing: [], altered: [], orphaned: [], mendable: [] };
  const pathIn = (folder: string, sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  for (const sha256 of named) {
    const state = stateOf(pathIn(filesFolder, sha256), sha256);
    found.checked += 1;
    if (state === 'whole') continue;
    found[state].push(sha256);
    if (stateOf(pathIn(backupFolder, sha256), sha256) === 'whole') found.mendable.push(sha256);
  }
  const known = new Set([...named, ...awaited]);
  for (const shelf of readdirSync(filesFolder).filter((name) => SHELF.test(name)))
    for (const sha256 of readdirSync(join(filesFolder, shelf)).filter((name) => HASH.test(name) && !known.has(name))) {
      const { size, mtimeMs } = statSync(join(filesFolder, shelf, sha256));
      if (mtimeMs < orphansBefore) found.orphaned.push({ sha256, bytes: size });
    }
  return found;
}

function stateOf(path: string, sha256: string): 'whole' | 'missing' | 'altered' {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return 'missing';
  }
  try {
    // Piece by piece: a film of the damp wall need not stand in memory.
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = -1; read !== 0; ) {
      read = readSync(handle, piece, 0, PIECE, null);
      hash.update(piece.subarray(0, read));
    }
    return hash.digest('hex') === sha256 ? 'whole' : 'altered';
  } catch {
    return 'altered'; // there, and cannot be read: what was kept cannot be had from it
  } finally {
    closeSync(handle);
  }
}

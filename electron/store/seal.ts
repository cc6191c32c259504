import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../domain/ids.ts';
import { Instant } from '../domain/isoDate.ts';
import { listCopies } from './copies.ts';
import { flushFolder, writeWhole } from './durable.ts';
import type { Places } from './folder.ts';
import { hashFile } from './hashFile.ts';

/*
 * A closed record is sealed: a small file beside it says what its bytes are. At the next opening they are compared, so that damage
 * while nobody looked (a bad disk, another program) comes to light, also where SQLite's own check sees a sound file; and a record
 * that is as it was needs no such check, which takes seconds once there are many cases. While it is open it has no seal: after a
 * crash or a power cut it is checked in full instead.
 */

const Seal = z.strictObject({
  sha256: Sha256,
  bytes: z.int().min(0),
  /** When the file was last written to, in whole milliseconds since 1970. Seals of earlier versions do not say. */
  modified: z.int().optional(),
  at: Instant,
});

/** What a record's seal says of it. */
type SealState =
  /** Byte for byte as it was closed. */
  | { state: 'whole' }
  /** Large, with the size and the time that it was closed with. Its bytes have still to be compared, beside the window. */
  | { state: 'as-left'; sha256: Sha256 }
  /** A backup of this folder was put in its place by hand. */
  | { state: 'copy'; name: string }
  /** Changed since it was closed, and nobody knows by whom. */
  | { state: 'altered' }
  /** Never closed, or not since it was last open. */
  | { state: 'none' };

/** Above it Windows' lock on the open file lies within its bytes, and another process cannot read them. */
const LOCKED_FROM_BYTES = 1024 ** 3;

/**
 * Compares a record with its seal. Reads the whole file, about 0.6 s for a gigabyte and as long as the disk takes the first time
 * after a start; but for one above `lightAbove` bytes whose size and time nothing has changed.
 */
export function examineSeal(places: Places, lightAbove: number): SealState {
  const seal = readSeal(places);
  // A log beside it holds changes that the file does not: it was open after it was sealed.
  if (seal === null || existsSync(`${places.record}-wal`)) return { state: 'none' };
  const about = statSync(places.record);
  const isAsLeft = about.size === seal.bytes && Math.trunc(about.mtimeMs) === seal.modified;
  if (isAsLeft && about.size > lightAbove && about.size < LOCKED_FROM_BYTES)
    return { state: 'as-left', sha256: seal.sha256 };
  const sha256 = hashFile(places.record);
  if (sha256 === seal.sha256) return { state: 'whole' };
  const copies = (['backup', 'before-migration', 'before-restore'] as const).flatMap((kind) =>
    listCopies(places.backups, kind),
  );
  const name = copies.find((copy) => {
    const path = join(places.backups, copy);
    return statSync(path).size === about.size && hashFile(path) === sha256;
  });
  return name === undefined ? { state: 'altered' } : { state: 'copy', name };
}

/** Seals a record that has just been closed. */
export function sealRecord(places: Places, at: Instant): void {
  if (existsSync(`${places.record}-wal`)) return;
  const { size, mtimeMs } = statSync(places.record);
  const seal = { sha256: hashFile(places.record), bytes: size, modified: Math.trunc(mtimeMs), at };
  const partial = `${places.seal}.partial`;
  rmSync(partial, { force: true });
  writeWhole(places.seal, Buffer.from(`${JSON.stringify(seal, null, 2)}\n`), partial);
}

/** Takes the seal away before anything is written; after that a record is checked in full until it has been closed again. */
export function breakSeal(places: Places): void {
  if (!existsSync(places.seal)) return;
  rmSync(places.seal, { force: true });
  flushFolder(places.folder);
}

/** A seal that cannot be read says nothing. */
function readSeal(places: Places): z.infer<typeof Seal> | null {
  if (!existsSync(places.seal)) return null;
  try {
    return Seal.parse(JSON.parse(readFileSync(places.seal, 'utf8')));
  } catch {
    return null;
  }
}

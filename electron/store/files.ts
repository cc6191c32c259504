import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../domain/appError.ts';
import { Sha256 } from '../domain/ids.ts';
import { flushFolder, moveIntoPlace, writeWhole } from './durable.ts';

/** Enough of a file's beginning to tell its type. */
const HEAD_BYTES = 4_100;
const CHUNK_BYTES = 1024 * 1024;
const PARTIAL = /^\.partial-/;

/** A file that is in the store now. */
export interface HeldFile {
  sha256: Sha256;
  bytes: number;
  /** The very same bytes were there before. */
  wasHeld: boolean;
}

/** A held file with its beginning: at most 4,100 bytes, by which its type is told. */
export type BegunFile = HeldFile & { head: Uint8Array };

/** A file that comes piece by piece. */
export interface Arrival {
  /** How much has come. */
  readonly bytes: number;
  /** Writes the next piece. */
  append(piece: Uint8Array): void;
  /** Keeps the whole. When it returns the bytes survive a power cut. */
  finish(): BegunFile;
  /** Throws away what came. */
  cancel(): void;
}

/** Files by the SHA-256 of their bytes: written whole, flushed, and proved at each reading. */
export interface FileStore {
  /** Keeps bytes. When it returns they survive a power cut: only then write the row that names them. */
  add(bytes: Uint8Array): HeldFile;
  /** Keeps a copy of a file, read in pieces. `head` is its first 4,100 bytes at most. Rejects with the signal's reason when aborted. */
  addFrom(path: string, signal?: AbortSignal): Promise<BegunFile>;
  /** Begins to keep a file that comes piece by piece. */
  receive(): Arrival;
  /** The size and the beginning of a kept file; null when it is not there. */
  look(sha256: Sha256): { bytes: number; head: Uint8Array } | null;
  /** The bytes. Throws DISK when they are missing or are not those that were kept. */
  read(sha256: Sha256): Uint8Array;
  /** Where the bytes lie; they are not looked at. */
  pathOf(sha256: Sha256): string;
}

/** The SHA-256 of bytes. */
export function sha256Of(bytes: Uint8Array): Sha256 {
  return Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** Opens the file store in a folder and clears away what an interrupted copy left there. `newName` answers a random name. */
export function openFileStore(folder: string, newName: () => string): FileStore {
  for (const name of readdirSync(folder)) if (PARTIAL.test(name)) rmSync(join(folder, name), { force: true });

  const pathOf = (sha256: Sha256) => join(folder, sha256.slice(0, 2), sha256);
  const temporaryPath = () => join(folder, `.partial-${newName()}`);

  const makeShelf = (sha256: Sha256) => {
    const shelf = join(folder, sha256.slice(0, 2));
    if (existsSync(shelf)) return;
    mkdirSync(shelf, { recursive: true });
    flushFolder(folder);
  };
  const isHeld = (sha256: Sha256) => {
    try {
      return sha256Of(readFileSync(pathOf(sha256))) === sha256;
    } catch {
      return false; // missing or unreadable: it is written anew
    }
  };

  return {
    pathOf,

    add(bytes) {
      const sha256 = sha256Of(bytes);
      const wasHeld = isHeld(sha256);
      if (!wasHeld) {
        makeShelf(sha256);
        writeWhole(pathOf(sha256), bytes, temporaryPath());
      }
      return { sha256, bytes: bytes.length, wasHeld };
    },

    async addFrom(path, signal) {
      const partial = temporaryPath();
      try {
        const copied = await copyWhole(path, partial, signal);
        const wasHeld = isHeld(copied.sha256);
        if (wasHeld) await rm(partial, { force: true });
        else {
          makeShelf(copied.sha256);
          moveIntoPlace(partial, pathOf(copied.sha256));
        }
        return { ...copied, wasHeld };
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },

    receive() {
      const partial = temporaryPath();
      const handle = openSync(partial, 'wx');
      const hash = createHash('sha256');
      let head = Buffer.alloc(0);
      let bytes = 0;
      const cancel = () => {
        closeSync(handle);
        rmSync(partial, { force: true });
      };
      return {
        get bytes() {
          return bytes;
        },
        append(piece) {
          for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
          hash.update(piece);
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)]);
          bytes += piece.length;
        },
        finish() {
          const sha256 = Sha256.parse(hash.digest('hex'));
          const wasHeld = isHeld(sha256);
          if (wasHeld) cancel();
          else {
            fsyncSync(handle);
            closeSync(handle);
            makeShelf(sha256);
            moveIntoPlace(partial, pathOf(sha256));
          }
          return { sha256, bytes, wasHeld, head: new Uint8Array(head) };
        },
        cancel,
      };
    },

    look(sha256) {
      if (!existsSync(pathOf(sha256))) return null;
      const handle = openSync(pathOf(sha256), 'r');
      try {
        const head = Buffer.alloc(HEAD_BYTES);
        const read = readSync(handle, head, 0, HEAD_BYTES, 0);
        return { bytes: fstatSync(handle).size, head: new Uint8Array(head.subarray(0, read)) };
      } finally {
        closeSync(handle);
      }
    },

    read(sha256) {
      const bytes = readOrNull(pathOf(sha256));
      if (bytes && sha256Of(bytes) === sha256) return bytes;
      throw new AppError(
        'DISK',
        bytes
          ? 'A file of this case is no longer as it was kept: something outside Redress changed it. The rest of the record is safe. Ask whoever looks after the PC to bring the folder “files” back from a backup.'
          : 'A file of this case is missing from the data folder. The rest of the record is safe. Ask whoever looks after the PC to bring the folder “files” back from a backup.',
      );
    },
  };
}

function readOrNull(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function copyWhole(from: string, to: string, signal?: AbortSignal) {
  const source = await open(from, 'r');
  try {
    const about = await source.stat();
    if (!about.isFile()) throw new AppError('BAD_INPUT', 'That isn’t a file that can be kept. Nothing was added.');
    const target = await open(to, 'wx');
    try {
      const hash = createHash('sha256');
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      let head = new Uint8Array();
      let bytes = 0;
      for (;;) {
        signal?.throwIfAborted();
        const { bytesRead } = await source.read(chunk, 0, CHUNK_BYTES, bytes);
        if (bytesRead === 0) break;
        const piece = chunk.subarray(0, bytesRead);
        if (bytes === 0) head = new Uint8Array(piece.subarray(0, HEAD_BYTES));
        hash.update(piece);
        await target.writeFile(piece);
        bytes += bytesRead;
      }
      await target.sync();
      return { sha256: Sha256.parse(hash.digest('hex')), bytes, head };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a file's bytes survive a power cut. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names created in or renamed within a folder survive a power cut. Windows offers no such call and journals them itself. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Renames a flushed file into place; the new name is there after a power cut, or the old one is. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** Writes a whole file under a temporary name, flushes it and renames it into place: never half a file under its own name. */
export function writeWhole(path: string, bytes: Uint8Array, temporaryPath: string): void {
  try {
    const handle = openSync(temporaryPath, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    moveIntoPlace(temporaryPath, path);
  } catch (error) {
    rmSync(temporaryPath, { force: true });
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** The SHA-256 of a file, read piece by piece. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const handle = openSync(path, 'r');
  try {
    for (let at = 0; ; ) {
      const read = readSync(handle, chunk, 0, CHUNK_BYTES, at);
      if (read === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(handle);
  }
}

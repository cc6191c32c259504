import { copyFileSync, rmSync } from 'node:fs';
import { flushFile } from './durable.ts';

/** Copies a closed database file that nobody has open, and flushes it. */
export function copyClosedFile(from: string, to: string): void {
  removeDatabase(to);
  copyFileSync(from, to);
  flushFile(to);
}

/** Removes a database file with whatever SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${beside}`, { force: true });
}

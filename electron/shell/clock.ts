import { readFileSync } from 'node:fs';
import { Instant } from '../domain/isoDate.ts';

/**
 * The clock of the program: answers the present moment. With `file` (development and tests only) the moment written in
 * that file is "now", read anew at each question, so that a test can walk through days.
 * @throws when the file does not hold an ISO instant: silently using the real day would hide the mistake.
 */
export function createClock(file: string | null): () => Instant {
  if (file === null) return () => new Date().toISOString();
  return () => Instant.parse(readFileSync(file, 'utf8').trim());
}

import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
const NAME = 'redress-tests-';
/** A whole run needs a tenth of it; containers often have 64 MB in all. */
const LEAST_BYTES = 2e9;

/**
 * Lets this process, and those that it starts, put the records that tests make into memory, where there is room to spare. A
 * record flushes each of its writes to the disk, and thousands of records would wait for it. What a test proves is the same: a
 * process that is killed leaves to either what it has written. The folder goes with this process; those of runs that were
 * killed go with the next one.
 */
export function keepTestsInMemory() {
  // The processes that run the tests read the configuration again.
  if (process.platform !== 'linux' || process.env.TMPDIR?.startsWith(join(MEMORY, NAME))) return;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < LEAST_BYTES) return;
    for (const name of readdirSync(MEMORY)) {
      const owner = name.startsWith(NAME) ? Number.parseInt(name.slice(NAME.length), 10) : 0;
      if (owner > 0 && !isRunning(owner)) remove(join(MEMORY, name));
    }
    const folder = mkdtempSync(join(MEMORY, `${NAME}${process.pid}-`));
    process.once('exit', () => remove(folder));
    process.env.TMPDIR = folder;
  } catch {
    // They run on the disk then.
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whatever cannot be removed, such as a disk that a test was killed over, is no reason to fail. */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next run tries again.
  }
}

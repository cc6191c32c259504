import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why disk.c cannot stand between a process and the disk here; null: it can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (!existsSync('/usr/bin/gcc') && !existsSync('/usr/bin/cc')) return 'it needs a C compiler';
  return null;
}

let built: string | null = null;

/** Builds disk.c, once for each process; answers where it lies. */
export function buildDisk(): string {
  if (built !== null) return built;
  const target = join(mkdtempSync(join(tmpdir(), 'redress-disk-')), 'disk.so');
  const source = join(import.meta.dirname, 'disk.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', target, source, '-ldl', '-lpthread']);
  built = target;
  return target;
}

/** The environment of a process between which and a folder disk.c stands. Its changes are written down in `log`. */
export function environmentWithDisk(folder: string, log: string | null): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: buildDisk(),
    REDRESS_DISK_FOLDER: folder,
    ...(log === null ? {} : { REDRESS_DISK_LOG: log }),
    // File work by io_uring would pass by the C library.
    UV_USE_IO_URING: '0',
  };
}

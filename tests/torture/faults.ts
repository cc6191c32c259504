import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultyName } from './coreOperations.ts';
import { environmentWithDisk } from './disk.ts';
import type { FaultResult } from './faultRunner.ts';

const RUNNER = join(import.meta.dirname, 'faultRunner.ts');

/** Does each operation on a disk whose n-th change fails, for n = 1, 2, 3 … up to `most` for each kind of failure. */
export async function injectFaults(operations: readonly FaultyName[], most: number): Promise<FaultResult[]> {
  const root = mkdtempSync(join(tmpdir(), 'redress-faults-'));
  try {
    const output = await new Promise<string>((resolve, reject) => {
      const args = [RUNNER, root, operations.join(','), String(most)];
      execFile(process.execPath, args, { env: environmentWithDisk(root, null) }, (error, stdout, stderr) =>
        error ? reject(new Error(`the faulty disk ended the program: ${stderr}`)) : resolve(stdout),
      );
    });
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

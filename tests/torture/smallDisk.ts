import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainHead } from '../../electron/store/chain.ts';
import { complaint, setUpOffice } from '../support/office.ts';
import { startTestProgram } from '../support/testProgram.ts';
import { coreOperations } from './coreOperations.ts';
import { verifyFolder } from './verify.ts';

/** A file system of a few megabytes of its own; null where this process may not mount one. */
export function mountSmallDisk(megabytes: number): { folder: string; unmount: () => void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'redress-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    unmount: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface FullDisks {
  runs: number;
  /** Operations that the full disk refused. */
  refused: number;
  lost: string[];
  broken: string[];
}

const WORK = ['log a case', 'add a document', 'issue a letter', 'make a backup'] as const;

/** Works on a disk that has just so many bytes left, from nearly none upwards, and verifies what is there when it has room again. */
export async function fillDisks(runs: number): Promise<FullDisks | null> {
  const disk = mountSmallDisk(120);
  if (!disk) return null;
  const result: FullDisks = { runs: 0, refused: 0, lost: [], broken: [] };
  try {
    const template = join(disk.folder, 'template');
    mkdirSync(template);
    await coreOperations['issue a letter'].prepare(template);
    for (let run = 0; run < runs; run += 1) {
      const leave = Math.floor(((run + 1) / runs) ** 2 * 1_500_000);
      await workUntilFull(disk.folder, template, leave, result);
    }
    return result;
  } finally {
    disk.unmount();
  }
}

async function workUntilFull(place: string, template: string, leave: number, result: FullDisks): Promise<void> {
  const folder = join(place, 'work');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  const test = startTestProgram({ folder, day: '2026-03-02' });
  const { staff } = await test.call('session.get', {});
  if (staff[0]) await test.call('session.choose', { staffId: staff[0].id });
  else await setUpOffice(test);
  const promises: string[] = [];
  const promise = () => {
    const { seq, hash } = test.program.requireRecord().read(chainHead);
    promises.push(`promised ${seq} ${hash}`);
  };
  promise();
  const { bavail, bsize } = statfsSync(place);
  const filler = join(place, 'filler');
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  for (const name of WORK) {
    try {
      await coreOperations[name].operate(test);
      promise();
    } catch {
      result.refused += 1;
    }
  }
  rmSync(filler);
  // There is room again: work goes on in the same window.
  await test.call('cases.log', complaint('2026-03-02'));
  promise();
  await test.program.close();
  const verdict = await verifyFolder(folder, promises);
  result.runs += 1;
  const where = `${leave.toLocaleString('en-GB')} bytes left`;
  if (verdict.refused) result.broken.push(`${where}: refused: ${verdict.refused}`);
  for (const what of verdict.lost) result.lost.push(`${where}: ${what}`);
  for (const what of verdict.broken) result.broken.push(`${where}: ${what}`);
}

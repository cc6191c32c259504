import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWithDisk } from './disk.ts';
import { readDiskLog } from './diskLog.ts';
import { type Chance, Disk, type Loss, losses } from './diskModel.ts';
import type { Kind } from './kinds.ts';
import { verifyFolder } from './verify.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');

/** What a number of power cuts did. */
export interface PowerLosses {
  cuts: number;
  /** Cuts after which something promised was gone. */
  lost: string[];
  /** Cuts after which something was there by half, or the record did not open. */
  broken: string[];
  /** Changes of the disk in the log. */
  changes: number;
  flushes: number;
}

/**
 * Lets a process work under disk.c, then cuts the power `cuts` times, spread over everything that it did to the disk: what no
 * flush had made safe is lost, kept, or torn in sectors, by chance; the record that is left is opened and verified. A cut falls
 * right after a promise, or before any other change.
 * @throws when the log has missed a change, so that it proves nothing
 */
export async function losePower(options: {
  kinds: readonly Kind[];
  rounds: number;
  cuts: number;
  chance: Chance;
  /** Lowers what SQLite flushes: the harness must then find losses. */
  isUnsafe?: boolean;
  /** A record to begin with. */
  from?: string;
}): Promise<PowerLosses> {
  const { kinds, rounds, cuts, chance, isUnsafe = false, from } = options;
  const place = mkdtempSync(join(tmpdir(), 'redress-power-'));
  try {
    const folder = join(place, 'data');
    mkdirSync(folder);
    if (from) cpSync(from, folder, { recursive: true });
    const disk = new Disk(folder);
    const log = join(place, 'log');
    const args = [WORKER, folder, kinds.join(','), String(rounds), ...(isUnsafe ? ['unsafe'] : [])];
    const ended = spawnSync(process.execPath, args, { env: environmentWithDisk(folder, log), encoding: 'utf8' });
    if (ended.status !== 0) throw new Error(`the worker failed: ${ended.stderr}`);
    const changes = readDiskLog(log);
    const due = pickPoints(
      changes.map(({ type }) => type === 'noted'),
      cuts,
      chance,
    );
    const result: PowerLosses = { cuts: 0, lost: [], broken: [], changes: changes.length, flushes: 0 };
    for (const [index, change] of changes.entries()) {
      disk.apply(change);
      if (change.type === 'synced' || change.type === 'synced-folder') result.flushes += 1;
      for (let time = due.get(index) ?? 0; time > 0; time -= 1) {
        const loss = losses[Math.floor(chance() * losses.length)] ?? 'all-lost';
        await cutOnce(disk, join(place, 'after'), { loss, chance, result, at: index });
      }
    }
    const missed = disk.differences();
    if (missed.length > 0) throw new Error(`the log of the disk has missed changes of ${missed.join(', ')}`);
    return result;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function cutOnce(
  disk: Disk,
  after: string,
  cut: { loss: Loss; chance: Chance; result: PowerLosses; at: number },
): Promise<void> {
  const { loss, chance, result, at } = cut;
  rmSync(after, { recursive: true, force: true });
  mkdirSync(after, { recursive: true });
  disk.cutPower(after, loss, chance);
  const verdict = await verifyFolder(after, disk.notes);
  result.cuts += 1;
  const where = `after change ${at} (${loss})`;
  if (verdict.refused) result.broken.push(`${where}: refused: ${verdict.refused}`);
  for (const what of verdict.lost) result.lost.push(`${where}: ${what}`);
  for (const what of verdict.broken) result.broken.push(`${where}: ${what}`);
}

/** How many cuts fall after which change: half of them right after promises, where a loss would be worst. */
function pickPoints(isPromise: readonly boolean[], cuts: number, chance: Chance): Map<number, number> {
  const promises = isPromise.flatMap((is, index) => (is ? [index] : []));
  const points = new Map<number, number>();
  for (let cut = 0; cut < cuts; cut += 1) {
    const afterPromise = cut % 2 === 0 && promises.length > 0;
    const index = afterPromise
      ? (promises[Math.floor(chance() * promises.length)] ?? 0)
      : Math.floor(chance() * isPromise.length);
    points.set(index, (points.get(index) ?? 0) + 1);
  }
  return points;
}

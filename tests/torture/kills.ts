import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Chance } from './diskModel.ts';
import type { Kind } from './kinds.ts';
import { verifyFolder } from './verify.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
const RECORDS = join(import.meta.dirname, '..', 'store', 'records');
/** From the start of a process to its first word, at least; a kill before that meets nothing. */
const STARTING_MS = 350;
/** As tests/store/records/make.ts has it. */
const LAST_DAY_OF_KEPT_RECORDS = '2026-03-16';

export interface Kills {
  kills: number;
  /** Promises that stood when the process died. */
  promises: number;
  lost: string[];
  broken: string[];
}

/** Kills a working process `kills` times without warning, each time somewhere else, and verifies what it left; the record goes on from kill to kill. */
export async function killWorkers(options: { kinds: readonly Kind[]; kills: number; chance: Chance }): Promise<Kills> {
  const { kinds, kills, chance } = options;
  const folder = mkdtempSync(join(tmpdir(), 'redress-kill-'));
  const result: Kills = { kills: 0, promises: 0, lost: [], broken: [] };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const notes = await workUntilKilled(folder, kinds, (isReady) => (isReady ? chance() * 250 : null));
      await judge(folder, notes, `kill ${kill + 1}`, result);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same while an earlier program's record is brought up to date. */
export async function killMigrations(options: { kills: number; chance: Chance }): Promise<Kills> {
  const result: Kills = { kills: 0, promises: 0, lost: [], broken: [] };
  const kept = readdirSync(RECORDS).filter((name) => name.endsWith('.db.gz'));
  for (let kill = 0; kill < options.kills; kill += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'redress-kill-'));
    try {
      const name = kept[kill % kept.length] ?? '';
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'redress.db'), gunzipSync(readFileSync(join(RECORDS, name))));
      await workUntilKilled(folder, ['log'], (isReady) => (isReady ? 0 : STARTING_MS + options.chance() * 500));
      await judge(folder, [], `${name}, kill ${kill + 1}`, result, true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return result;
}

async function judge(folder: string, notes: string[], where: string, result: Kills, isOld = false) {
  const verdict = await verifyFolder(folder, notes, isOld ? { day: LAST_DAY_OF_KEPT_RECORDS } : {});
  result.kills += 1;
  result.promises += notes.filter((note) => note.startsWith('promised')).length;
  if (verdict.refused) result.broken.push(`${where}: refused: ${verdict.refused}`);
  for (const what of verdict.lost) result.lost.push(`${where}: ${what}`);
  // The kept records came without their files; their rows are judged anew when the queue is first asked for.
  for (const what of verdict.broken)
    if (!isOld || !/^the file|not as its history says$/.test(what)) result.broken.push(`${where}: ${what}`);
}

/**
 * Lets a worker work until it is killed; answers the lines that it had said. `after` says how long to wait, asked at its start
 * and again when it is ready; null: not yet.
 */
async function workUntilKilled(
  folder: string,
  kinds: readonly Kind[],
  after: (isReady: boolean) => number | null,
): Promise<string[]> {
  const working = spawn(process.execPath, [WORKER, folder, kinds.join(','), '1000000'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  let isPlanned = false;
  const plan = (isReady: boolean) => {
    const wait = after(isReady);
    if (isPlanned || wait === null) return;
    isPlanned = true;
    setTimeout(() => working.kill('SIGKILL'), wait);
  };
  working.stderr.on('data', (data) => {
    complaint += data;
  });
  working.stdout.on('data', (data) => {
    output += data;
    if (output.includes('ready\n')) plan(true);
  });
  plan(false);
  const [code] = await once(working, 'close');
  if (code !== null) throw new Error(`the worker ended by itself (${code}): ${complaint}`);
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

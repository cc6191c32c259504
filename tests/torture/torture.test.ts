import { expect, test, vi } from 'vitest';
import { chanceFrom } from './chance.ts';
import { damageRecords } from './damage.ts';
import { whyNoDisk } from './disk.ts';
import { injectFaults } from './faults.ts';
import { killMigrations, killWorkers } from './kills.ts';
import { kinds } from './kinds.ts';
import { losePower } from './powerLoss.ts';

/*
 * A short run of what `npm run torture` does at length.
 */

vi.setConfig({ testTimeout: 180_000 });
const SEED = 20_261_127;

test('processes killed in the middle of all kinds of work lose nothing that they promised', async () => {
  const found = await killWorkers({ kinds, kills: 3, chance: chanceFrom(SEED) });
  expect(found).toMatchObject({ kills: 3, lost: [], broken: [] });
  expect(found.promises).toBeGreaterThan(2);
});

test('a kill while an older record is brought up to date leaves it old or new, and whole', async () => {
  expect(await killMigrations({ kills: 2, chance: chanceFrom(SEED) })).toMatchObject({ lost: [], broken: [] });
});

test('power cuts lose nothing that was promised, whatever the disk had in its cache', async ({ skip }) => {
  if (whyNoDisk()) skip(`${whyNoDisk()}`);
  const found = await losePower({ kinds, rounds: 1, cuts: 40, chance: chanceFrom(SEED) });
  expect(found).toMatchObject({ cuts: 40, lost: [], broken: [] });
  expect(found.flushes).toBeGreaterThan(20);
});

test('the same power cuts show a loss where SQLite flushes less', async ({ skip }) => {
  if (whyNoDisk()) skip(`${whyNoDisk()}`);
  const found = await losePower({ kinds: ['log'], rounds: 1, cuts: 6, chance: chanceFrom(SEED), isUnsafe: true });
  expect(found.lost.length).toBeGreaterThan(0);
});

test('a disk that fails at any change leaves all or nothing of what was being saved, and says so', async ({ skip }) => {
  if (whyNoDisk()) skip(`${whyNoDisk()}`);
  const [logged] = await injectFaults(['log a case'], 5);
  expect(logged).toMatchObject({ lost: [], broken: [], badlyTold: [] });
  expect(logged?.injected).toBeGreaterThan(12);
});

test('no damage to a closed record goes unnoticed', async () => {
  const found = await damageRecords({ count: 40, chance: chanceFrom(SEED) });
  expect(found.silent).toEqual([]);
  expect(found.refused.get('damaged')).toBeGreaterThan(30);
});

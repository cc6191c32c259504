/**
 * `npm run torture [-- --scale N] [--seed N] [--only power,kills,…]`: kills, power cuts, failing and full disks and damaged
 * files, and a table of what was lost. Ends with an error when anything promised was lost, there by half, or damaged in silence.
 */
import { chanceFrom } from './chance.ts';
import { coreOperations, type FaultyName } from './coreOperations.ts';
import { type Damages, damageRecords } from './damage.ts';
import { whyNoDisk } from './disk.ts';
import { injectFaults } from './faults.ts';
import { killMigrations, killWorkers } from './kills.ts';
import { type Kind, kinds } from './kinds.ts';
import { losePower } from './powerLoss.ts';
import { fillDisks } from './smallDisk.ts';

interface Row {
  what: string;
  tried: string;
  lost: number;
  broken: number;
  note: string;
  /** A row that shows that the harness would notice. */
  isControl?: boolean;
}

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};
const scale = Number(option('scale') ?? 1);
const seed = Number(option('seed') ?? 20_261_127);
const only = option('only')?.split(',');
const times = (count: number) => Math.max(1, Math.round(count * scale));
const examples: string[] = [];

const pieces: Record<string, () => Promise<Row[]>> = {
  async kills() {
    const rows: Row[] = [];
    for (const kind of kinds) {
      const found = await killWorkers({ kinds: [kind], kills: times(50), chance: chanceFrom(seed) });
      rows.push(row(`killed in the middle: ${kind}`, `${found.kills} kills, ${found.promises} promises`, found));
    }
    const found = await killMigrations({ kills: times(50), chance: chanceFrom(seed) });
    rows.push(row('killed while an older record is brought up to date', `${found.kills} kills`, found));
    return rows;
  },
  async power() {
    const why = whyNoDisk();
    if (why) return [{ what: 'power cut', tried: 'not tried', lost: 0, broken: 0, note: why }];
    const all = await losePower({ kinds, rounds: 3, cuts: times(3_000), chance: chanceFrom(seed) });
    const plain: Kind[] = ['log', 'document', 'letter'];
    const control = await losePower({
      kinds: plain,
      rounds: 2,
      cuts: times(200),
      chance: chanceFrom(seed),
      isUnsafe: true,
    });
    return [
      row('power cut', `${all.cuts} cuts in ${all.changes} changes, ${all.flushes} flushes`, all),
      {
        ...row('power cut with synchronous=NORMAL', `${control.cuts} cuts`, { lost: control.lost, broken: [] }),
        note: 'has to lose something: shows that the harness would notice',
        isControl: true,
      },
    ];
  },
  async faults() {
    const why = whyNoDisk();
    if (why) return [{ what: 'failing disk', tried: 'not tried', lost: 0, broken: 0, note: why }];
    const names = Object.keys(coreOperations) as FaultyName[]; // of this very object
    const found = await injectFaults(names, times(400));
    return found.map((one) => ({
      ...row(`failing disk: ${one.operation}`, `${one.injected} failures`, {
        lost: one.lost,
        broken: [...one.broken, ...one.badlyTold],
      }),
      note: one.doneAllTheSame > 0 ? `${one.doneAllTheSame} done all the same` : '',
    }));
  },
  async full() {
    const found = await fillDisks(times(60));
    if (!found)
      return [{ what: 'full disk', tried: 'not tried', lost: 0, broken: 0, note: 'it needs to mount a file system' }];
    return [row('full disk', `${found.runs} disks, ${found.refused} refusals`, found)];
  },
  async damage() {
    const closed = await damageRecords({ count: times(10_000), chance: chanceFrom(seed) });
    const crashed = await damageRecords({ count: times(2_000), chance: chanceFrom(seed + 1), isUnsealed: true });
    return [
      damageRow('damaged while closed', closed, closed.silent.length),
      {
        ...damageRow('damaged after a crash (no seal)', crashed, 0),
        note: `${damageNote(crashed)}, in silence ${crashed.silent.length}`,
        isControl: true,
      },
    ];
  },
};

function row(what: string, tried: string, found: { lost: string[]; broken: string[] }): Row {
  examples.push(...[...found.lost, ...found.broken].slice(0, 3).map((example) => `${what}: ${example}`));
  return { what, tried, lost: found.lost.length, broken: found.broken.length, note: '' };
}

function damageRow(what: string, found: Damages, silent: number): Row {
  return { what, tried: `${found.files} files`, lost: silent, broken: 0, note: damageNote(found) };
}

function damageNote({ refused, found, harmless }: Damages): string {
  const told = [...refused].map(([reason, count]) => `${reason} ${count}`).join(', ');
  return `refused (${told}), found by the full check ${found}, harmless ${harmless}`;
}

const rows: Row[] = [];
for (const [name, piece] of Object.entries(pieces)) {
  if (only && !only.includes(name)) continue;
  const started = Date.now();
  const made = await piece();
  for (const one of made)
    console.log(
      `${one.what.padEnd(54)} ${one.tried.padEnd(46)} lost ${String(one.lost).padStart(3)}  broken ${String(one.broken).padStart(3)}  ${one.note}`,
    );
  console.log(`${''.padEnd(54)} (${Math.round((Date.now() - started) / 1000)} s)`);
  rows.push(...made);
}
for (const example of examples) console.log(`  ${example}`);
const bad = rows.filter(({ lost, broken, isControl }) => !isControl && lost + broken > 0).length;
const blind = rows.some(({ what, isControl, lost }) => isControl && what.includes('NORMAL') && lost === 0);
console.log(
  bad === 0 && !blind
    ? '\nNothing promised was lost, nothing is there by half, no damage went unnoticed.'
    : `\n${bad} rows show losses${blind ? '; the harness did not notice a loss that had to be there' : ''}.`,
);
process.exit(bad === 0 && !blind ? 0 : 1);

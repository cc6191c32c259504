/**
 * `npm run bench [-- name]`: runs every bench in this folder and prints one table. It never fails a build: figures depend
 * on the machine. A bench is a file that exports functions called bench… which return rows (or a promise of them).
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchRow } from './figures.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2];
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts' && name !== 'figures.ts')
  .filter((name) => wanted === undefined || name.startsWith(wanted))
  .sort();

console.log(
  `${cpus()[0]?.model ?? 'processor unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
);
for (const file of files) {
  try {
    const module: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
    for (const [name, bench] of Object.entries(module)) {
      if (!name.startsWith('bench') || typeof bench !== 'function') continue;
      const rows: BenchRow[] = await bench();
      printTable(rows);
    }
  } catch (error) {
    console.log(`${file}: could not be run: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function printTable(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    console.log(`${row.name.padEnd(70)} ${row.figure}${row.aim ? `   [aim: ${row.aim}]` : ''}`);
    if (row.baseline) console.log(`${''.padEnd(70)} against ${row.baseline}`);
  }
}

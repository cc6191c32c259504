import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOne, countPlaywright, countPrinted, countVitest, lastLine, settle, sum } from './counts.mjs';
import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './run.mjs';
import { inSeconds, SetUpError, say } from './say.mjs';
import { command, ensureReady } from './setup.mjs';

const MINUTE = 60_000;
const bin = (...path) => inProject('node_modules', ...path);

// In the order in which they are run: what is quick to fail comes first.
const pieces = {
  lint: () => check([bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']),
  'types-pure': () => check([bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.pure.json']),
  'types-node': () => check([bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.node.json']),
  'types-web': () => check([bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.web.json']),
  unit: runUnitTests,
  scenarios: runScenarios,
  e2e: runEndToEndTests,
};

async function check(args) {
  const { code } = await runNode(args, { timeout: 10 * MINUTE });
  return countOne(code);
}

async function runUnitTests(reports) {
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await ensureReady({ needs: ['poppler'] });
  const { code } = await runNode([bin('vitest', 'vitest.mjs'), 'run', ...reporters], { timeout: 20 * MINUTE });
  return settle(readReport(report, countVitest), code);
}

async function runScenarios() {
  const { code, stdout } = await runNode(['tests/scenarios/run.ts'], { copy: true, timeout: 10 * MINUTE });
  return settle(countPrinted(stdout), code);
}

async function runEndToEndTests(reports) {
  const report = join(reports, 'e2e.json');
  await ensureReady({ needs: ['electron', 'display', 'poppler', 'build'] });
  const { code } = await withDisplay(
    (env) =>
      runNode([bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        timeout: 50 * MINUTE,
      }),
    { alwaysVirtual: true },
  );
  return settle(readReport(report, countPlaywright), code);
}

function readReport(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** The pieces that `--only unit,lint` asks for; all of them without it. 'types' stands for its three. */
function chosenPieces(testArguments) {
  const at = testArguments.indexOf('--only');
  if (at === -1 && testArguments.length === 0) return Object.keys(pieces);
  const asked = at === -1 ? [] : (testArguments[at + 1] ?? '').split(',');
  const isAsked = (name) => asked.includes(name) || asked.includes(name.split('-')[0]);
  const isKnown = (word) => Object.keys(pieces).some((name) => name === word || name.split('-')[0] === word);
  if (asked.length > 0 && asked.every(isKnown)) return Object.keys(pieces).filter(isAsked);
  throw new SetUpError(
    `Nothing was run. The tests take "--only" with one or more of these, separated by commas: types, ${Object.keys(pieces).join(', ')}.`,
  );
}

async function runPiece(name, reports) {
  say(`\n== ${name}`);
  const started = Date.now();
  let counts;
  try {
    counts = await pieces[name](reports);
  } catch (error) {
    // One piece that cannot run must not hide what the others find.
    say(error instanceof SetUpError ? error.message : error.stack);
    counts = { passed: 0, failed: 1 };
  }
  return { name, ...counts, took: Date.now() - started };
}

// npm test [-- --only pieces]: everything, with one line at the end that sums it up.
await command(import.meta.url, { needs: ['modules'] }, async (testArguments) => {
  const chosen = chosenPieces(testArguments);
  const reports = mkdtempSync(join(tmpdir(), 'redress-tests-'));
  const results = [];
  try {
    for (const name of chosen) results.push(await runPiece(name, reports));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const total = sum(results);
  say('');
  for (const { name, took, ...counts } of results) say(`${name.padEnd(12)} ${lastLine(counts)} (${inSeconds(took)})`);
  process.stdout.write(`${lastLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});

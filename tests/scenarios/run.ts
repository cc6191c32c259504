/**
 * Runs scenarios: `npm run scenarios -- [folder]`. Prints each failure with what was expected and what came out; the last
 * line is "N passed, N failed". Ends with 1 when anything failed. The format is taught in docs/rules.md.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeScenario } from './judge.ts';
import { openLibrary } from './library.ts';
import { issueText, Scenario, ScenarioError } from './scenario.ts';

const folder = resolve(process.argv[2] ?? dirname(fileURLToPath(import.meta.url)));
const libraryFor = openLibrary();
let passed = 0;
let failed = 0;

if (!existsSync(folder)) fail(folder, '', ['There is no such folder or file.']);
else for (const file of scenarioFiles(folder)) runFile(file);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** All .json files in a folder and below; files named "*.procedure.json" are procedures that scenarios refer to. */
function scenarioFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.endsWith('.procedure.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function runFile(file: string): void {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(file, '', [`not readable as JSON: ${error instanceof Error ? error.message : String(error)}`]);
    return;
  }
  for (const [index, raw] of (Array.isArray(content) ? content : [content]).entries()) {
    const parsed = Scenario.safeParse(raw);
    const title = typeof raw?.title === 'string' ? raw.title : `number ${index + 1}`;
    if (!parsed.success) fail(file, title, parsed.error.issues.map(issueText));
    else runScenario(file, parsed.data);
  }
}

function runScenario(file: string, scenario: Scenario): void {
  try {
    const wrong = judgeScenario(scenario, libraryFor(dirname(file)));
    if (wrong.length === 0) passed++;
    else fail(file, scenario.title, wrong);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    fail(file, scenario.title, [error instanceof ScenarioError ? text : `the engine broke off: ${text}`]);
  }
}

function fail(file: string, title: string, wrong: string[]): void {
  failed++;
  console.log(`FAILED ${relative(process.cwd(), file)}${title === '' ? '' : `: ${title}`}`);
  for (const line of wrong) console.log(`    ${line}`);
}

/**
 * Runs scenarios: `npm run scenarios -- [folders or files]`. Prints each failure with what was expected and what came out; the last
 * line is "N passed, N failed". Ends with 1 when anything failed. The format is taught in docs/rules.md.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeScenario } from './judge.ts';
import { EligibilityScenario, judgeEligibility, judgeTriage, TriageScenario } from './judgeAdvice.ts';
import { BetweenScenario, CountScenario, judgeBetween, judgeCount } from './judgeCount.ts';
import { judgeRemedy, RemedyScenario } from './judgeRemedy.ts';
import { openLibrary } from './library.ts';
import { readAs, Scenario, ScenarioError } from './scenario.ts';

const places = process.argv.slice(2).map((path) => resolve(path));
if (places.length === 0) places.push(dirname(fileURLToPath(import.meta.url)));
const libraryFor = openLibrary();
let passed = 0;
let failed = 0;

for (const place of places)
  if (!existsSync(place)) fail(place, '', ['There is no such folder or file.']);
  else for (const file of scenarioFiles(place)) runFile(file, file === place);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** All .json files in a folder and below; files named "*.procedure.json" or "*.policy.json" are what scenarios refer to. */
function scenarioFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.json') && !/\.(procedure|policy)\.json$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function runFile(file: string, isNamed: boolean): void {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(file, '', [`not readable as JSON: ${error instanceof Error ? error.message : String(error)}`]);
    return;
  }
  if (isReferredTo(content)) {
    if (isNamed) fail(file, '', ['This is a procedure or a policy, no scenario: see npm run procedures -- check.']);
    return;
  }
  const scenarios = scenariosIn(content);
  if (scenarios.length === 0) fail(file, '', ['There is no scenario in this file.']);
  for (const [index, raw] of scenarios.entries()) {
    const title = typeof raw?.title === 'string' ? raw.title : `number ${index + 1}`;
    const wrong = judgeOne(raw, file);
    if (wrong.length === 0) passed++;
    else fail(file, title, typeof raw?.why === 'string' ? [...wrong, `why: ${raw.why}`] : wrong);
  }
}

/** A procedure or a compensation policy that lies beside the scenarios under a name of its own. */
function isReferredTo(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || 'events' in content || 'title' in content) return false;
  return 'inForce' in content && ('clocks' in content || 'heads' in content);
}

/** One scenario, a list of them, or a list under "scenarios". */
function scenariosIn(content: unknown): (Record<string, unknown> | null)[] {
  if (Array.isArray(content)) return content;
  const one = content as Record<string, unknown> | null; // what is none is refused when it is read
  return Array.isArray(one?.scenarios) ? one.scenarios : [one];
}

/** What is not as expected in one scenario, whichever form it takes. */
function judgeOne(raw: unknown, file: string): string[] {
  const library = libraryFor(dirname(file));
  try {
    if (isA(raw, 'count')) return judgeCount(readAs(CountScenario, raw).count, library);
    if (isA(raw, 'triage')) return judgeTriage(readAs(TriageScenario, raw), library);
    if (isA(raw, 'eligibility')) return judgeEligibility(readAs(EligibilityScenario, raw), library);
    if (isA(raw, 'between')) return judgeBetween(readAs(BetweenScenario, raw).between, library);
    if (isA(raw, 'remedy')) return judgeRemedy(readAs(RemedyScenario, raw), dirname(file));
    return judgeScenario(readAs(Scenario, raw), library);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return error instanceof ScenarioError ? text.split('\n') : [`the engine broke off: ${text}`];
  }
}

function isA(raw: unknown, form: 'count' | 'between' | 'triage' | 'eligibility' | 'remedy'): boolean {
  return typeof raw === 'object' && raw !== null && form in raw;
}

function fail(file: string, title: string, wrong: string[]): void {
  failed++;
  console.log(`FAILED ${relative(process.cwd(), file)}${title === '' ? '' : `: ${title}`}`);
  for (const line of wrong) console.log(`    ${line}`);
}

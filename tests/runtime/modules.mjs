import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, nodeBinary } from './paths.mjs';
import { run, runNpm } from './run.mjs';
import { SetUpError, step } from './say.mjs';

// Node-API 10 is what better-sqlite3's prebuilt binary asks for; an older Node crashes on loading it, without a word.
const NODE_API_NEEDED = 10;

/** Refuses a Node that is too old even for these set-up scripts. `version` is like '20.11.1'. */
export function checkSystemNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= 20) return;
  throw new SetUpError(
    `Redress needs Node 20 or newer to set itself up, and this is Node ${version}. ` +
      'Nothing was changed. Install a newer Node and try again.',
  );
}

/** What the stamp inside node_modules says when it was installed from this lockfile on this kind of machine. */
export function stampFor(lockText, platform = process.platform, arch = process.arch) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${platform}-${arch}\n`;
}

/**
 * Whether npm's record of what it installed agrees with the lockfile, package by package. It is how an installation
 * that somebody made by hand with npm is recognised. Optional packages may be missing: they are for other machines.
 */
export function isInstalledAsLocked(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const got = installed.packages[path];
    if (!got) return wanted.optional === true || wanted.peer === true || wanted.devOptional === true;
    return got.version === wanted.version && got.integrity === wanted.integrity;
  });
}

/** What has to be done about node_modules: 'nothing', 'stamp' (installed by hand, and right) or 'install'. */
export function modulesVerdict({ lockText, stamp, installedText, hasNode, platform, arch }) {
  if (!hasNode || installedText === undefined) return 'install';
  if (stamp === stampFor(lockText, platform, arch)) return 'nothing';
  return isInstalledAsLocked(JSON.parse(lockText), JSON.parse(installedText)) ? 'stamp' : 'install';
}

/** Installs the packages of the lockfile when they are missing or not those of the lockfile. */
export async function ensureModules() {
  const lockText = readFileSync(inProject('package-lock.json'), 'utf8');
  const stampFile = inProject('node_modules', '.redress-stamp');
  const verdict = modulesVerdict({
    lockText,
    stamp: readIfThere(stampFile),
    installedText: readIfThere(inProject('node_modules', '.package-lock.json')),
    hasNode: existsSync(nodeBinary()),
  });
  if (verdict === 'nothing') return;
  if (verdict === 'install') await installModules();
  await ensureNode24();
  writeFileSync(stampFile, stampFor(lockText));
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function installModules() {
  const result = await step('Installing the packages of package-lock.json (npm ci, a minute or two)', () =>
    // Development packages are what this checkout is for, whatever NODE_ENV says. npm's warnings are kept for a failure.
    runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { quiet: true }),
  );
  if (result.code === 0) return;
  throw new SetUpError(
    `The packages could not be installed. What npm said:\n${indent(complaints(result.output))}\n` +
      'Nothing else was touched. Check the network connection, then run the same command again: it starts afresh.',
  );
}

/** Makes sure of the Node 24 in node_modules, asking npm once more for its install script if that did not run. */
async function ensureNode24() {
  if ((await nodeApiOf(nodeBinary())) >= NODE_API_NEEDED) return;
  await step('Fetching Node 24 for the scripts', () =>
    runNpm(['rebuild', 'node', '--foreground-scripts'], { quiet: true }),
  );
  if ((await nodeApiOf(nodeBinary())) >= NODE_API_NEEDED) return;
  throw new SetUpError(
    'The packages are installed, but the Node 24 that the scripts need is not among them. It comes with the package ' +
      '"node", whose install script npm must be allowed to run (see "allowScripts" in package.json). ' +
      'Run "npm rebuild node --foreground-scripts" and read what it says, then try again.',
  );
}

/** The Node-API version that a Node binary offers; 0 when it does not run at all. */
async function nodeApiOf(binary) {
  const { code, stdout } = await run(binary, ['-p', 'process.versions.napi'], { quiet: true });
  return code === 0 ? Number(stdout.trim()) : 0;
}

/** What npm complains about: the first of its error lines, for a long help text may follow; else its last lines. */
export function complaints(npmOutput) {
  const errors = npmOutput.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.length > 0 ? errors.slice(0, 12).join('\n') : lastLines(npmOutput, 12);
}

/** The last lines of a program's output, blank ones left out. */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}

/** Moves a quoted text in by two spaces. */
export function indent(text) {
  return text.replace(/^/gm, '  ');
}

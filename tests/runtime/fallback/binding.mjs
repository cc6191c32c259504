import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { indent, lastLines } from '../modules.mjs';
import { inProject } from '../paths.mjs';
import { npmScript, runNode } from '../run.mjs';
import { SetUpError, step } from '../say.mjs';

/** The version of better-sqlite3 that this checkout has. */
export function bindingVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'better-sqlite3', 'package.json'), 'utf8')).version;
}

/** Where a runtime keeps the binding compiled for it. One runtime serves checkouts with several versions. */
export function bindingFile(runtimeFolder, version = bindingVersion()) {
  return join(runtimeFolder, 'resources', 'bindings', `better-sqlite3-${version}.node`);
}

/**
 * The build description for an older Node-API: all that the sources use was there as experimental before Node-API 10 made
 * it official. Link-time optimisation is left out, which halves the time. Throws when the text is not the one that is known.
 */
export function withExperimentalNodeApi(bindingGyp) {
  const wanted = "'NAPI_VERSION=10'";
  if (bindingGyp.split(wanted).length !== 2) {
    throw new SetUpError(
      "better-sqlite3's build description is not as expected, so its binding cannot be compiled for the fallback " +
        'runtime. Nothing was changed. Use a real Electron: set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    );
  }
  return bindingGyp
    .replace(wanted, "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    .replaceAll("'-flto', ", '')
    .replaceAll(", '-flto'", '')
    .replaceAll("['-flto']", '[]');
}

/** Compiles better-sqlite3 from the project's own copy of its source into `target`, which appears whole or not at all. */
export async function compileBinding(target) {
  const work = mkdtempSync(join(tmpdir(), 'redress-binding-'));
  try {
    copySources(work);
    const result = await step('Compiling better-sqlite3 for this runtime (a minute or two)', () =>
      runNode([nodeGyp(), 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeHeaders()}`, '--jobs=max'], {
        cwd: work,
        quiet: true,
        // After gyp's own -O3, and so in its place: quick enough for tests, and compiled in half the time.
        env: { ...process.env, CFLAGS: '-O2', CXXFLAGS: '-O2' },
      }),
    );
    const built = join(work, 'build', 'Release', 'better_sqlite3.node');
    if (result.code !== 0 || !existsSync(built)) {
      throw new SetUpError(
        `better-sqlite3 could not be compiled. The last lines of the compiler:\n${indent(lastLines(result.output, 15))}\n` +
          'It needs python3, make and g++ (C++20). Nothing was changed.',
      );
    }
    mkdirSync(dirname(target), { recursive: true });
    const beside = `${target}.${process.pid}.partial`;
    cpSync(built, beside);
    renameSync(beside, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copySources(work) {
  const source = inProject('node_modules', 'better-sqlite3');
  for (const part of ['package.json', 'lib', 'src', 'deps']) {
    cpSync(join(source, part), join(work, part), { recursive: true });
  }
  writeFileSync(join(work, 'binding.gyp'), withExperimentalNodeApi(readFileSync(join(source, 'binding.gyp'), 'utf8')));
  mkdirSync(join(work, 'node_modules'));
  symlinkSync(
    dirname(createRequire(join(source, 'package.json')).resolve('node-addon-api/package.json')),
    join(work, 'node_modules', 'node-addon-api'),
  );
}

/** The folder of Node's headers: those of the Node 24 in node_modules, so that nothing of the system's is needed. */
function nodeHeaders() {
  const node = createRequire(inProject('node_modules', 'node', 'package.json'));
  return dirname(node.resolve(`node-${process.platform}-${process.arch}/package.json`));
}

/** The node-gyp that comes with npm. */
function nodeGyp() {
  const npm = npmScript();
  try {
    return createRequire(npm).resolve('node-gyp/bin/node-gyp.js');
  } catch {
    throw new SetUpError(
      'The fallback runtime needs node-gyp, which usually comes with npm, and this npm has none. ' +
        'Nothing was changed. Install npm from nodejs.org or your distribution and try again.',
    );
  }
}

/** A short fingerprint of text that decides what a runtime is made of. */
export function fingerprint(...texts) {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12);
}

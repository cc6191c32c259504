import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indent, lastLines } from './modules.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './run.mjs';
import { SetUpError, step } from './say.mjs';

// All that the built program is made from. Folders are read whole.
const SOURCES = [
  'electron',
  'src',
  'resources',
  'drizzle',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
const PRODUCTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** A fingerprint of files' names and contents; folders are taken with all that is in them, in order of name. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path).sort();
  } catch {
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
    return;
  }
  for (const entry of entries) addTo(hash, join(path, entry));
}

/** Builds out/ unless it was made from the very sources that are there now. */
export async function ensureBuild() {
  const stampFile = inProject('out', '.made-from');
  const now = fingerprintOf(SOURCES.map((path) => inProject(path)));
  const isWhole = PRODUCTS.every((product) => existsSync(inProject(product)));
  if (isWhole && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return;
  const result = await step('Building the program', () =>
    runNode([inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], {
      quiet: true,
    }),
  );
  const missing = PRODUCTS.filter((product) => !existsSync(inProject(product)));
  if (result.code !== 0 || missing.length > 0) {
    const said = lastLines(result.output, 40) || `it did not make ${missing.join(', ')}`;
    throw new SetUpError(`The program could not be built. What the build said:\n${indent(said)}`);
  }
  writeFileSync(stampFile, now);
}

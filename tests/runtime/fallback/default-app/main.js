// Takes the place of Electron's own default app, which the fallback runtime does not have: opens the app folder (or the
// main file) named on the command line. An ES module on purpose: Electron holds back 'ready' until it has been evaluated,
// and with it the app's main file.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, utilityProcess } from 'electron';

const here = dirname(fileURLToPath(import.meta.url));

createRequire(import.meta.url)('./openCompiled.cjs');

// A process that the program starts beside its window opens the database too.
const { fork } = utilityProcess;
utilityProcess.fork = (entry, args = [], options = {}) =>
  fork.call(utilityProcess, join(here, 'process.cjs'), [entry, ...args], options);

async function openApp() {
  const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
  if (!named) throw new Error('No app folder was named. Usage: electron [flags] <app folder> [arguments of the app]');
  const path = resolve(named);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const description = existsSync(join(folder, 'package.json'))
    ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    : {};
  const name = description.productName ?? description.name;
  if (name) app.setName(name);
  if (description.version) app.setVersion(description.version);
  if (description.desktopName) app.setDesktopName(description.desktopName);
  // The user data folder was worked out from this app's name before it changed.
  if (name) app.setPath('userData', join(app.getPath('appData'), name));
  app.setAppPath(folder);
  process.defaultApp = true;
  await import(pathToFileURL(folder === path ? join(folder, description.main ?? 'index.js') : path).href);
}

try {
  await openApp();
} catch (error) {
  // Without this Electron shows a dialog, which nobody sees when the program is driven by a test.
  process.stderr.write(`The app could not be opened: ${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}

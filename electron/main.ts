import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { createDispatcher } from './dispatch.ts';
import { type DayKeeper, startDayKeeper } from './services/cases/dayKeeper.ts';
import { openProgram } from './services/openProgram.ts';
import type { Program } from './services/program.ts';
import { registerAppScheme, serveWindowFiles } from './shell/appProtocol.ts';
import { createBackground } from './shell/background.ts';
import { type Bridge, openBridge } from './shell/bridge.ts';
import { createClock } from './shell/clock.ts';
import { finishBeforeClosing } from './shell/closing.ts';
import { endOnUnexpectedError, surviveWindowCrash } from './shell/crashes.ts';
import { chooseDataFolder } from './shell/dataFolder.ts';
import { createDesktop } from './shell/dialogs.ts';
import { createLog } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { cutOffNetwork } from './shell/network.ts';
import { createPagePrinter } from './shell/pagePrinter.ts';
import { readPretence } from './shell/pretence.ts';
import { keepElectronFilesIn } from './shell/profile.ts';
import { guardEveryPage, guardSession, guardViewerSession } from './shell/security.ts';
import { isFirstInstance } from './shell/singleInstance.ts';
import { openWindow } from './shell/window.ts';

const { argv, env, platform } = process;
const dataFolder = chooseDataFolder({ argv, env, platform, home: homedir(), cwd: process.cwd() });
const inProgram = (...path: string[]) => join(app.getAppPath(), ...path);

let window: BrowserWindow | null = null;
let program: Program | null = null;
let day: DayKeeper | null = null;
let closing: Promise<void> | null = null;
let isClosed = false;

keepElectronFilesIn(dataFolder);
const log = createLog(dataFolder);
const end = endOnUnexpectedError(log);
cutOffNetwork();
registerAppScheme();
// Each window asks for the sandbox itself: app.enableSandbox() keeps Chromium's PDF viewer, which prints, from loading.

if (isFirstInstance(() => window)) {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeBeforeEnding);
  app.whenReady().then(start).catch(end);
} else {
  app.exit(0);
}

function start(): void {
  const report = (guard: string, facts: Record<string, string>) => log.warn(`stopped: ${guard}`, facts);
  const windowSession = session.fromPartition('persist:redress');
  guardEveryPage(report);
  guardViewerSession(session.defaultSession, report);
  guardSession(windowSession, report);
  serveWindowFiles(windowSession, inProgram('out', 'renderer'));

  // Its own process starts while the record is opened; it is answered, and shown, afterwards.
  window = openWindow({
    dataFolder,
    session: windowSession,
    preload: inProgram('out', 'preload', 'preload.cjs'),
    icon: inProgram('resources', 'icons', 'redress.png'),
  });
  setMenu(() => window);
  let bridge: Bridge | null = null;
  program = openProgram({
    dataFolder,
    resourcesFolder: inProgram('resources'),
    migrationsFolder: inProgram('drizzle'),
    pretend: app.isPackaged ? {} : readPretence(env.REDRESS_PRETEND),
    background: createBackground(inProgram('out', 'main', 'backgroundProcess.js')),
    tableWorkerFile: inProgram('out', 'main', 'tableWorker.js'),
    partWorkerFile: inProgram('out', 'main', 'partWorker.js'),
    textWorkerFile: inProgram('out', 'main', 'textWorker.js'),
    programVersion: app.getVersion(),
    clock: createClock((!app.isPackaged && env.REDRESS_CLOCK) || null),
    desktop: createDesktop(() => window, dataFolder),
    pagePrinter: createPagePrinter((session) => guardSession(session, report)),
    push: (message) => bridge?.push(message),
    log,
  });
  log.info('started', { version: app.getVersion(), electron: process.versions.electron, ready: program.isReady });

  bridge = openBridge(
    () => window,
    createDispatcher(program),
    (why) => log.warn('stopped: order', { why }),
  );
  // The window has been shown: while somebody looks for their name in it, the queue is made ready.
  window.once('show', () => {
    if (program && closing === null) day = startDayKeeper(program);
  });
  // The first letter of the day need not wait for its fonts.
  setTimeout(() => program?.isReady && program.pdf(), 3_000);
  surviveWindowCrash(window, log);
  const { push, whenQuiet } = bridge;
  finishBeforeClosing(window, { whenQuiet, say: () => push({ type: 'closing' }), closeRecord });
}

/** Closes the record, with its backup; once. Never rejects. */
function closeRecord(): Promise<void> {
  day?.close();
  closing ??= Promise.resolve(program?.close())
    .then(() => log.info('closed'))
    .catch((error: unknown) => log.error('closing failed', {}, error))
    .finally(() => {
      isClosed = true;
    });
  return closing;
}

/** Nothing ends the program before its record is closed. */
function closeBeforeEnding(event: { preventDefault(): void }): void {
  if (isClosed) return;
  event.preventDefault();
  void closeRecord().then(() => app.quit());
}

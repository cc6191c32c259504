import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../../../electron/contract/operations.ts';
import type { Failure, Reply } from '../../../electron/contract/reply.ts';
import type { Pretence } from '../../../electron/shell/pretence.ts';
import { findElectron } from '../../runtime/electron.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** The folder that Electron is started with: the project after a build, or another copy of the built program. */
const appFolder = process.env.REDRESS_APP ?? root;

const LAUNCH_MS = 30_000;

export interface LaunchOptions {
  /** An existing data folder; otherwise a fresh one. */
  data?: string;
  /** The civil date on which the program wakes up, such as "2026-03-02". */
  day?: string;
  /** Further arguments for the program. */
  args?: string[];
  /** What stands in the place of a disk or a library that a test cannot have. */
  pretend?: Pretence;
}

/** The real program, running, with its window and its data folder. */
export interface Redress {
  app: ElectronApplication;
  page: Page;
  data: string;
  /** Moves "now" to a day and time (UTC) without telling the window. */
  moveClock(day: string, time?: string): void;
  /** Moves "now" and lets the window notice. */
  setDay(day: string, time?: string): Promise<void>;
  /** Calls an operation from the window, as the screens do; throws the failure's sentence. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Calls an operation that is to be refused. */
  refuse(name: string, input: unknown): Promise<Failure>;
  /** Closes the window, as its user does, and waits until the program has ended. */
  close(): Promise<void>;
  /** Ends the program's whole tree of processes at once, as a power cut does. */
  kill(): Promise<void>;
}

/** A fresh data folder below the system's temporary folder. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'redress-e2e-'));
}

/** Starts the built program. Its Electron is the one of `npm start`. */
export async function launchRedress(options: LaunchOptions = {}): Promise<Redress> {
  const data = options.data ?? freshFolder();
  const clock = join(data, 'test-clock');
  const writeClock = (day: string, time = '09:00') => {
    mkdirSync(data, { recursive: true });
    writeFileSync(clock, `${day}T${time}:00.000Z`);
  };
  if (options.day !== undefined) writeClock(options.day);
  const app = await startProgram(data, options.day === undefined ? null : clock, options);
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');

  const invoke = (name: string, input: unknown) =>
    page.evaluate(([n, i]) => window.api.invoke(String(n), i), [name, input] as const) as Promise<Reply<never>>; // dispatch has checked it against the contract
  return {
    app,
    page,
    data,
    moveClock: writeClock,
    async setDay(day, time) {
      writeClock(day, time);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    async call(name, input) {
      const reply = await invoke(name, input);
      if (!reply.ok)
        throw new Error(`${name}: ${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.details)}`);
      return reply.data;
    },
    async refuse(name, input) {
      const reply = await invoke(name, input);
      if (reply.ok) throw new Error(`${name} was expected to be refused`);
      return reply.error;
    },
    close: () => app.close(),
    kill: () => killTree(app),
  };
}

/** The environment and arguments of a start, apart from the window: for second instances and refused starts. */
export function programCommand(data: string, args: string[] = []): { executable: string; args: string[] } {
  const runtime = findElectron();
  return { executable: runtime.executable, args: [...runtime.args, appFolder, '--data', data, ...args] };
}

async function startProgram(
  data: string,
  clock: string | null,
  { args, pretend }: LaunchOptions,
): Promise<ElectronApplication> {
  const command = programCommand(data, args);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  delete env.REDRESS_DATA;
  delete env.REDRESS_CLOCK;
  // What letters and deadlines say must not depend on the zone of the machine that tests them.
  env.TZ = 'Europe/London';
  if (clock !== null) env.REDRESS_CLOCK = clock;
  delete env.REDRESS_PRETEND;
  if (pretend) env.REDRESS_PRETEND = JSON.stringify(pretend);
  const launch = () =>
    _electron.launch({ executablePath: command.executable, args: command.args, env, timeout: LAUNCH_MS });
  try {
    return await launch();
  } catch (error) {
    // On a busy machine Playwright now and then misses the program's first word; it has ended the program itself.
    if (error instanceof Error && error.name === 'TimeoutError') return await launch();
    throw error;
  }
}

async function killTree(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Chromium's other processes notice within a moment that the first is gone.
  child.kill('SIGKILL');
  await ended;
}

/** Takes a data folder away again. Chromium may still be putting away its own files for a moment. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

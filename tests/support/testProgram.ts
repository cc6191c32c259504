import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../../electron/contract/operations.ts';
import type { Failure, Push, Reply } from '../../electron/contract/reply.ts';
import { createDispatcher } from '../../electron/dispatch.ts';
import { Instant } from '../../electron/domain/isoDate.ts';
import type { Desktop } from '../../electron/services/office/desktop.ts';
import { openProgram } from '../../electron/services/openProgram.ts';
import type { Program, ProgramOptions } from '../../electron/services/program.ts';

export const root = join(import.meta.dirname, '..', '..');

/** The answers that a user would give to the desktop's dialogs, and what was handed to the desktop. */
export interface DesktopAnswers {
  folder: string | null;
  files: string[];
  savePath: string | null;
  /** The names that dialogs for saving began with. */
  suggested: string[];
  printed: string[];
  opened: string[];
  hasMailProgram: boolean;
  shown: string[];
  quits: number;
  relaunches: number;
}

export interface TestProgram {
  program: Program;
  folder: string;
  answers: DesktopAnswers;
  pushes: Push[];
  /** Moves "now" to nine in the morning (UTC) of a day. */
  setDay(date: string): void;
  /** Calls an operation and returns its data; throws the failure's sentence otherwise. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Calls an operation that is to fail and returns the failure. */
  refuse(name: string, input: unknown): Promise<Failure>;
  /** Closes the program and opens it again on the same folder. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** A real program on a real record in a temporary folder; only the clock and the dialogs' answers are handed in. */
export function startTestProgram(
  options: { day?: string; folder?: string; resourcesFolder?: string; pretend?: ProgramOptions['pretend'] } = {},
): TestProgram {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'redress-test-'));
  let now = Instant.parse(`${options.day ?? '2026-03-02'}T09:00:00.000Z`);
  const answers: DesktopAnswers = {
    folder: null,
    files: [],
    savePath: null,
    suggested: [],
    printed: [],
    opened: [],
    hasMailProgram: true,
    shown: [],
    quits: 0,
    relaunches: 0,
  };
  const pushes: Push[] = [];
  const failures: unknown[] = [];
  const desktop: Desktop = {
    chooseFolder: async () => answers.folder,
    chooseFiles: async () => answers.files,
    chooseSavePath: async (_title, suggestedName) => {
      answers.suggested.push(suggestedName);
      return answers.savePath;
    },
    printPdf: async (path) => {
      answers.printed.push(path);
      return true;
    },
    openFile: async (path) => {
      answers.opened.push(path);
    },
    openEmailDraft: async (path) => {
      answers.opened.push(path);
      return answers.hasMailProgram;
    },
    showFolder: async (path) => {
      answers.shown.push(path);
    },
    quit: () => {
      answers.quits += 1;
    },
    relaunch: () => {
      answers.relaunches += 1;
    },
  };
  const open = () =>
    openProgram({
      dataFolder: folder,
      resourcesFolder: options.resourcesFolder ?? join(root, 'resources'),
      migrationsFolder: join(root, 'drizzle'),
      programVersion: '0.0.0-test',
      clock: () => now,
      desktop,
      ...(options.pretend ? { pretend: options.pretend } : {}),
      push: (push) => pushes.push(push),
      log: {
        info: () => {},
        // An error that nobody foresaw fails a test anyway; its cause helps.
        error: (_message, _data, error) => failures.push(error),
      },
    });
  let program = open();
  let dispatch = createDispatcher(program);
  return {
    get program() {
      return program;
    },
    folder,
    answers,
    pushes,
    setDay(date) {
      now = Instant.parse(`${date}T09:00:00.000Z`);
    },
    async call(name, input) {
      const reply = (await dispatch(name, input)) as Reply<never>; // the dispatcher checked the output against the contract
      if (!reply.ok)
        throw new Error(`${name}: ${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.details)}`, {
          cause: failures.at(-1),
        });
      return reply.data;
    },
    async refuse(name, input) {
      const reply = await dispatch(name, input);
      if (reply.ok) throw new Error(`${name} was expected to be refused`);
      return reply.error;
    },
    async reopen() {
      await program.close();
      program = open();
      dispatch = createDispatcher(program);
    },
    async close() {
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

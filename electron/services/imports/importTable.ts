import { AppError } from '../../domain/appError.ts';
import type { ImportPlan } from '../../domain/imports.ts';
import { readBeside } from '../../imports/read/readBeside.ts';
import { guessColumns, looksLikeHeader } from '../../imports/shape/guessColumns.ts';
import { type Reading, type ReadRow, readRow } from '../../imports/shape/readRow.ts';
import { type Table, TableError } from '../../imports/shape/table.ts';
import { letOthersIn } from '../cases/reassess.ts';
import type { Program } from '../program.ts';

/** Rows read between two turns of the window's work. */
const ROWS_AT_ONCE = 400;

/** A file as it is going to be read, and its rows. */
export interface Study {
  table: Table;
  hasHeader: boolean;
  reading: Reading;
  rows: ReadRow[];
}

/** The last file that was read and the last study of it: a preview is asked for again with every change on the screen. */
interface Remembered {
  key: string;
  table: Table;
  study: { key: string; study: Study } | null;
}

const remembered = new WeakMap<Program, Remembered>();
const stopping = new WeakMap<Program, AbortController>();

/** Lets go of the file that was read last: a large one is not kept in memory once it is in. */
export function forgetFile(program: Program): void {
  remembered.delete(program);
}

/** Ends the reading that is under way, if any. */
export function stopReading(program: Program): void {
  stopping.get(program)?.abort();
}

/** Reads a plan's file and all of its rows, in stretches. @throws BAD_INPUT with a sentence where it is no table, CANCELLED when stopped */
export async function studyFile(program: Program, plan: ImportPlan): Promise<Study> {
  const controller = new AbortController();
  stopping.get(program)?.abort();
  stopping.set(program, controller);
  const table = await tableOf(program, plan, controller.signal);
  const kept = remembered.get(program);
  const { rows: _rows, ...asked } = plan;
  const key = JSON.stringify([asked, program.today()]);
  if (kept?.study?.key === key) return kept.study.study;
  const study = await readRows(program, table, plan, controller.signal);
  if (kept) kept.study = { key, study };
  return study;
}

async function tableOf(program: Program, { file, sheet }: ImportPlan, signal: AbortSignal): Promise<Table> {
  const key = JSON.stringify([file.sha256, sheet]);
  const kept = remembered.get(program);
  if (kept?.key === key) return kept.table;
  const { files } = program.requireRecord();
  if (!files.look(file.sha256))
    throw new AppError('NOT_FOUND', `“${file.name}” is no longer there. Nothing was taken in. Choose the file again.`);
  try {
    const workerFile = program.options.tableWorkerFile ?? null;
    const table = await readBeside(workerFile, { path: files.pathOf(file.sha256), sheet }, signal);
    remembered.set(program, { key, table, study: null });
    return table;
  } catch (error) {
    if (error instanceof TableError) throw new AppError('BAD_INPUT', `${error.message} Nothing was taken in.`);
    if (signal.aborted) throw stopped();
    throw error;
  }
}

async function readRows(program: Program, table: Table, plan: ImportPlan, signal: AbortSignal): Promise<Study> {
  const today = program.today();
  const { kind, isMonthFirst, meanings } = plan;
  const first = table.rows.findIndex((row) => row.some((cell) => cell !== ''));
  const body = table.rows.slice(first);
  const hasHeader = plan.hasHeader ?? looksLikeHeader(body.slice(0, 20), kind, today);
  const headings = hasHeader ? (body[0] ?? []) : [];
  const below = hasHeader ? body.slice(1) : body;
  const guessed = guessColumns(hasHeader ? headings : null, below, kind, today);
  const columns = plan.columns ?? guessed;
  const reading: Reading = { kind, isMonthFirst, meanings, columns, headings, today };
  const troubles = new Map(table.troubles.map(({ row, text }) => [row, text]));
  const rows: ReadRow[] = [];
  const offset = first + (hasHeader ? 2 : 1);
  for (const [index, cells] of below.entries()) {
    if (index > 0 && index % ROWS_AT_ONCE === 0) {
      program.push({ type: 'import-progress', phase: 'reading', done: index, total: below.length });
      await letOthersIn();
      if (signal.aborted) throw stopped();
    }
    const read = readRow(cells, index + offset, reading);
    if (read === null) continue;
    const trouble = troubles.get(read.row);
    if (trouble !== undefined) {
      read.problems.push({ row: read.row, column: null, severity: 'stops', text: trouble });
      read.isReady = false;
    }
    rows.push(read);
  }
  return { table, hasHeader, reading, rows };
}

function stopped(): AppError {
  return new AppError('CANCELLED', 'Reading was stopped. Nothing was taken in.');
}

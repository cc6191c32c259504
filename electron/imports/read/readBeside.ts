import { Worker } from 'node:worker_threads';
import { type Table, TableError } from '../shape/table.ts';
import { readTable, type TableTask } from './readTable.ts';

const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 1_024;

/** What the worker answers: the table, or the sentence why there is none. */
export type TableReply = { ok: true; table: Table } | { ok: false; sentence: string };

const UNREADABLE =
  'Redress could not read this file. If it is very large, part it into several; otherwise open it in Excel, save it as CSV, and choose that.';

/**
 * Reads a table beside the window, which goes on answering. A file made to harm can only end the worker: it gets so much memory and
 * so much time. Without a worker's file (tests) it is read here and now.
 * @throws TableError; the signal's reason when aborted
 */
export async function readBeside(workerFile: string | null, task: TableTask, signal?: AbortSignal): Promise<Table> {
  if (workerFile === null) return readTable(task);
  const reply = await new Promise<TableReply>((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // What a library has to say about a file is nobody's business, and may hold its text.
      stdout: true,
      stderr: true,
    });
    const end = (done: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      done();
      void worker.terminate();
    };
    const failed: TableReply = { ok: false, sentence: UNREADABLE };
    const stop = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => resolve(failed)), LONGEST_MS);
    signal?.addEventListener('abort', stop);
    worker.once('message', (answer: TableReply) => end(() => resolve(answer)));
    worker.once('error', () => end(() => resolve(failed)));
    worker.once('exit', () => end(() => resolve(failed)));
  });
  if (!reply.ok) throw new TableError(reply.sentence);
  return reply.table;
}

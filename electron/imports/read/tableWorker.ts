import { parentPort, workerData } from 'node:worker_threads';
import { TableError } from '../shape/table.ts';
import type { TableReply } from './readBeside.ts';
import { readTable } from './readTable.ts';

/** The entry of the worker that reads one table: one task, one answer, done. */
async function answer(): Promise<TableReply> {
  try {
    return { ok: true, table: await readTable(workerData) };
  } catch (error) {
    if (error instanceof TableError) return { ok: false, sentence: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());

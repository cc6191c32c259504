import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReply } from './background.ts';
import { runTask } from './tasks.ts';

/** The entry of the worker: one task, one answer, done. */
function answer(): WorkerReply {
  try {
    return { ok: true, result: runTask(workerData.name, workerData.task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
}

parentPort?.postMessage(answer());

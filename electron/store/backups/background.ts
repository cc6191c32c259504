import { Worker } from 'node:worker_threads';
import type { TaskAnswer, TaskName, TaskOf } from './tasks.ts';
import { runTask } from './tasks.ts';

/** What a worker answers: the task's result, or why it failed. */
export type WorkerReply = { ok: true; result: unknown } | { ok: false; message: string };

/**
 * Does long work on a file of its own beside the window's, so that nobody waits for it: proving a copy of a large record takes
 * half a minute. Without a worker's file (tests, command line) it is done here and now.
 */
export function runInBackground<N extends TaskName>(
  workerFile: string | null,
  name: N,
  task: TaskOf<N>,
): Promise<TaskAnswer<N>> {
  if (workerFile === null) return Promise.resolve().then(() => runTask(name, task));
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { name, task } });
    worker.once('message', (reply: WorkerReply) => {
      if (reply.ok)
        resolve(reply.result as TaskAnswer<N>); // the worker ran the very task that was named
      else reject(new Error(reply.message));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The work beside the window stopped early (${code}).`)));
  });
}

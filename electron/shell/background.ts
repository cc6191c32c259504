import { utilityProcess } from 'electron';
import type { Background } from '../store/backups/background.ts';
import type { TaskAnswer } from '../store/backups/tasks.ts';

/** What the process beside the window answers: the task's result, or why it failed. */
export type BackgroundReply = { ok: true; result: unknown } | { ok: false; message: string };

/**
 * Runs each long task in a process of its own (a worker thread cannot load the database's native part in every Electron).
 * `entry` is the built file of `backgroundProcess.ts`.
 */
export function createBackground(entry: string): Background {
  return (name, task) =>
    new Promise((resolve, reject) => {
      const child = utilityProcess.fork(entry, [], { serviceName: 'Redress: looking after the record' });
      child.once('message', (reply: BackgroundReply) => {
        if (reply.ok)
          resolve(reply.result as TaskAnswer<typeof name>); // the process ran the very task that was named
        else reject(new Error(reply.message));
        child.kill();
      });
      child.once('exit', (code) => reject(new Error(`The work beside the window ended early (${code}).`)));
      child.postMessage({ name, task });
    });
}

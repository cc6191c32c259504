import { runTask, type TaskName, type TaskOf } from '../store/backups/tasks.ts';
import type { BackgroundReply } from './background.ts';

/** The entry of the process beside the window: one task, one answer, done. */
process.parentPort.once('message', ({ data }: { data: { name: TaskName; task: TaskOf<TaskName> } }) => {
  process.parentPort.postMessage(answer(data.name, data.task));
});

function answer<N extends TaskName>(name: N, task: TaskOf<N>): BackgroundReply {
  try {
    return { ok: true, result: runTask(name, task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
}

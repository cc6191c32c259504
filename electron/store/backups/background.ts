import { runTask, type TaskAnswer, type TaskName, type TaskOf } from './tasks.ts';

/**
 * Does long work beside the window, so that nobody waits for it: proving a copy of a large record takes half a minute. The shell
 * does it in a process of its own; tests and the command line do it here and now.
 */
export type Background = <N extends TaskName>(name: N, task: TaskOf<N>) => Promise<TaskAnswer<N>>;

/** Does the work in line. */
export const inLine: Background = async (name, task) => runTask(name, task);

import { test } from '@playwright/test';
import { type LaunchOptions, launchRedress, type Redress, removeFolder } from './launch.ts';

/** For tests that start the program more than once: what they leave running is closed after each, and its folders go. */
export function severalPrograms() {
  const running: Redress[] = [];
  const folders: string[] = [];
  test.afterEach(async () => {
    for (const redress of running.splice(0)) await redress.close().catch(() => {});
    for (const folder of folders.splice(0)) await removeFolder(folder);
  });
  return {
    /** Those that are still to be closed, the newest last. */
    running,
    /** Starts the program on 2 March 2026 unless another day is given. */
    async start(options: LaunchOptions = {}): Promise<Redress> {
      const redress = await launchRedress({ day: '2026-03-02', ...options });
      running.push(redress);
      folders.push(redress.data);
      return redress;
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { inProject } from './paths.mjs';
import { SetUpError } from './say.mjs';
import { ensureReady } from './setup.mjs';

/**
 * Starts Electron as a printer of pages, on the present screen or a virtual one, installing and building what is missing.
 * `stop` ends it; nothing of it stays.
 */
export async function startPagePrinter() {
  await ensureReady({ needs: ['electron', 'display', 'build'] });
  const { executable, args } = findElectron();
  let release;
  const isOver = new Promise((resolve) => {
    release = resolve;
  });
  const child = await new Promise((resolve, reject) => {
    withDisplay(
      async (env) => {
        const started = spawn(executable, [...args, inProject('tests', 'runtime', 'pagePrinter')], {
          env,
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        await Promise.race([
          once(started, 'message'),
          once(started, 'exit').then(() => {
            throw new SetUpError('Electron, which prints letters in other scripts, did not start.');
          }),
        ]);
        resolve(started);
        await isOver;
      },
      { alwaysVirtual: true },
    ).catch(reject);
  });
  const waiting = new Map();
  let next = 0;
  child.on('message', ({ id, error, answer, pdf }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error !== undefined) reject?.(new Error(error));
    else resolve?.({ answer, bytes: new Uint8Array(Buffer.from(pdf, 'base64')) });
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Electron ended before the page was printed.'));
    waiting.clear();
  });
  return {
    print(page) {
      return new Promise((resolve, reject) => {
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        child.send({ id, page });
      });
    },
    stop() {
      release();
      child.kill();
    },
  };
}

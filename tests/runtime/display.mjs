import { spawn } from 'node:child_process';
import { SetUpError } from './say.mjs';

/** Whether windows can be shown: anywhere but on a Linux machine without a desktop session. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Runs `work` with an environment in which windows can be opened: the present one, or one with an Xvfb of its own that
 * lives as long as `work`. `alwaysVirtual` keeps tests off a person's real screen on Linux.
 */
export async function withDisplay(work, { env = process.env, alwaysVirtual = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay(env) && !alwaysVirtual)) return await work(env);
  const screen = await startXvfb();
  const { WAYLAND_DISPLAY: _, ...rest } = env;
  try {
    return await work({ ...rest, DISPLAY: screen.display, XDG_SESSION_TYPE: 'x11' });
  } finally {
    screen.stop();
  }
}

/** Starts an Xvfb on a display number that it picks itself, so that several can run at once. */
function startXvfb() {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text;
    });
    const fail = (why) => reject(new SetUpError(`The virtual screen (Xvfb) did not start: ${why}`));
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => {
      process.off('exit', stop);
      fail(complaint.trim() || `it ended with code ${code}`);
    });
    child.stdio[3].setEncoding('utf8').once('data', (number) => resolve({ display: `:${number.trim()}`, stop }));
  });
}

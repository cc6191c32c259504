import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the project. */
export function inProject(...parts) {
  return join(root, ...parts);
}

/**
 * The folder, outside the repository, that keeps what is slow to make: one per user, shared by all checkouts.
 * `REDRESS_RUNTIME_CACHE` overrides it; a relative XDG_CACHE_HOME is ignored, as the XDG specification asks.
 */
export function cacheFolder(env = process.env, home = homedir(), platform = process.platform) {
  if (env.REDRESS_RUNTIME_CACHE) return env.REDRESS_RUNTIME_CACHE;
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'redress-runtime');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'redress-runtime');
  return join(home, '.cache', 'redress-runtime');
}

/** The Node 24 that `npm ci` puts into node_modules: the one Node that every script of this project runs under. */
export function nodeBinary(platform = process.platform) {
  return inProject('node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

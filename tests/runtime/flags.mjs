import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

/** Flags for Chromium that this machine needs. Decided from facts about it, so that a test can name them. */
export function flagsFor({ platform, isRoot, canMakeNamespaces, sharedMemoryMegabytes }) {
  if (platform !== 'linux') return [];
  const flags = [];
  // Chromium's own sandbox refuses to run as root, and needs user namespaces. The renderer's `sandbox: true` stays.
  if (isRoot || !canMakeNamespaces) flags.push('--no-sandbox');
  // A container's default of 64 MB makes the renderer crash on large pages.
  if (sharedMemoryMegabytes < 256) flags.push('--disable-dev-shm-usage');
  return flags;
}

/** The flags for the machine we are on. */
export function launchFlags() {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid() === 0;
  return flagsFor({
    platform: 'linux',
    isRoot,
    canMakeNamespaces: isRoot || spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0,
    sharedMemoryMegabytes: sharedMemory(),
  });
}

function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return (bsize * blocks) / 2 ** 20;
  } catch {
    return 0;
  }
}

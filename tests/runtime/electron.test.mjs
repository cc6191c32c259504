import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseRuntime, executableName, findElectron, nextAttempt, noRuntimeMessage } from './electron.mjs';
import { flagsFor } from './flags.mjs';

const HOUR = 60 * 60 * 1000;

describe('which runtime is used', () => {
  it('prefers the folder somebody names, then the pinned download, then the fallback', () => {
    const all = { override: '/a/electron', downloaded: '/b/electron', fallback: '/c/electron' };
    expect(chooseRuntime(all)).toEqual({ kind: 'override', executable: '/a/electron' });
    expect(chooseRuntime({ ...all, override: undefined })).toEqual({ kind: 'pinned', executable: '/b/electron' });
    expect(chooseRuntime({ fallback: '/c/electron' })).toEqual({ kind: 'fallback', executable: '/c/electron' });
    expect(chooseRuntime({})).toBeUndefined();
  });

  it('knows where the executable lies on each system', () => {
    expect(executableName('win32')).toBe('electron.exe');
    expect(executableName('darwin')).toBe('Electron.app/Contents/MacOS/Electron');
    expect(executableName('linux')).toBe('electron');
  });
});

describe('the folder named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-override-'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('is used before anything else', () => {
    const executable = join(folder, executableName());
    mkdirSync(join(executable, '..'), { recursive: true });
    writeFileSync(executable, '');
    chmodSync(executable, 0o755);
    expect(findElectron()).toMatchObject({ kind: 'override', executable });
  });

  it('is refused with its name when it holds no Electron, and not passed over in silence', () => {
    expect(() => findElectron()).toThrow(folder);
  });
});

describe('what is tried when there is no runtime', () => {
  const fresh = { now: 100 * HOUR, downloadTried: false, fallbackRefusal: undefined };

  it('is the download first', () => {
    expect(nextAttempt(fresh)).toBe('download');
  });

  it('is the fallback after a download that failed', () => {
    expect(nextAttempt({ ...fresh, downloadTried: true })).toBe('fallback');
  });

  it('is the fallback at once while a failed download is remembered, and the download again half a day later', () => {
    expect(nextAttempt({ ...fresh, downloadFailedAt: 99 * HOUR })).toBe('fallback');
    expect(nextAttempt({ ...fresh, downloadFailedAt: 88 * HOUR + 1 })).toBe('fallback');
    expect(nextAttempt({ ...fresh, downloadFailedAt: 88 * HOUR })).toBe('download');
  });

  it('is nothing more where the fallback cannot run, once the download has failed', () => {
    expect(nextAttempt({ ...fresh, downloadTried: true, fallbackRefusal: 'this is a Mac' })).toBe('give up');
  });

  it('ends in one message with what was tried and what to do', () => {
    const message = noRuntimeMessage(['downloading Electron 45.4.1: ENOTFOUND'], 'the fallback is for Linux on x64');
    expect(message).toContain('ENOTFOUND');
    expect(message).toContain('the fallback is for Linux on x64');
    expect(message).toContain('npx install-electron');
    expect(message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(message).toContain('Your data was not touched');
  });
});

describe("Chromium's flags for the machine", () => {
  const usual = { platform: 'linux', isRoot: false, canMakeNamespaces: true, sharedMemoryMegabytes: 4000 };

  it('leave its sandbox on wherever it can run', () => {
    expect(flagsFor(usual)).toEqual([]);
    expect(flagsFor({ ...usual, platform: 'win32', canMakeNamespaces: false })).toEqual([]);
  });

  it('turn its sandbox off for root and where user namespaces are closed, where it would refuse to start', () => {
    expect(flagsFor({ ...usual, isRoot: true })).toEqual(['--no-sandbox']);
    expect(flagsFor({ ...usual, canMakeNamespaces: false })).toEqual(['--no-sandbox']);
  });

  it("spare a container's small shared memory", () => {
    expect(flagsFor({ ...usual, sharedMemoryMegabytes: 64 })).toEqual(['--disable-dev-shm-usage']);
  });
});

import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Puts Electron's own files (caches, window storage, the instance lock) below the data folder, so that two data folders
 * are two programs. Before Electron is ready. Where the data folder cannot be written to, they go to a temporary folder:
 * the window has to open to say so.
 */
export function keepElectronFilesIn(dataFolder: string): void {
  const folder = usable(join(dataFolder, 'electron'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', join(folder, 'crashes'));
  app.setAppLogsPath(join(folder, 'logs'));
}

function usable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'redress-'));
  }
}

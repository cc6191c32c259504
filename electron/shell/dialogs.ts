import { statSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { AppError } from '../domain/appError.ts';
import type { Desktop } from '../services/office/desktop.ts';
import { rememberFolders } from './lastFolders.ts';
import { isEmailDraftOf, isHarmlessToOpen, isOnNetwork } from './openable.ts';
import { printPdf } from './printing.ts';

/** The desktop as services see it, answered by the system's own dialogs over the program's window. */
export function createDesktop(window: () => BrowserWindow | null, dataFolder: string): Desktop {
  const last = rememberFolders(dataFolder);
  const owner = () => {
    const current = window();
    if (current === null || current.isDestroyed())
      throw new AppError('CANCELLED', 'The window was closed, so nothing was done.');
    return current;
  };
  return {
    async chooseFolder(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(owner(), {
        title,
        buttonLabel: 'Use this folder',
        defaultPath: last.of('folder'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return null;
      last.keep('folder', join(chosen, 'inside'));
      return chosen;
    },
    async chooseFiles(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(owner(), {
        title,
        defaultPath: last.of('files'),
        properties: ['openFile', 'multiSelections'],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      last.keep('files', first);
      return filePaths;
    },
    async chooseSavePath(title, suggestedName) {
      const folder = last.of('save');
      const { canceled, filePath } = await dialog.showSaveDialog(owner(), {
        title,
        defaultPath: folder === undefined ? suggestedName : join(folder, suggestedName),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || !filePath) return null;
      last.keep('save', filePath);
      return filePath;
    },
    printPdf: (path) => printPdf(path, owner()),
    async openFile(path) {
      if (!isHarmlessToOpen(path) || isOnNetwork(path)) throw cannotOpen('Redress does not open files of this kind.');
      if ((await shell.openPath(path)) !== '')
        throw cannotOpen('This PC has no program that opens files of this kind.');
    },
    async openEmailDraft(path) {
      if (!isEmailDraftOf(dataFolder, path))
        throw cannotOpen('Redress opens no emails but those that it has made itself.');
      return (await shell.openPath(path)) === '';
    },
    async showFolder(path) {
      if (isOnNetwork(path) || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
        throw new AppError('NOT_FOUND', 'That folder is no longer there. Nothing in Redress was changed.');
      }
      if ((await shell.openPath(path)) !== '') shell.showItemInFolder(path);
    },
    quit: () => app.quit(),
    relaunch() {
      app.relaunch();
      app.quit();
    },
  };
}

function cannotOpen(why: string): AppError {
  return new AppError('NOT_ALLOWED', `${why} It is still safely on file; save a copy of it instead.`);
}

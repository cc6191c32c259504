import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../services/log.ts';

/**
 * What nobody foresaw in the main process: written to the log, told in plain words, and the program ends. Answers the
 * function that does so, for the start of the program, whose failure would otherwise leave it running without a window.
 */
export function endOnUnexpectedError(log: Log): (error: unknown) => void {
  const end = (error: unknown) => {
    log.error('uncaught exception', {}, error);
    dialog.showErrorBox(
      'Redress has to close',
      'Something went wrong inside Redress and it cannot go on. Everything that was saved is safe. Open Redress again; ' +
        'if this happens again, tell whoever looks after it and send them the log file in the data folder.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', {}, reason));
  return end;
}

/** Brings the window back after its page crashed or hung. The record is in the main process and is not touched by that. */
export function surviveWindowCrash(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('window gone', { reason, exitCode });
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: 'Redress',
        message: 'The window stopped working and has to be opened again.',
        detail:
          'Everything that was saved is safe, and what you were typing was kept up to the last second or two. ' +
          'Redress opens where you start.',
        buttons: ['Open again'],
      })
      .then(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      });
  });
  let isAsking = false;
  window.webContents.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    log.error('window hangs');
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: 'Redress',
        message: 'The window does not answer.',
        detail: 'Everything that was saved is safe. You can wait, or have the window opened again.',
        buttons: ['Wait', 'Open again'],
        cancelId: 0,
      })
      .then(({ response }) => {
        isAsking = false;
        // A hanging page cannot be reloaded; its process is ended, and the message of a crash follows.
        if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
      });
  });
}

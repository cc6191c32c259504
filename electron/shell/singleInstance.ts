import { app, type BrowserWindow } from 'electron';

/**
 * True when this is the first program on its data folder: Electron keeps the lock beside its own files, which lie in the
 * data folder. A second one leaves at once, and the first comes to the front; one whose window is gone and that is still making
 * its last backup starts again when that is done.
 */
export function isFirstInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  let isWantedAgain = false;
  app.on('second-instance', () => {
    const first = window();
    if (first === null) return;
    if (first.isDestroyed()) {
      if (!isWantedAgain) app.relaunch();
      isWantedAgain = true;
      return;
    }
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}

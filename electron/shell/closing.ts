import type { BrowserWindow } from 'electron';

const PATIENCE_MS = 2_000;

/**
 * Lets the window finish before it closes: the page is told that it is being left, so that it keeps what was typed in the
 * last half second, and what it then asks for is waited for. A page that hangs is given two seconds.
 */
export function finishBeforeClosing(window: BrowserWindow, whenQuiet: (limit: number) => Promise<void>): void {
  let isLeaving = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void leave(window, whenQuiet);
  });
}

async function leave(window: BrowserWindow, whenQuiet: (limit: number) => Promise<void>): Promise<void> {
  await Promise.race([tellPage(window), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await whenQuiet(PATIENCE_MS);
  if (!window.isDestroyed()) window.destroy();
}

/** The page keeps drafts on `pagehide`; one turn later its requests are on their way. */
async function tellPage(window: BrowserWindow): Promise<void> {
  if (window.webContents.isCrashed()) return;
  try {
    await window.webContents.executeJavaScript(
      "window.dispatchEvent(new Event('pagehide')); new Promise((done) => setTimeout(done, 50))",
    );
  } catch {
    // A page that never loaded has nothing to keep.
  }
}

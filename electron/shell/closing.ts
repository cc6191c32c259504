import type { BrowserWindow } from 'electron';

const PATIENCE_MS = 2_000;

/** What a window that is being closed waits for. */
interface Leaving {
  /** Answers when what the page asked for is done, or after `limit` milliseconds. */
  whenQuiet(limit: number): Promise<void>;
  /** Tells the page that the record is being closed. */
  say(): void;
  /** Closes the record, with its backup. Never rejects. */
  closeRecord(): Promise<void>;
}

/**
 * Lets the window finish before it closes: the page is told that it is being left, so that it keeps what was typed in the
 * last half second, and what it then asks for is waited for. A page that hangs is given two seconds. Then the record is closed;
 * while its last backup is made the window says so, instead of being gone while the program cannot be started again. Whoever
 * closes it a second time has it gone at once; the backup goes on.
 */
export function finishBeforeClosing(window: BrowserWindow, leaving: Leaving): void {
  let isLeaving = false;
  let isQuiet = false;
  window.on('close', (event) => {
    if (isQuiet) return;
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void leave(window, leaving, () => {
      isQuiet = true;
    });
  });
}

async function leave(window: BrowserWindow, leaving: Leaving, onQuiet: () => void): Promise<void> {
  await Promise.race([tellPage(window), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await leaving.whenQuiet(PATIENCE_MS);
  onQuiet();
  leaving.say();
  await leaving.closeRecord();
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

import { pathToFileURL } from 'node:url';
import { BrowserWindow, session, type WebContents, webContents } from 'electron';
import { AppError } from '../domain/appError.ts';
import { isOfPdfViewer } from './pdfViewer.ts';

const VIEWER_PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 50;
/** From the appearance of the viewer's innermost frame until it has read the file; measured at about 100 ms. */
const READING_MS = 500;

/**
 * Shows the system's print dialog for the PDF at `path` and prints that file's own pages: Chromium's PDF viewer hands
 * them to the printer, nothing is composed anew. The viewer is a hidden window in Electron's default session, which
 * nothing else uses (the viewer works in no other), so that the program's window needs no plugins. False when the user
 * cancelled.
 * @throws NOT_FOUND where the PC has no printer; UNEXPECTED where the viewer or the printer failed.
 */
export async function printPdf(path: string, owner: BrowserWindow): Promise<boolean> {
  if ((await owner.webContents.getPrintersAsync()).length === 0) throw noPrinter();
  const address = pathToFileURL(path).href;
  allowOnly(address);
  const viewer = new BrowserWindow({
    show: false,
    parent: owner,
    webPreferences: {
      session: session.defaultSession,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    },
  });
  try {
    await viewer.loadURL(address);
    return await print(await viewerReady(viewer, address));
  } finally {
    if (!viewer.isDestroyed()) viewer.destroy();
    allowOnly(null);
  }
}

/** The viewer's session may load the one file and the viewer's own parts. */
function allowOnly(address: string | null): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== address && !isOfPdfViewer(url) });
  });
}

/** The contents that hold the PDF, once its pages are there: asked too early, Chromium would print an empty page. */
async function viewerReady(viewer: BrowserWindow, address: string): Promise<WebContents> {
  for (let waited = 0; waited < VIEWER_PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (viewer.isDestroyed()) throw new AppError('CANCELLED', 'The window was closed, so nothing was printed.');
    const holder = holderOf(viewer, address);
    if (holder !== null) {
      await pause(READING_MS);
      return holder;
    }
    await pause(LOOK_EVERY_MS);
  }
  throw failed();
}

/** Depending on Chromium's version the viewer is a page within the window's page or contents of its own. */
function holderOf(viewer: BrowserWindow, address: string): WebContents | null {
  const inViewer = webContents
    .getAllWebContents()
    .filter((contents) => contents.session === session.defaultSession && contents.id !== viewer.webContents.id);
  for (const contents of [...inViewer, viewer.webContents]) {
    const inner = contents.mainFrame.framesInSubtree.filter((frame) => frame !== contents.mainFrame);
    if (inner.some((frame) => frame.url === address)) return contents;
  }
  return null;
}

function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve(true);
      // Chromium's word for the Cancel button; every other reason is a failure.
      else if (/cancell?ed/i.test(reason)) resolve(false);
      else reject(failed());
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function noPrinter(): AppError {
  return new AppError(
    'NOT_FOUND',
    'This PC has no printer set up, so nothing was printed. The letter is safely on file. Save a copy and print it on another PC, or have a printer added to this one.',
  );
}

function failed(): AppError {
  return new AppError(
    'UNEXPECTED',
    'The letter could not be handed to the printer. It is safely on file. Check the printer and try again, or save a copy and print that.',
  );
}

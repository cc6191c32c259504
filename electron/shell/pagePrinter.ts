import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import type { PagePrinter, PageToPrint } from '../letters/render/pagePrinter.ts';
import { APP_HOST, APP_SCHEME } from './address.ts';

const ADDRESS = `${APP_SCHEME}://${APP_HOST}/letter.html`;
const FONT = /^\/fonts\/([A-Za-z0-9]+-[A-Za-z]+\.ttf)$/;

/** The page may show its own words, its own fonts and the pictures within it, and run nothing of its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:";

/**
 * Prints pages in a hidden window of a session of its own, one after the other. `guard` closes that session off like the
 * others. The window lives as long as one page: the next begins as afresh, so that the same page gives the same bytes.
 */
export function createPagePrinter(guard: (session: Session) => void): PagePrinter {
  let own: Session | null = null;
  let current: PageToPrint | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const sessionOfLetters = () => {
    if (own) return own;
    own = session.fromPartition('redress-letters');
    guard(own);
    own.protocol.handle(APP_SCHEME, (request) => answer(request.url, current));
    return own;
  };
  const print = async (page: PageToPrint) => {
    current = page;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: sessionOfLetters(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: false,
      },
    });
    try {
      await window.loadURL(ADDRESS);
      const answered: unknown = await window.webContents.executeJavaScript(page.prepare);
      const bytes = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: false,
      });
      return { bytes: new Uint8Array(bytes), answer: answered };
    } finally {
      current = null;
      if (!window.isDestroyed()) window.destroy();
    }
  };
  return {
    print(page) {
      const printed = last.then(() => print(page));
      last = printed.catch(() => {});
      return printed;
    },
  };
}

/** The page itself and the fonts that the program brought along; nothing else of the disk. */
async function answer(address: string, page: PageToPrint | null): Promise<Response> {
  const path = new URL(address).pathname;
  if (page && address === ADDRESS)
    return new Response(page.html, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
    });
  const file = FONT.exec(path)?.[1];
  if (!page || file === undefined) return new Response('Not found', { status: 404 });
  const font = new Uint8Array(await readFile(join(page.fontFolder, basename(file))));
  return new Response(font, { headers: { 'Content-Type': 'font/ttf' } });
}

import { app, type Session, session, type WebContents } from 'electron';
import { APP_SCHEME, isAppUrl, mayLoad, parseUrl, START_URL } from './address.ts';
import { isOfPdfViewer } from './pdfViewer.ts';

/** What the guards report: which guard stopped something, and the scheme it had. Never the address: it could hold text. */
type ReportRefusal = (guard: string, facts: Record<string, string>) => void;

/** Grants nothing, loads nothing but the program's own files, and saves nothing by itself. */
export function guardSession(session: Session, report: ReportRefusal): void {
  denyPermissions(session, report);
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = mayLoad(details.url);
    if (!isAllowed) report('request', { scheme: schemeOf(details.url), kind: details.resourceType });
    callback({ cancel: !isAllowed });
  });
  forbidDownloads(session, report);
}

/** The same for Electron's default session, in which nothing but the PDF viewer of printing.ts ever runs. */
export function guardViewerSession(session: Session, report: ReportRefusal): void {
  denyPermissions(session, report);
  session.webRequest.onBeforeRequest((_details, callback) => callback({ cancel: true }));
  forbidDownloads(session, report);
}

function denyPermissions(session: Session, report: ReportRefusal): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    report('permission', { permission });
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}

function forbidDownloads(session: Session, report: ReportRefusal): void {
  // Files leave by the program's own commands only, which ask where to.
  session.on('will-download', (event) => {
    report('download', {});
    event.preventDefault();
  });
  forbidDictionaryDownloads(session);
}

/**
 * Chromium's spell checker fetches its dictionaries from the internet. A British dictionary in its format cannot be had
 * without that, so the checker is off; should anything turn it on, it looks for dictionaries in our own files.
 */
function forbidDictionaryDownloads(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${APP_SCHEME}://no-dictionaries/`);
  session.setSpellCheckerEnabled(false);
}

/** Guards that hold for every page of the program, whoever opens it. Once, before the first window. */
export function guardEveryPage(report: ReportRefusal): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, report));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, _info, callback) => {
    event.preventDefault();
    callback();
  });
}

function guardPage(contents: WebContents, report: ReportRefusal): void {
  contents.setWindowOpenHandler(({ url }) => {
    report('new window', { scheme: schemeOf(url) });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    report('webview', {});
    event.preventDefault();
  });
  const holdToProgram = (event: { preventDefault(): void; url: string }) => {
    const isAllowed = contents.session === session.defaultSession ? isOfPdfViewer(event.url) : isAppUrl(event.url);
    if (isAllowed) return;
    report('navigation', { scheme: schemeOf(event.url) });
    event.preventDefault();
  };
  contents.on('will-navigate', holdToProgram);
  contents.on('will-frame-navigate', holdToProgram);
  contents.on('will-redirect', holdToProgram);
  // Electron does not ask before an empty page is shown. Nobody may be left there, so the way leads straight back.
  contents.on('did-navigate', (_event, url) => {
    if (contents.session === session.defaultSession || isAppUrl(url)) return;
    report('empty page', { scheme: schemeOf(url) });
    void contents.loadURL(START_URL);
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function schemeOf(address: string): string {
  return parseUrl(address)?.protocol ?? 'none';
}

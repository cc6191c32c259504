import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { START_URL } from './address.ts';
import { readJson, writeJson } from './jsonFile.ts';
import { FIRST_STATE, LEAST_SIZE, nextZoom, openingBounds, WindowState } from './windowState.ts';

interface WindowOptions {
  dataFolder: string;
  session: Session;
  preload: string;
  icon: string;
}

/** Opens the program's one window; shown when it has something to show. It remembers its size, place and zoom. */
export function openWindow({ dataFolder, session, preload, icon }: WindowOptions): BrowserWindow {
  const file = join(dataFolder, 'window.json');
  const state = readJson(file, WindowState, FIRST_STATE);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...openingBounds(state, screens),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Redress',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      // See security.ts: its dictionaries would have to come from the internet.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (state.isMaximised) window.maximize();
    window.show();
  });
  // A page that fails before its first paint must not leave an invisible program behind.
  window.webContents.once('did-fail-load', () => window.show());
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomOf(window)));
  zooms.set(window, state.zoom);
  window.on('close', () => {
    writeJson(file, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      zoom: zoomOf(window),
    } satisfies WindowState);
  });
  void window.loadURL(START_URL);
  return window;
}

const zooms = new WeakMap<BrowserWindow, number>();

function zoomOf(window: BrowserWindow): number {
  return zooms.get(window) ?? 1;
}

/** Makes everything in the window larger (1), smaller (-1), or as it was made (0): 100 to 200 %. */
export function zoomWindow(window: BrowserWindow, direction: 1 | -1 | 0): void {
  zooms.set(window, nextZoom(zoomOf(window), direction));
  window.webContents.setZoomFactor(zoomOf(window));
}

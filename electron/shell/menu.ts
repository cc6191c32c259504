import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { START_URL } from './address.ts';
import { zoomWindow } from './window.ts';

/** The menu of the window. It does nothing that the window cannot do by itself, but for zoom and closing. */
export function setMenu(window: () => BrowserWindow | null): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu(window), editMenu, viewMenu(window), helpMenu(window)]));
}

function fileMenu(window: () => BrowserWindow | null): MenuItemConstructorOptions {
  const goTo = (route: string) => () => {
    const contents = window()?.webContents;
    const address = `${START_URL}#${route}`;
    // Going where one is already would load the page anew.
    if (contents !== undefined && contents.getURL() !== address) void contents.loadURL(address);
  };
  return {
    label: '&File',
    submenu: [
      // The window listens for the keys itself; the menu only shows them.
      {
        label: '&Log a contact',
        accelerator: 'CommandOrControl+N',
        registerAccelerator: false,
        click: goTo('/log'),
      },
      { label: 'Go to the &queue', click: goTo('/queue') },
      { label: '&Settings', click: goTo('/settings') },
      { type: 'separator' },
      { label: 'E&xit', role: 'quit' },
    ],
  };
}

const editMenu: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    { label: '&Undo', role: 'undo' },
    { label: '&Redo', role: 'redo' },
    { type: 'separator' },
    { label: 'Cu&t', role: 'cut' },
    { label: '&Copy', role: 'copy' },
    { label: '&Paste', role: 'paste' },
    { label: 'Paste as plain &text', role: 'pasteAndMatchStyle' },
    { label: '&Delete', role: 'delete' },
    { type: 'separator' },
    { label: 'Select &all', role: 'selectAll' },
  ],
};

function viewMenu(window: () => BrowserWindow | null): MenuItemConstructorOptions {
  const zoom = (direction: 1 | -1 | 0) => () => {
    const current = window();
    if (current !== null) zoomWindow(current, direction);
  };
  const silently = { visible: false, acceleratorWorksWhenHidden: true };
  return {
    label: '&View',
    submenu: [
      { label: '&Larger', accelerator: 'CommandOrControl+Plus', click: zoom(1) },
      // The same key without Shift, and the one of the number pad.
      { label: 'Larger', accelerator: 'CommandOrControl+=', click: zoom(1), ...silently },
      { label: 'Larger', accelerator: 'CommandOrControl+numadd', click: zoom(1), ...silently },
      { label: '&Smaller', accelerator: 'CommandOrControl+-', click: zoom(-1) },
      { label: 'Smaller', accelerator: 'CommandOrControl+numsub', click: zoom(-1), ...silently },
      { label: '&Normal size', accelerator: 'CommandOrControl+0', click: zoom(0) },
      { type: 'separator' },
      { label: '&Full screen', role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ label: 'Inspect the window', role: 'toggleDevTools' as const }]),
    ],
  };
}

function helpMenu(window: () => BrowserWindow | null): MenuItemConstructorOptions {
  const about = () => {
    const options = {
      type: 'info' as const,
      title: 'About Redress',
      message: `Redress ${app.getVersion()}`,
      detail: `Complaint handling for a small housing association's office.\n\nElectron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
      buttons: ['Close'],
    };
    const current = window();
    void (current === null ? dialog.showMessageBox(options) : dialog.showMessageBox(current, options));
  };
  return { label: '&Help', submenu: [{ label: '&About Redress', click: about }] };
}

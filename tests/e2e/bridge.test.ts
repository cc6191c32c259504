import { expect, test } from '@playwright/test';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await redress.page.getByRole('heading', { name: 'Set up Redress for your office' }).waitFor();
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('only the main frame of our own window is listened to', async () => {
  const good = await redress.page.evaluate(() => window.api.invoke('startup.get', {}));
  expect(good).toMatchObject({ ok: true });

  // The same preload script in a window that is not ours, on our own address.
  const fromForeignWindow = await redress.app.evaluate(async ({ app, BrowserWindow, session }) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/preload.cjs`,
        session: session.fromPartition('persist:redress'),
        sandbox: true,
      },
    });
    await foreign.loadURL('app://redress/index.html');
    const reply: unknown = await foreign.webContents.executeJavaScript("window.api.invoke('startup.get', {})");
    foreign.destroy();
    return reply;
  });
  expect(fromForeignWindow).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });

  // Events as they would come from an inner frame, from a foreign page and from a frame that is gone.
  const forged = await redress.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: unknown, ...args: unknown[]) => Promise<unknown>
    >; // where Electron keeps them
    const handler = handlers.get('redress:invoke');
    if (handler === undefined) throw new Error('There is no channel.');
    const { mainFrame } = window.webContents;
    const inner = { url: 'app://redress/index.html', parent: mainFrame };
    return {
      inner: await handler({ sender: window.webContents, senderFrame: inner }, 'startup.get', {}),
      gone: await handler({ sender: window.webContents, senderFrame: null }, 'startup.get', {}),
      channels: [...handlers.keys()],
    };
  });
  expect(forged.inner).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(forged.gone).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(forged.channels).toEqual(['redress:invoke']);
});

test('what is not an operation, or not its input, is refused in plain words', async () => {
  for (const name of ['', 'toString', '__proto__', 'constructor', 'cases.drop', 42, null, { a: 1 }]) {
    const reply = await redress.page.evaluate((n) => window.api.invoke(n as string, {}), name as string); // on purpose not always a string
    expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  }
  const bad = await redress.page.evaluate(() => window.api.invoke('startup.get', { more: 1 }));
  expect(bad).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
});

test('files outside the window’s own folder are not served', async () => {
  const statuses = await redress.page.evaluate(async () => {
    const addresses = [
      'app://redress/..%2fmain%2fmain.js',
      'app://redress/%2e%2e/preload/preload.cjs',
      'app://redress/..%2f..%2fpackage.json',
    ];
    return await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(statuses).toEqual([404, 404, 404]);
});

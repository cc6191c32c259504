import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';

test.describe.configure({ mode: 'serial' });

let redress: Redress;
/** Somebody else's server; it counts whoever reaches it, with or without a request. */
let server: Server;
let reached = 0;
let outside: string;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<script>document.title = "outside"</script>');
  });
  server.on('connection', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `127.0.0.1:${(server.address() as AddressInfo).port}`; // a server that listens on a port has such an address
  redress = await launchRedress({ day: '2026-03-02' });
  await redress.page.getByRole('heading', { name: 'Set up Redress for your office' }).waitFor();
});

test.afterAll(async () => {
  await redress.close();
  server.close();
  await removeFolder(redress.data);
});

test('the window is sandboxed, isolated and has nothing of Node', async () => {
  const preferences = await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      // What the window really got; Electron has it, its types do not.
      (Reflect.get(webContents, 'getLastWebPreferences') as () => object).call(webContents),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const checksSpelling = await redress.app.evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('persist:redress')].some((one) => one.isSpellCheckerEnabled()),
  );
  expect(checksSpelling).toBe(false);
  const inPage = await redress.page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    api: Object.keys(window.api).sort(),
    isFrozen: Object.isFrozen(window.api),
  }));
  expect(inPage).toEqual({ names: [], api: ['invoke', 'subscribe'], isFrozen: true });
});

test('the policy forbids inline code, code from text, frames and foreign images', async () => {
  const header = await redress.page.evaluate(async () =>
    (await fetch('app://redress/index.html')).headers.get('content-security-policy'),
  );
  expect(header).toContain("default-src 'none'");
  const result = await redress.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    document.body.append(image);
    await new Promise((done) => setTimeout(done, 500));
    for (const element of [script, frame, image]) element.remove();
    return { ranInline: 'ranInline' in window, violations: [...new Set(violations)].sort() };
  });
  expect(result.ranInline).toBe(false);
  expect(result.violations).toEqual(expect.arrayContaining(['frame-src', 'img-src', 'script-src-elem']));
  // Playwright's own evaluate() is not bound by the policy; a script of the page would be.
  const evalWorks = await redress.page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        document.addEventListener('securitypolicyviolation', () => done(false), { once: true });
        setTimeout(() => done(true), 1000);
        setTimeout("document.title = 'from text'", 0);
      }),
  );
  expect(evalWorks).toBe(false);
});

test('nothing reaches a server, however the page asks', async () => {
  await redress.page.evaluate(async (host) => {
    const quietly = async (attempt: () => unknown) => {
      try {
        await attempt();
      } catch {
        // Being refused is the point.
      }
    };
    await quietly(() => fetch(`http://${host}/fetch`));
    await quietly(() => fetch(`http://${host}/no-cors`, { mode: 'no-cors' }));
    await quietly(() => navigator.sendBeacon(`http://${host}/beacon`, 'x'));
    await quietly(() => new WebSocket(`ws://${host}/socket`));
    await quietly(() => new EventSource(`http://${host}/events`));
    await quietly(() => new Worker(`http://${host}/worker.js`));
    await quietly(() => {
      const request = new XMLHttpRequest();
      request.open('GET', `http://${host}/xhr`);
      request.send();
    });
    const elements: [string, Record<string, string>][] = [
      ['img', { src: `http://${host}/img` }],
      ['iframe', { src: `http://${host}/frame` }],
      ['object', { data: `http://${host}/object` }],
      ['embed', { src: `http://${host}/embed` }],
      ['video', { src: `http://${host}/video` }],
      ['script', { src: `http://${host}/script` }],
      ['link', { rel: 'stylesheet', href: `http://${host}/css` }],
      ['link', { rel: 'prefetch', href: `http://${host}/prefetch` }],
      ['link', { rel: 'preconnect', href: `http://${host}` }],
      ['link', { rel: 'dns-prefetch', href: `http://${host}` }],
    ];
    const made = elements.map(([name, attributes]) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      return element;
    });
    const styled = document.createElement('div');
    styled.style.backgroundImage = `url(http://${host}/background)`;
    document.body.append(styled);
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `stun:${host}` }, { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' }],
    });
    peer.createDataChannel('x');
    await quietly(async () => peer.setLocalDescription(await peer.createOffer()));
    await new Promise((done) => setTimeout(done, 1500));
    peer.close();
    for (const element of [...made, styled]) element.remove();
  }, outside);
  // Nor does anything that runs in the program's own sessions.
  const fromMain = await redress.app.evaluate(async ({ session }, host) => {
    const answers: string[] = [];
    for (const one of [session.defaultSession, session.fromPartition('persist:redress')]) {
      try {
        answers.push(String((await one.fetch(`http://${host}/main`)).status));
      } catch {
        answers.push('refused');
      }
    }
    return answers;
  }, outside);
  expect(fromMain).toEqual(['refused', 'refused']);
  expect(reached).toBe(0);
});

test('the server would have counted', async () => {
  await fetch(`http://${outside}/control`);
  expect(reached).toBe(1);
});

test('the window cannot be led elsewhere, nor opened anew', async () => {
  const { page } = redress;
  const here = page.url();
  for (const target of [`http://${outside}/`, 'file:///etc/hostname', 'app://elsewhere/index.html', 'data:text/html,x'])
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  await page.evaluate((host) => {
    location.assign(`http://${host}/assign`);
    const form = document.createElement('form');
    form.action = `http://${host}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
  }, outside);
  const opened = await page.evaluate(
    (host) =>
      [window.open(`http://${host}/`), window.open('app://redress/index.html'), window.open('about:blank')].map(
        (one) => one === null,
      ),
    outside,
  );
  await page.waitForTimeout(500);
  expect(opened).toEqual([true, true, true]);
  expect(page.url()).toBe(here);
  expect(await redress.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // Asked of the page itself: Playwright goes on waiting for the navigations that were stopped.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Set up Redress for your office');
  expect(reached).toBe(1);
});

test('an empty page leads straight back', async () => {
  const { page } = redress;
  await page.evaluate(() => setTimeout(() => location.assign('about:blank'), 0));
  await page.waitForURL('about:blank').catch(() => {});
  await page.waitForURL(/^app:\/\/redress\//);
  await expect(page.getByRole('heading', { name: 'Set up Redress for your office' })).toBeVisible();
});

test('every permission is denied', async () => {
  const answers = await redress.page.evaluate(async () => {
    const state = async (name: string) => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state; // names beyond the library's list are asked for too
      } catch {
        return 'unknown';
      }
    };
    const refused = async (attempt: () => Promise<unknown>) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(state),
      ),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await refused(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
    };
  });
  expect(answers.states.filter((state) => state !== 'denied' && state !== 'unknown')).toEqual([]);
  expect(answers).toMatchObject({ camera: true, screen: true, place: true });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, fileOfAddress, serveAppFile } from '../../electron/shell/appFiles.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(root, 'index.html'), '<h1>Redress</h1>');
  writeFileSync(join(root, 'assets', 'main.js'), 'let a;');
  writeFileSync(join(root, 'assets', 'notes.exe'), 'x');
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'renderer-secret', 'a.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the window’s files', () => {
  it('are served with their type and the policy', async () => {
    const page = await serveAppFile('app://redress/index.html#/log', 'GET', root);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<h1>Redress</h1>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const script = await serveAppFile('app://redress/assets/main.js', 'GET', root);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://redress/../secret.json',
    'app://redress/%2e%2e/secret.json',
    'app://redress/..%2fsecret.json',
    'app://redress/assets/..%2f..%2fsecret.json',
    'app://redress/..%5csecret.json',
    'app://redress/../renderer-secret/a.json',
    'app://redress/..%2frenderer-secret%2fa.json',
    'app://redress/',
    'app://redress/%00',
    'app://redress/%zz',
    'app://redress/missing.js',
    'app://redress/assets',
    'app://redress/assets/notes.exe',
    'app://elsewhere/index.html',
    'file:///etc/hostname',
  ])('are not served for %s', async (address) => {
    const answer = await serveAppFile(address, 'GET', root);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('stay below their folder even where an address could step out of it', () => {
    expect(fileOfAddress('app://redress/..%2fsecret.json', root)).toBeNull();
    expect(fileOfAddress('app://redress/..%2frenderer-secret%2fa.json', root)).toBeNull();
    expect(fileOfAddress('app://redress/assets/..%2findex.html', root)).toBe(join(root, 'index.html'));
    expect(fileOfAddress('app://redress/..data/x.json', root)).toBe(join(root, '..data', 'x.json'));
  });

  it('are read, never written', async () => {
    expect((await serveAppFile('app://redress/index.html', 'POST', root)).status).toBe(405);
    expect(await (await serveAppFile('app://redress/index.html', 'HEAD', root)).text()).toBe('');
  });
});

it('the policy starts from nothing and lets no code in from elsewhere', () => {
  const rules = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  for (const closed of ['form-action', 'base-uri', 'frame-ancestors']) expect(rules.get(closed)).toEqual(["'none'"]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-eval/);
});

import { describe, expect, it } from 'vitest';
import { isAppUrl, mayLoad } from '../../electron/shell/address.ts';
import { isOfPdfViewer } from '../../electron/shell/pdfViewer.ts';

describe('addresses of the program', () => {
  it.each(['app://redress/', 'app://redress/index.html#/log', 'app://redress/assets/a.js?x=1'])('are %s', (address) => {
    expect(isAppUrl(address)).toBe(true);
  });

  it.each([
    'app://redress.example/index.html',
    'app://redress@example/index.html',
    'app://user@redress/index.html',
    'app://redress:80/index.html',
    'https://redress/index.html',
    'file:///index.html',
    'apps://redress/',
    'redress',
    '',
    'javascript:alert(1)',
  ])('are not %s', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe('what the window may load', () => {
  it('is its own files and what it made itself', () => {
    for (const address of [
      'app://redress/x.js',
      'blob:app://redress/1',
      'data:image/png;base64,',
      'devtools://devtools/x',
    ])
      expect(mayLoad(address)).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'app://elsewhere/x.js',
  ])('is not %s', (address) => {
    expect(mayLoad(address)).toBe(false);
  });
});

it('tells the PDF viewer of Chromium from other extensions and pages', () => {
  expect(isOfPdfViewer('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(true);
  expect(isOfPdfViewer('chrome://resources/css/text_defaults_md.css')).toBe(true);
  for (const address of [
    'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/x',
    'chrome://settings/',
    'https://example.org/',
  ])
    expect(isOfPdfViewer(address)).toBe(false);
});

import { expect, test } from 'vitest';
import { isNetworkFileSystem, judgeFolder } from '../../electron/store/folder.ts';

const env = {
  OneDrive: 'C:\\Users\\jo\\Cloud',
  APPDATA: 'C:\\Users\\jo\\AppData\\Roaming',
  LOCALAPPDATA: 'C:\\Users\\jo\\AppData\\Local',
};

test.each([
  ['C:\\Users\\jo\\AppData\\Local\\Redress', true],
  ['D:\\Redress', true],
  ['\\\\?\\C:\\Redress', true],
  ['C:\\Users\\jo\\OneDriver\\Redress', true],
  ['C:\\Users\\jo\\Cloudy\\Redress', true],
  ['\\\\SERVER\\share\\Redress', false],
  ['//server/share/Redress', false],
  ['\\\\?\\UNC\\server\\share', false],
  ['\\\\localhost\\c$\\Redress', false],
  ['C:\\Users\\jo\\Cloud', false],
  ['C:\\Users\\jo\\cloud\\Redress', false],
  ['C:\\Users\\jo\\AppData\\Roaming\\Redress', false],
  ['C:\\Users\\jo\\OneDrive\\Redress', false],
  ['C:\\Users\\jo\\OneDrive - Aire Valley Homes\\Redress', false],
  ['C:/Users/jo/Dropbox/Redress', false],
  ['C:\\Users\\jo\\Dropbox (Personal)\\Redress', false],
  ['G:\\My Drive\\Redress', false],
  ['C:\\Users\\jo\\iCloudDrive\\Redress', false],
  ['C:\\Users\\jo\\Google Drive\\Redress', false],
])('on Windows, %s is fit: %s', (path, isFit) => {
  expect(judgeFolder(path, 'win32', env).isFit).toBe(isFit);
});

test.each([
  ['/home/jo/.local/share/redress', 'linux', true],
  ['/home/jo/Dropbox/redress', 'linux', false],
  ['/home/jo/Nextcloud/redress', 'linux', false],
  ['/Users/jo/Library/Application Support/Redress', 'darwin', true],
  ['/Users/jo/Library/Mobile Documents/com~apple~CloudDocs', 'darwin', false],
  ['/Users/jo/Library/CloudStorage/OneDrive-Personal', 'darwin', false],
] as const)('%s on %s is fit: %s', (path, platform, isFit) => {
  expect(judgeFolder(path, platform, {}).isFit).toBe(isFit);
});

test('the refusal says which folder copies it', () => {
  expect(judgeFolder('/home/jo/Dropbox/redress', 'linux', {})).toEqual({
    isFit: false,
    why: 'It lies in “Dropbox”, which is copied to other places.',
  });
});

test('network file systems are known by their number, signed or not', () => {
  expect([0x6969, 0xff534d42, 0xff534d42 | 0, 0xfe534d42].map(isNetworkFileSystem)).toEqual([true, true, true, true]);
  expect([0xef53, 0x01021994, 0x794c7630].map(isNetworkFileSystem)).toEqual([false, false, false]);
});

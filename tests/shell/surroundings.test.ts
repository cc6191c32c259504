import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClock } from '../../electron/shell/clock.ts';
import { chooseDataFolder, type Surroundings } from '../../electron/shell/dataFolder.ts';
import { readJson, writeJson } from '../../electron/shell/jsonFile.ts';
import { rememberFolders } from '../../electron/shell/lastFolders.ts';
import { createLog, lineOf } from '../../electron/shell/log.ts';
import { isEmailDraftOf, isHarmlessToOpen, isOnNetwork } from '../../electron/shell/openable.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-shell-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the data folder', () => {
  const at = (more: Partial<Surroundings>) =>
    chooseDataFolder({
      argv: [],
      env: {},
      platform: 'linux',
      home: join('/', 'home', 'jo'),
      cwd: join('/', 'here'),
      ...more,
    });

  it('is the local application data of the system, never the roaming profile', () => {
    expect(at({})).toBe(join('/', 'home', 'jo', '.local', 'share', 'redress'));
    expect(at({ env: { XDG_DATA_HOME: join('/', 'xdg') } })).toBe(join('/', 'xdg', 'redress'));
    const local = join('C', 'Local');
    expect(at({ platform: 'win32', env: { LOCALAPPDATA: local, APPDATA: join('C', 'Roaming') } })).toBe(
      join(local, 'Redress'),
    );
    expect(at({ platform: 'win32', env: { APPDATA: join('C', 'Roaming') } })).toContain(
      join('AppData', 'Local', 'Redress'),
    );
    expect(at({ platform: 'darwin' })).toContain(join('Application Support', 'Redress'));
  });

  it('is the one that is named, wherever among the flags of Chromium it stands', () => {
    const named = join('/', 'here', 'records');
    expect(at({ argv: ['electron', '--inspect=0', '.', '--data', 'records'] })).toBe(named);
    expect(at({ argv: ['redress', '--data=records', '--no-sandbox'] })).toBe(named);
    expect(at({ env: { REDRESS_DATA: 'records' } })).toBe(named);
    expect(at({ argv: ['redress', '--data', 'records'], env: { REDRESS_DATA: 'other' } })).toBe(named);
  });

  it('is not a flag that follows a forgotten name', () => {
    expect(at({ argv: ['redress', '--data', '--no-sandbox'] })).not.toContain('no-sandbox');
    expect(at({ argv: ['redress', '--data='] })).toContain('redress');
  });
});

describe('the clock', () => {
  it('reads the moment from its file at each question', () => {
    const file = join(folder, 'now');
    const clock = createClock(file);
    writeFileSync(file, '2026-03-02T09:00:00.000Z\n');
    expect(clock()).toBe('2026-03-02T09:00:00.000Z');
    writeFileSync(file, '2026-03-03T09:00:00.000Z');
    expect(clock()).toBe('2026-03-03T09:00:00.000Z');
  });

  it('does not fall back to the real day when the file is wrong', () => {
    const file = join(folder, 'wrong');
    writeFileSync(file, 'tomorrow');
    expect(() => createClock(file)()).toThrow();
    expect(() => createClock(join(folder, 'missing'))()).toThrow();
  });

  it('otherwise answers the present moment', () => {
    const before = Date.now();
    expect(Date.parse(createClock(null)())).toBeGreaterThanOrEqual(before);
  });
});

describe('the log', () => {
  it('keeps an error’s kind, code and place, and not a word of its message', () => {
    const error = Object.assign(new Error("near 'Agnieszka Wójcik'\n    at Agnieszka's house: syntax error"), {
      code: 'SQLITE_ERROR',
    });
    const line = lineOf('operation failed', { operation: 'cases.log', ref: 'a1' }, error);
    expect(line).toContain('operation failed operation=cases.log ref=a1 kind=Error code=SQLITE_ERROR');
    expect(line).toContain('surroundings.test.ts');
    expect(line).not.toContain('Agnieszka');
    expect(lineOf('x', {}, 'Mrs Wójcik')).toBe('x thrown=string');
  });

  it('stands in the data folder', () => {
    const data = join(folder, 'data');
    createLog(data).info('started', { ready: true });
    expect(readFileSync(join(data, 'logs', 'redress.log'), 'utf8')).toMatch(/\[info\] {1,2}started ready=true/);
  });
});

describe('files of other programs', () => {
  it.each(['letter.pdf', 'Photo.JPG', 'notes.txt', 'plan.docx'])('such as %s are opened', (name) => {
    expect(isHarmlessToOpen(name)).toBe(true);
  });

  it.each(
    'run.exe a.js a.vbs a.bat a.cmd a.hta a.lnk a.url a.html a.svg a.docm a.xlsm a.ps1 a.scr a.msi a.zip a.iso a.desktop letter.pdf.exe letter.pdf.lnk letter.pdf. noextension .pdf'.split(
      ' ',
    ),
  )('such as %s are not', (name) => {
    expect(isHarmlessToOpen(name)).toBe(false);
  });

  it('hold an email only where the program has made it itself: no other is ever opened', () => {
    const made = join(folder, 'copies', 'copy-1', 'letter.eml');
    expect(isEmailDraftOf(folder, made)).toBe(true);
    expect(isHarmlessToOpen(made)).toBe(false);
    for (const other of [
      join(folder, 'letter.eml'),
      join(folder, 'copies', '..', 'files', 'letter.eml'),
      join(folder, 'copies', 'letter.eml.exe'),
      join(folder, 'copies', 'letter.pdf'),
      join(tmpdir(), 'letter.eml'),
      join(folder, 'copies'),
      '//server/share/copies/letter.eml',
    ])
      expect(isEmailDraftOf(folder, other), other).toBe(false);
  });

  it('on another machine are recognised', () => {
    expect(isOnNetwork('\\\\server\\share')).toBe(true);
    expect(isOnNetwork('//server/share')).toBe(true);
    expect(isOnNetwork(join('/', 'home'))).toBe(false);
  });
});

describe('small settings', () => {
  it('survive a broken file and an unwritable folder', () => {
    const schema = z.strictObject({ a: z.number() });
    const file = join(folder, 'deep', 'settings.json');
    expect(readJson(file, schema, { a: 1 })).toEqual({ a: 1 });
    writeJson(file, { a: 2 });
    expect(readJson(file, schema, { a: 1 })).toEqual({ a: 2 });
    writeFileSync(file, '{"a":');
    expect(readJson(file, schema, { a: 1 })).toEqual({ a: 1 });
    mkdirSync(join(folder, 'blocked'));
    expect(() => writeJson(join(folder, 'blocked'), {})).not.toThrow();
  });

  it('remember the folder of each kind of dialog', () => {
    const last = rememberFolders(join(folder, 'dialogs'));
    expect(last.of('save')).toBeUndefined();
    last.keep('save', join('/', 'letters', 'a.pdf'));
    last.keep('files', join('/', 'scans', 'b.png'));
    expect(rememberFolders(join(folder, 'dialogs')).of('save')).toBe(join('/', 'letters'));
    expect(last.of('files')).toBe(join('/', 'scans'));
  });
});

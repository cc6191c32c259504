import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '../../electron/contract/operations.ts';
import { brokenArrows, pureAreas, strayElectron } from './arrows.ts';
import { circles } from './circles.ts';
import { chainsOf, tableFilesOf, unsentChains } from './drizzleChains.ts';
import { impureUses } from './purity.ts';
import { importsOf, listFiles, parse, readSources, root, written } from './source.ts';
import { americanDates, bareEscapes, longFiles, machinePaths, strayBridge } from './words.ts';

const electron = readSources('electron');
const src = readSources('src');
const program = [...electron, ...src];

/** Files of the program that may be longer than the limit, and why: none. */
const LONG: Record<string, string> = {};

/** Tests that list one example after the other. */
const LONG_TESTS: Record<string, string> = {
  'tests/contract/examples.ts': 'one example for each operation; the table is read from top to bottom',
};

describe('the arrows of the house', () => {
  it('all point towards the domain', () => {
    expect(program.length).toBeGreaterThan(100);
    expect(written(brokenArrows(program))).toEqual([]);
  });

  it('sees every way of importing', () => {
    const source = parse(
      'electron/rules/x.ts',
      [
        "import { a } from '../store/open.ts';",
        "import type { B } from '../services/log.ts';",
        "export { c } from '../shell/log.ts';",
        "export * from 'node:fs';",
        "const d = await import('drizzle-orm/sqlite-core');",
        "const e = require('path');",
        "type F = import('electron').App;",
        "import { g } from '../domain/ids.ts';",
        "import { h } from './clocks.ts';",
      ].join('\n'),
    );
    expect(importsOf(source)).toHaveLength(9);
    expect(brokenArrows([source]).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('never lead back to the file that they came from', () => {
    expect(circles(program)).toEqual([]);
    const files = [
      parse('electron/a.ts', "import { b } from './b.ts';"),
      parse('electron/b.ts', "import type { C } from './c.ts';"),
      parse('electron/c.ts', "export { a } from './a.ts';"),
      parse('electron/d.ts', "import { a } from './a.ts';"),
    ];
    expect(circles(files)).toEqual([['electron/a.ts', 'electron/b.ts', 'electron/c.ts']]);
    expect(circles(files.slice(1))).toEqual([]);
  });

  it('are not fooled by a folder whose name begins like an allowed one', () => {
    const broken = (path: string, text: string) => written(brokenArrows([parse(path, text)]));
    expect(broken('src/features/x.tsx', "import '../../electron/domain-extra/x.ts';")).toHaveLength(1);
    expect(broken('src/features/x.tsx', "import { z } from 'zod-like';")).toHaveLength(1);
    expect(
      broken('src/features/x.tsx', "import { openProgram } from '../../electron/services/program.ts';"),
    ).toHaveLength(1);
    expect(broken('src/features/x.tsx', "import { readdirSync, readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(broken('src/features/x.tsx', "import { Line } from '../../electron/domain/words.ts';")).toEqual([]);
    expect(broken('electron/annexe/x.ts', '')).toHaveLength(1);
    expect(broken('electron/shell/x.ts', "import { app } from 'electron';\nimport '../rules/clocks.ts';")).toHaveLength(
      1,
    );
    expect(broken('electron/preload.ts', "import './services/program.ts';")).toHaveLength(1);
  });

  it('lead to Electron from the shell, main and preload only', () => {
    expect(written(strayElectron(program))).toEqual([]);
    const stray = parse('electron/services/x.ts', "import { app } from 'electron';\nimport log from 'electron-log';");
    expect(strayElectron([stray])).toHaveLength(2);
    expect(strayElectron([parse('electron/shell/x.ts', "import { app } from 'electron';")])).toEqual([]);
  });

  it('lead to window.api from src/api only', () => {
    expect(written(strayBridge(src))).toEqual([]);
    expect(
      strayBridge([parse('src/features/x.tsx', "const x = <b onClick={() => window.api.invoke('a')} />;")]),
    ).toHaveLength(1);
  });
});

describe('pure folders', () => {
  it('ask no clock, no chance and no machine', () => {
    const pure = electron.filter(({ path }) => pureAreas.some((area) => path.startsWith(area)));
    expect(pure.length).toBeGreaterThan(30);
    expect(written(pure.flatMap(impureUses))).toEqual([]);
  });

  it.each([
    ['Date.now()', 'const a = Date.now();'],
    ['Date.now by another spelling', "const a = Date['now']();"],
    ['new Date()', 'const a = new Date();'],
    ['new Date without brackets', 'const a = new Date;'],
    ['Date()', 'const a = Date();'],
    ['Math.random', 'const a = Math.random();'],
    ['Math taken apart', 'const { random } = Math;'],
    ['process', 'const a = process.env.HOME;'],
    ['a timer', 'setTimeout(() => {}, 1);'],
    ['the page', 'document.title;'],
  ])('would be caught with %s', (_name, text) => {
    expect(impureUses(parse('electron/rules/x.ts', text))).not.toEqual([]);
  });

  it('may make a date from an argument and name a field after the page', () => {
    const text =
      'const a = new Date(ms); const b = { document: 1, process: 2 }; b.document; const f = (document: B) => g(document); type W = { window: string };';
    expect(impureUses(parse('electron/rules/x.ts', text))).toEqual([]);
  });
});

describe('Drizzle queries', () => {
  it('are all sent', () => {
    const tables = tableFilesOf(electron);
    expect(electron.flatMap((source) => chainsOf(source, tables)).length).toBeGreaterThan(40);
    expect(written(electron.flatMap((source) => unsentChains(source, tables)))).toEqual([]);
  });

  it('are known by the tables that they name', () => {
    const table = parse('electron/store/t.ts', "import { sqliteTable } from 'drizzle-orm/sqlite-core';");
    expect(tableFilesOf([table, parse('electron/store/o.ts', "import { eq } from 'drizzle-orm';")])).toEqual([
      table.path,
    ]);
  });

  const withTable = (statement: string) =>
    unsentChains(parse('electron/store/x.ts', `import { person } from './t.ts';\n${statement}`), [
      'electron/store/t.ts',
    ]);

  it.each([
    'tx.insert(person).values(row);',
    'tx.update(person).set({ a: 1 }).where(eq(person.id, id));',
    'tx.delete(person);',
    'const rows = db.select().from(person).where(x);',
    'function f() { return db.select({ a: person.id }).from(person); }',
    'const f = () => db.selectDistinct().from(person).limit(1);',
    'if (a) tx.delete(person).where(x);',
  ])('that are not sent are caught: %s', (statement) => {
    expect(withTable(statement)).toHaveLength(1);
  });

  it.each([
    'tx.insert(person).values(row).run();',
    'const row = db.select().from(person).get();',
    'const sub = db.select().from(person).as("p");',
    'db.select().from(person).where(inArray(person.id, db.select({ id: other.id }).from(other))).all();',
    'const names = db.select().from(person).all().map((row) => row.name);',
    'seen.delete(id); map.delete(person.id);',
  ])('that are sent, or are none, are not: %s', (statement) => {
    expect(withTable(statement)).toEqual([]);
  });
});

describe('the house rules', () => {
  it('take dates by our own field only', () => {
    expect(written(americanDates(src))).toEqual([]);
    expect(
      americanDates([parse('src/x.tsx', "import { Calendar, DateInput, DatePickerInput } from '@mantine/dates';")]),
    ).toHaveLength(2);
  });

  it('keep files short', () => {
    expect(written(longFiles([...program, ...readSources('tests')], { ...LONG, ...LONG_TESTS }))).toEqual([]);
    for (const path of Object.keys({ ...LONG, ...LONG_TESTS }))
      expect(listFiles('electron', 'src', 'tests')).toContain(path);
    expect(longFiles([{ path: 'x.ts', text: 'a\n'.repeat(301) }], {})).toHaveLength(1);
    expect(longFiles([{ path: 'x.ts', text: 'a\n'.repeat(300) }], {})).toEqual([]);
  });

  it('give the reason for each assertion on its line', () => {
    expect(written(program.flatMap(bareEscapes))).toEqual([]);
    expect(bareEscapes(parse('src/x.ts', 'const a = b as string;\nconst c = d!;'))).toHaveLength(2);
    expect(bareEscapes(parse('src/x.ts', 'const a = b as string; // it was parsed\nconst e = [1] as const;'))).toEqual(
      [],
    );
  });

  it('name no place on one machine', () => {
    const top = readdirSync(root).filter((name) => /\.(json|md|ts)$/.test(name));
    const texts = listFiles('electron', 'src', 'tests', 'resources', 'drizzle')
      .concat(top)
      .filter((path) => /\.(tsx?|mts|mjs|json|css|html|md|sql)$/.test(path) && !path.startsWith('tests/architecture/'));
    const offences = texts.flatMap((path) => machinePaths(path, readFileSync(join(root, path), 'utf8')));
    expect(written(offences)).toEqual([]);
    expect(machinePaths('x.ts', "const a = '/home/somebody/file';")).toHaveLength(1);
    expect(machinePaths('x.ts', 'C:\\\\Users\\\\somebody')).toHaveLength(1);
    expect(machinePaths('x.ts', "fetch('app://redress/work/x'); // either/or")).toEqual([]);
  });

  it('handle every operation of the contract in one place, and call it from the window', () => {
    const named = (sources: { text: string }[], end: string) => {
      const text = sources.map((source) => source.text).join('\n');
      return (name: string) => text.split(`'${name}'${end}`).length - 1;
    };
    const tables = named(
      electron.filter(({ path }) => path.endsWith('Handlers.ts')),
      ':',
    );
    const calls = named(src, '');
    const names = Object.keys(operations);
    expect(names.filter((name) => tables(name) !== 1)).toEqual([]);
    expect(names.filter((name) => calls(name) === 0)).toEqual([]);
    expect(calls('learning.themes')).toBe(0);
  });

  it('test every operation of the contract', () => {
    const text = readSources('tests/contract')
      .map((source) => source.text)
      .join('\n');
    const untested = (names: string[], tests: string) => names.filter((name) => !tests.includes(`'${name}'`));
    expect(untested(Object.keys(operations), text)).toEqual([]);
    expect(untested(['cases.log', 'cases.forgotten'], text)).toEqual(['cases.forgotten']);
  });
});

import { builtinModules } from 'node:module';
import { importsOf, type Offence, type Source } from './source.ts';

/** An area of the house: where it lies, and what it may import besides its own files. Paths end in "/" for folders. */
interface Area {
  at: string;
  mayImport: string[];
  /** Node's own modules. */
  node: boolean;
}

const DOMAIN = 'electron/domain/';
const RULES = 'electron/rules/';
const CONTRACT = 'electron/contract/';
const COMPOSE = 'electron/letters/compose/';
const RENDER = 'electron/letters/render/';
const SHAPE = 'electron/exports/shape/';
const WRITE = 'electron/exports/write/';
const IMPORT_SHAPE = 'electron/imports/shape/';
const IMPORT_READ = 'electron/imports/read/';
const STORE = 'electron/store/';
const SERVICES = 'electron/services/';
const SHELL = 'electron/shell/';
/** What the shell does in processes of its own: the work beside the window, and the printing of pages. */
const BESIDE = [
  'electron/store/backups/background.ts',
  'electron/store/backups/tasks.ts',
  'electron/letters/render/pagePrinter.ts',
];

/** The house's arrows, as the design draws them; they all point towards the domain. The first area that fits a file holds. */
export const areas: Area[] = [
  { at: DOMAIN, mayImport: ['zod'], node: false },
  { at: RULES, mayImport: [DOMAIN, 'zod'], node: false },
  { at: CONTRACT, mayImport: [DOMAIN, 'zod'], node: false },
  { at: COMPOSE, mayImport: [DOMAIN, RULES, 'syllable'], node: false },
  { at: RENDER, mayImport: [DOMAIN, COMPOSE, 'pdfkit', 'fontkit', 'docx', '@cantoo/pdf-lib'], node: true },
  { at: SHAPE, mayImport: [DOMAIN], node: false },
  { at: WRITE, mayImport: [DOMAIN, SHAPE, COMPOSE, RENDER, 'pdfkit', '@cantoo/pdf-lib', 'nodemailer'], node: true },
  { at: IMPORT_SHAPE, mayImport: [DOMAIN], node: false },
  { at: IMPORT_READ, mayImport: [DOMAIN, IMPORT_SHAPE, 'fflate', 'papaparse', 'read-excel-file'], node: true },
  { at: STORE, mayImport: [DOMAIN, 'zod', 'drizzle-orm', 'better-sqlite3', 'unpdf'], node: true },
  {
    at: SERVICES,
    mayImport: [
      DOMAIN,
      RULES,
      CONTRACT,
      COMPOSE,
      RENDER,
      SHAPE,
      WRITE,
      IMPORT_SHAPE,
      IMPORT_READ,
      STORE,
      'zod',
      'uuid',
      'file-type',
    ],
    node: true,
  },
  { at: 'electron/dispatch.ts', mayImport: [DOMAIN, CONTRACT, SERVICES], node: false },
  { at: 'electron/preload.ts', mayImport: ['electron', 'electron/contract/channels.ts'], node: false },
  { at: SHELL, mayImport: [DOMAIN, CONTRACT, SERVICES, ...BESIDE, 'electron', 'electron-log', 'zod'], node: true },
  { at: 'electron/main.ts', mayImport: [SHELL, SERVICES, 'electron/dispatch.ts', 'electron'], node: true },
  {
    at: 'src/',
    mayImport: [
      DOMAIN,
      CONTRACT,
      'zod',
      'react',
      'react-dom',
      '@mantine/core',
      '@mantine/dates',
      '@mantine/hooks',
      '@mantine/notifications',
      '@mantine/tiptap',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tiptap',
      'dayjs',
      'diff',
      'dictionary-en-gb',
      'nspell',
      'pdfjs-dist',
    ],
    node: false,
  },
];

/** The only places that may name Electron. */
const KNOW_ELECTRON = [SHELL, 'electron/main.ts', 'electron/preload.ts'];

/** Imports that go against the arrows. A file outside every area is an offence itself: the house has no annexes. */
export function brokenArrows(sources: Source[]): Offence[] {
  return sources.flatMap((source) => {
    const area = areas.find(({ at }) => source.path.startsWith(at));
    if (area === undefined) return [{ path: source.path, line: 1, what: 'lies in no area of the house' }];
    return importsOf(source)
      .filter(({ specifier, target }) => !isAllowed(area, specifier, target))
      .map(({ specifier, line }) => ({ path: source.path, line, what: `imports ${specifier}` }));
  });
}

function isAllowed(area: Area, specifier: string, target: string): boolean {
  if (isNodeModule(specifier)) return area.node;
  // Places end in "/" or ".ts": the package "electron" is not the folder of that name.
  if (specifier.startsWith('.'))
    return target.startsWith(area.at) || area.mayImport.some((at) => /(\/|\.ts)$/.test(at) && target.startsWith(at));
  return area.mayImport.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');
}

/** Imports of Electron outside the one folder that may know it. */
export function strayElectron(sources: Source[]): Offence[] {
  return sources
    .filter(({ path }) => !KNOW_ELECTRON.some((at) => path.startsWith(at)))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => /^electron(\/|-log|$)/.test(specifier))
        .map(({ specifier, line }) => ({ path: source.path, line, what: `imports ${specifier}` })),
    );
}

/** The pure areas, for the rules on clocks, chance and surroundings. */
export const pureAreas = [DOMAIN, RULES, CONTRACT, COMPOSE, SHAPE, IMPORT_SHAPE];

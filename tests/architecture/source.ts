import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseAst } from 'vite';

/** The project's root folder. */
export const root = join(import.meta.dirname, '..', '..');

/** A node of the syntax tree; fields differ by type, so that they are looked at one by one. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

export interface Source {
  /** From the root, with slashes: "electron/rules/clocks.ts". */
  path: string;
  text: string;
  tree: Node;
}

/** Something that a rule forbids, and where. */
export interface Offence {
  path: string;
  line: number;
  what: string;
}

/** Parses a text as if it stood at `path`. The parser is the one that builds the program, so that it knows all its syntax. */
export function parse(path: string, text: string): Source {
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  return { path, text, tree: parseAst(text, { lang }) as unknown as Node }; // the tree's published types lack an index signature
}

/** All TypeScript below the given folders (or files) of the project, parsed. */
export function readSources(...places: string[]): Source[] {
  return listFiles(...places)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

/** The paths of all files below the given folders (or files) of the project, in order. */
export function listFiles(...places: string[]): string[] {
  return places.flatMap((place) => {
    if (/\.\w+$/.test(place)) return [place];
    return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  });
}

/** Calls `visit` for every node of a tree, parents first. */
export function walk(
  node: unknown,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent);
    return;
  }
  if (!isNode(node)) return;
  visit(node, parent);
  for (const [field, value] of Object.entries(node)) {
    if (field !== 'parent' && typeof value === 'object' && value !== null) walk(value, visit, node);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The name of an identifier, or of a property that is not computed; undefined for anything else. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  return undefined;
}

export function lineOf(source: Source, node: Node): number {
  return source.text.slice(0, node.start).split('\n').length;
}

export interface Import {
  /** As it is written: "../domain/ids.ts", "electron", "node:fs". */
  specifier: string;
  /** From the root for files of the project: "electron/domain/ids.ts"; otherwise the specifier. */
  target: string;
  line: number;
  /** The names taken from it, where they are named. */
  names: string[];
}

/** Everything that a source imports: statements, re-exports, `import()`, `require()`; types count as much as values. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (from: unknown, node: Node, names: string[]) => {
    if (!isNode(from) || typeof from.value !== 'string') return;
    const specifier = from.value;
    const target = specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(source.path), specifier)).replace(/\?\w+$/, '')
      : specifier;
    found.push({ specifier, target, line: lineOf(source, node), names });
  };
  walk(source.tree, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        add(node.source, node, namesOf(node.specifiers));
        return;
      case 'ImportExpression':
      case 'TSImportType':
        add(node.source ?? node.argument, node, []);
        return;
      case 'CallExpression':
        if (nameOf(node.callee) === 'require' && Array.isArray(node.arguments)) add(node.arguments[0], node, []);
        return;
    }
  });
  return found;
}

function namesOf(specifiers: unknown): string[] {
  if (!Array.isArray(specifiers)) return [];
  return specifiers.flatMap((specifier) => {
    const name = isNode(specifier) ? nameOf(specifier.imported ?? specifier.local) : undefined;
    return name === undefined ? [] : [name];
  });
}

/** Offences as lines of text, so that a failing test says what to mend. */
export function written(offences: Offence[]): string[] {
  return offences.map(({ path, line, what }) => `${path}:${line} ${what}`);
}

import { importsOf, isNode, lineOf, type Node, nameOf, type Offence, type Source, walk } from './source.ts';

/** What makes a builder do something, or turns it into part of another statement. */
const ENDINGS = new Set(['run', 'get', 'all', 'values', 'as', 'prepare', 'toSQL', 'getSQL']);
const WRITERS = new Set(['insert', 'update', 'delete']);

/**
 * Drizzle's query builders that nobody sends: without `.run()`, `.get()` or `.all()` at the end they silently do nothing.
 * A chain counts when it begins with `.select(…).from(…)`, or with `.insert`, `.update` or `.delete` of a table of the
 * schema; one that is handed on as an argument (a subquery, one arm of a union) is part of the statement that takes it.
 */
export function unsentChains(source: Source, tableFiles: readonly string[]): Offence[] {
  return chainsOf(source, tableFiles)
    .filter(({ isSent }) => !isSent)
    .map(({ line, last }) => ({ path: source.path, line, what: `a query ends in .${last}() and is never sent` }));
}

/** The files in which the schema's tables are described. */
export function tableFilesOf(sources: Source[]): string[] {
  return sources
    .filter((source) => importsOf(source).some(({ specifier }) => specifier === 'drizzle-orm/sqlite-core'))
    .map(({ path }) => path);
}

/** Every chain of a query builder in a source. */
export function chainsOf(
  source: Source,
  tableFiles: readonly string[],
): { line: number; last: string; isSent: boolean }[] {
  const tables = new Set(
    importsOf(source)
      .filter(({ target }) => tableFiles.includes(target))
      .flatMap(({ names }) => names),
  );
  const found: { line: number; last: string; isSent: boolean }[] = [];
  walk(source.tree, (node, parent) => {
    if (node.type !== 'CallExpression' || isMiddle(node, parent)) return;
    const links = linksOf(node);
    if (!links.some((link, index) => begins(link, links[index + 1], tables))) return;
    // `.values(rows)` is the middle of an insert. What follows an ending (`.all().map(…)`) works on what was read.
    const isInsert = links.some(({ method }) => method === 'insert');
    const isEnded = links.some(({ method }) => ENDINGS.has(method) && !(method === 'values' && isInsert));
    found.push({
      line: lineOf(source, node),
      last: links.at(-1)?.method ?? '',
      isSent: isEnded || isPartOfAnother(node, parent),
    });
  });
  return found;
}

interface Link {
  method: string;
  firstArgument: unknown;
}

/** The methods of a chain of calls, first to last. */
function linksOf(call: Node): Link[] {
  const { callee } = call;
  if (!isNode(callee) || callee.type !== 'MemberExpression') return [];
  const method = nameOf(callee.property) ?? '';
  const link = { method, firstArgument: Array.isArray(call.arguments) ? call.arguments[0] : undefined };
  const before = isNode(callee.object) && callee.object.type === 'CallExpression' ? linksOf(callee.object) : [];
  return [...before, link];
}

function begins(link: Link, next: Link | undefined, tables: ReadonlySet<string>): boolean {
  if (link.method === 'select' || link.method === 'selectDistinct') return next?.method === 'from';
  return WRITERS.has(link.method) && tables.has(nameOf(link.firstArgument) ?? '');
}

/** True when the chain goes on: only its last call is judged. */
function isMiddle(node: Node, parent: Node | null): boolean {
  return parent?.type === 'MemberExpression' && parent.object === node;
}

function isPartOfAnother(node: Node, parent: Node | null): boolean {
  if (parent === null) return false;
  if (parent.type === 'TemplateLiteral' || parent.type === 'SpreadElement' || parent.type === 'ArrayExpression')
    return true;
  return parent.type === 'CallExpression' && Array.isArray(parent.arguments) && parent.arguments.includes(node);
}

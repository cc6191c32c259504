import { isNode, lineOf, type Node, nameOf, type Offence, type Source, walk } from './source.ts';

/** Names that only exist, or only mean something, outside a pure function. */
const SURROUNDINGS = new Set(
  'process window document globalThis fetch localStorage navigator setTimeout setInterval crypto performance Buffer __dirname console'.split(
    ' ',
  ),
);
const READINGS: Record<string, readonly string[]> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  crypto: ['randomUUID', 'getRandomValues'],
};

/** Uses of the clock, of chance, and of the machine: time and identity are arguments. */
export function impureUses(source: Source): Offence[] {
  const found: Offence[] = [];
  const add = (node: Node, what: string) => found.push({ path: source.path, line: lineOf(source, node), what });
  const own = namesBoundIn(source);
  walk(source.tree, (node, parent) => {
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && hasNoArguments(node))
      add(node, 'new Date()');
    // Called without `new`, Date ignores its arguments and answers the present.
    if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') add(node, 'Date()');
    if (node.type === 'MemberExpression') {
      const object = nameOf(node.object);
      const property = node.computed ? literalOf(node.property) : nameOf(node.property);
      if (object !== undefined && property !== undefined && READINGS[object]?.includes(property))
        add(node, `${object}.${property}`);
    }
    // Taking it apart, or handing it on, gets round the rule above.
    if (node.type === 'VariableDeclarator' && ['Date', 'Math'].includes(nameOf(node.init) ?? '')) {
      add(node, `${nameOf(node.init)} under another name`);
    }
    if (isUseOfName(node, parent) && SURROUNDINGS.has(String(node.name)) && !own.has(String(node.name)))
      add(node, String(node.name));
  });
  return found;
}

/** Names that the file itself gives to something: a parameter called "document" is not the page. */
function namesBoundIn(source: Source): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown) =>
    walk(pattern, (node, parent) => {
      const isKey = parent?.type === 'Property' && parent.key === node && parent.value !== node;
      if (node.type === 'Identifier' && !isKey) names.add(String(node.name));
    });
  walk(source.tree, (node) => {
    if (node.type === 'VariableDeclarator') bind(node.id);
    if (/Function/.test(node.type)) bind(node.params);
    if (/^Import.*Specifier$/.test(node.type)) bind(node.local);
  });
  return names;
}

function hasNoArguments(node: Node): boolean {
  return !Array.isArray(node.arguments) || node.arguments.length === 0;
}

function literalOf(node: unknown): string | undefined {
  return isNode(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** True for an identifier that stands for a value, not for the name of a property, a parameter or a type. */
function isUseOfName(node: Node, parent: Node | null): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return true;
  return parent.type === 'VariableDeclarator' && parent.init === node;
}

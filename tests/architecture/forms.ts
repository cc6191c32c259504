import { isNode, lineOf, type Node, nameOf, type Offence, type Source, walk } from './source.ts';

/** Forms of HTML outside the one shell that keeps what is typed. */
export function strayForms(sources: Source[]): Offence[] {
  return elements(sources, 'form').filter(({ path }) => path !== 'src/ui/FormShell.tsx');
}

/** Forms whose text is not kept, with the reason that they give. */
export function formsNeverKept(sources: Source[]): Offence[] {
  return sources.flatMap((source) => {
    const found: Offence[] = [];
    walk(source.tree, (node) => {
      if (node.type !== 'JSXAttribute' || nameOf(node.name) !== 'kept') return;
      walk(node.value, (part) => {
        if (part.type === 'Property' && nameOf(part.key) === 'never' && isNode(part.value))
          found.push(offence(source, node, String(part.value.value)));
      });
    });
    return found;
  });
}

/** Typed text that goes into a component's own state, where no draft sees it: `onChange={(event) => setText(event.currentTarget.value)}`. */
export function textInState(sources: Source[]): Offence[] {
  return sources.flatMap((source) => {
    const setters = new Set<string>();
    const found: Offence[] = [];
    walk(source.tree, (node) => {
      if (node.type === 'VariableDeclarator' && isCallOf(node.init, 'useState') && isNode(node.id)) {
        const pair = node.id.elements;
        const setter = Array.isArray(pair) ? nameOf(pair[1]) : undefined;
        if (setter !== undefined) setters.add(setter);
      }
      if (node.type !== 'CallExpression' || !setters.has(nameOf(node.callee) ?? '')) return;
      if (source.text.slice(node.start, node.end).includes('currentTarget.value'))
        found.push(offence(source, node, `keeps typed text by ${nameOf(node.callee)}`));
    });
    return found;
  });
}

/** Elements of a name in the window's code. */
export function elements(sources: Source[], name: string): Offence[] {
  return sources.flatMap((source) => {
    const found: Offence[] = [];
    walk(source.tree, (node) => {
      if (node.type === 'JSXOpeningElement' && nameOf(node.name) === name)
        found.push(offence(source, node, `<${name}>`));
    });
    return found;
  });
}

function isCallOf(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'CallExpression' && nameOf(node.callee) === name;
}

function offence(source: Source, node: Node, what: string): Offence {
  return { path: source.path, line: lineOf(source, node), what };
}

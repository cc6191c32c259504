import { importsOf, lineOf, type Node, nameOf, type Offence, type Source, walk } from './source.ts';

const LONGEST_FILE = 300;

/** Uses of the bridge outside the one folder that may touch it. */
export function strayBridge(sources: Source[]): Offence[] {
  return sources
    .filter(({ path }) => !path.startsWith('src/api/'))
    .flatMap((source) => {
      const found: Offence[] = [];
      walk(source.tree, (node) => {
        const isApi = node.type === 'MemberExpression' && nameOf(node.property) === 'api';
        if (isApi && ['window', 'globalThis', 'self'].includes(nameOf(node.object) ?? ''))
          found.push({ path: source.path, line: lineOf(source, node), what: 'window.api' });
      });
      return found;
    });
}

/** Mantine's date fields read typed dates the American way round; UkDateInput is ours. */
export function americanDates(sources: Source[]): Offence[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => specifier.startsWith('@mantine/dates'))
      .flatMap(({ names, line }) =>
        names
          .filter((name) => /^(Date|Month|Year|Time|DateTime)(Picker)?Input$|^DateTimePicker$/.test(name))
          .map((name) => ({ path: source.path, line, what: `imports ${name}` })),
      ),
  );
}

/** Files that have grown past one reason to change. `allowed` names exceptions, each with its reason. */
export function longFiles(sources: Pick<Source, 'path' | 'text'>[], allowed: Record<string, string>): Offence[] {
  return sources
    .filter(({ path }) => !(path in allowed))
    .map(({ path, text }) => ({ path, line: text.trimEnd().split('\n').length }))
    .filter(({ line }) => line > LONGEST_FILE)
    .map(({ path, line }) => ({ path, line, what: `has ${line} lines; ${LONGEST_FILE} are the limit` }));
}

/** Strings that only mean something on one machine. */
export function machinePaths(path: string, text: string): Offence[] {
  const foreign =
    /(?:^|[\s"'`(=:])((?:\/(?:home|root|Users|work|tmp|mnt|opt)\/[\w.-]+|[A-Z]:\\{1,2}(?:Users|work)\\)[^\s"'`)]*)/;
  return text.split('\n').flatMap((line, index) => {
    const match = foreign.exec(line);
    // Jo and Mary are the users of the examples, on nobody’s machine.
    return match && !/[\\/](home|Users)[\\/]{1,2}(jo|mary)\b|\\Users\\+jo\b/.test(match[1] ?? '')
      ? [{ path, line: index + 1, what: `names ${match[1]}` }]
      : [];
  });
}

/** Assertions (`as`, `!`) without the reason beside them. */
export function bareEscapes(source: Source): Offence[] {
  const found: Offence[] = [];
  const lines = source.text.split('\n');
  const check = (node: Node, what: string) => {
    const line = source.text.slice(0, node.end).split('\n').length;
    // The formatter pushes a comment at the end of a broken line down to the end of what was broken.
    const near = lines.slice(line - 1, line + 3).join('\n');
    if (!/\/\/|\/\*/.test(near)) found.push({ path: source.path, line, what });
  };
  walk(source.tree, (node) => {
    if (node.type === 'TSNonNullExpression') check(node, 'a bare !');
    if (node.type === 'TSAsExpression' && !isConstAssertion(node)) check(node, 'a bare "as"');
  });
  return found;
}

function isConstAssertion(node: Node): boolean {
  const type = node.typeAnnotation;
  return typeof type === 'object' && type !== null && 'typeName' in type && nameOf(type.typeName) === 'const';
}

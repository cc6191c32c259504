import { isCondition, isField, type TemplateCondition, type TemplateField } from '../../../domain/letterFields.ts';

/** A piece of a template's text: words, a field, or words that stand only under a condition. */
type TextNode =
  | { type: 'words'; text: string }
  | { type: 'field'; name: string; isCapital: boolean; line: number }
  | {
      type: 'choice';
      condition: string;
      isNegated: boolean;
      line: number;
      whenTrue: TextNode[];
      whenFalse: TextNode[];
    };

/** What is wrong with a text, on which of its lines. */
interface TextProblem {
  line: number;
  message: string;
}

/** What stands for each field in a letter (null: the case does not know it), and whether each condition is true. */
export interface Values {
  fields: Record<TemplateField, string | null>;
  conditions: Record<TemplateCondition, boolean>;
}

const TOKEN = /\{\{([^{}\n]*)\}\}/g;
/** Conditions within conditions are hard to read; two deep is enough. */
const DEEPEST = 2;

interface Open {
  choice: Extract<TextNode, { type: 'choice' }>;
  hasElse: boolean;
}

/**
 * Reads a text with fields `{{received-on}}`, capitals `{{Who}}` and conditions `{{if upheld}}…{{else}}…{{end}}`,
 * `{{unless upheld}}…{{end}}`. What is wrong with its braces and conditions is told; names are judged by `checkTemplate`.
 */
export function parseText(text: string): { nodes: TextNode[]; problems: TextProblem[] } {
  const nodes: TextNode[] = [];
  const problems: TextProblem[] = [];
  const open: Open[] = [];
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const add = (node: TextNode) => {
    const inside = open[open.length - 1];
    if (!inside) nodes.push(node);
    else if (inside.hasElse) inside.choice.whenFalse.push(node);
    else inside.choice.whenTrue.push(node);
  };
  const words = (from: number, to: number) => {
    const piece = text.slice(from, to);
    if (piece === '') return;
    const brace = /[{}]/.exec(piece);
    if (brace)
      problems.push({
        line: lineAt(from + brace.index),
        message: 'A bracket of a field is not closed, or stands alone. Write {{received-on}}.',
      });
    add({ type: 'words', text: piece });
  };
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    words(from, match.index);
    from = match.index + match[0].length;
    const line = lineAt(match.index);
    const [word = '', name = '', ...more] = (match[1] ?? '').trim().split(/\s+/);
    if (word === 'if' || word === 'unless') {
      if (name === '' || more.length > 0)
        problems.push({ line, message: `After “${word}” comes one field or condition: {{${word} respond-by}}.` });
      if (open.length >= DEEPEST)
        problems.push({ line, message: 'More than two conditions stand inside one another.' });
      const choice: Open['choice'] = {
        type: 'choice',
        condition: name,
        isNegated: word === 'unless',
        line,
        whenTrue: [],
        whenFalse: [],
      };
      add(choice);
      open.push({ choice, hasElse: false });
    } else if (word === 'else' || word === 'end') {
      const inside = open[open.length - 1];
      if (!inside) problems.push({ line, message: `“${word}” stands here without an “if” before it.` });
      else if (word === 'end') open.pop();
      else if (inside.hasElse) problems.push({ line, message: 'One “if” has two “else”.' });
      else inside.hasElse = true;
    } else {
      const isCapital = /^[A-Z]/.test(word);
      const isOneWord = name === '';
      add({
        type: 'field',
        name: isOneWord ? word.charAt(0).toLowerCase() + word.slice(1) : (match[1] ?? '').trim(),
        isCapital,
        line,
      });
    }
  }
  words(from, text.length);
  for (const { choice } of open)
    problems.push({
      line: choice.line,
      message: `The condition “${choice.isNegated ? 'unless' : 'if'} ${choice.condition}” has no {{end}}.`,
    });
  return { nodes, problems };
}

/** Whether a field is known, or a condition true. */
export function holds(name: string, values: Values): boolean {
  if (isField(name)) return values.fields[name] !== null;
  return isCondition(name) && values.conditions[name];
}

/** The text as it stands in this letter, and the fields that it names and the case does not know. */
export function fillText(text: string, values: Values): { words: string; gaps: TemplateField[] } {
  const gaps: TemplateField[] = [];
  const fill = (nodes: readonly TextNode[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'words') return node.text;
        if (node.type === 'choice')
          return fill(holds(node.condition, values) !== node.isNegated ? node.whenTrue : node.whenFalse);
        if (!isField(node.name)) return '';
        const value = values.fields[node.name];
        if (value === null) gaps.push(node.name);
        return asWords(node.isCapital ? capital(value ?? '') : (value ?? ''));
      })
      .join('');
  return { words: fill(parseText(text).nodes).replace(/ {2,}/g, ' '), gaps };
}

/** Stands for an asterisk of the case's own words while the template's ** are read. */
const ASTERISK = '\uE000';

/** Words of the case: on one line, and no sign of theirs is taken for one of the template's. */
function asWords(value: string): string {
  return value.replace(/\s+/g, ' ').trim().replaceAll('*', ASTERISK);
}

/** Words without the stand-ins of `asWords`. */
export function withAsterisks(words: string): string {
  return words.replaceAll(ASTERISK, '*');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** Every node of a text, those under conditions too. */
export function allNodes(nodes: readonly TextNode[]): TextNode[] {
  return nodes.flatMap((node) =>
    node.type === 'choice' ? [node, ...allNodes(node.whenTrue), ...allNodes(node.whenFalse)] : [node],
  );
}

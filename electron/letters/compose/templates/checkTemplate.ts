import { isCondition, isField, templateConditions, templateFields } from '../../../domain/letterFields.ts';
import type { LetterTemplate, TemplatePart } from '../../../domain/letterTemplate.ts';
import { nearest } from './nearest.ts';
import { allNodes, parseText } from './templateText.ts';

/** What is wrong with a template, and where. */
export interface TemplateProblem {
  /** "Part 3, line 2"; "The headline". */
  where: string;
  message: string;
  /** The part, by its place; null: the headline or the template as a whole. */
  part: number | null;
  /** Which of its fields. */
  field: 'heading' | 'text' | 'start' | 'label' | 'hint' | 'condition' | 'subject' | 'whole';
}

/** How much a template may hold: characters in all (labels and hints not counted) and in each place, and parts. */
const MOST = { all: 30_000, text: 3000, heading: 200, label: 80, hint: 240, parts: 60 } as const;

/** Everything in a template that could go wrong when a letter is made of it. Empty: nothing can. */
export function checkTemplate(template: LetterTemplate): TemplateProblem[] {
  const seen = new Set<string>();
  return [
    ...headlineProblems(template),
    ...template.body.flatMap((part, index) => {
      const at: Place = { part: index, name: `Part ${index + 1}` };
      const isTwice = seen.has(part.id);
      seen.add(part.id);
      return [
        ...(isTwice
          ? [problem(at, 'whole', 'Another part has the same name already. Give this one a name of its own.')]
          : []),
        ...partProblems(part, at),
      ];
    }),
    ...wholeProblems(template),
  ];
}

interface Place {
  part: number | null;
  name: string;
}

function problem(at: Place, field: TemplateProblem['field'], message: string, line?: number): TemplateProblem {
  const what = field === 'heading' ? `${at.name}, heading` : at.name;
  return { where: line === undefined ? what : `${what}, line ${line}`, message, part: at.part, field };
}

function headlineProblems({ subject }: LetterTemplate): TemplateProblem[] {
  const at: Place = { part: null, name: 'The headline' };
  const last = subject[subject.length - 1];
  return [
    ...subject.flatMap((one) => [
      ...(one.text.trim() === '' ? [problem(at, 'subject', 'The headline is empty.')] : []),
      ...conditionProblems(at, one.if, 'subject'),
      ...conditionProblems(at, one.unless, 'subject'),
      ...textProblems(at, 'subject', one.text),
    ]),
    ...(last?.if !== undefined || last?.unless !== undefined
      ? [
          problem(
            at,
            'subject',
            'The last wording of the headline has a condition: a letter could be without one. Let the last stand always.',
          ),
        ]
      : []),
  ];
}

function wholeProblems(template: LetterTemplate): TemplateProblem[] {
  const at: Place = { part: null, name: 'The letter' };
  const length = template.body.reduce((sum, part) => sum + (part.heading ?? '').length + textOf(part).length, 0);
  const hasExtra = template.body.some((part) => 'set' in part && part.set === 'extra');
  return [
    ...(length > MOST.all
      ? [problem(at, 'whole', `The letter is too long: ${length} characters, and ${MOST.all} are allowed.`)]
      : []),
    ...(hasExtra
      ? []
      : [problem(at, 'whole', 'The place for “anything else” is missing: what is written there would be lost.')]),
  ];
}

function partProblems(part: TemplatePart, at: Place): TemplateProblem[] {
  return [
    ...conditionProblems(at, part.if, 'condition'),
    ...conditionProblems(at, part.unless, 'condition'),
    ...(part.heading === undefined ? [] : textProblems(at, 'heading', part.heading)),
    ...('text' in part ? [...textProblems(at, 'text', part.text), ...emptyProblem(at, part.text)] : []),
    ...('write' in part
      ? [
          ...(part.write.start === undefined ? [] : textProblems(at, 'start', part.write.start)),
          ...(part.write.label.trim() === '' ? [problem(at, 'label', 'Say what staff are to write here.')] : []),
          ...lengthProblem(at, 'label', part.write.label, MOST.label),
          ...lengthProblem(at, 'hint', part.write.hint, MOST.hint),
        ]
      : []),
    ...('set' in part && part.set === 'contact' && (part.heading ?? '').trim() === ''
      ? [problem(at, 'heading', 'Give the panel a heading.')]
      : []),
  ];
}

function emptyProblem(at: Place, text: string): TemplateProblem[] {
  return text.trim() === '' ? [problem(at, 'text', 'There are no words in this part.')] : [];
}

function conditionProblems(
  at: Place,
  condition: string | undefined,
  field: 'condition' | 'subject',
): TemplateProblem[] {
  if (condition === undefined || isField(condition) || isCondition(condition)) return [];
  return [problem(at, field, noSuchCondition(condition))];
}

function textProblems(at: Place, field: TemplateProblem['field'], text: string): TemplateProblem[] {
  const { nodes, problems } = parseText(text);
  const lineOf = (line: number) => (text.includes('\n') ? line : undefined);
  const names = allNodes(nodes).flatMap((node): TemplateProblem[] => {
    if (node.type === 'field' && !isField(node.name))
      return [problem(at, field, noSuchField(node.name), lineOf(node.line))];
    if (node.type !== 'choice' || node.condition === '' || isField(node.condition) || isCondition(node.condition))
      return [];
    return [problem(at, field, noSuchCondition(node.condition), lineOf(node.line))];
  });
  const bold = text
    .split('\n')
    .flatMap((words, index) =>
      (words.match(/\*\*/g)?.length ?? 0) % 2 === 1
        ? [problem(at, field, 'Bold words begin with ** and have to end with ** on the same line.', lineOf(index + 1))]
        : [],
    );
  const isShort = field === 'heading' || field === 'subject';
  return [
    ...problems.map(({ line, message }) => problem(at, field, message, lineOf(line))),
    ...names,
    ...bold,
    ...lengthProblem(at, field, text, isShort ? MOST.heading : MOST.text),
  ];
}

function lengthProblem(at: Place, field: TemplateProblem['field'], text: string, most: number): TemplateProblem[] {
  if (text.length <= most) return [];
  return [problem(at, field, `This is too long: ${text.length} characters, and ${most} are allowed.`)];
}

/** Says that there is no field of that name, and which may have been meant. */
export function noSuchField(name: string): string {
  if (name === '') return 'The name of a field is missing between the brackets.';
  if (isCondition(name)) return `“${name}” is a condition and no field: write {{if ${name}}} … {{end}}.`;
  return `There is no field “${name}”.${didYouMean(name, Object.keys(templateFields))}`;
}

function noSuchCondition(name: string): string {
  const known = [...Object.keys(templateConditions), ...Object.keys(templateFields)];
  return `There is no condition “${name}”.${didYouMean(name, known)}`;
}

function didYouMean(name: string, known: readonly string[]): string {
  const found = nearest(name, known);
  return found === null ? ' Choose one from the list.' : ` Did you mean “${found}”?`;
}

function textOf(part: TemplatePart): string {
  if ('text' in part) return part.text;
  return 'write' in part ? (part.write.start ?? '') : '';
}

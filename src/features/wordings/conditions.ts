import { isCondition, isField, templateConditions, templateFields } from '../../../electron/domain/letterFields.ts';

interface Conditional {
  if?: string | undefined;
  unless?: string | undefined;
}

/** When something stands, in words; null where it always does. */
export function conditionInWords(part: Conditional): string | null {
  const words = [
    part.if === undefined ? null : `Only where ${meaningOf(part.if)}`,
    part.unless === undefined ? null : `Not where ${meaningOf(part.unless)}`,
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join('. ');
}

function meaningOf(name: string): string {
  if (isCondition(name)) return templateConditions[name];
  return isField(name) ? `this is known: ${templateFields[name].split('; unknown')[0]}` : `“${name}”`;
}

const ALWAYS = 'always';

/** What a condition can be, for a list to choose from. */
export const conditionChoices = [
  { value: ALWAYS, label: 'Always' },
  ...(['if', 'unless'] as const).map((how) => ({
    group: how === 'if' ? 'Only where …' : 'Not where …',
    items: [...Object.keys(templateConditions), ...Object.keys(templateFields)].map((name) => ({
      value: `${how} ${name}`,
      label: conditionInWords({ [how]: name }) ?? name,
    })),
  })),
];

/** The choice that stands for a condition. */
export function choiceOf(part: Conditional): string {
  if (part.if !== undefined) return `if ${part.if}`;
  return part.unless === undefined ? ALWAYS : `unless ${part.unless}`;
}

/** The same part with the condition that was chosen. */
export function withChoice<P extends Conditional>(part: P, choice: string): P {
  const { if: _if, unless: _unless, ...rest } = part;
  const [how, name = ''] = choice.split(' ');
  // The keys that were taken away are optional in every part.
  return { ...(rest as P), ...(how === 'if' ? { if: name } : how === 'unless' ? { unless: name } : {}) };
}

/** What can be put into a text: fields, and conditions around words. */
export const insertChoices = [
  {
    group: 'What the case says',
    items: Object.entries(templateFields).map(([name, meaning]) => ({
      value: `{{${name}}}`,
      label: `${name}: ${meaning}`,
    })),
  },
  {
    group: 'Words only where something is so',
    items: Object.entries(templateConditions).map(([name, meaning]) => ({
      value: `{{if ${name}}}{{end}}`,
      label: `if ${name}: ${meaning}`,
    })),
  },
];

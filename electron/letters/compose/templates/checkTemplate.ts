import {
  type LetterTemplate,
  type TemplateField,
  type TemplatePart,
  templateFields,
} from '../../../domain/letterTemplate.ts';

/** What is wrong with a template, and where: "part 3 (progress), heading". */
export interface TemplateProblem {
  where: string;
  message: string;
}

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Everything in a template that could go wrong when a letter is made of it. Empty: nothing can. */
export function checkTemplate(template: LetterTemplate): TemplateProblem[] {
  const seen = new Set<string>();
  return [
    ...textProblems('subject', template.subject),
    ...template.body.flatMap((part, index) => {
      const where = `part ${index + 1} (${part.id})`;
      const isTwice = seen.has(part.id) && 'write' in part;
      seen.add(part.id);
      return [
        ...(isTwice
          ? [{ where, message: 'Another part has this id already, so what is written could not be told apart.' }]
          : []),
        ...partProblems(part, where),
      ];
    }),
  ];
}

function partProblems(part: TemplatePart, where: string): TemplateProblem[] {
  return [
    ...conditionProblems(`${where}, if`, part.if),
    ...conditionProblems(`${where}, unless`, part.unless),
    ...(part.heading === undefined ? [] : textProblems(`${where}, heading`, part.heading)),
    ...('text' in part ? textProblems(`${where}, text`, part.text) : []),
    ...('write' in part && part.write.start !== undefined ? textProblems(`${where}, start`, part.write.start) : []),
  ];
}

function conditionProblems(where: string, condition: string | undefined): TemplateProblem[] {
  if (condition === undefined || isField(condition)) return [];
  return [{ where, message: `There is no field called ${condition}. ${knownFields()}` }];
}

function textProblems(where: string, text: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    const at = text.includes('\n') ? `${where}, line ${line + 1}` : where;
    for (const [, name = ''] of words.matchAll(FIELD))
      if (!isField(name))
        problems.push({ where: at, message: `There is no field called ${name || 'nothing'}. ${knownFields()}` });
    if (/[{}]/.test(words.replace(FIELD, '')))
      problems.push({
        where: at,
        message: 'A bracket of a field is not closed, or stands alone. Write {{received-on}}.',
      });
    if ((words.match(/\*\*/g)?.length ?? 0) % 2 === 1)
      problems.push({ where: at, message: 'Bold words begin with ** and have to end with ** on the same line.' });
  }
  return problems;
}

function knownFields(): string {
  return `The fields are: ${Object.keys(templateFields).join(', ')}.`;
}

export function isField(name: string): name is TemplateField {
  return Object.hasOwn(templateFields, name);
}

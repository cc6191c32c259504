import type { OutputOf } from '../../contract/operations.ts';
import { letterKindLabels, TemplateLetterKind } from '../../domain/letterKinds.ts';
import type { LetterTemplate, TemplateName } from '../../domain/letterTemplate.ts';
import type { Program } from '../program.ts';

/** The letters that no clause of a procedure asks for, and when each is used. */
export function listLetterTemplates(program: Program): OutputOf<'letters.templates'> {
  return TemplateLetterKind.options.flatMap((kind) => {
    const template = program.rulebook.letters.get(kind);
    return template ? [{ kind, label: letterKindLabels[kind], use: template.use }] : [];
  });
}

/** The rules by which the writing room remarks on words. */
export function getWordRules(program: Program): OutputOf<'letters.wordRules'> {
  return program.rulebook.plainWords;
}

/** The program's own template of a name. */
export function ownTemplate(program: Pick<Program, 'rulebook'>, name: TemplateName): LetterTemplate {
  const template = program.rulebook.letters.get(name);
  if (!template) throw new Error(`There is no template ${name}.`); // reading them refuses to go without one
  return template;
}

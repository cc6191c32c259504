import type { WordingProblem } from '../../../contract/letterWordings.ts';
import { LetterKind } from '../../../domain/letterKinds.ts';
import type { LetterTemplate, TemplateName } from '../../../domain/letterTemplate.ts';
import type { RequiredContent } from '../../../letters/compose/facts.ts';
import { checkOwnVersion } from '../../../letters/compose/templates/ownVersion.ts';
import { tryTemplate } from '../../../letters/compose/templates/tryTemplate.ts';
import { requiredContents } from '../../../rules/procedures/requiredContents.ts';
import type { Program } from '../../program.ts';
import { ownTemplate } from '../letterTemplates.ts';

/** Everything that would go wrong with a version of the office's own: in itself, against the clauses, and in every kind of case. */
export function findProblems(program: Program, template: LetterTemplate): WordingProblem[] {
  const own = ownTemplate(program, template.kind);
  const problems = checkOwnVersion(template, own);
  // What is broken in itself is not tried: it would only be said twice.
  if (problems.length > 0) return problems;
  const isLater =
    template.kind === 'refusal-to-escalate' ||
    template.kind === 'stage-2-acknowledgement' ||
    template.kind === 'final-response';
  return tryTemplate(template, own, {
    kind: kindOf(template.kind),
    isLater,
    office: program.requireOffice(),
    requiredContents: contentsOfAll(program, kindOf(template.kind), isLater),
  });
}

/** The kind of letter that a template makes. */
export function kindOf(name: TemplateName): LetterKind {
  return name === 'refusal-to-escalate' ? 'refusal' : LetterKind.parse(name);
}

/** What any procedure that Redress knows asks of the letter: the office may adopt another one, and has cases under earlier ones. */
function contentsOfAll(program: Program, kind: LetterKind, isLater: boolean): RequiredContent[] {
  const all = new Map<string, RequiredContent>();
  for (const procedure of program.rulebook.procedures)
    for (const content of requiredContents(procedure, kind, isLater ? 'stage-2' : 'stage-1'))
      if (content.required && !all.has(content.id)) all.set(content.id, content);
  return [...all.values()];
}

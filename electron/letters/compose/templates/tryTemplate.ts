import { templateFields } from '../../../domain/letterFields.ts';
import { missingIn } from '../../../domain/letters.ts';
import type { LetterTemplate } from '../../../domain/letterTemplate.ts';
import { composeLetter } from '../composeLetter.ts';
import type { Composing } from '../shared.ts';
import { voiceOf } from '../voice.ts';
import type { TemplateProblem } from './checkTemplate.ts';
import { gapsOf, gapsOfPart } from './composeTemplate.ts';
import { type TrialBench, trialCases } from './trialCases.ts';

/**
 * Composes letters by an office's version for every kind of case that can come, and tells what would go wrong there and does
 * not go wrong by the program's own text. So nothing is found out only when a letter is to be printed.
 */
export function tryTemplate(own: LetterTemplate, program: LetterTemplate, bench: TrialBench): TemplateProblem[] {
  const programs = trialCases(program, bench);
  const problems = trialCases(own, bench).flatMap(({ name, facts, parts }, index) => {
    const before = programs[index];
    const known = new Set(before ? faults(composeLetter(before.facts, before.parts)) : []);
    const composing: Composing = { facts, parts, voice: voiceOf(facts) };
    const gaps = new Set<string>(gapsOf(composing, own));
    return missingIn(composeLetter(facts, parts).checks)
      .filter(({ id }) => !known.has(id))
      .map(({ id, label, advice }): TemplateProblem => {
        const field = id.startsWith('field-') ? id.slice('field-'.length) : null;
        if (field === null || !gaps.has(field))
          return {
            where: 'The letter',
            part: null,
            field: 'whole',
            message: `It would not hold what a clause asks for, ${name}: ${label}. ${advice}`,
          };
        const part = own.body.findIndex((one) => gapsOfPart(composing, one).some((gap) => gap === field));
        return {
          where: part < 0 ? 'The headline' : `Part ${part + 1}`,
          part: part < 0 ? null : part,
          field: part < 0 ? 'subject' : 'text',
          message: `There would be a gap ${name}: nobody knows “${field}” there (${templateFields[field as keyof typeof templateFields]}). Say it only under {{if ${field}}} … {{end}}, or let the part stand only where it is known.`, // a gap is always a field
        };
      });
  });
  // One sentence for a fault, not one for each kind of case that shows it.
  const seen = new Set<string>();
  return problems.filter(({ where, part, message }) => {
    const key = `${where} ${part} ${/“[^”]+”|: .+$/.exec(message)?.[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function faults({ checks }: ReturnType<typeof composeLetter>): string[] {
  return missingIn(checks).map(({ id }) => id);
}

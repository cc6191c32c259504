import type { LetterModel } from '../../domain/letterModel.ts';
import type { LetterParts } from '../../domain/letters.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';

/** What is posted with the letter, in words; nothing where nothing is. */
export function enclosedInWords(
  { enclosedDocuments }: LetterFacts,
  parts: LetterParts,
  { forms = [] }: LetterModel,
): { enclosures?: string } {
  const names = [...enclosedDocuments, ...parts.enclosures, ...forms.map(({ title }) => title)];
  return names.length === 0 ? {} : { enclosures: `Enclosed: ${names.join('; ')}` };
}

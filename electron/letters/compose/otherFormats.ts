import type { PersonDetails } from '../../domain/people.ts';
import { OtherFormat, type TextSize } from '../../domain/words.ts';

/**
 * In which other formats somebody needs a letter besides the one on paper, as their needs say on the day on which it is
 * issued. A letter that is set large enough owes no larger print.
 */
export function formatsOwed(person: Pick<PersonDetails, 'needs' | 'language'>, textSize: TextSize): OtherFormat[] {
  const needs = new Set<string>(person.needs);
  const isTooSmall = (needs.has('large-print') && textSize < 16) || (needs.has('giant-print') && textSize < 24);
  const speaksAnother = person.language.trim() !== '' && !/^english$/i.test(person.language.trim());
  return OtherFormat.options.filter((format) => {
    if (format === 'large-print') return isTooSmall;
    return needs.has(format) || (format === 'translation' && speaksAnother);
  });
}

import type { Person } from '../../domain/people.ts';
import type { TextSize } from '../../domain/words.ts';

/** The least sizes that large and giant print mean. */
const LARGE_PRINT: TextSize = 18;
const GIANT_PRINT: TextSize = 24;

/** The size of the letter's text: what the person needs, what they or the office chose, whichever is largest. */
export function textSizeFor(person: Pick<Person, 'needs' | 'textSize'>, office: TextSize): TextSize {
  const needed: TextSize = person.needs.includes('giant-print')
    ? GIANT_PRINT
    : person.needs.includes('large-print')
      ? LARGE_PRINT
      : 12;
  return [person.textSize, office, needed].reduce((largest, size) => (size > largest ? size : largest));
}

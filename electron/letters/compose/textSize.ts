import type { Person } from '../../domain/people.ts';
import type { TextSize } from '../../domain/words.ts';

/** The least sizes that count as large and giant print, and those that are used where nobody has named one (UKAAF). */
const LARGE_PRINT = { least: 16, usual: 18 } as const;
const GIANT_PRINT = { least: 20, usual: 24 } as const;

/**
 * The size of the letter's text: the size that was agreed with the person where it is large enough for what they need, else
 * the usual one for that need; never smaller than the office's own.
 */
export function textSizeFor(person: Pick<Person, 'needs' | 'textSize'>, office: TextSize): TextSize {
  const print = person.needs.includes('giant-print')
    ? GIANT_PRINT
    : person.needs.includes('large-print')
      ? LARGE_PRINT
      : null;
  const agreed = print !== null && person.textSize < print.least ? print.usual : person.textSize;
  return agreed > office ? agreed : office;
}

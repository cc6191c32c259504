import type { LetterView } from '../../../../electron/contract/letters.ts';
import type { LetterPart } from '../../../../electron/domain/letters.ts';
import { contentParts, partName } from '../letterFields.ts';

/** The places of a letter that a remark can be about, by the paths of their fields. */
export function placesOfLetter(view: LetterView): { value: string; label: string }[] {
  const head: LetterPart[] = ['recipient', 'date', 'signatory'];
  return [...head, ...contentParts(view.letter.kind)].flatMap((part) =>
    part === 'slots'
      ? view.written.map(({ id, label }) => ({ value: `slots.${id}`, label }))
      : [{ value: part, label: partName(part) }],
  );
}

export function placeName(view: LetterView, path: string): string {
  return placesOfLetter(view).find(({ value }) => value === path)?.label ?? 'The letter';
}

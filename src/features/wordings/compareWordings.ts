import { diffWordsWithSpace } from 'diff';
import type { LetterTemplate, TemplatePart } from '../../../electron/domain/letterTemplate.ts';
import { conditionInWords } from './conditions.ts';
import { kindOfPart } from './wordingForm.ts';

/** A piece of a text: as before, new, or gone. */
export interface Piece {
  text: string;
  how: 'same' | 'added' | 'removed';
}

/** A part of the letter that is not as it was. */
export interface PartChange {
  /** "The headline"; "Part 3". */
  name: string;
  how: 'added' | 'removed' | 'changed' | 'moved';
  pieces: Piece[];
}

/** What is different between two versions of a letter, in the order of the newer one. */
export function compareWordings(before: LetterTemplate, after: LetterTemplate): PartChange[] {
  const known = new Map(before.body.map((part) => [part.id, part]));
  const kept = after.body.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const order = before.body.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  const headline = change('The headline', headlineText(before), headlineText(after));
  const parts = after.body.flatMap((part, index): PartChange[] => {
    const name = `Part ${index + 1}`;
    const was = known.get(part.id);
    if (!was) return [{ name, how: 'added', pieces: [{ text: partText(part), how: 'added' }] }];
    const changed = change(name, partText(was), partText(part));
    if (changed.length > 0) return changed;
    const isMoved = kept.indexOf(part.id) !== order.indexOf(part.id);
    return isMoved ? [{ name, how: 'moved', pieces: [{ text: partText(part), how: 'same' }] }] : [];
  });
  const gone = before.body
    .filter(({ id }) => !after.body.some((part) => part.id === id))
    .map(
      (part): PartChange => ({
        name: `Part ${before.body.indexOf(part) + 1} of before`,
        how: 'removed',
        pieces: [{ text: partText(part), how: 'removed' }],
      }),
    );
  return [...headline, ...parts, ...gone];
}

function change(name: string, before: string, after: string): PartChange[] {
  if (before === after) return [];
  const pieces = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Piece => ({
      text: value,
      how: added ? 'added' : removed ? 'removed' : 'same',
    }),
  );
  return [{ name, how: 'changed', pieces }];
}

function headlineText({ subject }: LetterTemplate): string {
  return subject.map((one) => [conditionInWords(one), one.text].filter(Boolean).join(': ')).join('\n');
}

/** Everything about a part that can be changed, as a text. */
function partText(part: TemplatePart): string {
  const condition = conditionInWords(part);
  const words =
    'text' in part
      ? [part.text]
      : 'write' in part
        ? [
            `${part.write.label}: ${part.write.hint}`,
            part.write.required ? 'The letter cannot go without it.' : null,
            part.write.start ?? null,
          ]
        : [`${kindOfPart(part)}.`];
  return [condition && `(${condition})`, part.heading ?? null, ...words].filter(Boolean).join('\n');
}

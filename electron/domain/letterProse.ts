import type { LetterKind } from './letterKinds.ts';
import { type LetterPart, type LetterParts, partsOfKind } from './letters.ts';
import type { Prose } from './richText.ts';

/** A text of a letter that staff wrote, with the path of its field: "findings", "slots.progress", "points.<id>". */
interface OwnText {
  path: string;
  prose: Prose;
}

const ownParts = [
  'notResponsibleFor',
  'adjustments',
  'findings',
  'apology',
  'learning',
  'updates',
  'extensionReason',
  'refusalReason',
  'refusalDiscretion',
  'refusalDirectTo',
  'extra',
] as const satisfies readonly LetterPart[];

/** What staff wrote in a letter, in their own words, as far as its kind uses it. What the resident said is not ours to judge. */
export function ownTexts(kind: LetterKind, parts: LetterParts): OwnText[] {
  const uses: readonly LetterPart[] = partsOfKind[kind];
  return [
    ...(uses.includes('points')
      ? parts.points.map(({ id, reasons }) => ({ path: `points.${id}`, prose: reasons }))
      : []),
    ...(uses.includes('slots')
      ? Object.entries(parts.slots).map(([id, prose]) => ({ path: `slots.${id}`, prose }))
      : []),
    ...ownParts.filter((part) => uses.includes(part)).map((part) => ({ path: part, prose: parts[part] })),
  ];
}

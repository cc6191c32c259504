import type { LetterPart, LetterParts } from '../../../electron/domain/letters.ts';

export interface MergedParts {
  parts: LetterParts;
  /** Parts that both had changed: mine stands in the form, theirs is shown beside it, so that neither text is lost. */
  clashes: LetterPart[];
}

/**
 * Brings two people's changes of one letter together, part by part: what only one has changed is taken from them.
 * @param base what both began from
 */
export function mergeParts(base: LetterParts, mine: LetterParts, theirs: LetterParts): MergedParts {
  const clashes: LetterPart[] = [];
  const parts = { ...theirs };
  for (const part of Object.keys(mine) as LetterPart[]) {
    // the keys of LetterParts are its parts
    if (isSame(mine[part], base[part])) continue;
    Object.assign(parts, { [part]: mine[part] });
    if (!isSame(theirs[part], base[part]) && !isSame(theirs[part], mine[part])) clashes.push(part);
  }
  return { parts, clashes };
}

/** Parts are plain JSON whose keys come in the schema's order, so that their texts can be compared. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import type { StageId } from '../../domain/events.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { Procedure } from './procedure.ts';

/** Something that a letter must hold, or had better hold. */
export interface RequiredContent {
  id: string;
  /** "The date by which we will now answer". */
  what: string;
  clause: string;
  confirmed: boolean;
  /** False for good practice: its absence is pointed out and blocks nothing. */
  required: boolean;
  /** Only where something was upheld. */
  onlyUpheld: boolean;
}

/** What a kind of letter must hold under a procedure, in the order of the letter. `stage` matters for kinds that occur at several. */
export function requiredContents(procedure: Procedure, kind: LetterKind, stage: StageId | null): RequiredContent[] {
  return procedure.contents
    .filter((content) => content.letter === kind && (content.stage === null || content.stage === stage))
    .map(({ id, what, clause, confirmed, required, onlyUpheld }) => ({
      id,
      what,
      clause,
      confirmed,
      required,
      onlyUpheld,
    }));
}

/**
 * What a letter must hold by the landlord's own procedure, and what the laws beside it ask for on top; only the landlord's own
 * is advised where it is not required.
 */
export function contentsByLaw(
  [own, ...laws]: readonly [Procedure, ...Procedure[]],
  kind: LetterKind,
  stage: StageId | null,
): RequiredContent[] {
  const contents = requiredContents(own, kind, stage);
  for (const law of laws)
    for (const asked of requiredContents(law, kind, stage)) {
      const known = contents.findIndex(({ id }) => id === asked.id);
      if (known < 0 && asked.required) contents.push(asked);
      else if (asked.required && !contents[known]?.required) contents[known] = asked;
    }
  return contents;
}

/** The required contents that a letter lacks, given the ids of those that it holds. */
export function missingContents(
  procedure: Procedure,
  kind: LetterKind,
  stage: StageId | null,
  held: readonly string[],
): RequiredContent[] {
  return requiredContents(procedure, kind, stage).filter((content) => content.required && !held.includes(content.id));
}

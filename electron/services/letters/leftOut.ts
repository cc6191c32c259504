import type { EventFacts } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { ContentCheck, LetterParts } from '../../domain/letters.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';

type LeftOutFacts = NonNullable<Extract<EventFacts, { type: 'letter-issued' }>['leftOut']>;

/** What a draft goes without, with who decided it and when: the program writes that, and only where the reason is new. */
export function stampLeftOut(
  { leftOut }: LetterParts,
  before: LetterParts,
  stamp: { by: StaffId; on: IsoDate },
): LetterParts['leftOut'] {
  return Object.fromEntries(
    Object.entries(leftOut).map(([content, { reason }]) => {
      const known = before.leftOut[content];
      return [content, known?.reason === reason && known.by !== null ? known : { reason, ...stamp }];
    }),
  );
}

/** What an issued letter goes without, for the history: the facts, and the sentences that people read. */
export function leftOutWhenIssued(
  checks: readonly ContentCheck[],
  { leftOut }: LetterParts,
  { staff }: LetterFacts,
): { facts: { leftOut?: LeftOutFacts }; words: { leftOut?: string } } {
  const gone = checks.flatMap((check) => {
    const decided = leftOut[check.id];
    return check.leftOut === undefined || !decided?.by || !decided.on
      ? []
      : [{ check, by: decided.by, on: decided.on, reason: check.leftOut }];
  });
  if (gone.length === 0) return { facts: {}, words: {} };
  const sentences = gone.map(({ check, by, reason }) => {
    const who = staff.find(({ id }) => id === by)?.name ?? 'a member of staff';
    return `Left out: ${check.label}${check.clause ? ` (${check.clause})` : ''}. ${who} decided so, because: ${reason}`;
  });
  return {
    facts: { leftOut: gone.map(({ check, by, on }) => ({ content: check.id, by, on })) },
    words: { leftOut: sentences.join('\n') },
  };
}

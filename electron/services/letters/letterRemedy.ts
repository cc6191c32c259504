import type { NewEvent } from '../../domain/events.ts';
import { ActionId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { ContentCheck, PromisedAction } from '../../domain/letters.ts';
import { formatPounds } from '../../domain/money.ts';
import type { RemedyStanding, RemedyState } from '../../rules/remedy/standing.ts';
import type { StoredLetter } from '../../store/letters.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { standingRemedies } from '../remedies/remedyCases.ts';

/** What letters have to do with remedies in money. An action of a letter that bears a remedy's id offers that remedy. */

/** The id of the promise to pay, when an action of a letter offers a remedy of the case. */
export function remedyActionId(loaded: LoadedCase, id: string): ActionId | null {
  return standingRemedies(loaded).some(({ remedyId }) => remedyId === id) ? ActionId.parse(id) : null;
}

/** The offers that a letter makes on the day on which it is sent. */
export function offersMade(letter: StoredLetter, loaded: LoadedCase, on: IsoDate): NewEvent[] {
  return offeredIn(letter, loaded).flatMap(({ one, action }): NewEvent[] => {
    if (one.state !== 'to-offer' || action.amount === null) return [];
    return [
      {
        facts: {
          type: 'remedy-offered',
          on,
          by: letter.parts.signatory,
          ...(letter.stage ? { stage: letter.stage } : {}),
          remedyId: one.remedyId,
          revision: one.proposal.event.revision,
          amount: action.amount,
          letterId: letter.id,
        },
        words: { what: action.what },
      },
    ];
  });
}

/** Whether the remedies that a letter offers are ready to be offered, and in the sum that was worked out. */
export function remedyChecks(letter: StoredLetter, loaded: LoadedCase): ContentCheck[] {
  return offeredIn(letter, loaded).flatMap(({ one, action }): ContentCheck[] => {
    const { amount } = one.proposal.event;
    const check = { clause: null, required: true, part: 'actions' };
    const isReady = one.state === 'to-offer';
    const isUnfinished = one.state === 'unfinished';
    return [
      {
        ...check,
        id: 'remedy-approved',
        label: isUnfinished ? 'The remedy is finished' : `The remedy of ${formatPounds(amount)} may be offered`,
        met: isReady,
        advice: adviceOn[one.state] ?? 'The remedy has to be approved before the letter goes.',
      },
      {
        ...check,
        id: 'remedy-amount',
        label: 'The letter offers what was worked out',
        met: action.amount === amount,
        advice: `The calculation on file comes to ${formatPounds(amount)}. Put the remedy into the letter again.`,
      },
    ];
  });
}

/** Where a remedy stands before anybody was told of it. */
const BEFORE_OFFER: ReadonlySet<RemedyState> = new Set(['unfinished', 'to-approve', 'returned', 'to-offer']);

const adviceOn: Partial<Record<RemedyState, string>> = {
  unfinished: 'Something is still to be answered. Finish working the remedy out, then put it into the letter again.',
  returned: 'The remedy was sent back. Work it out again, then put it into the letter again.',
};

const OFFERS: ReadonlySet<LetterKind> = new Set<LetterKind>([
  'stage-1-response',
  'final-response',
  'compensation-offer',
]);

function offeredIn(letter: StoredLetter, loaded: LoadedCase): { one: RemedyStanding; action: PromisedAction }[] {
  if (!OFFERS.has(letter.kind)) return [];
  const remedies = standingRemedies(loaded);
  return letter.parts.actions.flatMap((action) => {
    const one = remedies.find(({ remedyId }) => remedyId === action.id);
    // One that was agreed or answered already stands in the letter as a promise, not as an offer.
    return one && BEFORE_OFFER.has(one.state) ? [{ one, action }] : [];
  });
}

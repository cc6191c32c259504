import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Improvement, ImprovementState, Learnt } from '../../domain/learning.ts';

const ERASED = 'The text of this entry has been erased.';

/** What a case taught the office: what was recorded last of what stands. Null: nobody has looked yet. */
export function learntIn(standing: readonly RecordedEvent[]): Learnt | null {
  let last: Learnt | null = null;
  for (const { facts, words } of inOrderOfRecording(standing)) {
    if (facts.type !== 'learning-recorded') continue;
    const said = words as WordsOf<'learning-recorded'> | null; // parsed by the event's schema when it was appended
    last = {
      on: facts.on,
      by: facts.by ?? null,
      themes: [...new Set(facts.themes)],
      nothing: facts.nothing === true,
      cause: said === null ? ERASED : (said.cause ?? ''),
      change: said?.change ?? '',
    };
  }
  return last;
}

/**
 * What is changed because of a case, in the order in which it was agreed: the office's own improvements, and what it promised
 * the resident as a change of practice.
 */
export function improvementsIn(standing: readonly RecordedEvent[], today: IsoDate): Improvement[] {
  const found = new Map<string, Improvement>();
  for (const { facts, words } of inOrderOfRecording(standing)) {
    switch (facts.type) {
      case 'improvement-agreed':
        found.set(facts.improvementId, agreed(facts.improvementId, facts, words, false, today));
        break;
      case 'action-agreed':
        // Put right to be something else, it is no improvement any more.
        if (facts.kind === 'change-of-practice')
          found.set(facts.actionId, agreed(facts.actionId, facts, words, true, today));
        else found.delete(facts.actionId);
        break;
      case 'improvement-settled': {
        const said = words as WordsOf<'improvement-settled'> | null; // as above
        settle(found, facts.improvementId, facts.how, facts.on, said?.evidence ?? ERASED);
        break;
      }
      case 'action-done': {
        const said = words as WordsOf<'action-done'> | null; // as above
        settle(found, facts.actionId, 'done', facts.on, said?.evidence ?? ERASED);
        break;
      }
      default:
    }
  }
  return [...found.values()];
}

/** A case tells things in order of date; what was agreed anew on an earlier day is still what was said last. */
function inOrderOfRecording(standing: readonly RecordedEvent[]): RecordedEvent[] {
  return [...standing].sort((a, b) => a.seq - b.seq);
}

function agreed(
  id: string,
  facts: { on: IsoDate; dueOn: IsoDate; owner?: Improvement['owner'] | undefined },
  words: RecordedEvent['words'],
  isPromise: boolean,
  today: IsoDate,
): Improvement {
  const said = words as WordsOf<'improvement-agreed' | 'action-agreed'> | null; // parsed by the event's schema when it was appended
  return {
    id,
    what: said?.what ?? ERASED,
    agreedOn: facts.on,
    dueOn: facts.dueOn,
    owner: facts.owner ?? null,
    state: stateOn(facts.dueOn, today),
    settledOn: null,
    evidence: '',
    isPromise,
  };
}

function settle(
  found: Map<string, Improvement>,
  id: string,
  state: ImprovementState,
  settledOn: IsoDate,
  evidence: string,
): void {
  const one = found.get(id);
  if (one) found.set(id, { ...one, state, settledOn, evidence });
}

function stateOn(dueOn: IsoDate, today: IsoDate): ImprovementState {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'due' : 'open';
}

/** Still to be done. */
export function isOpen({ state }: Pick<Improvement, 'state'>): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}

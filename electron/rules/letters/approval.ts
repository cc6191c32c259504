import type { LetterId } from '../../domain/ids.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import type { Dated, DatedOf } from '../history/history.ts';
import { clockOfLetter } from '../steps/letterSteps.ts';
import { type Candidate, lowerFirst, type NextStepInput, plainStep, type Step } from '../steps/steps.ts';

export type Judged = DatedOf<'letter-approval-asked'> | DatedOf<'letter-approved'> | DatedOf<'letter-sent-back'>;

/** The last word on each letter that a second person has to approve; letters that were issued or thrown away are gone. */
export function approvalsOf(events: readonly Dated[]): Map<LetterId, Judged> {
  const standing = new Map<LetterId, Judged>();
  for (const dated of events)
    switch (dated.type) {
      case 'letter-approval-asked':
      case 'letter-approved':
      case 'letter-sent-back':
        standing.set(dated.event.letterId, dated);
        break;
      case 'letter-approval-dropped':
      case 'letter-issued':
        standing.delete(dated.event.letterId);
        break;
      default:
    }
  return standing;
}

/**
 * What letters that need approving ask for. Such a step has the date of the clock that its letter serves and goes before
 * it: the letter is written, and the answer waits for nothing else.
 */
export function approvalCandidates({ facts, clocks }: NextStepInput): Candidate[] {
  return [...approvalsOf(facts.events).values()].map((judged) => {
    const { event } = judged;
    const clock = clockOfLetter(event, clocks);
    const due = clock && isDay(clock.due) ? clock.due : null;
    return {
      step: {
        ...stepOf(judged),
        dueOn: due === null ? null : dateOf(due),
        clockId: clock?.rule.id ?? null,
        procedureId: clock?.procedure.id ?? null,
        letterKind: event.kind,
      },
      due: due ?? Number.POSITIVE_INFINITY,
    };
  });
}

function stepOf({ type, event }: Judged): Step {
  const letter = lowerFirst(letterName(event.kind, event.stage ?? null));
  const stage = event.stage ?? null;
  switch (type) {
    case 'letter-approval-asked':
      return {
        ...plainStep('approve-letter', `Approve the ${letter}`, stage, [
          'Read it; approve it, or send it back with remarks.',
        ]),
        who: 'Somebody else, who may approve letters',
      };
    case 'letter-sent-back':
      return plainStep('revise-letter', `Write the ${letter} again`, stage, [
        'It was sent back: the remarks stand beside it.',
      ]);
    case 'letter-approved':
      return plainStep('issue-letter', `Issue the ${letter}`, stage, [
        'It is approved as it stands: a change needs approval again.',
      ]);
  }
}

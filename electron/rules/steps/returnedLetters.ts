import type { Finding } from '../../domain/assessment.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { say } from '../clocks/explainClock.ts';
import { finding } from '../findings/finding.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated, DatedOf } from '../history/history.ts';
import type { Standing } from '../history/status.ts';
import { type Candidate, lowerFirst, plainStep } from './steps.ts';

type Returned = DatedOf<'letter-returned'>;

/** Nearly every case has none: one list serves them all. */
const NONE: Returned[] = [];

/** The letters that came back and that nobody has done anything about: not sent again, and the person not reached otherwise. */
export function returnedLetters(events: readonly Dated[]): Returned[] {
  let open = NONE;
  for (const dated of events) {
    if (isReturn(dated)) open = [...open.filter(({ event }) => event.letterId !== dated.event.letterId), dated];
    else if (open.length > 0) open = open.filter((one) => !isSettledBy(one, dated));
  }
  return open;
}

function isReturn(dated: Dated): dated is Returned {
  return dated.type === 'letter-returned';
}

function isSettledBy({ event: returned }: Returned, { type, event }: Dated): boolean {
  if (type === 'letter-sent-again') return event.letterId === returned.letterId;
  // A contact with somebody else does not tell the person what the letter said.
  return type === 'contacted' && event.reached !== false && event.with !== 'somebody-else';
}

/** Somebody still waits for a letter that came back: to be seen to on the day on which it did. */
export function returnedLetterCandidates(events: readonly Dated[]): Candidate[] {
  return returnedLetters(events).map(({ event, day }) => ({
    step: {
      ...plainStep(
        'find-another-way',
        `The ${lowerFirst(letterName(event.kind, event.stage ?? null))} came back: find another way`,
        event.stage ?? null,
        ['The person reached by telephone, email or a visit, and the address asked for.', 'The letter sent again.'],
      ),
      dueOn: dateOf(day),
      letterKind: event.kind,
    },
    due: day,
  }));
}

/** A letter that came back has been sent all the same: its day stands, but the person may not know what it says. */
export function returnedLetterFindings(facts: CaseFacts, { status }: Standing): Finding[] {
  if (status === 'closed' || status === 'withdrawn') return [];
  return returnedLetters(facts.events).map(({ event, day }) =>
    finding(
      'letter-came-back',
      'warning',
      `The ${lowerFirst(letterName(event.kind, event.stage ?? null))} came back on ${say(day)}. The day on which it was sent stands, but the person may not know what it says: reach them another way, and send it again.`,
      { stage: event.stage ?? null, eventId: event.id },
    ),
  );
}

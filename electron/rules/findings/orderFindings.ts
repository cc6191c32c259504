import type { Finding } from '../../domain/assessment.ts';
import type { EventType } from '../../domain/events.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import { stageLastAskedFor, stageWords } from '../history/misfits.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { finding } from './finding.ts';

const NONE: readonly Finding[] = [];
/** Nearly every case has none of these, and is judged many thousands of times. */
const ENDS_AND_BEGINNINGS: ReadonlySet<EventType> = new Set<EventType>(['reopened', 'refused', 'escalation-refused']);

/** Entries that cannot follow upon what is recorded before them: each says what does not fit, and how to put it right. */
export function orderFindings(procedure: Procedure, facts: CaseFacts): readonly Finding[] {
  const known = knownTooLate(facts);
  if (!facts.events.some(({ type }) => ENDS_AND_BEGINNINGS.has(type))) return known === null ? NONE : [known];
  const found: Finding[] = known === null ? [] : [known];
  let hasEnded = false;
  let referredOn: number | null = null;
  for (const dated of facts.events) {
    switch (dated.type) {
      case 'withdrawn':
      case 'closed':
        hasEnded = true;
        break;
      case 'refused':
      case 'escalation-refused': {
        hasEnded = true;
        const wrong =
          dated.type === 'refused' ? refusedAfterAnswer(dated, procedure, facts) : notAskedFor(dated, facts);
        if (wrong !== null) found.push(wrong);
        break;
      }
      case 'referred':
        referredOn = dated.day;
        break;
      case 'determined':
        // The ombudsman's orders can be a reason to take it up again.
        referredOn = null;
        hasEnded = true;
        break;
      case 'reopened':
        if (!hasEnded) found.push(reopenedForNothing(dated, referredOn));
        hasEnded = false;
        break;
      default:
    }
  }
  return found;
}

function reopenedForNothing({ event, day }: Dated, referredOn: number | null): Finding {
  const text =
    referredOn === null
      ? `The case was reopened on ${say(day)}, though nothing says that it had come to an end. Nothing changes by it: strike the entry out, or record when the case was closed, withdrawn or refused.`
      : `The case was reopened on ${say(day)}, though it was not closed but with the ombudsman, since ${say(referredOn)}. It stays there until the ombudsman decides: strike the entry out, or record the decision.`;
  return finding('reopened-without-end', 'warning', text, { eventId: event.id });
}

/** What has had its answer is not refused any more; a further stage may be. */
function refusedAfterAnswer(
  refused: Extract<Dated, { type: 'refused' }>,
  procedure: Procedure,
  facts: CaseFacts,
): Finding | null {
  const stage = refused.stage ?? procedure.stages[0]?.id;
  if (stage === undefined) return null;
  let answered: number | null = null;
  for (const { type, stage: of, day } of facts.events) {
    if (type === 'responded' && of === stage && day < refused.day) answered = day;
    else if (type === 'reopened' && day <= refused.day) answered = null;
  }
  if (answered === null) return null;
  return finding(
    'refused-after-answer',
    'warning',
    `${stageWords(stage, true)} was refused on ${say(refused.day)}, after it had been answered on ${say(answered)}. Strike out whichever is wrong; if it was a further stage that was refused, record that instead.`,
    { stage, eventId: refused.event.id },
  );
}

function notAskedFor({ event, day }: Dated, facts: CaseFacts): Finding | null {
  if (stageLastAskedFor(facts.events, day) !== null) return null;
  return finding(
    'no-escalation-request',
    'warning',
    `A further stage was refused on ${say(day)}, and nothing says when the resident asked for it. Record the day on which they asked.`,
    { eventId: event.id },
  );
}

/** Nobody complains of what they do not know of yet. */
function knownTooLate({ received }: CaseFacts): Finding | null {
  const since = received?.event.knownSince;
  if (received === null || since === undefined || dayOf(since) <= received.day) return null;
  return finding(
    'known-after-receipt',
    'warning',
    `The matter is recorded as known since ${plainDate(since)}, after the complaint about it was received (${say(received.day)}). Correct whichever date is wrong.`,
    { eventId: received.event.id },
  );
}

function say(day: number): string {
  return plainDate(dateOf(day));
}

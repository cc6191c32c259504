import type { HistoryEvent } from '../../domain/events.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import type { JudgedClock } from '../clocks/judgedClock.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import {
  type Candidate,
  contentsInWords,
  earliest,
  lowerFirst,
  type NextStepInput,
  plainStep,
  type Step,
} from './steps.ts';

/** A letter that was issued and still lies in the office: it counts for nothing until it is posted. */
export function unsentLetter({ facts, clocks }: NextStepInput): Step | null {
  const list: Candidate[] = [];
  for (const { type, event } of facts.events) {
    if (type !== 'letter-issued' || isSent(event, facts)) continue;
    const clock = clockOfLetter(event, clocks);
    const due = clock && isDay(clock.due) ? clock.due : null;
    list.push({
      step: {
        ...plainStep(
          'send-letter',
          `Post the ${lowerFirst(letterName(event.kind, event.stage ?? null))}`,
          event.stage ?? clock?.rule.stage ?? null,
          ['The day and the way it left the office.'],
        ),
        dueOn: due === null ? null : dateOf(due),
        clockId: clock?.rule.id ?? null,
        procedureId: clock?.procedure.id ?? null,
        letterKind: event.kind,
      },
      due: due ?? Number.POSITIVE_INFINITY,
    });
  }
  return earliest(list);
}

function isSent(issued: Extract<HistoryEvent, { type: 'letter-issued' }>, facts: CaseFacts): boolean {
  for (const { type, event } of facts.events)
    if (type === 'letter-sent' && event.letterId === issued.letterId) return true;
  return false;
}

/** The clock that a letter stops, or, for an extension, that it must come in time for. */
export function clockOfLetter(
  event: Pick<Extract<HistoryEvent, { type: 'letter-issued' }>, 'kind' | 'stage'>,
  clocks: readonly JudgedClock[],
): JudgedClock | null {
  let best: JudgedClock | null = null;
  for (const clock of clocks) {
    const { rule } = clock;
    const isOfStage = event.stage === undefined || rule.stage === event.stage;
    const isAsked =
      event.kind === 'extension-notice'
        ? rule.asks === 'respond' && isOfStage
        : event.kind === 'refusal'
          ? rule.asks === 'acknowledge' && isOfStage && clock.state !== 'not-started'
          : rule.letterKind === event.kind;
    if (isAsked && (best === null || comesBefore(clock, best))) best = clock;
  }
  return best;
}

/** What is still to be met comes before what was met otherwise, such as by a telephone call; then the earlier date. */
function comesBefore(a: JudgedClock, b: JudgedClock): boolean {
  const [isDone, wasDone] = [isDay(a.stop), isDay(b.stop)];
  if (isDone !== wasDone) return wasDone;
  return isDay(a.due) && (!isDay(b.due) || a.due < b.due);
}

/** A refusal is complete only when the resident has the reasons and the right to go to the ombudsman in writing. */
export function refusalInWriting({ facts, procedure, clocks }: NextStepInput): Step | null {
  const refusal = facts.ending?.event;
  if (refusal === undefined || (refusal.type !== 'refused' && refusal.type !== 'escalation-refused')) return null;
  const isPosted = facts.events.some(
    ({ type, event, day }) => type === 'letter-sent' && event.kind === 'refusal' && day >= (facts.ending?.day ?? 0),
  );
  const isTold = refusal.reasonsGiven === true && refusal.ombudsmanRightGiven !== false;
  if (isPosted || isTold) return null;
  const stage = refusal.type === 'refused' ? (refusal.stage ?? facts.stage) : facts.stage;
  const clock = clocks.find(
    (candidate) => candidate.rule.asks === 'acknowledge' && candidate.rule.stage === stage && candidate.due > 0,
  );
  return {
    ...plainStep(
      'refuse-in-writing',
      'Give the refusal in writing',
      stage,
      contentsInWords(procedure, 'refusal', stage),
    ),
    dueOn: clock ? dateOf(clock.due) : null,
    clockId: clock?.rule.id ?? null,
    procedureId: clock?.procedure.id ?? null,
    letterKind: 'refusal',
  };
}

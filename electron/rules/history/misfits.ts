import type { EventType, HistoryEvent, StageId } from '../../domain/events.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { NEVER } from '../calendar/days.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Dated } from './history.ts';

/** Something in the history that cannot be so, and how to put it right. */
export interface Misfit {
  id: string;
  text: string;
  event: HistoryEvent | null;
  stage: StageId | null;
  /** The record must be put right before anything else can be said. */
  isBlocking: boolean;
}

/** Events that move a case on. Before the receipt they cannot be; notes, calls and documents can. */
const FLOW: ReadonlySet<EventType> = new Set<EventType>([
  'triaged',
  'accepted',
  'refused',
  'acknowledged',
  'plan-agreed',
  'date-agreed',
  'extended',
  'responded',
  'escalation-requested',
  'escalation-refused',
  'hearing-arranged',
  'hearing-held',
  'signed-off',
  'referred',
  'determined',
  'evidence-requested',
  'evidence-sent',
  'withdrawn',
  'closed',
  'reopened',
]);

/** Drops what cannot be, so that the rest is still judged, and says so. */
export function leaveOutMisfits(all: Dated[], today: number, procedure: Procedure, misfits: Misfit[]): Dated[] {
  const receipt = all.find(({ type }) => type === 'received') ?? null;
  if (receipt === null && procedure.role !== 'hazard')
    misfits.push(
      misfit(
        'no-receipt',
        null,
        true,
        'Nothing says when the complaint was received. Record its receipt, with the date on which it reached us.',
      ),
    );
  let kept: Dated[] | null = null;
  for (let index = 0; index < all.length; index++) {
    const dated = all[index] as Dated; // index is within the list
    const wrong = dated === receipt && dated.day <= today ? null : whatIsWrong(dated, all, receipt, today, procedure);
    if (wrong === null) kept?.push(dated);
    else {
      // Nearly every history is right from beginning to end: it is copied only once something is not.
      kept ??= all.slice(0, index);
      misfits.push(wrong);
    }
  }
  return kept ?? all;
}

function whatIsWrong(
  { type, stage, event, day }: Dated,
  all: readonly Dated[],
  receipt: Dated | null,
  today: number,
  procedure: Procedure,
): Misfit | null {
  if (day > today)
    return misfit(
      'event-in-future',
      event,
      false,
      `An entry is dated ${say(day)}, which is still to come. It is left out until then. If the date is wrong, correct it.`,
    );
  if (type === 'received' && receipt !== null)
    return misfit(
      'received-twice',
      event,
      false,
      `The complaint is recorded as received twice: ${say(receipt.day)} and ${say(day)}. The earlier date counts. Strike out the entry that is wrong.`,
    );
  if (receipt !== null && day < receipt.day && FLOW.has(type))
    return misfit(
      'event-before-receipt',
      event,
      true,
      `An entry is dated ${say(day)}, before the complaint was received (${say(receipt.day)}). It is left out. Correct whichever date is wrong.`,
    );
  if ((type === 'hearing-held' || type === 'hearing-arranged') && !knowsHearings(procedure))
    return misfit(
      'no-such-stage',
      event,
      false,
      `${procedure.name} has no panel hearing. The entry is left out. Strike it out, or record what it was.`,
    );
  const isOfLaterStage = stage !== null && stage !== procedure.stages[0]?.id && FLOW.has(type);
  return isOfLaterStage ? wrongForItsStage(event, stage, day, all, procedure, today) : null;
}

function wrongForItsStage(
  event: HistoryEvent,
  stage: StageId,
  day: number,
  all: readonly Dated[],
  procedure: Procedure,
  today: number,
): Misfit | null {
  if (!hasStage(procedure, stage))
    return misfit(
      'no-such-stage',
      event,
      false,
      `${procedure.name} has no ${stageWords(stage)}. The entry is left out. Strike it out, or record it at the right stage.`,
    );
  const requested = event.type === 'escalation-requested' ? NEVER : requestDay(all, stage);
  // A request that is still to come has not happened, so nothing was done before it.
  if (day >= requested || requested > today) return null;
  return misfit(
    'event-before-escalation',
    event,
    true,
    `An entry at ${stageWords(stage)} is dated ${say(day)}, before the resident asked for that stage (${say(requested)}). It is left out. Correct whichever date is wrong.`,
  );
}

/** The day on which a stage was asked for; NEVER when nobody recorded it. */
function requestDay(events: readonly Dated[], stage: StageId): number {
  for (const dated of events) if (dated.type === 'escalation-requested' && dated.stage === stage) return dated.day;
  return NEVER;
}

/** The stage that was asked for last on or before a day, and so the one that a refusal to escalate refuses; null when none was. */
export function stageLastAskedFor(events: readonly Dated[], day: number): StageId | null {
  let asked: StageId | null = null;
  for (const dated of events) if (dated.type === 'escalation-requested' && dated.day <= day) asked = dated.stage;
  return asked;
}

function knowsHearings({ stages, clocks }: Procedure): boolean {
  return (
    stages.some(({ panel, opens }) => panel !== null || opens.some(({ event }) => event === 'hearing-held')) ||
    clocks.some(({ start, stop }) => [...start, ...stop].some(({ event }) => event === 'hearing-held'))
  );
}

function hasStage(procedure: Procedure, id: StageId): boolean {
  for (const stage of procedure.stages) if (stage.id === id) return true;
  return false;
}

/** Describes something that does not fit. */
export function misfit(id: string, event: HistoryEvent | null, isBlocking: boolean, text: string): Misfit {
  const stage = event && 'stage' in event && event.stage !== undefined ? event.stage : null;
  return { id, text, event, stage, isBlocking };
}

/** "stage 1", or "Stage 1" at the beginning of a sentence. */
export function stageWords(stage: StageId, isFirst = false): string {
  return `${isFirst ? 'Stage' : 'stage'} ${stage.slice('stage-'.length)}`;
}

function say(day: number): string {
  return plainDate(dateOf(day));
}

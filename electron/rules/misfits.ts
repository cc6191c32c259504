import type { EventType, HistoryEvent, StageId } from '../domain/events.ts';
import { plainDate } from '../domain/isoDate.ts';
import { dateOf } from './dayNumber.ts';
import { NEVER } from './days.ts';
import type { Dated } from './history.ts';
import type { Procedure } from './procedure.ts';

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
  'hearing-held',
  'referred',
  'determined',
  'evidence-sent',
  'withdrawn',
  'closed',
  'reopened',
]);

/** Drops what cannot be, so that the rest is still judged, and says so. */
export function leaveOutMisfits(all: Dated[], today: number, procedure: Procedure, misfits: Misfit[]): Dated[] {
  const kept: Dated[] = [];
  let receivedDay = NEVER;
  let firstReceipt: Dated | null = null;
  for (const dated of all) if (receivedDay === NEVER && dated.type === 'received') receivedDay = dated.day;
  if (receivedDay === NEVER && procedure.role !== 'hazard')
    misfits.push(
      misfit(
        'no-receipt',
        null,
        true,
        'Nothing says when the complaint was received. Record its receipt, with the date on which it reached us.',
      ),
    );

  for (const dated of all) {
    const { type, stage, event, day } = dated;
    if (day > today) {
      misfits.push(
        misfit(
          'event-in-future',
          event,
          false,
          `An entry is dated ${say(day)}, which is still to come. It is left out until then. If the date is wrong, correct it.`,
        ),
      );
      continue;
    }
    if (type === 'received') {
      if (firstReceipt === null) firstReceipt = dated;
      else {
        misfits.push(
          misfit(
            'received-twice',
            event,
            false,
            `The complaint is recorded as received twice: ${say(firstReceipt.day)} and ${say(day)}. The earlier date counts. Strike out the entry that is wrong.`,
          ),
        );
        continue;
      }
    } else if (day < receivedDay && FLOW.has(type)) {
      misfits.push(
        misfit(
          'event-before-receipt',
          event,
          true,
          `An entry is dated ${say(day)}, before the complaint was received (${say(receivedDay)}). It is left out. Correct whichever date is wrong.`,
        ),
      );
      continue;
    } else if (stage !== null && stage !== procedure.stages[0]?.id && FLOW.has(type)) {
      if (!hasStage(procedure, stage)) {
        misfits.push(
          misfit(
            'no-such-stage',
            event,
            false,
            `${procedure.name} has no ${stageWords(stage)}. The entry is left out. Strike it out, or record it at the right stage.`,
          ),
        );
        continue;
      }
      const requested = type === 'escalation-requested' ? NEVER : requestDay(all, stage);
      if (day < requested) {
        misfits.push(
          misfit(
            'event-before-escalation',
            event,
            true,
            `An entry at ${stageWords(stage)} is dated ${say(day)}, before the resident asked for that stage (${say(requested)}). It is left out. Correct whichever date is wrong.`,
          ),
        );
        continue;
      }
    }
    kept.push(dated);
  }
  return kept;
}

/** The day on which a stage was asked for; NEVER when nobody recorded it. */
export function requestDay(events: readonly Dated[], stage: StageId): number {
  for (const dated of events) if (dated.type === 'escalation-requested' && dated.stage === stage) return dated.day;
  return NEVER;
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

/** "stage 1". */
export function stageWords(stage: StageId): string {
  return `stage ${stage.slice('stage-'.length)}`;
}

function say(day: number): string {
  return plainDate(dateOf(day));
}

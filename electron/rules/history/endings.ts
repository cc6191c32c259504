import type { HistoryEvent } from '../../domain/events.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import type { Dated } from './history.ts';
import { type Misfit, misfit } from './misfits.ts';

/** How a case came to an end that still holds, and when. */
export interface CaseEnding {
  how: 'withdrawn' | 'closed' | 'refused' | 'escalation-refused';
  day: number;
  event: HistoryEvent;
}

/** Whether, how and when the case came to an end that still holds. */
export function findEnding(events: readonly Dated[], misfits: Misfit[]): CaseEnding | null {
  let ending: CaseEnding | null = null;
  for (const { type, event, day } of events) {
    switch (type) {
      case 'withdrawn':
      case 'closed':
      case 'refused':
      case 'escalation-refused':
        ending = { how: type, day, event };
        break;
      case 'reopened':
        ending = null;
        break;
      case 'accepted':
        // The landlord thought better of it, or the ombudsman told it to take the complaint on (Code 2024, 2.4).
        if (ending?.how === 'refused' || ending?.how === 'escalation-refused') ending = null;
        break;
      case 'escalation-requested':
        // A resident who asks for the next stage cannot be told that the file is closed.
        if (ending?.how === 'closed' || ending?.how === 'withdrawn') ending = null;
        break;
      case 'acknowledged':
      case 'extended':
      case 'responded':
        if (ending !== null && day > ending.day)
          misfits.push(
            misfit(
              'event-after-end',
              event,
              false,
              `Something was recorded on ${say(day)}, after the case had come to an end on ${say(ending.day)}. If it goes on, reopen it; otherwise strike the entry out.`,
            ),
          );
        break;
      default:
    }
  }
  return ending;
}

function say(day: number): string {
  return plainDate(dateOf(day));
}

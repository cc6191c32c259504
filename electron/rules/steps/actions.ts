import type { HistoryEvent } from '../../domain/events.ts';
import { ActionId } from '../../domain/ids.ts';
import { dayOf } from '../calendar/dayNumber.ts';
import type { Dated } from '../history/history.ts';
import { remediesOf } from '../remedy/standing.ts';

type ActionAgreed = Extract<HistoryEvent, { type: 'action-agreed' }>;

/** Something that was promised, and whether it has been done. */
export interface OpenPromise {
  event: ActionAgreed;
  due: number;
}

/** Promised actions that nobody has recorded as done; a payment is done when it is paid. Earliest first. */
export function openPromises(events: readonly Dated[]): OpenPromise[] {
  // A promise that is made again, with another date, takes the place of the first.
  const promises = new Map<ActionId, OpenPromise>();
  for (const { type, event } of events)
    if (type === 'action-agreed') promises.set(event.actionId, { event, due: dayOf(event.dueOn) });
  if (promises.size === 0) return [];
  const done = new Set<ActionId>();
  for (const { type, event } of events) {
    if (type === 'action-done') done.add(event.actionId);
    else if (type === 'paid' && event.actionId !== undefined) done.add(event.actionId);
  }
  // A remedy that was paid in full, or that the resident refused, is owed no more.
  for (const { remedyId, state } of remediesOf(events))
    if (state === 'paid' || state === 'refused') done.add(ActionId.parse(remedyId));
  return [...promises.values()].filter((promise) => !done.has(promise.event.actionId)).sort((a, b) => a.due - b.due);
}

/** Entries that say something was done which was never promised. */
export function unknownDeeds(events: readonly Dated[]): HistoryEvent[] {
  const deeds: HistoryEvent[] = [];
  for (const { type, event } of events) {
    if (type !== 'action-done') continue;
    const isPromised = events.some(
      (other) => other.type === 'action-agreed' && other.event.actionId === event.actionId,
    );
    if (!isPromised) deeds.push(event);
  }
  return deeds;
}

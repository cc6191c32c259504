import type { EventFacts, HistoryEvent, RecordedEvent, StageId } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import { dateOf } from '../rules/dayNumber.ts';
import { effectiveHistory } from '../rules/history.ts';

/**
 * What holds of a record, in order of date: what corrections struck out is gone, what they moved stands on its right day.
 * Everything that is told of a case is told from these; only the timeline shows the mistakes as well.
 */
export function standingEvents(events: readonly RecordedEvent[]): RecordedEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return effectiveHistory(historyOf(events)).events.flatMap(({ event, day }) => {
    const recorded = byId.get(event.id);
    return recorded ? [{ ...recorded, facts: { ...recorded.facts, on: dateOf(day) } as EventFacts }] : []; // the same facts on another day
  });
}

/** The events as the rules engine takes them, mistakes and corrections included. */
export function historyOf(events: readonly RecordedEvent[]): HistoryEvent[] {
  return events.map((event) => ({ ...event.facts, id: event.id, seq: event.seq }));
}

/** Who has a stage in hand: the last one it was given to. */
export function handlerOf(standing: readonly RecordedEvent[], stage: StageId | null): StaffId | null {
  let handler: StaffId | null = null;
  for (const { facts } of standing)
    if (facts.type === 'assigned' && facts.stage === (stage ?? 'stage-1')) handler = facts.to;
  return handler;
}

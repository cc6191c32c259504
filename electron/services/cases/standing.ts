import type { EventFacts, HistoryEvent, RecordedEvent, StageId, WordsOf } from '../../domain/events.ts';
import type { EventId, StaffId } from '../../domain/ids.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import { type Correction, effectiveHistory, lastingCorrections } from '../../rules/history/history.ts';

/**
 * What holds of a record, in order of date: what corrections struck out is gone, what they moved stands on its right day,
 * what they put right says what it should have said.
 * Everything that is told of a case is told from these; only the timeline shows the mistakes as well.
 */
export function standingEvents(events: readonly RecordedEvent[]): RecordedEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const words = correctedWords(events);
  return effectiveHistory(historyOf(events)).events.flatMap(({ event, day }) => {
    const recorded = byId.get(event.id);
    if (!recorded) return [];
    const { id, seq, ...facts } = event;
    const right = { ...facts, on: dateOf(day) } as EventFacts; // the entry's own facts on the day that holds
    return [{ ...recorded, facts: right, words: words.has(id) ? (words.get(id) ?? null) : recorded.words }];
  });
}

/** The words of entries whose words were put right: as the last correction that holds left them. Null: lawfully erased since. */
function correctedWords(events: readonly RecordedEvent[]): Map<EventId, RecordedEvent['words']> {
  const corrections = historyOf(events).filter((event): event is Correction => event.type === 'corrected');
  const byId = new Map(events.map((event) => [event.id, event]));
  const words = new Map<EventId, RecordedEvent['words']>();
  for (const [target, own] of lastingCorrections(corrections)) {
    // What was erased at the entry itself must not come back by a correction.
    if (byId.get(target)?.words === null) continue;
    for (const { id, change } of own) {
      if (change.kind !== 'facts') continue;
      const said = byId.get(id)?.words as WordsOf<'corrected'> | null | undefined; // parsed by the event's schema when it was appended
      if (said === null) words.set(target, null);
      else if (said?.words !== undefined) words.set(target, said.words);
    }
  }
  return words;
}

/** Corrections that were struck out themselves. */
export function struckCorrections(events: readonly RecordedEvent[]): Set<EventId> {
  const corrections = historyOf(events).filter((event): event is Correction => event.type === 'corrected');
  const lasting = lastingCorrections(corrections);
  return new Set(corrections.filter(({ id }) => lasting.get(id)?.at(-1)?.change.kind === 'void').map(({ id }) => id));
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

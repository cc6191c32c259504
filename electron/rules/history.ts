import type { EventType, HistoryEvent, StageId } from '../domain/events.ts';
import type { EventId } from '../domain/ids.ts';
import { dayOf } from './dayNumber.ts';

/**
 * An event on the day on which it really happened: its own date, or the date that a correction gave it. Its type and stage
 * stand beside it because nearly every rule asks for them first, of every event: objects of one shape are quick to read.
 */
export type Dated = {
  [T in EventType]: {
    day: number;
    type: T;
    stage: StageId | null;
    event: Extract<HistoryEvent, { type: T }>;
  };
}[EventType];

/** An event of one type on its day. */
export type DatedOf<T extends EventType> = Extract<Dated, { type: T }>;

export interface EffectiveHistory {
  /** What holds, in order of date, then of recording. Corrections and what they struck out are gone. */
  events: Dated[];
  /** Corrections of something that is not in the history. */
  unknownTargets: HistoryEvent[];
}

type Correction = Extract<HistoryEvent, { type: 'corrected' }>;

/**
 * Applies the corrections of a history. The last correction of an event holds; a correction that was itself struck out
 * never happened. The result is what the history would have been, had it been right from the start.
 */
export function effectiveHistory(history: readonly HistoryEvent[]): EffectiveHistory {
  const corrections: Correction[] = [];
  const events: Dated[] = [];
  for (const event of history) {
    if (event.type === 'corrected') corrections.push(event);
    else events.push(dated(dayOf(event.on), event));
  }
  if (corrections.length === 0) {
    sortByDay(events);
    return { events, unknownTargets: corrections };
  }
  corrections.sort((a, b) => a.seq - b.seq);
  const known = new Set(history.map((event) => event.id));
  const corrected = applyChanges(events, lastingChanges(corrections));
  sortByDay(corrected);
  return { events: corrected, unknownTargets: corrections.filter(({ target }) => !known.has(target)) };
}

function applyChanges(events: readonly Dated[], changes: ReadonlyMap<EventId, Correction['change']>): Dated[] {
  const kept: Dated[] = [];
  for (const one of events) {
    const change = changes.get(one.event.id);
    if (change === undefined) kept.push(one);
    else if (change.kind === 'date') kept.push({ ...one, day: dayOf(change.on) });
  }
  return kept;
}

function dated(day: number, event: HistoryEvent): Dated {
  const { stage = null } = event as { stage?: StageId }; // only some types have one
  const { type } = event;
  return { day, type, stage, event } as Dated; // type and event belong together: both come from the event
}

/** For each corrected event, the correction that holds. Read from the last recorded to the first, so that a struck-out correction is known before it is met. */
function lastingChanges(corrections: Correction[]): Map<EventId, Correction['change']> {
  const latestFirst = [...corrections].sort((a, b) => b.seq - a.seq);
  const changes = new Map<EventId, Correction['change']>();
  for (const correction of latestFirst) {
    if (changes.get(correction.id)?.kind === 'void') continue;
    if (!changes.has(correction.target)) changes.set(correction.target, correction.change);
  }
  return changes;
}

/** Insertion sort: histories are short and nearly always in order already. */
function sortByDay(events: Dated[]): void {
  for (let index = 1; index < events.length; index++) {
    const moving = events[index] as Dated; // index is within the list
    let hole = index;
    while (hole > 0 && isAfter(events[hole - 1] as Dated, moving)) {
      // hole - 1 is within the list
      events[hole] = events[hole - 1] as Dated; // as above
      hole--;
    }
    events[hole] = moving;
  }
}

function isAfter(a: Dated, b: Dated): boolean {
  return a.day > b.day || (a.day === b.day && a.event.seq > b.event.seq);
}

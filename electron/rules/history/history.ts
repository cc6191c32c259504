import { type EventType, eventTypes, type HistoryEvent, type StageId } from '../../domain/events.ts';
import type { EventId } from '../../domain/ids.ts';
import { dayOf } from '../calendar/dayNumber.ts';

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

export type Correction = Extract<HistoryEvent, { type: 'corrected' }>;

/**
 * Applies the corrections of a history, each to what the ones before it left; one that was itself struck out never
 * happened. The result is what the history would have been, had it been right from the start.
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
  const corrected = applyChanges(events, lastingCorrections(corrections));
  sortByDay(corrected);
  return { events: corrected, unknownTargets: corrections.filter(({ target }) => !known.has(target)) };
}

function applyChanges(events: readonly Dated[], corrections: ReadonlyMap<EventId, readonly Correction[]>): Dated[] {
  const kept: Dated[] = [];
  for (const one of events) {
    const own = corrections.get(one.event.id);
    const right = own === undefined ? one : corrected(one, own);
    if (right !== null) kept.push(right);
  }
  return kept;
}

/** An entry as its corrections left it; null: it never happened. What takes up a struck-out entry again brings it back. */
function corrected(one: Dated, corrections: readonly Correction[]): Dated | null {
  let now = one;
  let isStruckOut = false;
  for (const { change } of corrections) {
    isStruckOut = change.kind === 'void';
    if (change.kind === 'date') now = { ...now, day: dayOf(change.on) };
    else if (change.kind === 'facts') now = withFacts(now, change.facts) ?? now;
  }
  return isStruckOut ? null : now;
}

/** The entry with other facts of its own type; null for facts that it cannot have, which then change nothing. */
function withFacts({ type, event }: Dated, facts: object): Dated | null {
  const parsed = eventTypes[type].facts.safeParse(facts);
  if (!parsed.success) return null;
  const right = { ...parsed.data, id: event.id, seq: event.seq } as HistoryEvent; // the type's own schema has read the facts
  return dated(dayOf(right.on), right);
}

function dated(day: number, event: HistoryEvent): Dated {
  const { stage = null } = event as { stage?: StageId }; // only some types have one
  const { type } = event;
  return { day, type, stage, event } as Dated; // type and event belong together: both come from the event
}

/** For each corrected event, its corrections that hold, in the order of recording. */
export function lastingCorrections(corrections: readonly Correction[]): Map<EventId, Correction[]> {
  // Read from the last recorded to the first, so that a struck-out correction is known before it is met.
  const latestFirst = [...corrections].sort((a, b) => b.seq - a.seq);
  const lasting = new Map<EventId, Correction[]>();
  for (const correction of latestFirst) {
    if (lasting.get(correction.id)?.at(-1)?.change.kind === 'void') continue;
    const own = lasting.get(correction.target);
    if (own === undefined) lasting.set(correction.target, [correction]);
    else own.unshift(correction);
  }
  return lasting;
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

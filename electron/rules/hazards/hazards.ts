import type { HazardRef } from '../../domain/assessment.ts';
import type { EventType } from '../../domain/events.ts';
import { hazardEventTypes } from '../../domain/hazardEvents.ts';
import { hazardLabel } from '../../domain/hazards.ts';
import type { HazardId } from '../../domain/ids.ts';
import type { HazardKind, HazardSeverity } from '../../domain/words.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { holds } from '../clocks/occurrences.ts';
import type { Dated, DatedOf } from '../history/history.ts';
import { isInForce, type Procedure } from '../procedures/procedure.ts';

/** One hazard of a case, with what happened to it. */
export interface Hazard {
  ref: HazardRef;
  kind: HazardKind;
  /** As it was reported last, or found to be. */
  severity: HazardSeverity;
  /** The day of becoming aware, by which the law that governs it is chosen. */
  day: number;
  /** Everything that happened in the case but what belongs to other hazards. */
  events: readonly Dated[];
  /** Its entries from before the day of becoming aware, which cannot be and are left out. */
  early: readonly Dated[];
  /** The works are done, or the last investigation found that there is no hazard. */
  isOver: boolean;
}

type HazardEventType = keyof typeof hazardEventTypes;
type HazardEvent = DatedOf<HazardEventType>;
/** What somebody wrote of where a hazard is; the engine has no words. Null: nobody said. */
export type HazardPlace = (id: HazardId) => string | null;

const NONE: readonly Hazard[] = [];
const NO_EVENTS: readonly HazardEvent[] = [];
const TYPES: ReadonlySet<EventType> = new Set<EventType>(Object.keys(hazardEventTypes) as HazardEventType[]); // the keys are the type

/**
 * The hazards of a case, in the order in which we became aware of them. Entries that name none belong to the hazard that was
 * reported without a name, or else to the first: most cases have one.
 */
export function hazardsOf(events: readonly Dated[], placeOf: HazardPlace): readonly Hazard[] {
  const first = new Map<HazardId, DatedOf<'hazard-reported'>>();
  const home = homeOfUnnamed(events);
  if (home === null) return NONE;
  for (const dated of events) {
    if (dated.type !== 'hazard-reported') continue;
    const id = dated.event.hazardId ?? home;
    if (!first.has(id)) first.set(id, dated);
  }
  return [...first].map(([id, report]) => {
    const mine = events.filter(
      (dated): dated is HazardEvent => isHazardEvent(dated) && idOf(dated, home) === id && dated.day >= report.day,
    );
    return {
      ref: { id, label: hazardLabel(report.event.hazard, placeOf(id)) },
      kind: report.event.hazard,
      severity: severityOf(mine, report.event.severity),
      day: report.day,
      events: events.filter((dated) => !isHazardEvent(dated) || mine.includes(dated)),
      early: events.filter(
        (dated): dated is HazardEvent => isHazardEvent(dated) && idOf(dated, home) === id && dated.day < report.day,
      ),
      isOver: isOver(mine),
    };
  });
}

/** Entries that speak of a hazard that nobody reported. */
export function strayHazardEvents(events: readonly Dated[]): readonly HazardEvent[] {
  // Nearly every case has none, and is judged many thousands of times.
  if (!events.some(isHazardEvent)) return NO_EVENTS;
  const home = homeOfUnnamed(events);
  const known = new Set<HazardId | null>([home]);
  for (const { type, event } of events) if (type === 'hazard-reported') known.add(event.hazardId ?? home);
  return events.filter((dated): dated is HazardEvent => isHazardEvent(dated) && !known.has(idOf(dated, home)));
}

/**
 * The laws that set times for a hazard: those in force on the day of becoming aware. Where only one is at hand it is judged
 * by that one, whatever its dates; a note says so.
 */
export function lawsFor(laws: readonly Procedure[], hazard: Hazard): readonly Procedure[] {
  return laws.length < 2 ? laws : laws.filter((law) => isInForce(law, dateOf(hazard.day)));
}

/** True when the law sets a time for a hazard of this kind and severity. */
export function covers(law: Procedure, hazard: Hazard): boolean {
  return law.clocks.some(
    (clock) =>
      clock.onlyIf?.severities &&
      clock.start.some(({ event }) => event === 'hazard-reported') &&
      holds(clock.onlyIf, { received: null, kind: null, events: hazard.events }),
  );
}

/** The entries of hazard laws among what happened. */
export function isHazardEvent(dated: Dated): dated is HazardEvent {
  return TYPES.has(dated.type);
}

/** The hazard that entries without a name belong to; null where none was reported. */
function homeOfUnnamed(events: readonly Dated[]): HazardId | null {
  let first: HazardId | null = null;
  for (const { type, event } of events) {
    if (type !== 'hazard-reported') continue;
    // A report without a name goes by the id of its own entry, which is as unique.
    if (event.hazardId === undefined) return event.id as unknown as HazardId; // both are UUIDs
    first ??= event.hazardId;
  }
  return first;
}

function idOf(dated: HazardEvent, home: HazardId | null): HazardId | null {
  return dated.event.hazardId ?? home;
}

function severityOf(events: readonly HazardEvent[], reported: HazardSeverity): HazardSeverity {
  let severity = reported;
  for (const { type, event } of events) {
    if (type === 'hazard-reported') severity = event.severity;
    else if (type === 'hazard-investigated' && event.found !== undefined && event.found !== 'none')
      severity = event.found;
  }
  return severity;
}

function isOver(events: readonly HazardEvent[]): boolean {
  let over = false;
  for (const { type, event } of events) {
    if (type === 'hazard-works-done') over = true;
    else if (type === 'hazard-investigated') over = event.found === 'none';
    else if (type === 'hazard-reported') over = false;
  }
  return over;
}

import type { TimelineEntry } from '../../../electron/contract/cases.ts';
import type { EventType } from '../../../electron/domain/events.ts';

/** What the timeline can be narrowed to. */
export type TimelineFilter = 'everything' | 'letters' | 'contacts' | 'notes';

export const timelineFilterLabels: Record<TimelineFilter, string> = {
  everything: 'Everything',
  letters: 'Letters',
  contacts: 'Contacts',
  notes: 'Notes and documents',
};

const shown: Record<Exclude<TimelineFilter, 'everything'>, ReadonlySet<EventType>> = {
  letters: new Set<EventType>([
    'letter-issued',
    'letter-sent',
    'acknowledged',
    'responded',
    'extended',
    'refused',
    'escalation-refused',
  ]),
  contacts: new Set<EventType>([
    'received',
    'contacted',
    'escalation-requested',
    'service-requested',
    'remedy-answered',
    'hearing-arranged',
    'hearing-held',
    'notice-given',
    'evidence-requested',
    'referred',
    'determined',
    'withdrawn',
  ]),
  notes: new Set<EventType>(['note-added', 'document-added']),
};

/**
 * The entries of a filter, newest first by the day on which they happened; within a day the latest recorded first, except
 * that entries whose time of day is known stand in the order of their times.
 */
export function timelineFor(entries: readonly TimelineEntry[], filter: TimelineFilter): TimelineEntry[] {
  const kept = filter === 'everything' ? [...entries] : entries.filter(({ type }) => shown[filter].has(type));
  kept.sort((a, b) => compare(b.on, a.on) || b.seq - a.seq);
  // Comparing a time with a missing one would not be an order at all: the timed ones share out their own places instead.
  const timed = kept
    .filter(({ at }) => at !== null)
    .sort((a, b) => compare(b.on, a.on) || compare(b.at ?? '', a.at ?? '') || b.seq - a.seq);
  return kept.map((entry) => (entry.at === null ? entry : (timed.shift() ?? entry)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

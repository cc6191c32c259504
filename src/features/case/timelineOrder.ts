import type { TimelineEntry } from '../../../electron/contract/cases.ts';
import type { EventType } from '../../../electron/domain/events.ts';

/** What the timeline can be narrowed to. */
export type TimelineFilter =
  | 'everything'
  | 'contacts'
  | 'letters'
  | 'decisions'
  | 'remedies'
  | 'hazards'
  | 'documents'
  | 'learning'
  | 'notes'
  | 'handling'
  | 'corrections';

export const timelineFilterLabels: Record<TimelineFilter, string> = {
  everything: 'Everything',
  contacts: 'Contacts',
  letters: 'Letters',
  decisions: 'Decisions',
  remedies: 'Promises and money',
  hazards: 'Hazards',
  documents: 'Documents',
  notes: 'Notes',
  learning: 'Learning',
  handling: 'Who deals with it',
  corrections: 'Corrections',
};

/** Under which filters an entry of each kind is found. A new kind has to be put somewhere before the program is built. */
const filtersOf: Record<EventType, readonly Exclude<TimelineFilter, 'everything' | 'corrections'>[]> = {
  received: ['contacts'],
  contacted: ['contacts'],
  'service-requested': ['contacts'],
  'contact-settled': ['contacts'],
  'escalation-requested': ['contacts'],
  'notice-given': ['contacts'],
  'evidence-requested': ['contacts'],
  'hearing-arranged': ['contacts'],
  'hearing-held': ['contacts', 'decisions'],
  withdrawn: ['contacts', 'decisions'],
  referred: ['contacts', 'decisions'],
  'evidence-sent': ['contacts'],
  determined: ['contacts', 'decisions'],
  'letter-approval-asked': ['letters'],
  'letter-approved': ['letters', 'decisions'],
  'letter-sent-back': ['letters', 'decisions'],
  'letter-approval-dropped': ['letters'],
  'letter-issued': ['letters'],
  'letter-printed': ['letters'],
  'email-drafted': ['letters'],
  'letter-handed-over': ['letters'],
  'letter-sent': ['letters'],
  'letter-returned': ['letters'],
  'letter-sent-again': ['letters'],
  'format-sent': ['letters'],
  acknowledged: ['letters'],
  responded: ['letters', 'decisions'],
  extended: ['letters', 'decisions'],
  refused: ['letters', 'decisions'],
  'escalation-refused': ['letters', 'decisions'],
  triaged: ['decisions'],
  accepted: ['decisions'],
  'eligibility-checked': ['decisions'],
  'plan-agreed': ['decisions', 'contacts'],
  'date-agreed': ['decisions', 'contacts'],
  'signed-off': ['decisions'],
  'version-chosen': ['decisions'],
  closed: ['decisions'],
  reopened: ['decisions'],
  'action-agreed': ['remedies'],
  'action-done': ['remedies'],
  'remedy-proposed': ['remedies'],
  'remedy-approved': ['remedies', 'decisions'],
  'remedy-returned': ['remedies', 'decisions'],
  'remedy-offered': ['remedies'],
  'remedy-answered': ['remedies', 'contacts'],
  paid: ['remedies'],
  'hazard-reported': ['hazards'],
  'hazard-investigated': ['hazards'],
  'hazard-visit-requested': ['hazards', 'contacts'],
  'hazard-summary-sent': ['hazards', 'letters'],
  'hazard-made-safe': ['hazards'],
  'hazard-works-begun': ['hazards'],
  'hazard-works-done': ['hazards'],
  'hazard-hindered': ['hazards'],
  'accommodation-offered': ['hazards'],
  'accommodation-answered': ['hazards', 'contacts'],
  'note-added': ['notes'],
  'document-added': ['documents'],
  imported: ['notes'],
  assigned: ['handling'],
  'person-linked': ['handling'],
  'subject-named': ['handling'],
  'permission-recorded': ['handling', 'contacts'],
  'safeguarding-raised': ['contacts', 'handling'],
  'safeguarding-passed-on': ['handling'],
  'learning-recorded': ['learning'],
  'improvement-agreed': ['learning'],
  'improvement-settled': ['learning'],
  corrected: [],
};

/** The filters under which something is found now, in their order. */
export function filtersWith(entries: readonly TimelineEntry[]): TimelineFilter[] {
  const all = Object.keys(timelineFilterLabels) as TimelineFilter[]; // the keys are the filters
  return all.filter((filter) => filter === 'everything' || entries.some((entry) => isUnder(entry, filter)));
}

function isUnder(entry: TimelineEntry, filter: TimelineFilter): boolean {
  if (filter === 'everything') return true;
  // What was put right, and the entry that says so.
  if (filter === 'corrections') return entry.type === 'corrected' || entry.correction !== null || entry.isStruckOut;
  return filtersOf[entry.type].includes(filter);
}

/**
 * The entries of a filter, newest first by the day on which they happened; within a day the latest recorded first, except
 * that entries whose time of day is known stand in the order of their times.
 */
export function timelineFor(entries: readonly TimelineEntry[], filter: TimelineFilter): TimelineEntry[] {
  const kept = entries.filter((entry) => isUnder(entry, filter));
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

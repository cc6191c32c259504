import { assertNever } from '../../domain/assertNever.ts';
import type { EventFacts, RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { hazardEventTypes } from '../../domain/hazardEvents.ts';
import { hazardNames, hindranceLabels, summaryMethodLabels } from '../../domain/hazards.ts';
import type { HazardId } from '../../domain/ids.ts';
import type { HazardPlace } from '../../rules/hazards/hazards.ts';

type HazardFacts = Extract<EventFacts, { type: keyof typeof hazardEventTypes }>;

/** The heading of a timeline entry about a hazard. `nameOf` gives the hazard's name where a case has several. */
export function describeHazard(facts: HazardFacts, nameOf: (id: HazardId | undefined) => string | null): string {
  const name = facts.type === 'hazard-reported' ? null : nameOf(facts.hazardId);
  return name === null ? titleOf(facts) : `${titleOf(facts)} (${name})`;
}

function titleOf(facts: HazardFacts): string {
  switch (facts.type) {
    case 'hazard-reported':
      return `Hazard reported: ${hazardNames[facts.hazard].toLowerCase()} (${facts.severity})`;
    case 'hazard-investigated':
      return `Hazard investigated${facts.remote ? ' from afar' : ''}${facts.found === undefined ? '' : `: ${FOUND[facts.found]}`}`;
    case 'hazard-visit-requested':
      return 'Visit asked for after an investigation from afar';
    case 'hazard-summary-sent':
      return `Summary of the hazard investigation sent${facts.method ? ` (${summaryMethodLabels[facts.method].toLowerCase()})` : ''}`;
    case 'hazard-made-safe':
      return 'Hazard made safe';
    case 'hazard-works-begun':
      return facts.physical ? 'Preventative works begun in the home' : 'Steps taken to begin preventative works';
    case 'hazard-works-done':
      return 'Works on the hazard done';
    case 'hazard-hindered':
      return `Tried without success: ${hindranceLabels[facts.cause].toLowerCase()}`;
    case 'accommodation-offered':
      return 'Other accommodation offered';
    case 'accommodation-answered':
      return facts.accepted ? 'Other accommodation accepted' : 'Other accommodation declined';
    default:
      return assertNever(facts);
  }
}

/** What was written with such an entry: where, by whom, and the note. Null: nothing was. */
export function describeHazardWords(words: Record<string, unknown>): string | null {
  const { where, investigator, note } = words as WordsOf<'hazard-reported'> & WordsOf<'hazard-investigated'>; // parsed when they were appended
  const parts = [where && `Where: ${where}`, investigator && `By: ${investigator}`, note];
  const text = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
  return text === '' ? null : text;
}

const FOUND = {
  emergency: 'an emergency hazard',
  significant: 'a significant hazard',
  none: 'no hazard of this kind',
} as const;

/** Where each hazard is, in the words of its report; a later report of the same hazard takes the place of the first. */
export function placesOf(standing: readonly RecordedEvent[]): HazardPlace {
  const places = new Map<string, string>();
  for (const { id, facts, words } of standing) {
    if (facts.type !== 'hazard-reported') continue;
    const where = (words as WordsOf<'hazard-reported'> | null)?.where; // parsed when it was appended
    if (where !== undefined) places.set(facts.hazardId ?? id, where);
  }
  return (id) => places.get(id) ?? null;
}

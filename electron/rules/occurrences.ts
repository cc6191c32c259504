import type { CaseFacts } from './caseFacts.ts';
import type { Dated } from './history.ts';
import type { Circumstances, ClockRule, Length, Occurrence } from './procedureParts.ts';

/** The first of the occurrences that happened on `from` or later; a hazard only if it is one of those that the clock is for. */
export function happened(
  occurrences: readonly Occurrence[],
  facts: CaseFacts,
  from: number,
  only: Circumstances | null,
): Dated | null {
  const [first] = occurrences;
  const isSingle = occurrences.length === 1;
  for (const dated of facts.events) {
    if (dated.day < from || (isSingle && dated.type !== first?.event)) continue;
    for (const occurrence of occurrences) {
      if (dated.type !== occurrence.event || !isOne(dated, occurrence)) continue;
      if (dated.type === 'hazard-reported' && only !== null && !isHazardOf(only, dated)) continue;
      return dated;
    }
  }
  return null;
}

/** The day from which something counts: a receipt from the day on which it became a complaint. */
export function dayOfEvent(dated: Dated, facts: CaseFacts): number {
  return dated.type === 'received' ? facts.complaintDay : dated.day;
}

/** The last of the occurrences that happened between two days, both included. */
export function latestOf(occurrences: readonly Occurrence[], facts: CaseFacts, from: number, to: number): Dated | null {
  let latest: Dated | null = null;
  for (const dated of facts.events) {
    if (dated.day < from || dated.day > to) continue;
    for (const occurrence of occurrences) if (isOne(dated, occurrence)) latest = dated;
  }
  return latest;
}

function isOne(dated: Dated, occurrence: Occurrence): boolean {
  if (dated.type !== occurrence.event) return false;
  if (occurrence.stage !== undefined && dated.stage !== occurrence.stage) return false;
  if (dated.type === 'hazard-works-begun') return occurrence.physical !== true || dated.event.physical === true;
  if (dated.type === 'hazard-investigated') return occurrence.hazardFound !== true || dated.event.found !== 'none';
  return true;
}

/** The interval for updates that the latest notice of extension at the clock's stage names; null when none does. */
export function intervalOf(rule: ClockRule, facts: CaseFacts): Length | null {
  let interval: Length | null = null;
  for (const { type, stage, event } of facts.events)
    if (type === 'extended' && stage === rule.stage && event.updateEveryWorkingDays !== undefined)
      interval = { amount: event.updateEveryWorkingDays, unit: 'working-days' };
  return interval;
}

/** True when all that is named holds of the case. */
export function holds(circumstances: Circumstances, facts: CaseFacts): boolean {
  const received = facts.received?.event;
  const { channels, kinds, categories, hazards, severities } = circumstances;
  if (channels && (received?.channel === undefined || !channels.includes(received.channel))) return false;
  if (kinds && (facts.kind === null || !kinds.includes(facts.kind))) return false;
  if (categories && !(received?.categories ?? []).some((category) => categories.includes(category))) return false;
  if (hazards || severities)
    return facts.events.some((dated) => dated.type === 'hazard-reported' && isHazardOf(circumstances, dated));
  return true;
}

function isHazardOf(
  { hazards, severities }: Circumstances,
  dated: Extract<Dated, { type: 'hazard-reported' }>,
): boolean {
  if (hazards && !hazards.includes(dated.event.hazard)) return false;
  return !severities || severities.includes(dated.event.severity);
}

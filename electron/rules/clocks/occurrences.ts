import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated, DatedOf } from '../history/history.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { Circumstances, ClockRule, Occurrence } from '../procedures/procedureParts.ts';

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
  if (dated.type === 'contacted') return isContactWithThem(dated);
  if (dated.type === 'hazard-works-begun') return occurrence.physical !== true || dated.event.physical === true;
  if (dated.type === 'hazard-investigated') return isSuchInvestigation(dated.event, occurrence);
  return true;
}

/** True for a contact that was owed to the resident: with them or whoever speaks for them, and they were reached. */
export function isContactWithThem({ event }: DatedOf<'contacted'>): boolean {
  return event.reached !== false && event.with !== 'somebody-else';
}

function isSuchInvestigation(
  { found, remote = false }: DatedOf<'hazard-investigated'>['event'],
  occurrence: Occurrence,
): boolean {
  if (occurrence.hazardFound === true && found === 'none') return false;
  if (occurrence.found !== undefined && (found === undefined || !occurrence.found.includes(found))) return false;
  return occurrence.remote === undefined || occurrence.remote === remote;
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
export function holds(circumstances: Circumstances, facts: Pick<CaseFacts, 'received' | 'kind' | 'events'>): boolean {
  const received = facts.received?.event;
  const { channels, kinds, categories, hazards, severities } = circumstances;
  if (channels && (received?.channel === undefined || !channels.includes(received.channel))) return false;
  if (kinds && (facts.kind === null || !kinds.includes(facts.kind))) return false;
  if (categories && !(received?.categories ?? []).some((category) => categories.includes(category))) return false;
  return !(hazards || severities) || hasHazardOf(circumstances, facts.events);
}

/** A hazard of one of the kinds, that was reported or found to be of one of the severities. */
function hasHazardOf({ hazards, severities }: Circumstances, events: readonly Dated[]): boolean {
  let isOfKind = false;
  let isOfSeverity = severities === undefined;
  for (const { type, event } of events) {
    if (type === 'hazard-reported') {
      isOfKind ||= hazards === undefined || hazards.includes(event.hazard);
      isOfSeverity ||= severities?.includes(event.severity) === true;
    } else if (type === 'hazard-investigated' && event.found !== undefined && event.found !== 'none')
      isOfSeverity ||= severities?.includes(event.found) === true;
  }
  return isOfKind && isOfSeverity;
}

function isHazardOf({ hazards, severities }: Circumstances, dated: DatedOf<'hazard-reported'>): boolean {
  if (hazards && !hazards.includes(dated.event.hazard)) return false;
  return !severities || severities.includes(dated.event.severity);
}

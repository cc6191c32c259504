import type { HazardAct, HazardView } from '../../contract/hazards.ts';
import type { ClockResult } from '../../domain/assessment.ts';
import type { RecordedEvent } from '../../domain/events.ts';
import type { HazardId } from '../../domain/ids.ts';
import { longDate } from '../../domain/isoDate.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import { type Hazard, hazardsOf, isHazardEvent } from '../../rules/hazards/hazards.ts';
import type { Dated, DatedOf } from '../../rules/history/history.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { historyOf } from '../cases/standing.ts';
import { placesOf } from '../history/describeHazard.ts';

/** The hazards of a case as they stand, with what can be done about each. */
export function hazardViews({ events, standing, assessment }: LoadedCase): HazardView[] {
  return hazardsIn(events, standing).map((hazard) => {
    const clocks = assessment.clocks.filter((clock) => clock.hazard?.id === hazard.ref.id);
    const report = first(hazard, 'hazard-reported');
    return {
      id: hazard.ref.id,
      kind: hazard.kind,
      severity: hazard.severity,
      label: hazard.ref.label,
      awareOn: dateOf(hazard.day),
      awareAt: report?.event.at ?? null,
      state: stateOf(hazard),
      isOver: hazard.isOver,
      law: lawOf(clocks),
      isInvestigated: first(hazard, 'hazard-investigated') !== null,
      attempts: own(hazard).filter(({ type }) => type === 'hazard-hindered').length,
      acts: hazardActs(hazard),
    };
  });
}

/** The hazards of a case, corrections applied. */
export function hazardsIn(events: readonly RecordedEvent[], standing: readonly RecordedEvent[]): readonly Hazard[] {
  return hazardsOf(effectiveHistory(historyOf(events)).events, placesOf(standing));
}

/** The name of a hazard where the case has several, so that the timeline tells them apart; null where there is one. */
export function hazardNamer(hazards: readonly Hazard[]): (id: HazardId | undefined) => string | null {
  if (hazards.length < 2) return () => null;
  return (id) =>
    (hazards.find(({ ref }) => ref.id === id) ?? (id === undefined ? hazards[0] : undefined))?.ref.label ?? null;
}

/** What may be recorded of a hazard as it stands. */
export function hazardActs(hazard: Hazard): HazardAct[] {
  const acts: HazardAct[] = [];
  const investigated = last(hazard, 'hazard-investigated');
  const visitAsked = last(hazard, 'hazard-visit-requested');
  const isVisitOwed =
    visitAsked !== null &&
    !(investigated && isAfter(investigated, visitAsked)) &&
    !hasSince(hazard, 'hazard-works-done', visitAsked);
  const isSummaryOwed = investigated !== null && !hasSince(hazard, 'hazard-summary-sent', investigated);
  if (!hazard.isOver || isVisitOwed) acts.push('investigate');
  if (isSummaryOwed) acts.push('send-summary');
  const isRemote = investigated?.event.remote === true && !hasSince(hazard, 'hazard-works-done', investigated);
  if (isRemote && !isVisitOwed) acts.push('request-visit');
  if (hazard.isOver) return acts;
  if (first(hazard, 'hazard-made-safe') === null) acts.push('make-safe');
  acts.push('record-works', 'offer-accommodation');
  const offered = last(hazard, 'accommodation-offered');
  if (offered && !hasSince(hazard, 'accommodation-answered', offered)) acts.push('answer-accommodation');
  acts.push('record-attempt');
  return acts;
}

function stateOf(hazard: Hazard): string {
  const done = last(hazard, 'hazard-works-done');
  if (hazard.isOver && done) return `Dealt with on ${say(done)}.`;
  const investigated = last(hazard, 'hazard-investigated');
  if (hazard.isOver && investigated) return `Investigated on ${say(investigated)}: no hazard of this kind was found.`;
  const parts: string[] = [];
  parts.push(investigated ? `Investigated on ${say(investigated)}.` : 'Not investigated yet.');
  const safe = last(hazard, 'hazard-made-safe');
  const offered = last(hazard, 'accommodation-offered');
  if (safe) parts.push(`Made safe on ${say(safe)}.`);
  else if (offered)
    parts.push(`Other accommodation ${answerTo(hazard, offered)} on ${say(offered)}; not made safe yet.`);
  const begun = last(hazard, 'hazard-works-begun');
  if (begun)
    parts.push(begun.event.physical ? `Works begun on ${say(begun)}.` : `Steps to begin the works on ${say(begun)}.`);
  return parts.join(' ');
}

function answerTo(hazard: Hazard, offered: Dated): string {
  const answer = last(hazard, 'accommodation-answered');
  if (!answer || !isAfter(answer, offered)) return 'offered';
  return answer.event.accepted ? 'offered and accepted' : 'offered and declined';
}

function lawOf(clocks: readonly ClockResult[]): HazardView['law'] {
  const [clock] = clocks;
  return clock ? { name: clock.procedure.name, version: clock.procedure.version } : null;
}

function own(hazard: Hazard): Dated[] {
  return hazard.events.filter(isHazardEvent);
}

function first<T extends Dated['type']>(hazard: Hazard, type: T): DatedOf<T> | null {
  return hazard.events.find((dated): dated is DatedOf<T> => dated.type === type) ?? null;
}

function last<T extends Dated['type']>(hazard: Hazard, type: T): DatedOf<T> | null {
  return hazard.events.findLast((dated): dated is DatedOf<T> => dated.type === type) ?? null;
}

function hasSince(hazard: Hazard, type: Dated['type'], than: Dated): boolean {
  return hazard.events.some((dated) => dated.type === type && isAfter(dated, than));
}

function isAfter(one: Dated, other: Dated): boolean {
  return one.day > other.day || (one.day === other.day && one.event.seq > other.event.seq);
}

function say(dated: Dated): string {
  return longDate(dateOf(dated.day)) + (dated.event.at ? ` at ${dated.event.at}` : '');
}

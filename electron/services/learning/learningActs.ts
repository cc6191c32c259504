import type { CaseAct } from '../../contract/cases.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import { effectiveHistory } from '../../rules/history/history.ts';

/** An improvement of the office's own that waits can be settled; what was promised to the resident is settled as a promise. */
export function learningActs(history: readonly HistoryEvent[]): CaseAct[] {
  return openImprovementIds(history).length > 0 ? ['settle-improvement'] : [];
}

/** The improvements that nobody has settled. */
export function openImprovementIds(history: readonly HistoryEvent[]): string[] {
  const open = new Set<string>();
  const { events } = effectiveHistory(history);
  for (const { event } of events) if (event.type === 'improvement-agreed') open.add(event.improvementId);
  for (const { event } of events) if (event.type === 'improvement-settled') open.delete(event.improvementId);
  return [...open];
}

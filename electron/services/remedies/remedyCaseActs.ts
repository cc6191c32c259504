import type { CaseAct } from '../../contract/caseActs.ts';
import type { Assessment, CaseStatus } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { type RemedyState, remediesOf } from '../../rules/remedy/standing.ts';

/** While a case stands so, a remedy may be worked out and offered. */
const WORKABLE: readonly CaseStatus[] = ['open', 'answered', 'final', 'with-ombudsman'];

/** What may be done about remedies in money. What is agreed is paid whatever became of the case. */
export function remedyActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const states = new Set<RemedyState>(remediesOf(effectiveHistory(history).events).map(({ state }) => state));
  const acts: CaseAct[] = [];
  if (WORKABLE.includes(assessment.status)) {
    acts.push('work-out-remedy');
    if (states.has('to-approve')) acts.push('approve-remedy');
    if (states.has('to-offer')) acts.push('offer-remedy');
  }
  if (states.has('offered')) acts.push('answer-remedy');
  if (states.has('offered') || states.has('to-pay')) acts.push('pay-remedy');
  return acts;
}

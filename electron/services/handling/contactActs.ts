import type { CaseAct } from '../../contract/caseActs.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import type { ContactKind } from '../../domain/words.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { concernsOf } from '../../rules/steps/safeguarding.ts';

/** What may be done about safety, permission and contacts that are not complaints, as a case stands. */
export function contactActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const { events } = effectiveHistory(history);
  const acts: CaseAct[] = [];
  if (concernsOf(events).some(({ passedOn }) => passedOn === null)) acts.push('pass-on-concern');
  if (events.some(({ event }) => event.type === 'person-linked' && event.role === 'representative'))
    acts.push('record-permission');
  if (assessment.status !== 'not-a-complaint' || assessment.next === null) return acts;
  let kind: ContactKind | null = null;
  for (const { event } of events) if (event.type === 'received' || event.type === 'triaged') kind = event.kind;
  if (kind === 'service-request') acts.push('pass-on-request');
  acts.push('settle-contact', 'assign');
  return acts;
}

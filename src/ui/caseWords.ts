import type { CaseRow, QueueBucket } from '../../electron/contract/cases.ts';
import type { CaseStatus } from '../../electron/domain/assessment.ts';
import type { StageId } from '../../electron/domain/events.ts';

/** How staff say where a case stands. */
const caseStatusLabels: Record<CaseStatus, string> = {
  new: 'New',
  open: 'Open',
  answered: 'Answered',
  final: 'Final response given',
  refused: 'Refused',
  'with-ombudsman': 'With the Ombudsman',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
  'not-a-complaint': 'Not a complaint',
};

export const stageLabels: Record<StageId, string> = {
  'stage-0': 'First attempt',
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2',
  'stage-3': 'Stage 3',
};

/** The queue's groups, the most pressing first. */
export const bucketLabels: Record<QueueBucket, string> = {
  emergency: 'Emergency',
  overdue: 'Overdue',
  today: 'Today',
  'this-week': 'This week',
  later: 'Later',
  waiting: 'Waiting',
};

/** "Stage 1 · Open", "Closed". */
export function standing({ stage, status }: Pick<CaseRow, 'stage' | 'status'>): string {
  return stage && (status === 'open' || status === 'new' || status === 'answered')
    ? `${stageLabels[stage]} · ${caseStatusLabels[status]}`
    : caseStatusLabels[status];
}

/** ", 48 Orchard Way, PE13 5DG" after a name: nothing without an address, and a postcode is never broken over two lines. */
export function afterName(addressLine: string): string {
  return addressLine === '' ? '' : `, ${addressLine.replace(/ (?=\S{3}$)/, '\u00a0')}`;
}

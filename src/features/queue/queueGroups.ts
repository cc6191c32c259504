import type { CaseRow, QueueBucket } from '../../../electron/contract/cases.ts';

/** The groups of the queue in the order in which they press. */
export const BUCKETS: readonly QueueBucket[] = ['emergency', 'overdue', 'today', 'this-week', 'later', 'waiting'];

export interface QueueGroup {
  bucket: QueueBucket;
  rows: CaseRow[];
}

/** A page of rows in groups, empty ones left out; within a group the order of the rows stays. A row without a group counts as waiting. */
export function groupRows(rows: readonly CaseRow[]): QueueGroup[] {
  return BUCKETS.map((bucket) => ({ bucket, rows: rows.filter((row) => (row.bucket ?? 'waiting') === bucket) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** "1 to 50 of 312". */
export function rangeText(offset: number, shown: number, total: number): string {
  return `${offset + 1} to ${offset + shown} of ${total}`;
}

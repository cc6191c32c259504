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

/** The row to which a key moves from row `current` of `count`; null for keys that mean nothing in a list. */
export function rowByKey(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

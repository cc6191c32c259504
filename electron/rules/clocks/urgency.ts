import type { JudgedClock } from './judgedClock.ts';

/**
 * Of the clocks that run in hours, the one whose time comes first; null when none is running. Hours are set where somebody
 * may come to harm, so such a clock goes before every letter and every other date, however long that is overdue.
 */
export function mostUrgent(clocks: readonly JudgedClock[]): JudgedClock | null {
  let first: JudgedClock | null = null;
  for (const clock of clocks) {
    if (clock.length?.unit !== 'hours' || (clock.state !== 'running' && clock.state !== 'overdue')) continue;
    if (first === null || comesBefore(clock, first)) first = clock;
  }
  return first;
}

/** Without a time of day, at the end of its day. */
function comesBefore(a: JudgedClock, b: JudgedClock): boolean {
  if (a.due !== b.due) return a.due < b.due;
  return (a.dueTime ?? '24:00') < (b.dueTime ?? '24:00');
}

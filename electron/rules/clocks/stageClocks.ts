import type { ClockResult } from '../../domain/assessment.ts';

/**
 * Of the clocks that several laws have under one id, the one whose date comes first: that is the one a letter goes by. Null
 * when there is none; without any date, the first, which is the landlord's own.
 */
export function earliestClock(clocks: readonly ClockResult[], id: string): ClockResult | null {
  let found: ClockResult | null = null;
  for (const clock of clocks) {
    if (clock.id !== id) continue;
    if (found === null || (clock.due !== null && (found.due === null || clock.due < found.due))) found = clock;
  }
  return found;
}

import type { ClockResult, ClockState } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/isoDate.ts';

/** One deadline that another calendar dates otherwise. */
interface MovedClock {
  clockId: string;
  label: string;
  /** The procedure whose clock it is, for cases that several govern. */
  procedure: string;
  /** Null where the calendar could not say. */
  before: IsoDate | null;
  after: IsoDate | null;
  stateBefore: ClockState;
  stateAfter: ClockState;
}

/** The deadlines of one case that differ between two judgements of the same history on the same day, in the order of the first. */
export function movedClocks(before: readonly ClockResult[], after: readonly ClockResult[]): MovedClock[] {
  const now = new Map(after.map((clock) => [keyOf(clock), clock]));
  const moved: MovedClock[] = [];
  for (const was of before) {
    const is = now.get(keyOf(was));
    if (!is || (is.due === was.due && is.state === was.state)) continue;
    moved.push({
      clockId: was.id,
      label: was.hazard ? `${was.label}: ${was.hazard.label}` : was.label,
      procedure: was.procedure.name,
      before: was.due,
      after: is.due,
      stateBefore: was.state,
      stateAfter: is.state,
    });
  }
  return moved;
}

function keyOf(clock: ClockResult): string {
  return JSON.stringify([clock.procedure.id, clock.procedure.version, clock.id, clock.hazard?.id ?? null]);
}

import type { ClockResult, ClockState } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/isoDate.ts';

/** Where a deadline stands by one version of the rules. */
export interface DatedState {
  due: IsoDate | null;
  state: ClockState;
}

/** One deadline now, and by another version; null where that version has none such. */
interface VersionDate {
  clockId: string;
  label: string;
  now: DatedState | null;
  instead: DatedState | null;
}

/** Names the version of a procedure. */
interface VersionRef {
  id: string;
  version: string;
}

/**
 * The deadlines of a case as they are, and as they would be with one version in the place of another: those of the two
 * versions, in the order of the one that holds. What has not begun by either is left out.
 */
export function versionDates(
  now: readonly ClockResult[],
  instead: readonly ClockResult[],
  present: VersionRef,
  chosen: VersionRef,
): VersionDate[] {
  const dates = new Map<string, VersionDate>();
  for (const clock of now)
    if (isOf(clock, present))
      dates.set(keyOf(clock), { clockId: clock.id, label: clock.label, now: stateOf(clock), instead: null });
  for (const clock of instead) {
    if (!isOf(clock, chosen)) continue;
    const known = dates.get(keyOf(clock)) ?? { clockId: clock.id, label: clock.label, now: null };
    dates.set(keyOf(clock), { ...known, instead: stateOf(clock) });
  }
  return [...dates.values()].filter((one) => hasBegun(one.now) || hasBegun(one.instead));
}

function isOf({ procedure }: ClockResult, { id, version }: VersionRef): boolean {
  return procedure.id === id && procedure.version === version;
}

function keyOf({ id, hazard }: ClockResult): string {
  return `${id} ${hazard?.id ?? ''}`;
}

function stateOf({ due, state }: ClockResult): DatedState {
  return { due, state };
}

function hasBegun(one: DatedState | null): boolean {
  return one !== null && one.state !== 'not-started';
}

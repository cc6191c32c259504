import type { ClockResult } from '../../../electron/domain/assessment.ts';

/** What several laws time, under one heading; the landlord's own first. */
export interface DeadlineGroup {
  id: string;
  label: string;
  clocks: ClockResult[];
}

/** How many procedures and laws time something; the rule of safety, which has no version, is neither. */
export function lawsOf(clocks: readonly ClockResult[]): number {
  return new Set(clocks.flatMap(({ procedure }) => (procedure.version === '' ? [] : [procedure.id]))).size;
}

/** The clocks in their order, those of one id together: "Stage 1 response" by our promise and by the Code. */
export function deadlineGroups(clocks: readonly ClockResult[]): DeadlineGroup[] {
  const groups = new Map<string, DeadlineGroup>();
  for (const clock of clocks) {
    const group = groups.get(clock.id);
    if (group) group.clocks.push(clock);
    else groups.set(clock.id, { id: clock.id, label: clock.label, clocks: [clock] });
  }
  return [...groups.values()];
}

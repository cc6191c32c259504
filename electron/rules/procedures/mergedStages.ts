import type { StageId } from '../../domain/events.ts';
import type { Procedure } from './procedure.ts';
import type { StageRule } from './procedureParts.ts';

interface Merge {
  overlays: readonly Procedure[];
  procedure: Procedure;
}

/** An office has few sets of laws at a time: one for most cases, another for those about data or care. */
const KEPT = 8;
const merged = new WeakMap<Procedure, Merge[]>();

/**
 * A landlord's own procedure with what the law adds to it: a landlord that promises one stage still owes the Code's second, and
 * somebody who had no part in the first. A stage that the law follows with another is not the last, whatever the procedure says.
 */
export function withStagesOf(own: Procedure, overlays: readonly Procedure[]): Procedure {
  if (overlays.length === 0) return own;
  const known = merged.get(own) ?? [];
  for (const merge of known) if (isSameList(merge.overlays, overlays)) return merge.procedure;
  const procedure = mergeStages(own, overlays.filter(isOnComplaints));
  merged.set(own, [{ overlays: [...overlays], procedure }, ...known].slice(0, KEPT));
  return procedure;
}

function isSameList(a: readonly Procedure[], b: readonly Procedure[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Laws on hazards and on data have no say in the stages of a complaint. */
function isOnComplaints({ role }: Procedure): boolean {
  return role === 'own' || role === 'statutory';
}

function mergeStages(own: Procedure, overlays: readonly Procedure[]): Procedure {
  const stages = new Map<StageId, StageRule>();
  for (const stage of own.stages) stages.set(stage.id, stage);
  let lawsLast: StageId | null = null;
  for (const overlay of overlays) {
    for (const stage of overlay.stages) {
      if (!stages.has(stage.id)) stages.set(stage.id, stage);
      if (stage.isFinal && (lawsLast === null || stage.id > lawsLast)) lawsLast = stage.id;
    }
  }
  // Ids of stages sort in the order of the stages: "stage-0", "stage-1" …
  const inOrder = [...stages.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const adjusted = inOrder.map((stage) =>
    lawsLast !== null && stage.id < lawsLast ? { ...stage, isFinal: false } : stage,
  );
  const independence = own.independence ?? overlays.find((law) => law.independence !== null)?.independence ?? null;
  return { ...own, stages: adjusted, independence };
}

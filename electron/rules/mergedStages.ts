import type { StageId } from '../domain/events.ts';
import type { Procedure } from './procedure.ts';
import type { StageRule } from './procedureParts.ts';

const merged = new WeakMap<Procedure, { overlays: readonly Procedure[]; procedure: Procedure }>();

/**
 * A landlord's own procedure with the stages that the law adds to it: a landlord that promises one stage still owes the
 * Code's second. A stage that the law follows with another is not the last, whatever the procedure says.
 */
export function withStagesOf(own: Procedure, overlays: readonly Procedure[]): Procedure {
  if (overlays.length === 0) return own;
  const known = merged.get(own);
  if (
    known &&
    known.overlays.length === overlays.length &&
    known.overlays.every((one, index) => one === overlays[index])
  )
    return known.procedure;
  const procedure = mergeStages(own, overlays);
  merged.set(own, { overlays: [...overlays], procedure });
  return procedure;
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
  return { ...own, stages: adjusted };
}

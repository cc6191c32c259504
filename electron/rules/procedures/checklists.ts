import type { Finding } from '../../domain/assessment.ts';
import type { StageId } from '../../domain/events.ts';
import { finding } from '../findings/finding.ts';
import type { Dated } from '../history/history.ts';
import type { ChecklistRule } from './handlingParts.ts';
import type { Procedure } from './procedure.ts';

/** A checklist of a procedure with what has been gone through so far. */
interface CoveredChecklist {
  rule: ChecklistRule;
  covered: ReadonlySet<string>;
  /** True once something was recorded against it. */
  isBegun: boolean;
}

/** The checklists that belong to a stage, each with what the entries of the stage have covered. */
export function checklistsAt(
  procedure: Procedure,
  events: readonly Dated[],
  stage: StageId | null,
): CoveredChecklist[] {
  return procedure.checklists
    .filter((rule) => rule.stage === null || rule.stage === stage)
    .map((rule) => coverOf(rule, events));
}

function coverOf(rule: ChecklistRule, events: readonly Dated[]): CoveredChecklist {
  const covered = new Set<string>();
  let isBegun = false;
  for (const dated of events) {
    if (dated.type !== 'contacted' && dated.type !== 'signed-off') continue;
    if (dated.type !== rule.event || (rule.stage !== null && dated.stage !== rule.stage)) continue;
    const { checklist } = dated.event;
    if (checklist === undefined) continue;
    isBegun = true;
    for (const id of checklist) covered.add(id);
  }
  return { rule, covered, isBegun };
}

/** What a checklist asks for and no entry covered. Where nothing was recorded against it, nothing is said. */
export function checklistFindings(procedure: Procedure, events: readonly Dated[]): Finding[] {
  if (procedure.checklists.length === 0) return [];
  return procedure.checklists.flatMap((rule) => {
    const { covered, isBegun } = coverOf(rule, events);
    if (!isBegun) return [];
    return rule.items
      .filter(({ id }) => !covered.has(id))
      .map(({ id, what }) =>
        finding(`checklist-open:${id}`, 'warning', `${rule.title}: still to be done: ${lowerFirst(what)}.`, {
          stage: rule.stage,
          clause: rule.clause,
          procedureId: procedure.id,
        }),
      );
  });
}

function lowerFirst(text: string): string {
  return (text.charAt(0).toLowerCase() + text.slice(1)).replace(/[.]$/, '');
}

import { stageWords } from '../../history/misfits.ts';
import type { Procedure } from '../procedure.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** What does not make sense in a procedure's checklists, panels and situations. */
export function handlingProblems(procedure: Procedure): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  for (const id of repeated(procedure.checklists.map((list) => list.id)))
    problems.push({ path: 'checklists', text: `There are two checklists called ${id}.` });
  for (const [index, list] of procedure.checklists.entries()) {
    const path = `checklists[${index}]`;
    for (const id of repeated(list.items.map((item) => item.id)))
      problems.push({ path: `${path}.items`, text: `“${list.title}” has two items called ${id}.` });
    if (list.stage !== null && !procedure.stages.some((stage) => stage.id === list.stage))
      problems.push({ path: `${path}.stage`, text: `There is no ${stageWords(list.stage)} in this procedure.` });
  }
  for (const [index, stage] of procedure.stages.entries())
    if (stage.panel !== null && !stage.opens.some(({ event }) => event === 'hearing-held'))
      problems.push({
        path: `stages[${index}].panel`,
        text: `${stage.label} has a panel, but no hearing opens it: add { "event": "hearing-held" } to what opens it, after what residents ask for it with.`,
      });
  for (const [index, { panel }] of procedure.stages.entries())
    if (panel?.noticeBefore?.unit === 'hours')
      problems.push({
        path: `stages[${index}].panel.noticeBefore`,
        text: 'A notice goes out on a day: give it in working days, calendar days, weeks or months.',
      });
  for (const [index, rule] of procedure.escalation.entries())
    for (const id of repeated((rule.situations?.list ?? []).map((situation) => situation.id)))
      problems.push({ path: `escalation[${index}].situations`, text: `There are two situations called ${id}.` });
  return problems;
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

import type { StageId } from '../../../domain/events.ts';
import { stageWords } from '../../history/misfits.ts';
import type { Procedure } from '../procedure.ts';
import type { StageRule } from '../procedureParts.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** What does not make sense in the stages of a procedure, its kinds, its grounds and its dates. */
export function stageProblems(procedure: Procedure): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  const add = (path: string, text: string) => problems.push({ path, text });
  if (procedure.inForce.to !== null && procedure.inForce.to < procedure.inForce.from)
    add('inForce.to', 'It ends before it begins.');
  if (procedure.role === 'own' && procedure.regime !== null)
    add('regime', 'Only a law or code is a version of a law. Leave regime out of a landlord’s own procedure.');
  for (const id of repeated(procedure.stages.map((stage) => stage.id)))
    add('stages', `There are two stages called ${id}.`);
  for (const id of repeated(procedure.grounds.map((ground) => ground.id)))
    add('grounds', `There are two grounds called ${id}.`);
  for (const kind of repeated(procedure.kinds.map((rule) => rule.kind)))
    add('kinds', `There are two rules for the kind ${kind}.`);
  if (procedure.role === 'hazard') {
    if (procedure.stages.length > 0) add('stages', 'A law on hazards has no stages of complaint.');
    return problems;
  }
  if (procedure.stages.length === 0) add('stages', 'A complaint procedure needs at least one stage.');
  if (procedure.definition === null) add('definition', 'It does not say what a complaint is.');
  const complaint = procedure.kinds.find((rule) => rule.kind === 'complaint');
  if (!complaint) add('kinds', 'It does not say what becomes of a complaint.');
  else if (complaint.treat !== 'complaint')
    add(
      'kinds',
      'A complaint that is not treated as a complaint would never be answered: such a case would have no next step.',
    );
  if (procedure.stages.length > 0 && !procedure.stages.some((stage) => stage.isFinal))
    add('stages', 'No stage is the last: mark the one after which the procedure is finished with isFinal.');
  for (const [index, stage] of procedure.stages.entries()) {
    for (const text of problemsOf(stage, index, procedure)) add(`stages[${index}]`, text);
    for (const { field, text } of letterProblems(stage)) add(`stages[${index}].${field}`, text);
  }
  for (const [index, rule] of procedure.escalation.entries())
    if (!hasStage(procedure, rule.to) || rule.to === procedure.stages[0]?.id)
      add(`escalation[${index}].to`, `Nobody can go on to ${stageWords(rule.to)} in this procedure.`);
  for (const [index, content] of procedure.contents.entries())
    if (content.stage !== null && !hasStage(procedure, content.stage))
      add(`contents[${index}].stage`, `There is no ${stageWords(content.stage)} in this procedure.`);
  for (const [index, ground] of procedure.grounds.entries()) {
    for (const stage of ground.stages)
      if (!hasStage(procedure, stage) && stage === ground.stages[0])
        add(`grounds[${index}].stages`, `There is no ${stageWords(stage)} in this procedure.`);
    if (ground.test === 'age' && procedure.lookBack === null)
      add(`grounds[${index}]`, 'A ground of age needs a limit of age: give lookBack.');
  }
  return problems;
}

function problemsOf(stage: StageRule, index: number, procedure: Procedure): string[] {
  const found: string[] = [];
  const before = procedure.stages[index - 1];
  if (before && before.id >= stage.id)
    found.push(`The stages are not in order: ${before.id} comes before ${stage.id}.`);
  const opensAtReceipt = stage.opens.some((occurrence) => occurrence.event === 'received');
  if (index === 0 && !opensAtReceipt)
    found.push('The first stage must open when the complaint is received; otherwise it is never reached.');
  if (index > 0 && !stage.opens.some((occurrence) => canReach(occurrence.event, occurrence.stage, stage.id)))
    found.push(
      `${stage.label} can never be reached: nothing that opens it names ${stageWords(stage.id)}. It opens with an escalation request, an acceptance or an acknowledgement at that stage, or with a hearing.`,
    );
  for (const other of stage.independentOf) {
    if (!hasStage(procedure, other))
      found.push(`It is to be independent of ${stageWords(other)}, which this procedure does not have.`);
    else if (other >= stage.id) found.push('A stage can be independent only of earlier ones.');
  }
  if (stage.independentOf.length > 0 && procedure.independence === null)
    found.push(
      'It is to be independent of earlier stages, but the procedure does not say which acts bar a person (independence).',
    );
  return found;
}

/** The letters that a stage is acknowledged and answered by: the program tells by the letter at which stage it happened. */
const LETTERS = {
  'stage-0': { acknowledgementLetter: null, responseLetter: null },
  'stage-1': { acknowledgementLetter: 'stage-1-acknowledgement', responseLetter: 'stage-1-response' },
  'stage-2': { acknowledgementLetter: 'stage-2-acknowledgement', responseLetter: 'final-response' },
  'stage-3': { acknowledgementLetter: 'stage-2-acknowledgement', responseLetter: 'final-response' },
} as const satisfies Record<StageId, Pick<StageRule, 'acknowledgementLetter' | 'responseLetter'>>;

function letterProblems(stage: StageRule): { field: string; text: string }[] {
  return (['acknowledgementLetter', 'responseLetter'] as const).flatMap((field) => {
    const right = LETTERS[stage.id][field];
    if (stage[field] === null || stage[field] === right) return [];
    const text =
      right === null
        ? `${stage.label} comes before stage 1 and is settled by word of mouth, so no letter belongs to it: write null.`
        : `The letter for that at ${stageWords(stage.id)} is "${right}"${right === 'final-response' ? ', also where a further stage follows: it then says how to ask for it' : ''}. Write that, or null for none.`;
    return [{ field, text }];
  });
}

function canReach(event: string, at: StageId | undefined, stage: StageId): boolean {
  if (event === 'hearing-held') return true;
  return at === stage && ['escalation-requested', 'accepted', 'acknowledged', 'responded', 'extended'].includes(event);
}

function hasStage(procedure: Procedure, id: StageId): boolean {
  return procedure.stages.some((stage) => stage.id === id);
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

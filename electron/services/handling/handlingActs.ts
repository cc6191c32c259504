import type { CaseAct } from '../../contract/cases.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { HistoryEvent, StageId } from '../../domain/events.ts';
import { type Dated, effectiveHistory } from '../../rules/history/history.ts';
import { panelStageOf } from '../../rules/history/independence.ts';
import type { Procedure } from '../../rules/procedures/procedure.ts';
import { stageOf } from '../../rules/procedures/procedure.ts';
import type { StageRule } from '../../rules/procedures/procedureParts.ts';

/** What the acts of working on a complaint depend on. `procedure` has the stages that the law adds. */
interface Standing {
  assessment: Assessment;
  history: readonly HistoryEvent[];
  procedure: Procedure;
  procedures: readonly Procedure[];
}

/** The acts of working on a complaint that its procedure and its history allow now. */
export function handlingActs({ assessment, history, procedure, procedures }: Standing): CaseAct[] {
  const { status, next } = assessment;
  const acts: CaseAct[] = [];
  if (next?.id === 'give-notice') acts.push('give-notice');
  const { events } = effectiveHistory(history);
  // The ombudsman may have the case while a stage is still ours to answer.
  if (isReferred(events)) acts.push('record-evidence-request', 'record-determination');
  if (status !== 'open' && status !== 'answered') return acts;
  acts.push('name-subject');
  const stage = assessment.stage === null ? null : stageOf(procedure, assessment.stage);
  if (nextStageOf(procedure, assessment.stage) !== null && stage?.id !== 'stage-0') acts.push('request-escalation');
  if (status === 'answered' && stage?.id === 'stage-0') acts.push('request-escalation');
  if (isBeforePanel(procedure, stage)) acts.push('arrange-hearing', 'record-hearing');
  if (status !== 'open' || stage === null) return acts;
  acts.push('agree-plan');
  if (agreeableClocks(assessment, procedures).length > 0) acts.push('agree-date');
  const has = (type: HistoryEvent['type']) => events.some((dated) => dated.type === type && dated.stage === stage.id);
  if (stage.spokenAnswer !== null && !has('responded')) {
    acts.push('record-resolution');
    if (nextStageOf(procedure, stage.id) !== null) acts.push('pass-to-stage');
  }
  if (stage.signOff !== null && !has('signed-off')) acts.push('sign-off');
  if (next?.id === 'refuse-in-writing') acts.push('take-on');
  return acts;
}

function isReferred(events: readonly Dated[]): boolean {
  let isOpen = false;
  for (const { type } of events) {
    if (type === 'referred') isOpen = true;
    else if (type === 'determined') isOpen = false;
  }
  return isOpen;
}

/** The stage after one that can be asked for; null: there is none. */
export function nextStageOf(procedure: Procedure, stage: StageId | null): StageRule | null {
  const index = procedure.stages.findIndex((one) => one.id === stage);
  const next = index < 0 ? undefined : procedure.stages[index + 1];
  return next?.opens.some(({ event }) => event === 'escalation-requested') ? next : null;
}

/** A panel hears the case after the stage before it, whether or not somebody has answered that. */
function isBeforePanel(procedure: Procedure, stage: StageRule | null): boolean {
  const panel = panelStageOf(procedure);
  if (panel === null || stage === null) return false;
  const distance = procedure.stages.indexOf(panel) - procedure.stages.indexOf(stage);
  return distance === 1 || distance === 0;
}

/** The running clocks for which one of the procedures lets a date be agreed with the resident. */
export function agreeableClocks(assessment: Assessment, procedures: readonly Procedure[]): Assessment['clocks'] {
  return assessment.clocks.filter(
    (clock) =>
      (clock.state === 'running' || clock.state === 'overdue' || clock.state === 'provisional') &&
      clock.stage === assessment.stage &&
      procedures.some(
        ({ id, clocks }) =>
          id === clock.procedure.id && clocks.some((rule) => rule.id === clock.id && rule.agreed !== null),
      ),
  );
}

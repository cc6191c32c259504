import { letterKindLabels } from '../../../domain/letterKinds.ts';
import { stageWords } from '../../history/misfits.ts';
import { type Procedure, stageOf } from '../procedure.ts';
import type { Circumstances, ClockRule } from '../procedureParts.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** Clocks that are well formed and would not do what was meant: stopped by another stage, asking for another's letter, and so on. */
export function clockSenseProblems(procedure: Procedure): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  for (const [index, clock] of procedure.clocks.entries())
    for (const text of [
      ...stopSense(clock),
      ...startSense(clock),
      ...receiptSense(clock, procedure),
      ...letterSense(clock, procedure),
      ...emptySense(clock),
    ])
      problems.push({ path: `clocks[${index}] (${clock.id})`, text });
  for (const [index, stage] of procedure.stages.entries()) {
    const isAnswered = procedure.clocks.some((clock) => clock.stage === stage.id && clock.asks === 'respond');
    if (!isAnswered)
      problems.push({
        path: `stages[${index}]`,
        text: `No clock asks for an answer at ${stageWords(stage.id)} ("asks": "respond"). If the text sets no time, give it one with "length": null and "agreed".`,
      });
    // A code may leave a further stage to the landlord; a landlord's own procedure knows which is its last.
    if (procedure.role === 'own' && stage.isFinal && index < procedure.stages.length - 1)
      problems.push({
        path: `stages[${index}].isFinal`,
        text: `${stage.label} is marked as the last, and others follow it.`,
      });
  }
  return problems;
}

/** What each step is done by, as far as one event does it. */
const DONE_BY: Partial<Record<NonNullable<ClockRule['asks']>, string>> = {
  acknowledge: 'acknowledged',
  respond: 'responded',
  'answer-contact': 'contacted',
  'make-first-contact': 'contacted',
  'agree-plan': 'plan-agreed',
  'hold-hearing': 'hearing-held',
};

function stopSense(clock: ClockRule): string[] {
  const found: string[] = [];
  const done = clock.asks === null ? undefined : DONE_BY[clock.asks];
  if (done !== undefined && !clock.stop.some(({ event, stage }) => event === done && isAt(stage, clock)))
    found.push(
      `It asks to "${clock.asks}" and is not stopped by "${done}"${clock.stage === null ? '' : ` at ${stageWords(clock.stage)}`}: it would go on after that was done.`,
    );
  if (clock.stage !== null && clock.stop.some(({ event, stage }) => BY_STAGE.has(event) && stage === undefined))
    found.push(
      `Say in its stop at which stage: "stage": "${clock.stage}". Otherwise the same event at any stage stops it.`,
    );
  return found;
}

/** Events that happen at a stage, so that a rule has to say at which. */
const BY_STAGE: ReadonlySet<string> = new Set([
  'acknowledged',
  'responded',
  'extended',
  'accepted',
  'escalation-requested',
]);

function isAt(stage: ClockRule['stage'] | undefined, clock: ClockRule): boolean {
  return stage === undefined || clock.stage === null || stage === clock.stage;
}

function startSense(clock: ClockRule): string[] {
  const { stage } = clock;
  if (stage === null || !clock.start.every((start) => start.stage !== undefined && start.stage > stage)) return [];
  return [`It belongs to ${stageWords(stage)} and starts with something at a later stage.`];
}

/** A later stage's answer counted from the receipt: an answer at a stage before it has to stop it, or it runs on for good. */
function receiptSense(clock: ClockRule, procedure: Procedure): string[] {
  const { stage, asks, start, stop } = clock;
  if (procedure.role !== 'own' || stage === null || asks !== 'respond') return [];
  if (!start.some(({ event }) => event === 'received')) return [];
  const open = procedure.stages.filter(
    ({ id }) => id < stage && !stop.some((end) => end.event === 'responded' && (end.stage ?? id) === id),
  );
  return open.map(
    ({ id }) =>
      `It runs from the receipt, and an answer at ${stageWords(id)} does not stop it: a complaint settled there would be overdue. Let it start with what opens ${stageWords(stage)} and say "countsFrom": [{ "event": "received" }]; or add { "event": "responded", "stage": "${id}" } to its stop.`,
  );
}

function letterSense(clock: ClockRule, procedure: Procedure): string[] {
  if (clock.letterKind === null || clock.stage === null) return [];
  const stage = stageOf(procedure, clock.stage);
  if (stage === null || (clock.asks !== 'acknowledge' && clock.asks !== 'respond')) return [];
  const field = clock.asks === 'acknowledge' ? 'acknowledgementLetter' : 'responseLetter';
  if (stage[field] === clock.letterKind) return [];
  const other = stage[field];
  return [
    `It is done by the letter ${letterKindLabels[clock.letterKind]}, and ${stageWords(clock.stage)} has ${other === null ? 'none' : `the letter ${letterKindLabels[other]}`} for that (${field}).`,
  ];
}

function emptySense({ onlyIf, unless }: ClockRule): string[] {
  const isEmpty = (circumstances: Circumstances | null) =>
    circumstances !== null && Object.keys(circumstances).length === 0;
  return [
    ...(isEmpty(onlyIf) ? ['Its onlyIf names nothing: leave it out.'] : []),
    ...(isEmpty(unless) ? ['Its unless names nothing, so it would never run: leave it out.'] : []),
  ];
}

import type { NextStep } from '../domain/assessment.ts';
import type { StageId } from '../domain/events.ts';
import type { OpenPromise } from './actions.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import { isDay } from './days.ts';
import type { JudgedClock } from './judgedClock.ts';
import { refusalInWriting, unsentLetter } from './letterSteps.ts';
import { stageWords } from './misfits.ts';
import type { Procedure } from './procedure.ts';
import { stageOf } from './procedure.ts';
import {
  type Candidate,
  contentsInWords,
  earliest,
  lowerFirst,
  type NextStepInput,
  needsOfClock,
  plainStep,
  type Step,
} from './steps.ts';

/** The one thing to do next; null when the case is over. Of several that are due, the one whose date comes first. */
export function nextStep(input: NextStepInput): NextStep | null {
  const { facts, standing, procedure } = input;
  const step = chooseStep(input);
  if (step === null) return null;
  const stage = step.stage ?? facts.stage;
  const rule = stage === null ? null : stageOf(procedure, stage);
  const who = step.who ?? handlerName(input, stage) ?? (rule ? capital(rule.who) : 'Anybody in the office');
  return { ...step, who: standing.status === 'new' && step.who === undefined ? 'Anybody in the office' : who };
}

function chooseStep(input: NextStepInput): Step | null {
  const { facts, standing } = input;
  const blocking = facts.misfits.find((misfit) => misfit.isBlocking);
  if (blocking) return plainStep('correct-history', 'Correct the record', null, [blocking.text]);
  switch (standing.status) {
    case 'withdrawn':
    case 'closed':
      return null;
    case 'not-a-complaint':
      // A promise to call back is owed whatever the call was about.
      return earliest(candidates(input));
    case 'refused':
      return unsentLetter(input) ?? refusalInWriting(input);
    case 'new':
      return {
        ...plainStep('triage', 'Decide what it is', null, ['Ask whether they want it treated as a complaint.']),
        dueOn: earliestDue(input.clocks),
      };
    default:
      return unsentLetter(input) ?? earliest(candidates(input)) ?? whenNothingIsDue(input);
  }
}

/** Everything that is ours to do, with its date. */
function candidates(input: NextStepInput): Candidate[] {
  const { standing, clocks, promises, procedure } = input;
  const found: Candidate[] = [];
  for (const clock of clocks) {
    const { rule } = clock;
    if (rule.asks === null || clock.isSuperseded) continue;
    if (standing.status === 'not-a-complaint' && rule.stage !== null) continue;
    if (clock.state !== 'running' && clock.state !== 'overdue') continue;
    found.push({ step: clockStep(clock), due: isDay(clock.due) ? clock.due : Number.POSITIVE_INFINITY });
  }
  if (standing.referral?.event.evidenceDue !== undefined && standing.referral.evidenceSentDay === null)
    found.push({
      step: evidenceStep(standing.referral.event.evidenceDue),
      due: dayOf(standing.referral.event.evidenceDue),
    });
  const promise = standing.status === 'not-a-complaint' ? undefined : promises[0];
  if (promise) found.push({ step: promiseStep(promise, input), due: promise.due });
  // A procedure that sets no time for an answer still owes one.
  const isUnanswered =
    standing.status === 'open' && !found.some(({ step }) => step.id === 'acknowledge' || step.id === 'respond');
  if (isUnanswered && procedure.role === 'hazard') {
    if (found.length === 0) found.push({ step: finishWorksStep(), due: Number.POSITIVE_INFINITY });
  } else if (isUnanswered) found.push({ step: answerStep(input, procedure), due: Number.POSITIVE_INFINITY });
  return found;
}

function clockStep(clock: JudgedClock): Step {
  const { rule, procedure } = clock;
  return {
    id: rule.asks ?? 'respond',
    label: rule.todo,
    stage: rule.stage,
    dueOn: isDay(clock.due) ? dateOf(clock.due) : null,
    clockId: rule.id,
    needs: needsOfClock(procedure, rule),
    letterKind: rule.letterKind,
    waiting: false,
  };
}

function answerStep({ facts }: NextStepInput, procedure: Procedure): Step {
  const stage = facts.stage ?? procedure.stages[0]?.id ?? null;
  const kind = (stage && stageOf(procedure, stage)?.responseLetter) || null;
  return {
    ...plainStep(
      'respond',
      `Answer the complaint${stage ? ` at ${stageWords(stage)}` : ''}`,
      stage,
      kind ? contentsInWords(procedure, kind, stage) : [],
    ),
    letterKind: kind,
  };
}

function finishWorksStep(): Step {
  return plainStep('complete-action', 'Finish the works', null, ['Within a reasonable time.']);
}

function evidenceStep(due: NextStep['dueOn']): Step {
  return {
    ...plainStep('send-evidence', 'Send the ombudsman what it asked for', null, [
      'The case with its letters and documents, from the export.',
    ]),
    dueOn: due,
    clockId: 'ombudsman/evidence',
  };
}

function promiseStep(promise: OpenPromise, input: NextStepInput): Step {
  const owner = promise.event.owner === undefined ? null : input.staffName(promise.event.owner);
  return {
    ...plainStep(
      'complete-action',
      promise.event.kind === 'financial' ? 'Make the payment that was promised' : 'Do what was promised',
      promise.event.stage ?? null,
      ['A note of what was done, as evidence.'],
    ),
    dueOn: dateOf(promise.due),
    ...(owner === null ? {} : { who: owner }),
  };
}

function whenNothingIsDue({ facts, standing, procedure }: NextStepInput): Step {
  if (standing.status === 'with-ombudsman')
    return {
      ...plainStep('await-determination', 'Wait for the ombudsman', null, []),
      who: 'The ombudsman',
      waiting: true,
    };
  const hasOpenOffer =
    facts.events.filter(({ type }) => type === 'remedy-offered').length >
    facts.events.filter(({ type }) => type === 'remedy-answered').length;
  if (hasOpenOffer)
    return {
      ...plainStep('await-resident', 'Wait for the resident’s answer to the offer', facts.stage, []),
      who: 'The resident',
      waiting: true,
    };
  if (standing.status === 'final')
    return plainStep('close', 'Close the case', facts.stage, [
      'Nothing is outstanding. The resident can still go to the ombudsman.',
    ]);
  const next =
    facts.stage === null ? null : procedure.stages[procedure.stages.findIndex((stage) => stage.id === facts.stage) + 1];
  return {
    ...plainStep(
      'await-resident',
      'Wait for the resident',
      facts.stage,
      next ? [`They may ask for ${lowerFirst(next.label)}.`] : [],
    ),
    who: 'The resident',
    waiting: true,
  };
}

function handlerName({ facts, staffName }: NextStepInput, stage: StageId | null): string | null {
  let name: string | null = null;
  for (const { type, event } of facts.events)
    if (type === 'assigned' && event.stage === stage) name = staffName(event.to);
  return name;
}

function earliestDue(clocks: readonly JudgedClock[]): NextStep['dueOn'] {
  let due = Number.POSITIVE_INFINITY;
  for (const clock of clocks)
    if ((clock.state === 'running' || clock.state === 'overdue') && clock.due > 0) due = Math.min(due, clock.due);
  return Number.isFinite(due) ? dateOf(due) : null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

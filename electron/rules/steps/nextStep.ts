import type { NextStep } from '../../domain/assessment.ts';
import type { StageId } from '../../domain/events.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import type { JudgedClock } from '../clocks/judgedClock.ts';
import { mostUrgent } from '../clocks/urgency.ts';
import { contactOwedFirst } from '../findings/promiseFindings.ts';
import { needsOfHazard, openHazards } from '../hazards/hazardSteps.ts';
import { suspicionStep } from '../hazards/hazardSuspicion.ts';
import { stageWords } from '../history/misfits.ts';
import { approvalCandidates } from '../letters/approval.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { stageOf } from '../procedures/procedure.ts';
import { isAnswerAwaited, remedyCandidates, remedyPromises } from '../remedy/steps.ts';
import type { OpenPromise } from './actions.ts';
import { contactStep } from './contactSteps.ts';
import { handlingCandidates, requestWithoutEvidence } from './handlingSteps.ts';
import { hearingToArrange } from './hearings.ts';
import { refusalInWriting, unsentLetter } from './letterSteps.ts';
import { returnedLetterCandidates } from './returnedLetters.ts';
import { safeguardingStep } from './safeguarding.ts';
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

/** What is left to do when a stage has its answer: whom the stage is for says nothing of these. */
const AFTER_ANSWER: ReadonlySet<NextStep['id']> = new Set<NextStep['id']>(['close', 'send-evidence']);

/** The one thing to do next; null when the case is over. Of several that are due, the one whose date comes first. */
export function nextStep(input: NextStepInput): NextStep | null {
  const { facts, standing, procedure } = input;
  const chosen = chooseStep(input);
  if (chosen === null) return null;
  const step = facts.hasSomebodyToTell ? chosen : toNobody(chosen);
  const stage = step.stage ?? facts.stage;
  const rule = stage === null ? null : stageOf(procedure, stage);
  const ofStage = AFTER_ANSWER.has(step.id)
    ? 'Whoever handles the case'
    : rule
      ? capital(rule.who)
      : 'Anybody in the office';
  const who = step.who ?? handlerName(input, stage) ?? ofStage;
  const first = step.id === 'respond' ? contactOwedFirst(rule, facts) : null;
  const needs = first === null ? step.needs : [first, ...step.needs];
  return { ...step, needs, who: standing.status === 'new' && step.who === undefined ? 'Anybody in the office' : who };
}

/** An answer for which there is nobody to write to is a decision that goes on record: the letter's contents are not asked for. */
function toNobody(step: Step): Step {
  if (step.id !== 'respond') return step;
  return {
    ...step,
    label: 'Record what was decided',
    needs: ['Nobody can be written to. What was found and decided, and why, stands on the case.'],
  };
}

function chooseStep(input: NextStepInput): Step | null {
  const { facts, standing } = input;
  const urgent = safeguardingStep(facts, input.procedure);
  if (urgent) return urgent;
  const inHours = mostUrgent(input.clocks);
  if (inHours !== null) return clockStep(inHours);
  const suspicion = suspicionStep(facts, input.hazards);
  if (suspicion !== null) return suspicion;
  const blocking = facts.misfits.find((misfit) => misfit.isBlocking);
  if (blocking) return plainStep('correct-history', 'Correct the record', null, [blocking.text]);
  switch (standing.status) {
    case 'withdrawn':
    case 'closed':
      // What is owed to somebody's safety does not end with the complaint.
      return earliest(hazardSteps(input));
    case 'not-a-complaint':
      // A promise to call back is owed whatever the call was about.
      return earliest(candidates(input)) ?? contactStep(input) ?? earliest(hazardSteps(input));
    case 'refused':
      return (
        unsentLetter(input) ??
        earliest(approvalCandidates(input)) ??
        refusalInWriting(input) ??
        earliest(returnedLetterCandidates(facts.events)) ??
        earliest(hazardSteps(input))
      );
    case 'new':
      return {
        ...plainStep('triage', 'Decide what it is', null, ['Ask whether they want it treated as a complaint.']),
        dueOn: earliestDue(input.clocks),
      };
    default:
      return (
        unsentLetter(input) ?? earliest(candidates(input)) ?? earliest(hazardSteps(input)) ?? whenNothingIsDue(input)
      );
  }
}

/** Everything that is ours to do, with its date. */
function candidates(input: NextStepInput): Candidate[] {
  const { facts, standing, clocks, promises, procedure } = input;
  // First, because a remedy that waits for approval goes before the answer that is due on the same day.
  const found: Candidate[] = standing.status === 'not-a-complaint' ? [] : remedyCandidates(facts, clocks);
  for (const candidate of approvalCandidates(input)) found.push(candidate);
  for (const clock of clocks) {
    const { rule } = clock;
    if (rule.asks === null || clock.isSuperseded) continue;
    if (standing.status === 'not-a-complaint' && rule.stage !== null) continue;
    if (clock.state !== 'running' && clock.state !== 'overdue') continue;
    found.push({ step: clockStep(clock), due: isDay(clock.due) ? clock.due : Number.POSITIVE_INFINITY });
  }
  const { referral } = standing;
  if (referral !== null && referral.evidenceDue !== null && referral.evidenceSentDay === null)
    found.push({ step: evidenceStep(referral.evidenceDue), due: dayOf(referral.evidenceDue) });
  for (const candidate of handlingCandidates(input)) found.push(candidate);
  for (const candidate of returnedLetterCandidates(facts.events)) found.push(candidate);
  const ofRemedies = remedyPromises(facts.events);
  const promise =
    standing.status === 'not-a-complaint' ? undefined : promises.find(({ event }) => !ofRemedies.has(event.actionId));
  if (promise) found.push({ step: promiseStep(promise, input), due: promise.due });
  const refusal = standing.status === 'open' ? requestWithoutEvidence(input) : null;
  if (refusal !== null) {
    const isOfStage = ({ step }: Candidate) => step.stage === refusal.stage;
    const due = Math.min(Number.POSITIVE_INFINITY, ...found.filter(isOfStage).map((candidate) => candidate.due));
    return [{ step: refusal, due }, ...found.filter((candidate) => !isOfStage(candidate))];
  }
  // A procedure that sets no time for an answer still owes one.
  const isUnanswered =
    standing.status === 'open' && !found.some(({ step }) => step.id === 'acknowledge' || step.id === 'respond');
  if (isUnanswered && procedure.role !== 'hazard')
    found.push({
      step: hearingToArrange(facts, procedure) ?? answerStep(input, procedure),
      due: Number.POSITIVE_INFINITY,
    });
  return found;
}

/** What hazards ask for, whatever became of the complaint: their clocks, and then whatever is not finished. */
function hazardSteps({ clocks, hazards }: NextStepInput): Candidate[] {
  if (hazards.length === 0) return [];
  const found: Candidate[] = [];
  for (const clock of clocks)
    if (clock.hazard !== null && clock.rule.asks !== null && (clock.state === 'running' || clock.state === 'overdue'))
      found.push({ step: clockStep(clock), due: isDay(clock.due) ? clock.due : Number.POSITIVE_INFINITY });
  return [...found, ...openHazards(hazards, found)];
}

function clockStep(clock: JudgedClock): Step {
  const { rule, procedure } = clock;
  return {
    id: rule.asks ?? 'respond',
    label: rule.todo,
    stage: rule.stage,
    dueOn: isDay(clock.due) ? dateOf(clock.due) : null,
    clockId: rule.id,
    procedureId: procedure.id,
    hazard: clock.hazard?.ref ?? null,
    needs: clock.hazard === null ? needsOfClock(procedure, rule) : needsOfHazard(rule.asks),
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
      ...plainStep('await-determination', 'Wait for the ombudsman', null, [
        'When they ask for the case file, record by when they want it.',
      ]),
      who: 'The ombudsman',
      waiting: true,
    };
  if (isAnswerAwaited(facts.events))
    return {
      ...plainStep('await-resident', 'Wait for the resident’s answer to the offer', facts.stage, []),
      who: 'The resident',
      waiting: true,
    };
  if (standing.status === 'final')
    return plainStep('close', 'Close the case', facts.stage, [
      'Nothing is outstanding. The resident can still go to the ombudsman.',
    ]);
  if (!facts.hasSomebodyToTell)
    return plainStep('close', 'Close the case', facts.stage, [
      'What was decided is recorded, and nobody can be waited for. If you learn who it was, add the person first.',
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

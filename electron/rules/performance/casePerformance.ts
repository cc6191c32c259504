import type { Assessment, ClockResult } from '../../domain/assessment.ts';
import type { HistoryEvent, StageId } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { AnswerOutcome, CasePerformance, ClockFigure, Population, StageFigure } from '../../domain/performance.ts';
import type { Tenure } from '../../domain/words.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { type CaseFacts, readCase } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';

/** Acts by which a complaint is put before a stage again after it was refused. */
const takenOn = new Set<Dated['type']>(['accepted', 'acknowledged', 'responded', 'reopened']);

interface PerformanceInput {
  /** As `assess` took them: the landlord's own procedure first. */
  procedures: readonly [Procedure, ...Procedure[]];
  history: readonly HistoryEvent[];
  /** What `assess` said of the case on that day. */
  assessment: Assessment;
  today: IsoDate;
}

/**
 * What a case adds to the figures: each stage at which a complaint was made with what became of it, and each clock that
 * started. The time for an answer is that of the code or law where one is judged beside the landlord's own procedure, since
 * the tenant satisfaction measure CH02 asks for the Code's (Regulator of Social Housing, CH01 and CH02); else the procedure's own.
 */
export function casePerformance({ procedures, history, assessment, today }: PerformanceInput): CasePerformance {
  const code = procedures.find((procedure) => procedure.role === 'statutory') ?? procedures[0];
  const facts = readCase(code, history, dayOf(today));
  const stages: StageFigure[] = [];
  if (facts.treat === 'complaint' && facts.received !== null)
    for (const { id } of code.stages) {
      const madeOn = madeAt(code, id, facts);
      if (madeOn !== null) stages.push(stageFigure({ stage: id, madeOn, code, facts, assessment }));
    }
  return { stages, clocks: assessment.clocks.flatMap(clockFigure) };
}

/** The day on which a complaint was made at a stage: the first by becoming one, a later one by being asked for. */
function madeAt(code: Procedure, stage: StageId, facts: CaseFacts): number | null {
  if (code.stages[0]?.id === stage) return facts.complaintDay;
  for (const { type, event, day } of facts.events)
    if (type === 'escalation-requested' && event.stage === stage) return day;
  return null;
}

interface StageInput {
  stage: StageId;
  madeOn: number;
  code: Procedure;
  facts: CaseFacts;
  assessment: Assessment;
}

function stageFigure({ stage, madeOn, code, facts, assessment }: StageInput): StageFigure {
  const answered = facts.events.find((one) => one.type === 'responded' && one.event.stage === stage) ?? null;
  const clock = answerClock(assessment, code, stage);
  const tenure = facts.received?.event.tenure ?? null;
  return {
    stage,
    madeOn: dateOf(madeOn),
    answeredOn: answered ? dateOf(answered.day) : null,
    due: clock?.due ?? null,
    outcome: outcomeOf({
      isAnswered: answered !== null,
      clock,
      hasMovedOn: hasMovedOn(stage, code, facts),
      today: facts.today,
    }),
    counts: !isRefused(stage, code, facts),
    tenure,
    population: populationOf(tenure),
    procedureId: code.id,
  };
}

/** The clock that times a stage's answer: of several, the one that was the last to be due. */
function answerClock(assessment: Assessment, code: Procedure, stage: StageId): ClockResult | null {
  const timed = new Set(
    code.clocks.filter((rule) => rule.stage === stage && rule.asks === 'respond').map((rule) => rule.id),
  );
  let found: ClockResult | null = null;
  for (const clock of assessment.clocks) {
    if (clock.procedure.id !== code.id || clock.state === 'not-started' || !timed.has(clock.id)) continue;
    if (found === null || (clock.due ?? '') >= (found.due ?? '')) found = clock;
  }
  return found;
}

interface OutcomeInput {
  isAnswered: boolean;
  clock: ClockResult | null;
  hasMovedOn: boolean;
  today: number;
}

function outcomeOf({ isAnswered, clock, hasMovedOn, today }: OutcomeInput): AnswerOutcome {
  if (!isAnswered && hasMovedOn) return 'ended-unanswered';
  if (clock === null) return 'cannot-say';
  // A clock that waits for a late acknowledgement stays provisional past its last possible date; the answer is overdue.
  if (!isAnswered) return clock.due !== null && dayOf(clock.due) < today ? 'overdue' : 'awaited';
  if (clock.state === 'late') return 'late';
  if (clock.due === null) return 'cannot-say';
  const isWithinFirst = clock.originalDue === null || clock.stoppedOn === null || clock.stoppedOn <= clock.originalDue;
  return isWithinFirst ? 'in-time' : 'in-extended-time';
}

/** True when no answer at the stage is to come: the case has ended, or a later stage has given its answer. */
function hasMovedOn(stage: StageId, code: Procedure, facts: CaseFacts): boolean {
  if (facts.ending !== null) return true;
  const place = code.stages.findIndex((one) => one.id === stage);
  return facts.events.some(
    (one) => one.type === 'responded' && code.stages.findIndex(({ id }) => id === one.event.stage) > place,
  );
}

/** A complaint that was not accepted is not counted as made; nor is a further stage that was refused. */
function isRefused(stage: StageId, code: Procedure, facts: CaseFacts): boolean {
  const isFirst = code.stages[0]?.id === stage;
  let refused = false;
  for (const one of facts.events) {
    if (one.type === 'refused' && (one.event.stage === undefined ? isFirst : one.event.stage === stage)) refused = true;
    else if (one.type === 'escalation-refused' && !isFirst) refused = true;
    else if (refused && takenOn.has(one.type) && (one.stage === null || one.stage === stage)) refused = false;
  }
  return refused;
}

/** Leaseholders, applicants and others belong to neither population of the measures. */
function populationOf(tenure: Tenure | null): Population | null {
  return tenure === 'lcra' || tenure === 'lcho' ? tenure : null;
}

function clockFigure(clock: ClockResult): ClockFigure[] {
  if (clock.startedOn === null || clock.state === 'not-started' || clock.state === 'provisional') return [];
  return [
    {
      procedureId: clock.procedure.id,
      procedureName: clock.procedure.name,
      clockId: clock.id,
      label: clock.label,
      startedOn: clock.startedOn,
      due: clock.due,
      result: clock.state,
    },
  ];
}

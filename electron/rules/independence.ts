import type { HistoryEvent, StageId } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import { plainDate } from '../domain/isoDate.ts';
import { indexOfStage } from './caseFacts.ts';
import { dateOf } from './dayNumber.ts';
import { type Dated, effectiveHistory } from './history.ts';
import { stageLastAskedFor, stageWords } from './misfits.ts';
import { type Procedure, stageOf } from './procedure.ts';

/** Whether somebody may handle a stage, and why not, in a sentence for staff. */
export interface ReviewerVerdict {
  staffId: StaffId;
  ok: boolean;
  reason: string;
}

export interface WhoMayReview {
  procedure: Procedure;
  history: readonly HistoryEvent[];
  stage: StageId;
  staff: readonly StaffId[];
}

/**
 * Who may handle a stage, judged on what each person did in the case and not on titles (Code 2024, 6.13: not the person
 * who considered stage 1). Taking the call and filing a plain note do not count as considering; acknowledging does, because
 * it settles what the complaint is about (5.6), and so does having been given the case, investigating, deciding, promising
 * a remedy, and issuing the letter. Somebody who is complained about reviews nothing.
 */
export function whoMayReview({ procedure, history, stage, staff }: WhoMayReview): ReviewerVerdict[] {
  const barred = barredFrom(procedure, effectiveHistory(history).events, stage);
  return staff.map((staffId) => {
    const reason = barred.get(staffId);
    return reason === undefined
      ? { staffId, ok: true, reason: reasonToPass(procedure, stage) }
      : { staffId, ok: false, reason };
  });
}

/** Everybody who may not handle the stage, each with the first act that bars them. */
export function barredFrom(procedure: Procedure, events: readonly Dated[], stage: StageId): Map<StaffId, string> {
  const barred = new Map<StaffId, string>();
  for (const act of barringActs(procedure, events, stage))
    if (!barred.has(act.person)) barred.set(act.person, reasonToBar(procedure, act, stage));
  return barred;
}

/** Something that keeps a person from a stage. */
export interface BarringAct {
  person: StaffId;
  dated: Dated;
  /** The earlier stage at which it was done; null: they are complained about. */
  stage: StageId | null;
}

/**
 * What was done in the case that keeps people from a stage; being complained about first. With `only`, what those people did.
 */
export function barringActs(
  procedure: Procedure,
  events: readonly Dated[],
  stage: StageId,
  only: readonly StaffId[] | null = null,
): BarringAct[] {
  const acts: BarringAct[] = [];
  const matters = (person: StaffId) => only === null || only.includes(person);
  for (const dated of events) {
    if (dated.type !== 'person-linked' || dated.event.role !== 'subject') continue;
    const { staffId } = dated.event;
    if (staffId !== undefined && matters(staffId)) acts.push({ person: staffId, dated, stage: null });
  }
  const earlier = stageOf(procedure, stage)?.independentOf ?? [];
  if (earlier.length === 0 || procedure.independence === null) return acts;
  for (const dated of events) {
    if (dated.stage !== null && !earlier.includes(dated.stage)) continue;
    const person = dated.type === 'assigned' ? dated.event.to : dated.event.by;
    if (person === undefined || !matters(person) || !bars(procedure, dated)) continue;
    const actStage = stageOfAct(procedure, dated, events);
    if (actStage !== null && earlier.includes(actStage)) acts.push({ person, dated, stage: actStage });
  }
  return acts;
}

/** Why an act keeps somebody from a stage, for staff. */
export function reasonToBar(procedure: Procedure, act: BarringAct, stage: StageId): string {
  if (act.stage === null) return 'The complaint is about them. Nobody judges a complaint about themselves.';
  const clause = stageOf(procedure, stage)?.independence?.clause ?? procedure.independence?.clause ?? '';
  const what = ACT_WORDS[act.dated.type] ?? 'Handled it';
  return `${what} at ${stageWords(act.stage)} on ${plainDate(dateOf(act.dated.day))}. Whoever considered an earlier stage may not review it (${clause}).`;
}

function bars(procedure: Procedure, dated: Dated): boolean {
  if (!procedure.independence?.acts.includes(dated.type)) return false;
  return dated.type !== 'note-added' || dated.event.kind === 'investigation';
}

/** An act that names no stage belongs to the stage that the case had reached on that day. */
function stageOfAct(procedure: Procedure, act: Dated, events: readonly Dated[]): StageId | null {
  if (act.type === 'escalation-refused') return stageLastAskedFor(events, act.day) ?? procedure.stages[1]?.id ?? null;
  if (act.stage !== null) return act.stage;
  let reached = 0;
  for (const other of events) {
    if (other.type !== 'escalation-requested' || other.day > act.day) continue;
    if (other.day === act.day && other.event.seq > act.event.seq) continue;
    reached = Math.max(reached, indexOfStage(procedure, other.event.stage));
  }
  return procedure.stages[reached]?.id ?? null;
}

function reasonToPass(procedure: Procedure, stage: StageId): string {
  const rule = stageOf(procedure, stage);
  return rule && rule.independentOf.length > 0 ? 'Had no part in an earlier stage.' : 'Anybody may handle this stage.';
}

const ACT_WORDS: Partial<Record<HistoryEvent['type'], string>> = {
  accepted: 'Accepted and defined the complaint',
  acknowledged: 'Acknowledged the complaint',
  assigned: 'Was given the complaint',
  'plan-agreed': 'Agreed the action plan',
  'date-agreed': 'Agreed the date with the resident',
  extended: 'Extended the time',
  responded: 'Answered the complaint',
  refused: 'Refused the complaint',
  'escalation-refused': 'Refused the escalation',
  'hearing-held': 'Took part in the hearing',
  'action-agreed': 'Promised an action',
  'remedy-offered': 'Offered a remedy',
  'letter-issued': 'Issued a letter',
  'note-added': 'Investigated the complaint',
};

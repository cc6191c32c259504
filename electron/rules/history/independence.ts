import type { EventType, HistoryEvent, StageId } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { type Procedure, stageOf } from '../procedures/procedure.ts';
import type { StageRule } from '../procedures/procedureParts.ts';
import { indexOfStage } from './caseFacts.ts';
import { type Dated, effectiveHistory } from './history.ts';
import { stageLastAskedFor, stageWords } from './misfits.ts';

/** Whether somebody may handle a stage, and why not, in a sentence for staff. */
interface ReviewerVerdict {
  staffId: StaffId;
  ok: boolean;
  reason: string;
}

interface WhoMayReview {
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
interface BarringAct {
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
    if (dated.type !== 'subject-named' && dated.type !== 'person-linked') continue;
    const staffId = subjectOf(dated);
    if (staffId !== undefined && matters(staffId)) acts.push({ person: staffId, dated, stage: null });
  }
  const earlier = stageOf(procedure, stage)?.independentOf ?? [];
  if (earlier.length === 0 || procedure.independence === null) return acts;
  for (const dated of events) {
    if (dated.stage !== null && !earlier.includes(dated.stage)) continue;
    if (dated.type === 'hearing-held') {
      const heard = bars(procedure, dated) ? stageOfAct(procedure, dated, events) : null;
      if (heard === null || !earlier.includes(heard)) continue;
      for (const person of doersOf(dated)) if (matters(person)) acts.push({ person, dated, stage: heard });
      continue;
    }
    const person = dated.type === 'assigned' ? dated.event.to : dated.event.by;
    if (person === undefined || !matters(person) || !bars(procedure, dated)) continue;
    const actStage = stageOfAct(procedure, dated, events);
    if (actStage !== null && earlier.includes(actStage)) acts.push({ person, dated, stage: actStage });
  }
  return acts;
}

/** The member of staff whom the complaint is about, where the entry says so. */
function subjectOf({ type, event }: Dated): StaffId | undefined {
  if (type === 'subject-named') return event.staffId;
  return type === 'person-linked' && event.role === 'subject' ? event.staffId : undefined;
}

/** Why an act keeps somebody from a stage, for staff. */
export function reasonToBar(procedure: Procedure, act: BarringAct, stage: StageId): string {
  if (act.stage === null) return 'The complaint is about them. Nobody judges a complaint about themselves.';
  const clause = stageOf(procedure, stage)?.independence?.clause ?? procedure.independence?.clause ?? '';
  return `${actInWords(act)}. Whoever considered an earlier stage may not review it (${clause}).`;
}

/** "Answered the complaint at stage 1 on 2 March 2026"; of somebody complained about, that they are. */
export function actInWords(act: BarringAct): string {
  if (act.stage === null) return 'The complaint is about them';
  const what = ACT_WORDS[act.dated.type] ?? 'Handled it';
  return `${what} at ${stageWords(act.stage)} on ${plainDate(dateOf(act.dated.day))}`;
}

/** Who did it: of a hearing those who sat on the panel, where that is recorded, and not whoever wrote it down. */
export function doersOf({ type, event }: Dated): readonly StaffId[] {
  if (type === 'assigned') return [event.to];
  if (type === 'hearing-held' && event.panel !== undefined) return event.panel;
  return event.by === undefined ? [] : [event.by];
}

/** To approve an answer, or any letter, is to decide it, whether or not the procedure names approving among the acts. */
const ALWAYS_BARS: ReadonlySet<EventType> = new Set<EventType>([
  'signed-off',
  'remedy-approved',
  'remedy-returned',
  'letter-approved',
  'letter-sent-back',
]);

function bars(procedure: Procedure, dated: Dated): boolean {
  if (ALWAYS_BARS.has(dated.type)) return true;
  if (!procedure.independence?.acts.includes(dated.type)) return false;
  return dated.type !== 'note-added' || dated.event.kind === 'investigation';
}

/** An act that names no stage belongs to the stage that the case had reached on that day; a hearing to the one that it opens. */
function stageOfAct(procedure: Procedure, act: Dated, events: readonly Dated[]): StageId | null {
  const heard = act.type === 'hearing-held' ? panelStageOf(procedure) : null;
  if (heard !== null) return heard.id;
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

/** The stage that a panel hears; null: the procedure has none. */
export function panelStageOf(procedure: Procedure): StageRule | null {
  return procedure.stages.find((stage) => stage.opens.some(({ event }) => event === 'hearing-held')) ?? null;
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
  'signed-off': 'Signed the answer off',
  refused: 'Refused the complaint',
  'escalation-refused': 'Refused the escalation',
  'hearing-held': 'Took part in the hearing',
  'action-agreed': 'Promised an action',
  'remedy-proposed': 'Worked out a remedy',
  'remedy-approved': 'Approved a remedy',
  'remedy-returned': 'Sent back a remedy',
  'remedy-offered': 'Offered a remedy',
  'letter-issued': 'Issued a letter',
  'letter-approved': 'Approved a letter',
  'letter-sent-back': 'Sent back a letter',
  'note-added': 'Investigated the complaint',
};

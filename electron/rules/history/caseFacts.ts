import type { HistoryEvent, StageId } from '../../domain/events.ts';
import type { ContactKind } from '../../domain/words.ts';
import { NEVER } from '../calendar/days.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { type CaseEnding, findEnding } from './endings.ts';
import { type Dated, type DatedOf, type EffectiveHistory, effectiveHistory } from './history.ts';
import { leaveOutMisfits, type Misfit, misfit } from './misfits.ts';

/** What the rules need to know of a case, read off its history once. */
export interface CaseFacts {
  today: number;
  events: readonly Dated[];
  received: DatedOf<'received'> | null;
  /** What it is, as sorted last; null when nothing was received. */
  kind: ContactKind | null;
  treat: 'complaint' | 'triage' | 'record';
  /** The day from which it is a complaint: of receipt, or on which a service request turned into one. */
  complaintDay: number;
  /** The stage it has reached; null before there is a complaint. */
  stage: StageId | null;
  ending: CaseEnding | null;
  /** False for an anonymous complaint for which nobody speaks: nothing that is sent or said is owed to anybody. */
  hasSomebodyToTell: boolean;
  misfits: Misfit[];
}

/** Reads the facts of a case as they stood on `today`; later dates have not happened yet and are reported. */
export function readCase(procedure: Procedure, history: readonly HistoryEvent[], today: number): CaseFacts {
  return factsOf(procedure, effectiveHistory(history), today);
}

/** The same of a history whose corrections have been applied: several laws read one case. */
export function factsOf(procedure: Procedure, effective: EffectiveHistory, today: number): CaseFacts {
  const misfits: Misfit[] = [];
  for (const event of effective.unknownTargets)
    misfits.push(
      misfit(
        'correction-of-unknown-event',
        event,
        false,
        'A correction speaks of an entry that is not in this record. Nothing was changed by it. Correct the right entry.',
      ),
    );
  const events = leaveOutMisfits(effective.events, today, procedure, misfits);
  const received = events.find(isReceipt) ?? null;
  const kind = lastKind(events, received);
  const stage = reachedStage(procedure, events, received);
  const treat = treatmentOf(procedure, kind, events);
  return {
    today,
    events,
    received,
    kind,
    treat,
    complaintDay: complaintDay(events, received),
    stage: treat === 'record' ? null : stage,
    ending: findEnding(events, misfits),
    hasSomebodyToTell: hasSomebodyToTell(events, received),
    misfits,
  };
}

/** True when there is a complainant with a name, or somebody who speaks for them. */
export function hasSomebodyToTell(events: readonly Dated[], received: CaseFacts['received']): boolean {
  if (received?.event.anonymous !== true) return true;
  for (const { type, event } of events)
    if (type === 'person-linked' && event.role !== 'witness' && event.role !== 'subject') return true;
  return false;
}

function isReceipt(dated: Dated): dated is DatedOf<'received'> {
  return dated.type === 'received';
}

function lastKind(events: readonly Dated[], received: CaseFacts['received']): ContactKind | null {
  let kind = received ? received.event.kind : null;
  for (const { type, event } of events) if (type === 'triaged') kind = event.kind;
  return kind;
}

/** What the procedure makes of the kind; something that was acknowledged, answered or escalated is a complaint whatever it was called. */
function treatmentOf(procedure: Procedure, kind: ContactKind | null, events: readonly Dated[]): CaseFacts['treat'] {
  if (kind === null || kind === 'complaint') return 'complaint';
  let isTriaged = false;
  for (const { type } of events) {
    if (type === 'acknowledged' || type === 'escalation-requested' || type === 'accepted' || type === 'responded')
      return 'complaint';
    if (type === 'triaged') isTriaged = true;
  }
  const rule = procedure.kinds.find((candidate) => candidate.kind === kind);
  if (!rule) return 'triage';
  return rule.treat === 'triage' && isTriaged ? 'record' : rule.treat;
}

/**
 * A service request becomes a complaint on the day on which the resident is dissatisfied with what was done about it
 * (Code 2024, 1.5); anything else that was wrongly sorted at first was a complaint from its receipt.
 */
function complaintDay(events: readonly Dated[], received: CaseFacts['received']): number {
  if (received === null) return NEVER;
  if (received.event.kind !== 'service-request') return received.day;
  for (const { type, event, day } of events) if (type === 'triaged' && event.kind === 'complaint') return day;
  return received.day;
}

/** The furthest stage that anything was done at or asked for. Being given the work early does not open a stage. */
function reachedStage(procedure: Procedure, events: readonly Dated[], received: CaseFacts['received']): StageId | null {
  let reached = -1;
  if (received !== null) reached = 0;
  for (const { type, event } of events) {
    switch (type) {
      case 'acknowledged':
      case 'accepted':
      case 'responded':
      case 'extended':
      case 'escalation-requested':
        reached = Math.max(reached, indexOfStage(procedure, event.stage));
        break;
      case 'hearing-held':
        // A hearing names no stage: it opens the one whose rule says so.
        reached = Math.max(reached, indexOpenedBy(procedure, type));
        break;
      default:
    }
  }
  return procedure.stages[reached]?.id ?? null;
}

function indexOpenedBy(procedure: Procedure, type: 'hearing-held'): number {
  return procedure.stages.findIndex((stage) => stage.opens.some((occurrence) => occurrence.event === type));
}

/** Place of a stage in the procedure's order; -1 when it has no such stage. */
export function indexOfStage(procedure: Procedure, id: StageId): number {
  for (let index = 0; index < procedure.stages.length; index++) if (procedure.stages[index]?.id === id) return index;
  return -1;
}

import type { CaseStatus } from '../../domain/assessment.ts';
import type { HistoryEvent, StageId } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { hazardsOf } from '../hazards/hazards.ts';
import { type Procedure, stageOf } from '../procedures/procedure.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { Dated } from './history.ts';

/** Where a case stands. */
export interface Standing {
  status: CaseStatus;
  /** The stage it has reached has been answered. */
  isAnswered: boolean;
  referral: Referral | null;
}

/** A referral to the ombudsman that has not been decided. */
export interface Referral {
  event: Extract<HistoryEvent, { type: 'referred' }>;
  day: number;
  /** By when they want the case file; null: they have not asked for it. */
  evidenceDue: IsoDate | null;
  /** The day on which they asked for it last. */
  askedDay: number;
  evidenceSentDay: number | null;
}

/** Reads the status off the facts. */
export function standingOf(procedure: Procedure, facts: CaseFacts): Standing {
  const isAnswered = facts.stage !== null && hasAnswered(facts.events, facts.stage);
  const referral = openReferral(facts.events);
  return { status: statusOf(procedure, facts, isAnswered, referral), isAnswered, referral };
}

function statusOf(procedure: Procedure, facts: CaseFacts, isAnswered: boolean, referral: Referral | null): CaseStatus {
  // A referral recorded after the file was closed or refused opens it again: the ombudsman has to be answered.
  const isAfterEnding = referral !== null && (facts.ending === null || isAfter(referral, facts.ending));
  if (facts.ending !== null && !(isAfterEnding && facts.ending.how !== 'withdrawn'))
    return endingStatus(facts.ending.how);
  if (facts.ending !== null && isAfterEnding) return 'with-ombudsman';
  if (procedure.role === 'hazard') return hazardStatus(facts.events);
  if (facts.treat === 'record') return referral === null ? 'not-a-complaint' : 'with-ombudsman';
  if (facts.received === null && facts.stage === null) return 'new';
  if (facts.treat === 'triage') return 'new';
  if (!isAnswered) return 'open';
  if (referral !== null) return 'with-ombudsman';
  const stage = facts.stage === null ? null : stageOf(procedure, facts.stage);
  return stage?.isFinal ? 'final' : 'answered';
}

/** Of two entries of one day, the one recorded later came later. */
function isAfter(referral: Referral, ending: NonNullable<CaseFacts['ending']>): boolean {
  if (referral.day !== ending.day) return referral.day > ending.day;
  return referral.event.seq > ending.event.seq;
}

function endingStatus(how: NonNullable<CaseFacts['ending']>['how']): CaseStatus {
  switch (how) {
    case 'withdrawn':
      return 'withdrawn';
    case 'closed':
      return 'closed';
    case 'refused':
    case 'escalation-refused':
      return 'refused';
  }
}

/** A law on hazards judged by itself: done with when every hazard is. */
function hazardStatus(events: readonly Dated[]): CaseStatus {
  const hazards = hazardsOf(events, () => null);
  if (hazards.length > 0 && hazards.every(({ isOver }) => isOver)) return 'final';
  return events.length === 0 ? 'new' : 'open';
}

/** True when the stage was answered. */
function hasAnswered(events: readonly Dated[], stage: StageId): boolean {
  for (const dated of events) if (dated.type === 'responded' && dated.stage === stage) return true;
  return false;
}

function openReferral(events: readonly Dated[]): Referral | null {
  let referral: Referral | null = null;
  for (const { type, event, day } of events) {
    if (type === 'referred')
      referral = { event, day, evidenceDue: event.evidenceDue ?? null, askedDay: day, evidenceSentDay: null };
    else if (type === 'evidence-requested' && referral) {
      referral.evidenceDue = event.evidenceDue;
      referral.askedDay = day;
      referral.evidenceSentDay = null;
    } else if (type === 'determined') referral = null;
    else if (type === 'evidence-sent' && referral) referral.evidenceSentDay = day;
  }
  return referral;
}

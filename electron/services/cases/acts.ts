import type { CaseAct } from '../../contract/cases.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import type { LinkRole } from '../../domain/words.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { remediesOf } from '../../rules/remedy/standing.ts';
import { contactActs } from '../handling/contactActs.ts';
import { handlingActs } from '../handling/handlingActs.ts';
import { learningActs } from '../learning/learningActs.ts';
import { remedyActs } from '../remedies/remedyCaseActs.ts';
import type { LoadedCase } from './loadedCase.ts';

const always: CaseAct[] = [
  'add-note',
  'add-document',
  'write-letter',
  'link-person',
  'raise-concern',
  'choose-version',
  'record-learning',
  'agree-improvement',
  'correct',
  'export',
];

/**
 * The acts that a case allows now. The screen offers these and no others; each service checks again.
 * A further stage can be asked for whether or not the one before was answered: a resident who was never answered must not be stuck.
 */
export function allowedActs({
  assessment,
  history,
  procedure,
  procedures,
}: Pick<LoadedCase, 'assessment' | 'history' | 'procedure' | 'procedures'>): CaseAct[] {
  const acts = [
    ...new Set([
      ...always,
      ...actsOfStatus(assessment, history),
      ...handlingActs({ assessment, history, procedure, procedures }),
      ...followUpActs(assessment, history),
      ...contactActs(assessment, history),
      ...hazardCaseActs(assessment, history),
      ...remedyActs(assessment, history),
      ...learningActs(history),
    ]),
  ];
  return isThereSomebodyToWriteTo(history) ? acts : withoutLetters(acts);
}

/** A complaint without a name or anybody who speaks for the person has clocks and an outcome, and no letters. */
function withoutLetters(acts: CaseAct[]): CaseAct[] {
  const letters: CaseAct[] = ['write-letter', 'acknowledge', 'extend', 'respond', 'refuse'];
  const rest = acts.filter((act) => !letters.includes(act));
  return acts.includes('respond') ? [...rest, 'record-outcome'] : rest;
}

function isThereSomebodyToWriteTo(history: readonly HistoryEvent[]): boolean {
  const { events } = effectiveHistory(history);
  const isAnonymous = events.some(({ event }) => event.type === 'received' && event.anonymous === true);
  const speaks = (role: LinkRole) => role !== 'witness' && role !== 'subject';
  return !isAnonymous || events.some(({ event }) => event.type === 'person-linked' && speaks(event.role));
}

function actsOfStatus(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  switch (assessment.status) {
    case 'closed':
    case 'withdrawn':
      return ['reopen', 'refer'];
    case 'not-a-complaint':
      return ['triage', 'close'];
    case 'refused':
      return ['refuse', 'refer', 'reopen', 'close'];
    case 'with-ombudsman':
      return ['agree-action', 'refer', 'close'];
    case 'final':
      return ['agree-action', 'refer', 'close'];
    case 'answered':
      return ['assign', 'agree-action', 'refer', 'withdraw', 'close'];
    case 'new':
    case 'open':
      return actsOfOpenCase(assessment, history);
  }
}

function actsOfOpenCase(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const stage = assessment.stage ?? 'stage-1';
  // Judged on the record, not on clocks: one law's time may be stopped by a telephone call while another waits for the letter.
  const done = new Set(
    effectiveHistory(history).events.flatMap((dated) => (dated.stage === stage ? [dated.type] : [])),
  );
  const isAnswered = done.has('responded');
  const acts: CaseAct[] = ['assign', 'triage', 'agree-action', 'refer', 'withdraw'];
  if (!isAnswered && !done.has('acknowledged')) acts.push('acknowledge');
  if (!isAnswered) acts.push('respond', 'extend', 'check-eligibility', 'refuse');
  if (assessment.next?.id === 'close') acts.push('close');
  return acts;
}

/** A hazard is reported while the case goes on, and worked on until it is dealt with, whatever became of the complaint. */
function hazardCaseActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const acts: CaseAct[] = [];
  const isOver = assessment.status === 'closed' || assessment.status === 'withdrawn';
  // What somebody heard of and nobody described can still be said after the complaint is over.
  if (!isOver || assessment.next?.id === 'report-hazard') acts.push('report-hazard');
  if (effectiveHistory(history).events.some(({ type }) => type === 'hazard-reported')) acts.push('work-on-hazard');
  return acts;
}

function followUpActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const acts: CaseAct[] = [];
  if (openActionIds(history).length > 0) acts.push('complete-action');
  if (assessment.next?.id === 'send-evidence') acts.push('send-evidence');
  // Answered by our own procedure, at a stage that the law does not know, the case still owes what the law asks for.
  if (assessment.next?.id === 'acknowledge') acts.push('acknowledge', 'respond', 'extend', 'refuse');
  if (assessment.next?.id === 'respond') acts.push('respond', 'extend', 'refuse');
  return acts;
}

/** The promised actions that nobody has yet recorded as done; those that were struck out do not count. */
export function openActionIds(history: readonly HistoryEvent[]): string[] {
  const open = new Set<string>();
  for (const { event } of effectiveHistory(history).events)
    if (event.type === 'action-agreed') open.add(event.actionId);
  for (const { event } of effectiveHistory(history).events)
    if (event.type === 'action-done') open.delete(event.actionId);
  for (const { remedyId, state } of remediesOf(effectiveHistory(history).events))
    if (state === 'refused') open.delete(remedyId);
  return [...open];
}

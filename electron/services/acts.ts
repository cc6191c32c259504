import type { CaseAct } from '../contract/cases.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { HistoryEvent } from '../domain/events.ts';
import type { LinkRole } from '../domain/words.ts';
import { effectiveHistory } from '../rules/history.ts';

const always: CaseAct[] = ['add-note', 'add-document', 'link-person', 'correct', 'export'];

/**
 * The acts that a case allows now. The screen offers these and no others; each service checks again.
 * Stage 2 can be asked for whether or not stage 1 was answered: a resident who was never answered must not be stuck.
 */
export function allowedActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const acts = [...new Set([...always, ...actsOfStatus(assessment), ...followUpActs(assessment, history)])];
  return isThereSomebodyToWriteTo(history) ? acts : withoutLetters(acts);
}

/** A complaint without a name or anybody who speaks for the person has clocks and an outcome, and no letters. */
function withoutLetters(acts: CaseAct[]): CaseAct[] {
  const letters: CaseAct[] = ['acknowledge', 'extend', 'respond', 'refuse'];
  const rest = acts.filter((act) => !letters.includes(act));
  return acts.includes('respond') ? [...rest, 'record-outcome'] : rest;
}

function isThereSomebodyToWriteTo(history: readonly HistoryEvent[]): boolean {
  const { events } = effectiveHistory(history);
  const isAnonymous = events.some(({ event }) => event.type === 'received' && event.anonymous === true);
  const speaks = (role: LinkRole) => role !== 'witness' && role !== 'subject';
  return !isAnonymous || events.some(({ event }) => event.type === 'person-linked' && speaks(event.role));
}

function actsOfStatus(assessment: Assessment): CaseAct[] {
  switch (assessment.status) {
    case 'closed':
    case 'withdrawn':
      return ['reopen', 'refer'];
    case 'not-a-complaint':
      return ['triage', 'close'];
    case 'refused':
      return ['refuse', 'refer', 'reopen', 'close'];
    case 'with-ombudsman':
      return ['agree-action', 'refer', 'record-determination', 'close'];
    case 'final':
      return ['agree-action', 'refer', 'close'];
    case 'answered':
      return ['assign', 'agree-action', 'request-escalation', 'refer', 'withdraw', 'close'];
    case 'new':
    case 'open':
      return actsOfOpenCase(assessment);
  }
}

function actsOfOpenCase(assessment: Assessment): CaseAct[] {
  const stage = assessment.stage ?? 'stage-1';
  const isDone = (clockId: string) =>
    assessment.clocks.some((clock) => clock.id === clockId && clock.stoppedOn !== null);
  const acts: CaseAct[] = ['assign', 'triage', 'agree-action', 'refer', 'withdraw'];
  if (!isDone(`${stage}/acknowledge`)) acts.push('acknowledge');
  if (!isDone(`${stage}/respond`)) acts.push('respond', 'extend', 'refuse');
  if (stage === 'stage-1') acts.push('request-escalation');
  if (assessment.next?.id === 'close') acts.push('close');
  return acts;
}

function followUpActs(assessment: Assessment, history: readonly HistoryEvent[]): CaseAct[] {
  const acts: CaseAct[] = [];
  if (openActionIds(history).length > 0) acts.push('complete-action');
  if (assessment.next?.id === 'send-evidence') acts.push('send-evidence');
  if (assessment.next?.id === 'await-determination') acts.push('record-determination');
  return acts;
}

/** The promised actions that nobody has yet recorded as done; those that were struck out do not count. */
export function openActionIds(history: readonly HistoryEvent[]): string[] {
  const open = new Set<string>();
  for (const { event } of effectiveHistory(history).events)
    if (event.type === 'action-agreed') open.add(event.actionId);
  for (const { event } of effectiveHistory(history).events)
    if (event.type === 'action-done') open.delete(event.actionId);
  return [...open];
}

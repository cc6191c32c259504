import type { Finding } from '../../domain/assessment.ts';
import type { EventType, HistoryEvent, StageId } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { Decision } from '../../domain/words.ts';
import { NEVER } from '../calendar/days.ts';
import { say } from '../clocks/explainClock.ts';
import { dayOfNotice } from '../clocks/extensions.ts';
import { type CaseFacts, indexOfStage } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import { barringActs, doersOf, panelStageOf, reasonToBar } from '../history/independence.ts';
import { type Procedure, stageOf } from '../procedures/procedure.ts';
import { missingContents } from '../procedures/requiredContents.ts';
import { finding } from './finding.ts';

/** What was done at a stage without what should have come before it, twice, or not sent. */
export function stageFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  for (const stage of procedure.stages) {
    const { first, second, isAcknowledged } = handlingOf(facts.events, stage.id);
    if (first && second)
      found.push(
        finding(
          'second-response',
          'warning',
          `${stage.label} is recorded as answered twice: ${say(first.day)} and ${say(second.day)}. The first counts. If one is a mistake, strike it out; if it is a further letter, record it as one.`,
          { stage: stage.id, procedureId: procedure.id, eventId: second.event.id },
        ),
      );
    // Nobody is owed one who cannot be written to. Where a data protection complaint is answered in time, the answer is acknowledgement enough (the Commissioner's guidance).
    const acknowledgement =
      first && !isAcknowledged && facts.hasSomebodyToTell && procedure.role !== 'data-protection'
        ? procedure.clocks.find((clock) => clock.stage === stage.id && clock.asks === 'acknowledge')
        : undefined;
    if (first && acknowledgement)
      found.push(
        finding(
          'not-acknowledged',
          'warning',
          `${stage.label} was answered without being acknowledged first. If an acknowledgement went out, record it.`,
          { stage: stage.id, procedureId: procedure.id, clause: acknowledgement.clause, eventId: first.event.id },
        ),
      );
  }
  for (const dated of facts.events)
    if (dated.type === 'extended' && dayOfNotice(dated, facts.events) === NEVER)
      found.push(
        finding(
          'extension-not-sent',
          'warning',
          'The extension notice has been issued but not posted. It counts from the day it leaves the office.',
          { stage: dated.event.stage, eventId: dated.event.id, procedureId: procedure.id },
        ),
      );
  return found;
}

interface Handling {
  first: Dated | null;
  second: Dated | null;
  isAcknowledged: boolean;
}

/** The answers to a stage, and whether it was acknowledged. */
function handlingOf(events: readonly Dated[], stage: StageId): Handling {
  const handling: Handling = { first: null, second: null, isAcknowledged: false };
  for (const dated of events) {
    if (dated.stage !== stage) continue;
    if (dated.type === 'acknowledged') handling.isAcknowledged = true;
    if (dated.type !== 'responded') continue;
    if (handling.first === null) handling.first = dated;
    else handling.second ??= dated;
  }
  return handling;
}

/** Contents that a letter lacked, where the record says what it held. */
export function contentFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  for (const { type, event } of facts.events) {
    if (type !== 'acknowledged' && type !== 'responded' && type !== 'extended') continue;
    if (event.contents === undefined) continue;
    const kind = letterOf(procedure, event);
    if (kind === null) continue;
    for (const missing of missingContents(procedure, kind, event.stage, event.contents)) {
      if (missing.onlyUpheld && !(event.type === 'responded' && isUpheld(event.outcome))) continue;
      found.push(
        finding(`content-missing:${missing.id}`, 'breach', `The letter did not say: ${lowerFirst(missing.what)}.`, {
          stage: event.stage,
          clause: missing.clause,
          eventId: event.id,
          procedureId: procedure.id,
        }),
      );
    }
  }
  return found;
}

function isUpheld(outcome: Decision | undefined): boolean {
  return outcome === 'upheld' || outcome === 'partly-upheld';
}

function letterOf(procedure: Procedure, event: { type: EventType; stage: StageId }): LetterKind | null {
  const stage = stageOf(procedure, event.stage);
  if (event.type === 'extended') return 'extension-notice';
  return (event.type === 'acknowledged' ? stage?.acknowledgementLetter : stage?.responseLetter) ?? null;
}

/** People who handle a stage although they had a part in an earlier one. */
export function independenceFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  const hasSubject = facts.events.some(({ type }) => type === 'person-linked' || type === 'subject-named');
  for (const stage of procedure.stages) {
    if (stage.independentOf.length === 0 && !hasSubject) continue;
    if (facts.stage === null || indexOfStage(procedure, stage.id) > indexOfStage(procedure, facts.stage)) break;
    const handlers = handlersOf(procedure, facts.events, stage.id);
    if (handlers.length === 0) continue;
    const people = handlers.map(({ person }) => person);
    const acts = barringActs(procedure, facts.events, stage.id, people);
    if (acts.length === 0) continue;
    const seen = new Set<StaffId>();
    for (const { person, event } of handlers) {
      const act = acts.find((candidate) => candidate.person === person);
      if (act === undefined || seen.has(person)) continue;
      seen.add(person);
      const reason = reasonToBar(procedure, act, stage.id);
      const rule = stage.independence ?? procedure.independence;
      const at = { stage: stage.id, clause: rule?.clause ?? null, eventId: event.id, procedureId: procedure.id };
      found.push(
        isSetAside(facts.events, stage.id, person)
          ? finding(
              'independence-set-aside',
              'note',
              `${stage.label} is handled by somebody who had a part before, for a recorded reason. Say so in the letter. ${reason}`,
              at,
            )
          : finding(
              'reviewer-not-independent',
              'breach',
              `${stage.label} is handled by somebody who may not. ${reason} Give it to somebody else.`,
              at,
            ),
      );
    }
  }
  return found;
}

/** True when the stage was given to the person against the rule, for a recorded reason. */
function isSetAside(events: readonly Dated[], stage: StageId, person: StaffId): boolean {
  return events.some(
    (dated) =>
      (dated.type === 'assigned' || dated.type === 'hearing-held' || dated.type === 'signed-off') &&
      (dated.type === 'hearing-held' || dated.event.stage === stage) &&
      dated.event.override === true &&
      doersOf(dated).includes(person),
  );
}

/** Whoever has the stage now, and whoever heard, signed off, answered or refused it. */
function handlersOf(
  procedure: Procedure,
  events: readonly Dated[],
  stage: StageId,
): { person: StaffId; event: HistoryEvent }[] {
  const handlers: { person: StaffId; event: HistoryEvent }[] = [];
  let assigned: { person: StaffId; event: HistoryEvent } | null = null;
  for (const dated of events) {
    const { type, event } = dated;
    if (type === 'hearing-held' && event.panel !== undefined && panelStageOf(procedure)?.id === stage)
      for (const person of event.panel) handlers.push({ person, event });
    if (dated.stage !== stage) continue;
    if (type === 'assigned') assigned = { person: event.to, event };
    else if (type === 'responded' && event.by !== undefined) handlers.push({ person: event.by, event });
    else if ((type === 'refused' || type === 'signed-off') && event.by !== undefined)
      handlers.push({ person: event.by, event });
  }
  if (assigned) handlers.push(assigned);
  return handlers;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

import type { Finding } from '../../domain/assessment.ts';
import type { StageId } from '../../domain/events.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { NEVER } from '../calendar/days.ts';
import { lengthWords } from '../calendar/lengths.ts';
import { say } from '../clocks/explainClock.ts';
import { happened } from '../clocks/occurrences.ts';
import { lastDayToComplain } from '../eligibility/eligibility.ts';
import { type CaseFacts, indexOfStage } from '../history/caseFacts.ts';
import { stageWords } from '../history/misfits.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { finding } from './finding.ts';

/** Requests for a further stage that nobody recorded, that came late, or that lack what the procedure asks for. */
export function escalationFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  const stage = procedure.stages.find((candidate) => candidate.id === facts.stage);
  if (!stage || indexOfStage(procedure, stage.id) === 0) return found;
  if (happened(stage.opens, facts, NEVER, null) === null)
    found.push(
      finding(
        'no-escalation-request',
        'warning',
        `Nothing says when the resident asked for ${stageWords(stage.id)}. Record the day: the time to acknowledge it counts from then. If what is recorded at that stage belongs to another, correct it.`,
        { stage: stage.id, procedureId: procedure.id },
      ),
    );
  for (const { type, event, day } of facts.events) {
    if (type !== 'escalation-requested') continue;
    const rule = procedure.escalation.find((candidate) => candidate.to === event.stage);
    if (!rule) continue;
    const at = { stage: event.stage, clause: rule.clause, eventId: event.id, procedureId: procedure.id };
    const last = lastDayToAsk(procedure, rule, facts, event.stage);
    if (last !== NEVER && day > last)
      found.push(
        finding(
          'escalation-late',
          'note',
          `${stageWords(event.stage, true)} was asked for after ${say(last)}, the last day that the procedure names. Consider whether there is a reason to take it all the same.`,
          at,
        ),
      );
    if (rule.needsNewEvidence && event.newEvidence === false)
      found.push(
        finding(
          'escalation-without-evidence',
          'note',
          'The procedure asks for further evidence and none came. It may go no further under the procedure; the law may say otherwise.',
          at,
        ),
      );
  }
  return found;
}

/** The last day on which the stage could be asked for; NEVER where there is no limit. */
function lastDayToAsk(
  procedure: Procedure,
  rule: Procedure['escalation'][number],
  facts: CaseFacts,
  to: StageId,
): number {
  if (rule.within === null) return NEVER;
  const before = procedure.stages[indexOfStage(procedure, to) - 1]?.id;
  let last: number = NEVER;
  for (const { type, stage, day } of facts.events)
    if (type === 'responded' && stage === before) last = dayOf(lastDayToComplain(dateOf(day), rule.within));
  const known = facts.received?.event.knownSince;
  if (last === NEVER || rule.orSinceKnown === null || known === undefined) return last;
  return Math.max(last, dayOf(lastDayToComplain(known, rule.orSinceKnown)));
}

/** "2 months from the answer": how a limit on asking reads in a table; null where there is none. */
export function escalationLimitWords(rule: Procedure['escalation'][number]): string | null {
  if (rule.within === null) return null;
  const other = rule.orSinceKnown === null ? '' : `, or ${lengthWords(rule.orSinceKnown)} from knowing of the matter`;
  return `${lengthWords(rule.within)} from the answer${other}`;
}

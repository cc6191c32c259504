import type { Finding } from '../../domain/assessment.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { CaseFacts } from '../caseFacts.ts';
import { dateOf } from '../dayNumber.ts';
import { judgeGround, lastDayToComplain } from '../eligibility.ts';
import { stageLastAskedFor } from '../misfits.ts';
import type { Procedure } from '../procedure.ts';
import { finding } from './finding.ts';

/** Refusals that the procedure does not allow, or that did not tell the resident what they must be told. */
export function refusalFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  const rule = procedure.refusal;
  for (const { type, event, day } of facts.events) {
    if (type !== 'refused' && type !== 'escalation-refused') continue;
    const stage =
      event.type === 'refused'
        ? (event.stage ?? 'stage-1')
        : (stageLastAskedFor(facts.events, day) ?? procedure.stages[1]?.id ?? null);
    const at = { stage, clause: rule.clause, eventId: event.id, procedureId: procedure.id };
    if (event.reasonsGiven === false && rule.needsReasons)
      found.push(
        finding(
          'refused-without-reasons',
          'breach',
          'The refusal did not give the resident the reasons. Write to them with the reasons.',
          at,
        ),
      );
    if (event.ombudsmanRightGiven === false && rule.needsOmbudsmanRight)
      found.push(
        finding(
          'refused-without-ombudsman-right',
          'breach',
          'The refusal did not tell the resident that they can take it to the Ombudsman. Write to them and say so.',
          at,
        ),
      );
    if (event.ground === undefined) {
      found.push(
        finding(
          'refused-without-ground',
          'warning',
          'Nothing says on which ground it was refused. Record the ground: refusals are reported every year.',
          at,
        ),
      );
      continue;
    }
    const ground = procedure.grounds.find((candidate) => candidate.id === event.ground);
    if (!ground || (stage !== null && !ground.stages.includes(stage))) {
      found.push(
        finding(
          'refused-on-unknown-ground',
          'breach',
          `${procedure.name} knows no such ground for refusing at this stage. Accept the complaint, or rely on a ground that it knows.`,
          at,
        ),
      );
      continue;
    }
    if (ground.test !== 'age' || facts.received === null) continue;
    const { knownSince, on } = facts.received.event;
    if (knownSince === undefined) continue;
    const receivedOn = facts.received.day === 0 ? on : dateOf(facts.received.day);
    const verdict = judgeGround(procedure, ground, { receivedOn, knownSince });
    if (verdict.verdict === 'must-accept')
      found.push(
        finding('refused-within-limit', 'breach', `It was refused as too old, but it was in time. ${verdict.reason}`, {
          ...at,
          clause: ground.clause,
        }),
      );
  }
  return found;
}

/** A matter older than the procedure looks back, which nobody has refused: discretion has to be considered. */
export function ageFinding(procedure: Procedure, facts: CaseFacts): Finding | null {
  const rule = procedure.lookBack;
  const knownSince = facts.received?.event.knownSince;
  if (rule === null || knownSince === undefined || facts.received === null || facts.treat === 'record') return null;
  const last = lastDayToComplain(knownSince, rule.limit);
  if (dateOf(facts.received.day) <= last) return null;
  return finding(
    'older-than-limit',
    'note',
    `The matter was known of so long ago that the complaint should have come by ${longDate(last)}. It may be refused for that, but only after considering whether to take it all the same.`,
    { clause: rule.clause, procedureId: procedure.id },
  );
}

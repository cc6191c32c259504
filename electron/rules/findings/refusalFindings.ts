import type { Finding } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { type EligibilityFacts, judgeGround, lastDayToComplain } from '../eligibility/eligibility.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { stageLastAskedFor } from '../history/misfits.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { GroundRule } from '../procedures/procedureParts.ts';
import { finding } from './finding.ts';

type Refusal = Extract<HistoryEvent, { type: 'refused' | 'escalation-refused' }>;

/**
 * Refusals that the procedure does not allow, or that did not tell the resident what they must be told. `own` is the landlord's
 * own procedure, from whose grounds a refusal is chosen, where `procedure` is a law beside it.
 */
export function refusalFindings(procedure: Procedure, facts: CaseFacts, own: Procedure = procedure): Finding[] {
  const found: Finding[] = [];
  // A law on hazards says nothing of refusing complaints.
  if (procedure.role === 'hazard') return found;
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
    const relied = own.grounds.find((candidate) => candidate.id === event.ground);
    // Neither is a refusal to the law: a first request is no complaint yet, and a matter of safety is passed on.
    if (procedure !== own && (relied?.isUrgent || relied?.id === 'first-time-request')) continue;
    const ground =
      procedure.grounds.find((candidate) => candidate.id === event.ground) ??
      procedure.grounds.find((candidate) => candidate.test !== 'none' && candidate.test === relied?.test);
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
    for (const one of groundFindings(procedure, ground, facts, event, day)) found.push({ ...one, stage });
  }
  return found;
}

/** A ground that does not hold by what is on record of the matter, or that was relied on without considering an exception. */
function groundFindings(
  procedure: Procedure,
  ground: GroundRule,
  facts: CaseFacts,
  event: Refusal,
  day: number,
): Finding[] {
  const known = knownOf(facts, day);
  if (known === null) return [];
  const verdict = judgeGround(procedure, ground, known);
  const at = { clause: ground.clause, eventId: event.id, procedureId: procedure.id };
  if (verdict.verdict === 'must-accept') {
    if (ground.test === 'age')
      return [
        finding(
          'refused-within-limit',
          'breach',
          `It was refused as too old, but it was in time. ${verdict.reason}`,
          at,
        ),
      ];
    return known.isChecked && ground.test !== 'none'
      ? [
          finding(
            'refused-against-ground',
            'breach',
            `It was refused on a ground that does not hold. ${verdict.reason}`,
            at,
          ),
        ]
      : [];
  }
  const isConsidered = event.discretionConsidered ?? known.discretionConsidered;
  if (!verdict.needsDiscretion || isConsidered !== false) return [];
  return [
    finding(
      'refused-without-discretion',
      'breach',
      'It was refused as too old, and nothing says that taking it all the same was considered. Consider it, and write to them.',
      at,
    ),
  ];
}

/** What was on record of the matter on a day: from the receipt, and from whoever went through the grounds last. */
function knownOf(
  facts: CaseFacts,
  day: number,
): (EligibilityFacts & { isChecked: boolean; discretionConsidered: boolean | undefined }) | null {
  if (facts.received === null) return null;
  let checked: Extract<HistoryEvent, { type: 'eligibility-checked' }> | null = null;
  for (const dated of facts.events) if (dated.type === 'eligibility-checked' && dated.day <= day) checked = dated.event;
  const knownSince = checked?.knownSince ?? facts.received.event.knownSince ?? null;
  return {
    receivedOn: dateOf(facts.received.day),
    knownSince,
    isOngoing: checked?.ongoing === true,
    claimFiledOn: checked?.claimFiledOn ?? null,
    earlierFinalResponseOn: checked?.earlierFinalResponseOn ?? null,
    isChecked: checked !== null,
    discretionConsidered: checked?.discretionConsidered,
  };
}

/** True when somebody considered taking an old matter all the same, and it was taken. */
function isTakenOnAllTheSame({ events }: CaseFacts): boolean {
  for (const { type, event } of events)
    if (type === 'eligibility-checked' && event.decision === 'take-on' && event.discretionConsidered === true)
      return true;
  return false;
}

/** A matter older than the procedure looks back, which nobody has refused: discretion has to be considered. */
export function ageFinding(procedure: Procedure, facts: CaseFacts): Finding | null {
  const rule = procedure.lookBack;
  const knownSince = facts.received?.event.knownSince;
  if (rule === null || knownSince === undefined || facts.received === null || facts.treat === 'record') return null;
  const last = lastDayToComplain(knownSince, rule.limit);
  if (dateOf(facts.received.day) <= last || isTakenOnAllTheSame(facts)) return null;
  return finding(
    'older-than-limit',
    'note',
    `The matter was known of so long ago that the complaint should have come by ${longDate(last)}. It may be refused for that, but only after considering whether to take it all the same.`,
    { clause: rule.clause, procedureId: procedure.id },
  );
}

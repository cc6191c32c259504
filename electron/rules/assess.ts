import type { Assessment, ClockResult, Finding } from '../domain/assessment.ts';
import type { HistoryEvent } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import type { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { openPromises } from './actions.ts';
import type { Calendar } from './calendar.ts';
import { type CaseFacts, readCase } from './caseFacts.ts';
import { clockResults } from './clockResults.ts';
import { judgeClocks, type Now } from './clocks.ts';
import { dayOf } from './dayNumber.ts';
import { clockFindings } from './findings/clockFindings.ts';
import { escalationFindings } from './findings/escalationFindings.ts';
import { contentFindings, independenceFindings, stageFindings } from './findings/handlingFindings.ts';
import { actionFindings, hazardFinding, misfitFindings, versionFinding } from './findings/recordFindings.ts';
import { ageFinding, refusalFindings } from './findings/refusalFindings.ts';
import { withStagesOf } from './mergedStages.ts';
import { nextStep } from './nextStep.ts';
import type { Procedure } from './procedure.ts';
import { standingOf } from './status.ts';

export interface AssessInput {
  /** The landlord's own procedure first; then the codes and laws that run beside it. At least one. */
  procedures: readonly [Procedure, ...Procedure[]];
  /** The whole history of the case, in any order. */
  history: readonly HistoryEvent[];
  calendar: Calendar;
  today: IsoDate;
  /** The time in London, for clocks that run in hours; without it they are judged by the day. */
  now?: TimeOfDay;
  /** Names for "who may do it"; without it, people are described. */
  staffName?: (id: StaffId) => string | null;
  /** False leaves out the account of each deadline: for lists of many cases. */
  explain?: boolean;
}

/**
 * Judges a case on a day: stage, status, every clock with its account, the one next step, and what was or was not done as
 * it should be. Pure; never throws for anything that a history can hold. Entries dated after `today` have not happened.
 */
export function assess(input: AssessInput): Assessment {
  const { procedures, calendar, explain = true } = input;
  const [own, ...overlays] = procedures;
  const procedure = withStagesOf(own, overlays);
  const now: Now = { day: dayOf(input.today), time: input.now ?? null };
  const facts = readCase(procedure, input.history, now.day);
  const standing = standingOf(procedure, facts);
  const judged = judgeClocks(procedure, facts, calendar, now);
  for (const overlay of overlays)
    for (const clock of judgeClocks(overlay, readCase(overlay, input.history, now.day), calendar, now))
      judged.push(clock);
  const clocks: ClockResult[] = clockResults({ judged, calendar, today: now.day, standing, explain });
  const promises = openPromises(facts.events);
  const next = nextStep({ procedure, facts, standing, clocks: judged, promises, staffName: input.staffName ?? noName });

  const findings: Finding[] = [];
  addAll(findings, misfitFindings(facts));
  addAll(findings, clockFindings(judged, calendar, now.day));
  addRegimeFindings(procedure, facts, findings);
  for (const overlay of overlays) addRegimeFindings(overlay, facts, findings);
  addAll(findings, actionFindings(facts, standing, promises));
  return { stage: facts.stage, status: standing.status, clocks, next, findings };
}

function addRegimeFindings(regime: Procedure, facts: CaseFacts, findings: Finding[]): void {
  for (const single of [versionFinding(regime, facts), hazardFinding(regime, facts), ageFinding(regime, facts)])
    if (single) findings.push(single);
  addAll(findings, stageFindings(regime, facts));
  addAll(findings, escalationFindings(regime, facts));
  addAll(findings, contentFindings(regime, facts));
  addAll(findings, independenceFindings(regime, facts));
  addAll(findings, refusalFindings(regime, facts));
}

/** Nearly always there is nothing to add; spreading an empty list costs more than looking. */
function addAll(findings: Finding[], more: readonly Finding[]): void {
  for (const one of more) findings.push(one);
}

function noName(): null {
  return null;
}

import type { Assessment, ClockResult, Finding } from '../domain/assessment.ts';
import type { HistoryEvent } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import type { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import type { Calendar } from './calendar/calendar.ts';
import { dayOf } from './calendar/dayNumber.ts';
import { clockResults } from './clocks/clockResults.ts';
import { judgeClocks, judgeHazards, type Now } from './clocks/clocks.ts';
import { contactPlanOf, promisedContactFindings, withPromisedContact } from './clocks/promisedContact.ts';
import { clockFindings } from './findings/clockFindings.ts';
import { hazardFindings } from './findings/hazardFindings.ts';
import { lawsFindings, ownFindings } from './findings/lawsFindings.ts';
import { orderFindings } from './findings/orderFindings.ts';
import { permissionFindings } from './findings/permissionFindings.ts';
import { actionFindings, closedUnansweredFindings, misfitFindings } from './findings/recordFindings.ts';
import { remedyFindings } from './findings/remedyFindings.ts';
import { type HazardPlace, hazardsOf } from './hazards/hazards.ts';
import { factsOf } from './history/caseFacts.ts';
import { effectiveHistory } from './history/history.ts';
import { standingOf } from './history/status.ts';
import { withStagesOf } from './procedures/mergedStages.ts';
import type { Procedure } from './procedures/procedure.ts';
import { overlaysThatSpeak } from './procedures/regimes.ts';
import { openPromises } from './steps/actions.ts';
import { hearingNoticeFindings, hearingNoticeOf, withHearingNotice } from './steps/hearingNotice.ts';
import { withHearing } from './steps/hearings.ts';
import { nextStep } from './steps/nextStep.ts';
import { returnedLetterFindings } from './steps/returnedLetters.ts';
import { safeguardingFindings, withSafeguarding } from './steps/safeguarding.ts';

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
  /** Where each hazard is, in somebody's words; without it, hazards go by their kind. */
  hazardPlace?: HazardPlace;
  /** False leaves out the account of each deadline: for lists of many cases. */
  explain?: boolean;
}

/**
 * Judges a case on a day: stage, status, every clock with its account, the one next step, and what was or was not done as
 * it should be. Pure; never throws for anything that a history can hold. Entries dated after `today` have not happened.
 */
export function assess(input: AssessInput): Assessment {
  const { procedures, calendar, explain = true } = input;
  const [own, ...beside] = procedures;
  const effective = effectiveHistory(input.history);
  const overlays = overlaysThatSpeak(beside, effective.events);
  const procedure = withStagesOf(own, overlays);
  const now: Now = { day: dayOf(input.today), time: input.now ?? null };
  const facts = factsOf(procedure, effective, now.day);
  const standing = standingOf(procedure, facts);
  const hazards = hazardsOf(facts.events, input.hazardPlace ?? noName);
  const laws = procedures.filter(isHazardLaw);
  const judged = isHazardLaw(own) ? [] : judgeClocks(procedure, facts, calendar, now);
  for (const overlay of overlays)
    if (!isHazardLaw(overlay))
      for (const clock of judgeClocks(overlay, factsOf(overlay, effective, now.day), calendar, now)) judged.push(clock);
  if (hazards.length > 0) for (const clock of judgeHazards(laws, hazards, facts, calendar, now)) judged.push(clock);
  const contactPlan = contactPlanOf(facts, calendar);
  const hearingNotice = hearingNoticeOf(facts, procedure, calendar);
  const results = clockResults({ judged, calendar, today: now.day, standing, explain });
  const withPromise = withPromisedContact(results, contactPlan, facts, procedure, calendar, explain);
  const clocks: ClockResult[] = withSafeguarding(
    withHearingNotice(
      withHearing(withPromise, facts, procedure, calendar, explain),
      hearingNotice,
      facts,
      procedure,
      calendar,
      explain,
    ),
    facts,
    calendar,
    explain,
  );
  const promises = openPromises(facts.events);
  const staffName = input.staffName ?? noName;
  const next = nextStep({
    procedure,
    facts,
    standing,
    clocks: judged,
    promises,
    hazards,
    contactPlan,
    hearingNotice,
    staffName,
  });

  const findings: Finding[] = [];
  addAll(findings, misfitFindings(facts));
  addAll(findings, orderFindings(procedure, facts));
  addAll(findings, clockFindings(judged, calendar, now));
  addAll(findings, hazardFindings(laws, hazards, facts));
  addAll(findings, ownFindings(procedure, overlays, facts));
  for (const overlay of overlays) addAll(findings, lawsFindings(overlay, procedure, facts, findings));
  addAll(findings, actionFindings(facts, standing, promises));
  addAll(findings, closedUnansweredFindings(facts, standing));
  addAll(findings, remedyFindings(facts));
  addAll(findings, safeguardingFindings(facts));
  addAll(findings, promisedContactFindings(contactPlan, facts));
  addAll(findings, hearingNoticeFindings(hearingNotice, facts));
  addAll(findings, permissionFindings(facts));
  addAll(findings, returnedLetterFindings(facts, standing));
  return { stage: facts.stage, status: standing.status, clocks, next, findings };
}

/** Nearly always there is nothing to add; spreading an empty list costs more than looking. */
function addAll(findings: Finding[], more: readonly Finding[]): void {
  for (const one of more) findings.push(one);
}

function isHazardLaw({ role }: Procedure): boolean {
  return role === 'hazard';
}

function noName(): null {
  return null;
}

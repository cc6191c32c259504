import type { Assessment, ClockResult } from '../../electron/domain/assessment.ts';
import type { HistoryEvent, StageId } from '../../electron/domain/events.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import type { CasePerformance } from '../../electron/domain/performance.ts';
import { assess } from '../../electron/rules/assess.ts';
import { buildCalendar } from '../../electron/rules/calendar/calendar.ts';
import type { BankHolidays } from '../../electron/rules/calendar/calendarData.ts';
import { dateOf } from '../../electron/rules/calendar/dayNumber.ts';
import { effectiveHistory } from '../../electron/rules/history/history.ts';
import { whoMayReview } from '../../electron/rules/history/independence.ts';
import { casePerformance } from '../../electron/rules/performance/casePerformance.ts';
import { withStagesOf } from '../../electron/rules/procedures/mergedStages.ts';
import type { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { type Governing, withVersionsChosen } from '../../electron/rules/procedures/regimes.ts';
import { type Expectation, idOf, type Scenario, ScenarioError, toHistory } from './scenario.ts';

export interface Library {
  bankHolidays: BankHolidays;
  /** Finds a procedure for a scenario; throws a ScenarioError when there is none. */
  procedure(reference: string | Record<string, unknown>, receivedOn: IsoDate | null): Procedure;
}

/** Judges one scenario; every line returned is something that is not as expected. */
export function judgeScenario(scenario: Scenario, library: Library): string[] {
  const history = toHistory(scenario.events);
  const { asOf, time } = readAsOf(scenario.asOf ?? lastDay(history));
  const receivedOn = receiptOf(history) ?? history[0]?.on ?? null;
  const governing: Governing = [
    library.procedure(scenario.procedure, receivedOn),
    ...scenario.overlays.map((overlay) => library.procedure(overlay, receivedOn)),
  ];
  const procedures = withVersionsChosen(governing, history, (id, version) =>
    library.procedure(`${id}@${version}`, null),
  );
  const calendar = buildCalendar({
    division: scenario.division,
    bankHolidays: library.bankHolidays,
    closures: scenario.closures,
    oneOffDays: scenario.oneOffDays,
  });
  const assessment = assess({ procedures, history, calendar, today: asOf, ...(time === null ? {} : { now: time }) });
  const wrong = compare(assessment, scenario.expect);
  if (scenario.expect.figures)
    compareFigures(wrong, scenario.expect.figures, casePerformance({ procedures, history, assessment, today: asOf }));
  if (scenario.expect.mayReview) {
    const procedure = withStagesOf(procedures[0], procedures.slice(1));
    const stage = scenario.expect.mayReviewStage ?? reviewStage(procedure, assessment);
    const names = Object.keys(scenario.expect.mayReview);
    const verdicts = whoMayReview({ procedure, history, stage, staff: names.map(idOf) });
    for (const [index, name] of names.entries()) {
      const verdict = verdicts[index];
      check(wrong, `mayReview.${name}`, scenario.expect.mayReview[name], verdict?.ok);
    }
  }
  return wrong;
}

/** The day of receipt as corrections have left it: the version in force on it governs. */
function receiptOf(history: readonly HistoryEvent[]): IsoDate | null {
  const received = effectiveHistory(history).events.find(({ type }) => type === 'received');
  return received ? dateOf(received.day) : null;
}

/** The day of the last event: what is looked at when nobody says when. */
function lastDay(history: readonly HistoryEvent[]): string {
  const days = history.map((event) => event.on).sort();
  const last = days[days.length - 1];
  if (last === undefined) throw new ScenarioError('asOf: there are no events, so say on which day it is judged.');
  return last;
}

function readAsOf(text: string): { asOf: IsoDate; time: string | null } {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(text);
  const date = IsoDate.safeParse(match?.[1]);
  if (!date.success) throw new ScenarioError('asOf: Give a real date.');
  return { asOf: date.data, time: match?.[2] ?? null };
}

/** The stage that has to be independent: the one reached, or the next, if nobody has asked for it yet. */
function reviewStage(procedure: Procedure, assessment: Assessment): StageId {
  const reached = procedure.stages.findIndex((stage) => stage.id === assessment.stage);
  const rule = procedure.stages.find((stage, index) => index >= reached && stage.independentOf.length > 0);
  return (rule ?? procedure.stages[procedure.stages.length - 1])?.id ?? 'stage-2';
}

function compare(assessment: Assessment, expect: Expectation): string[] {
  const wrong: string[] = [];
  check(wrong, 'stage', expect.stage, assessment.stage);
  check(wrong, 'status', expect.status, assessment.status);
  check(wrong, 'next', expect.next, assessment.next?.id ?? null);
  check(wrong, 'nextDue', expect.nextDue, assessment.next?.dueOn ?? null);
  check(wrong, 'nextStage', expect.nextStage, assessment.next?.stage ?? null);
  if (expect.nextHazard !== undefined)
    check(
      wrong,
      'nextHazard',
      expect.nextHazard === null ? null : idOf(expect.nextHazard),
      assessment.next?.hazard?.id ?? null,
    );
  const lead = assessment.clocks.find((clock) => clock.leads) ?? null;
  if (expect.lead !== undefined && !(lead && expect.lead && isCalled(lead, expect.lead)))
    check(wrong, 'lead', expect.lead, lead?.id ?? null);
  for (const [id, wanted] of Object.entries(expect.clocks ?? {})) compareClock(wrong, id, wanted, assessment.clocks);
  const ids = [...new Set(assessment.findings.map((finding) => finding.id))];
  if (expect.findings) check(wrong, 'findings', sorted(expect.findings), sorted(matching(ids, expect.findings)));
  for (const id of expect.findingsInclude ?? [])
    if (!ids.some((found) => isId(found, id))) wrong.push(`findings: expected ${id} among ${list(ids)}`);
  for (const id of expect.findingsExclude ?? [])
    if (ids.some((found) => isId(found, id))) wrong.push(`findings: ${id} is not expected among ${list(ids)}`);
  return wrong;
}

function compareClock(
  wrong: string[],
  id: string,
  wanted: NonNullable<Expectation['clocks']>[string],
  clocks: readonly ClockResult[],
): void {
  const clock = clocks.find((candidate) => isCalled(candidate, id));
  if (!clock) {
    wrong.push(`clocks.${id}: there is no such clock; there are ${list(clocks.map((candidate) => candidate.id))}`);
    return;
  }
  for (const [field, value] of Object.entries(wanted)) {
    const at = `clocks.${id}.${field}`;
    if (field === 'version') check(wrong, at, value, clock.procedure.version);
    else if (field === 'because') checkAccount(wrong, at, value, clock);
    else check(wrong, at, value, clock[field as keyof ClockResult]); // the other fields are those of a clock
  }
}

function compareFigures(
  wrong: string[],
  wanted: NonNullable<Expectation['figures']>,
  { stages }: CasePerformance,
): void {
  for (const [stage, expected] of Object.entries(wanted)) {
    const figure = stages.find((one) => one.stage === stage) ?? null;
    if (expected === null || figure === null) check(wrong, `figures.${stage}`, expected, figure);
    else
      for (const [field, value] of Object.entries(expected))
        check(wrong, `figures.${stage}.${field}`, value, figure[field as keyof typeof figure]); // its schema is the figure's own
  }
}

/** Each text must occur in the account of the deadline. */
function checkAccount(wrong: string[], at: string, texts: unknown, clock: ClockResult): void {
  for (const text of Array.isArray(texts) ? texts.map(String) : [])
    if (!clock.because.some((step) => step.text.includes(text)))
      wrong.push(`${at}: expected "${text}" in:\n      ${clock.because.map((step) => step.text).join('\n      ')}`);
}

/** A clock of the landlord's own procedure by its id; that of an overlay also as "england-code-2024:stage-1/respond", that of one hazard as "bedroom:hazard/investigate". */
function isCalled(clock: ClockResult, id: string): boolean {
  const { id: own, procedure, hazard } = clock;
  const colon = id.indexOf(':');
  if (hazard && colon > 0 && id.slice(colon + 1) === own && hazard.id === String(idOf(id.slice(0, colon)))) return true;
  return (
    id === own || id === `${procedure.id}:${own}` || id === `${procedure.id}/${own}` || id === `${own}@${procedure.id}`
  );
}

/** "content-missing" stands for any of "content-missing:reasons". */
function isId(found: string, wanted: string): boolean {
  return found === wanted || found.split(':')[0] === wanted;
}

function matching(ids: readonly string[], wanted: readonly string[]): string[] {
  return [...new Set(ids.map((id) => (wanted.includes(id) ? id : (wanted.find((want) => isId(id, want)) ?? id))))];
}

function check(wrong: string[], what: string, expected: unknown, actual: unknown): void {
  if (expected === undefined) return;
  const [a, b] = [JSON.stringify(expected), JSON.stringify(actual)];
  if (a !== b) wrong.push(`${what}: expected ${a}, got ${b}`);
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}

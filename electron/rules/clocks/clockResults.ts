import type { Because, ClockResult } from '../../domain/assessment.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay, NEVER } from '../calendar/days.ts';
import { workingDaysApart } from '../calendar/workingDays.ts';
import type { Referral, Standing } from '../history/status.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { explainClock, say } from './explainClock.ts';
import type { JudgedClock } from './judgedClock.ts';
import { mostUrgent } from './urgency.ts';

interface Input {
  judged: readonly JudgedClock[];
  calendar: Calendar;
  today: number;
  standing: Standing;
  explain: boolean;
}

const NO_ACCOUNT: Because[] = [];

/** The clocks as the rest of the program sees them, in dates, with the one that leads marked. */
export function clockResults({ judged, calendar, today, standing, explain }: Input): ClockResult[] {
  const results: ClockResult[] = [];
  const leader = leadingClock(judged);
  for (const clock of judged) results.push(toResult(clock, clock === leader, calendar, today, explain));
  const { referral } = standing;
  if (referral !== null && referral.evidenceDue !== null) {
    const own = judged[0]?.procedure ?? null;
    results.push(evidenceClock(referral, dayOf(referral.evidenceDue), own, calendar, today));
    leadByDate(results);
  }
  return results;
}

function isActive(state: ClockResult['state']): boolean {
  return state === 'running' || state === 'overdue' || state === 'provisional';
}

/** Of the clocks that are ours to meet, the one that comes first; one that has started before one that has not. Hours come before days. */
function leadingClock(judged: readonly JudgedClock[]): JudgedClock | null {
  const urgent = mostUrgent(judged);
  if (urgent !== null) return urgent;
  let leader: JudgedClock | null = null;
  for (const clock of judged) {
    if (!isActive(clock.state) || clock.isSuperseded || !isDay(clock.due)) continue;
    if (
      leader === null ||
      clock.due < leader.due ||
      (clock.due === leader.due && leader.state === 'provisional' && clock.state !== 'provisional')
    )
      leader = clock;
  }
  return leader;
}

function toResult(
  clock: JudgedClock,
  leads: boolean,
  calendar: Calendar,
  today: number,
  explain: boolean,
): ClockResult {
  const { rule, state } = clock;
  const hasDates = state !== 'not-started';
  const due = hasDates && isDay(clock.due) ? dateOf(clock.due) : null;
  return {
    id: rule.id,
    label: rule.label,
    stage: rule.stage,
    procedure: named(clock.procedure),
    clause: rule.clause,
    confirmed: rule.confirmed,
    state,
    startedOn: hasDates && isDay(clock.startEventDay) ? dateOf(clock.startEventDay) : null,
    due,
    dueTime: clock.dueTime,
    dueAt: clock.dueAt === null ? null : new Date(clock.dueAt * 60_000).toISOString(),
    hazard: clock.hazard?.ref ?? null,
    originalDue: hasDates && isDay(clock.originalDue) ? dateOf(clock.originalDue) : null,
    stoppedOn: hasDates && isDay(clock.stop) ? dateOf(clock.stop) : null,
    toBeAgreed: isActive(state) && clock.due === NEVER && rule.length === null,
    extended: clock.extended,
    workingDaysLeft: due !== null && isActive(state) ? daysLeft(calendar, clock.table, today, clock.due) : null,
    leads,
    calendarVersion: calendar.version,
    isNotOwed: clock.isNotOwed,
    because: explain ? explainClock(clock, calendar) : NO_ACCOUNT,
  };
}

/** Working days to the due date; a date that is past is never 0, even when only a weekend lies between. */
function daysLeft(calendar: Calendar, table: JudgedClock['table'], today: number, due: number): number | null {
  const left = workingDaysApart(calendar, table, today, due);
  if (left === null) return null;
  if (due < today) return Math.min(left, -1);
  return left;
}

const names = new WeakMap<Procedure, ClockResult['procedure']>();

function named(procedure: Procedure): ClockResult['procedure'] {
  let name = names.get(procedure);
  if (name === undefined) {
    name = {
      id: procedure.id,
      version: procedure.version,
      name: procedure.name,
      short: procedure.regime?.short ?? 'Our promise',
    };
    names.set(procedure, name);
  }
  return name;
}

/** The date by which the ombudsman asked for evidence, as a clock like any other. */
function evidenceClock(
  referral: Referral,
  due: number,
  procedure: Procedure | null,
  calendar: Calendar,
  today: number,
): ClockResult {
  const sent = referral.evidenceSentDay;
  const state: ClockResult['state'] =
    sent === null ? (today > due ? 'overdue' : 'running') : sent <= due ? 'met' : 'late';
  const because: Because[] = [
    {
      kind: 'start',
      on: dateOf(referral.day),
      text: `Referred to the ombudsman on ${say(referral.day)}.`,
      clause: null,
    },
    {
      kind: 'agreed',
      on: dateOf(due),
      text: `The ombudsman asked on ${say(referral.askedDay)} for the evidence by ${say(due)}.`,
      clause: null,
    },
  ];
  if (sent !== null)
    because.push({
      kind: 'stop',
      on: dateOf(sent),
      text: `Sent on ${say(sent)}${sent <= due ? ', in time' : ', late'}.`,
      clause: null,
    });
  return {
    id: 'ombudsman/evidence',
    label: 'Evidence for the ombudsman',
    stage: null,
    procedure: procedure ? named(procedure) : { id: 'ombudsman', version: '', name: 'The ombudsman’s own date' },
    clause: 'The ombudsman’s letter',
    confirmed: true,
    state,
    startedOn: dateOf(referral.askedDay),
    due: dateOf(due),
    dueTime: null,
    dueAt: null,
    hazard: null,
    originalDue: dateOf(due),
    stoppedOn: sent === null ? null : dateOf(sent),
    extended: false,
    workingDaysLeft: sent === null ? daysLeft(calendar, calendar.statutory, today, due) : null,
    leads: false,
    calendarVersion: calendar.version,
    because,
  };
}

function leadByDate(results: ClockResult[]): void {
  const evidence = results[results.length - 1];
  if (!evidence || !isActive(evidence.state) || evidence.due === null) return;
  const leader = results.find((clock) => clock.leads);
  if (leader?.due && (leader.due <= evidence.due || leader.dueTime !== null)) return;
  if (leader) leader.leads = false;
  evidence.leads = true;
}

import type { Calendar } from './calendar.ts';
import { type CaseFacts, indexOfStage } from './caseFacts.ts';
import { NEVER } from './days.ts';
import { applyMoves } from './extensions.ts';
import type { JudgedClock } from './judgedClock.ts';
import { endOfLength } from './lengths.ts';
import type { Procedure } from './procedure.ts';
import type { Circumstances, ClockRule, Occurrence } from './procedureParts.ts';
import { CANNOT_SAY } from './workingDays.ts';

/** Judges every clock of a procedure that can run in this case, in the procedure's order. */
export function judgeClocks(procedure: Procedure, facts: CaseFacts, calendar: Calendar): JudgedClock[] {
  const clocks: JudgedClock[] = [];
  for (const rule of procedure.clocks) {
    if (rule.onlyIf !== null && !holds(rule.onlyIf, facts)) continue;
    clocks.push(judgeClock(rule, procedure, clocks, facts, calendar));
  }
  return clocks;
}

function judgeClock(
  rule: ClockRule,
  procedure: Procedure,
  before: readonly JudgedClock[],
  facts: CaseFacts,
  calendar: Calendar,
): JudgedClock {
  const table = procedure.closuresStopClocks ? calendar.withClosures : calendar.statutory;
  const clock: JudgedClock = {
    rule,
    procedure,
    table,
    state: 'not-started',
    startEventDay: NEVER,
    start: NEVER,
    isCapped: false,
    due: NEVER,
    dueTime: null,
    originalDue: NEVER,
    stop: NEVER,
    stoppedBy: null,
    extended: false,
    isSuperseded: false,
    isBeyondCalendar: false,
    moves: [],
    refusals: [],
  };
  // Something that is merely recorded, such as a compliment, sets no complaint clock going.
  if (rule.stage !== null && facts.treat === 'record') return clock;

  clock.startEventDay = firstOf(rule.start, facts, NEVER);
  const cap = rule.startNotAfter === null ? NEVER : capOf(rule.startNotAfter, before);
  clock.isCapped = clock.startEventDay !== NEVER && cap !== NEVER && cap !== CANNOT_SAY && clock.startEventDay > cap;
  if (clock.startEventDay !== NEVER && !clock.isCapped) clock.start = clock.startEventDay;
  else if (cap !== NEVER) clock.start = cap;
  if (clock.start === NEVER) return clock;

  clock.originalDue = endOfLength(calendar, table, clock.start, rule.length, rule.dayCount);
  clock.due = clock.originalDue;
  clock.isBeyondCalendar = clock.due === CANNOT_SAY;
  applyMoves(clock, facts.events, calendar);
  clock.isSuperseded = isSuperseded(rule, procedure, facts);
  findStop(clock, facts, cap !== NEVER);
  settleState(clock, facts.today, calendar);
  return clock;
}

/** The earliest day, not before `from`, on which one of the occurrences happened. */
function firstOf(occurrences: readonly Occurrence[], facts: CaseFacts, from: number): number {
  for (const { type, stage, day } of facts.events) {
    if (day < from) continue;
    for (const occurrence of occurrences) {
      if (type !== occurrence.event) continue;
      if (type === 'received') return facts.complaintDay;
      if (occurrence.stage === undefined || stage === occurrence.stage) return day;
    }
  }
  return NEVER;
}

/** The date beyond which a late start earns nothing: the due date of the clock that it waits for. */
function capOf(clockId: string, before: readonly JudgedClock[]): number {
  for (const clock of before) if (clock.rule.id === clockId) return clock.start === NEVER ? NEVER : clock.due;
  return NEVER;
}

function holds(only: Circumstances, facts: CaseFacts): boolean {
  const received = facts.received?.event;
  if (!received) return false;
  if (only.channels && (received.channel === undefined || !only.channels.includes(received.channel))) return false;
  if (only.kinds && (facts.kind === null || !only.kinds.includes(facts.kind))) return false;
  if (only.categories) {
    const wanted = only.categories;
    if (!(received.categories ?? []).some((category) => wanted.includes(category))) return false;
  }
  return true;
}

/** True once a later stage has been reached: the earlier stage's answer is still owed, but no longer comes first. */
function isSuperseded(rule: ClockRule, procedure: Procedure, facts: CaseFacts): boolean {
  if (rule.stage === null || facts.stage === null) return false;
  return indexOfStage(procedure, facts.stage) > indexOfStage(procedure, rule.stage);
}

function findStop(clock: JudgedClock, facts: CaseFacts, hasCap: boolean): void {
  // An answer given before the acknowledgement stops the clock that would have begun with it; any other stop must follow its start.
  const done = firstOf(clock.rule.stop, facts, hasCap ? NEVER : clock.start);
  if (done !== NEVER) {
    clock.stop = done;
    clock.stoppedBy = 'done';
    return;
  }
  const superseded = clock.isSuperseded ? laterAnswer(clock, facts) : NEVER;
  if (superseded !== NEVER) {
    clock.stop = superseded;
    clock.stoppedBy = 'superseded';
  } else if (facts.ending !== null && clock.rule.stage !== null) {
    clock.stop = facts.ending.day;
    clock.stoppedBy = 'ended';
  }
}

/** The day on which a later stage gave the answer that this one never gave. */
function laterAnswer(clock: JudgedClock, facts: CaseFacts): number {
  const own = clock.rule.stage === null ? -1 : indexOfStage(clock.procedure, clock.rule.stage);
  for (const { type, event, day } of facts.events)
    if (type === 'responded' && indexOfStage(clock.procedure, event.stage) > own) return day;
  return NEVER;
}

function settleState(clock: JudgedClock, today: number, calendar: Calendar): void {
  if (clock.stop !== NEVER) {
    if (clock.stoppedBy === 'ended' && clock.startEventDay === NEVER) clock.state = 'not-started';
    else clock.state = isInTime(clock, calendar) ? 'met' : 'late';
  } else if (clock.startEventDay === NEVER) clock.state = 'provisional';
  else clock.state = clock.due !== CANNOT_SAY && today > clock.due ? 'overdue' : 'running';
}

/** A due date past the calendar's end is certainly later than a stop within it. */
function isInTime(clock: JudgedClock, calendar: Calendar): boolean {
  return clock.due === CANNOT_SAY
    ? clock.stop <= calendar.lastDay && clock.start >= calendar.firstDay
    : clock.stop <= clock.due;
}

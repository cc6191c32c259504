import type { Calendar } from '../calendar/calendar.ts';
import { CANNOT_SAY, isDay, NEVER } from '../calendar/days.ts';
import { endOfLength } from '../calendar/lengths.ts';
import { londonToUtc, utcToLondon } from '../calendar/londonTime.ts';
import { covers, type Hazard, lawsFor } from '../hazards/hazards.ts';
import { type CaseFacts, indexOfStage } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { ClockRule } from '../procedures/procedureParts.ts';
import { applyMoves } from './extensions.ts';
import type { JudgedClock } from './judgedClock.ts';
import { dayOfEvent, happened, holds, intervalOf, latestOf } from './occurrences.ts';
import { countedFrom } from './startDay.ts';

/** The day on which a case is judged, and the time in London where it is known. */
export interface Now {
  day: number;
  time: string | null;
}

/** What is owed to a person: to nobody, where a complaint has no name and nobody speaks for whoever made it. */
const TELLING: ReadonlySet<string> = new Set<NonNullable<ClockRule['asks']>>([
  'acknowledge',
  'make-first-contact',
  'update-resident',
  'give-notice',
]);

/** Judges every clock of the laws on hazards, for each hazard by the law that governs it. */
export function judgeHazards(
  laws: readonly Procedure[],
  hazards: readonly Hazard[],
  facts: CaseFacts,
  calendar: Calendar,
  now: Now,
): JudgedClock[] {
  return hazards.flatMap((hazard) =>
    lawsFor(laws, hazard)
      .filter((law) => covers(law, hazard))
      .flatMap((law) => judgeClocks(law, { ...facts, events: [...hazard.events] }, calendar, now, hazard)),
  );
}

/** Judges every clock of a procedure that can run in this case, in the procedure's order. */
export function judgeClocks(
  procedure: Procedure,
  facts: CaseFacts,
  calendar: Calendar,
  now: Now,
  hazard: Hazard | null = null,
): JudgedClock[] {
  const clocks: JudgedClock[] = [];
  for (const rule of procedure.clocks) {
    if (rule.onlyIf !== null && !holds(rule.onlyIf, facts)) continue;
    if (rule.unless !== null && holds(rule.unless, facts)) continue;
    clocks.push(judgeClock(rule, procedure, hazard, clocks, facts, calendar, now));
  }
  return clocks;
}

function judgeClock(
  rule: ClockRule,
  procedure: Procedure,
  hazard: Hazard | null,
  before: readonly JudgedClock[],
  facts: CaseFacts,
  calendar: Calendar,
  now: Now,
): JudgedClock {
  const clock = newClock(rule, procedure, hazard, calendar);
  // Something that is merely recorded, such as a compliment, sets no complaint clock going.
  if (rule.stage !== null && facts.treat === 'record') return clock;

  const length = rule.intervalOfNotice ? intervalOf(rule, facts) : rule.length;
  if (rule.intervalOfNotice && length === null) return clock;
  const started = startOf(rule, facts);
  clock.startedBy = started;
  clock.startEventDay = started === null ? NEVER : dayOfEvent(started, facts);
  const cap = rule.startNotAfter === null ? NEVER : capOf(rule.startNotAfter, before);
  const origin = started === null ? null : originOf(rule, facts, started);
  clock.originDay = origin === null ? NEVER : dayOfEvent(origin, facts);
  const counted = origin === null ? NEVER : startDayOf(clock, origin, calendar);
  clock.isCapped = isDay(counted) && isDay(cap) && counted > cap;
  if (started !== null && !clock.isCapped) clock.start = counted;
  else if (cap !== NEVER) clock.start = cap;
  clock.startsAtCap = started === null && isDay(cap) && isNotOwed(rule.startNotAfter, before);
  if (clock.start === NEVER) return clock;

  setDue(clock, length, origin, calendar);
  clock.length = length;
  if (!facts.hasSomebodyToTell && rule.asks !== null && TELLING.has(rule.asks)) {
    clock.isNotOwed = true;
    return clock;
  }
  applyMoves(clock, facts.events, calendar);
  clock.isSuperseded = isSuperseded(rule, procedure, facts);
  const stop = findStop(clock, facts, cap !== NEVER);
  settleState(clock, stop, now, calendar);
  return clock;
}

function newClock(rule: ClockRule, procedure: Procedure, hazard: Hazard | null, calendar: Calendar): JudgedClock {
  return {
    rule,
    procedure,
    hazard,
    table: procedure.closuresStopClocks ? calendar.withClosures : calendar.statutory,
    state: 'not-started',
    length: rule.length,
    startedBy: null,
    startEventDay: NEVER,
    originDay: NEVER,
    start: NEVER,
    isCapped: false,
    isNotOwed: false,
    startsAtCap: false,
    due: NEVER,
    dueTime: null,
    dueAt: null,
    originalDue: NEVER,
    stop: NEVER,
    stopTime: null,
    stoppedBy: null,
    extended: false,
    isSuperseded: false,
    moves: [],
    refusals: [],
  };
}

/** The event that set the clock going; for a clock that starts again, the latest that did. */
function startOf(rule: ClockRule, facts: CaseFacts): Dated | null {
  const first = happened(rule.start, facts, NEVER, rule.onlyIf);
  if (first === null || rule.repeatsOn.length === 0) return first;
  const stop = happened(rule.stop, facts, first.day, null);
  return latestOf(rule.repeatsOn, facts, first.day, stop === null ? facts.today : stop.day) ?? first;
}

/** What the time is counted from: what set the clock going, or the earlier event that the rule names. */
function originOf(rule: ClockRule, facts: CaseFacts, started: Dated): Dated {
  if (rule.countsFrom.length === 0) return started;
  const from = happened(rule.countsFrom, facts, NEVER, null);
  return from !== null && from.day <= started.day ? from : started;
}

/** The day from which the event counts: its own, or where the rule moves it. */
function startDayOf(clock: JudgedClock, origin: Dated, calendar: Calendar): number {
  const time = clock.originDay === origin.day ? (origin.event.at ?? null) : null;
  return countedFrom(clock.rule.startDay, clock.originDay, time, calendar, clock.table);
}

function setDue(clock: JudgedClock, length: Length | null, origin: Dated | null, calendar: Calendar): void {
  if (length === null) return; // the date is agreed with the resident
  const time = length.unit === 'hours' ? (origin?.event.at ?? null) : null;
  if (origin !== null && time !== null) {
    clock.dueAt = londonToUtc(origin.day, time) + length.amount * 60;
    const due = utcToLondon(clock.dueAt);
    clock.originalDue = due.day;
    clock.dueTime = due.time;
  } else if (isDay(clock.start))
    clock.originalDue = endOfLength(calendar, clock.table, clock.start, length, clock.rule.dayCount, clock.rule.endsOn);
  else clock.originalDue = CANNOT_SAY;
  clock.due = clock.originalDue;
}

/** The date beyond which a late start earns nothing: the due date of the clock that it waits for. */
function capOf(clockId: string, before: readonly JudgedClock[]): number {
  for (const clock of before) if (clock.rule.id === clockId) return clock.start === NEVER ? NEVER : clock.due;
  return NEVER;
}

function isNotOwed(clockId: string | null, before: readonly JudgedClock[]): boolean {
  return before.some((clock) => clock.rule.id === clockId && clock.isNotOwed);
}

/** True once a later stage has been reached: the earlier stage's answer is still owed, but no longer comes first. */
function isSuperseded(rule: ClockRule, procedure: Procedure, facts: CaseFacts): boolean {
  if (rule.stage === null || facts.stage === null) return false;
  return indexOfStage(procedure, facts.stage) > indexOfStage(procedure, rule.stage);
}

/** What stopped the clock, and how; null while it runs. */
function findStop(clock: JudgedClock, facts: CaseFacts, hasCap: boolean): Dated | null {
  // An answer given before the acknowledgement stops the clock that would have begun with it; any other stop must follow its start.
  // It may come before the day from which the start counts: an answer on the evening of a complaint that counts as of the next day.
  const done = happened(clock.rule.stop, facts, hasCap ? NEVER : clock.startEventDay, null);
  if (done !== null) {
    clock.stoppedBy = 'done';
    clock.stop = done.day;
    clock.stopTime = done.event.at ?? null;
    return done;
  }
  const superseded = clock.isSuperseded ? laterAnswer(clock, facts) : NEVER;
  if (superseded !== NEVER) {
    clock.stoppedBy = 'superseded';
    clock.stop = superseded;
  } else if (facts.ending !== null && clock.rule.stage !== null) {
    clock.stoppedBy = 'ended';
    clock.stop = facts.ending.day;
  }
  return null;
}

/** The day on which a later stage gave the answer that this one never gave. */
function laterAnswer(clock: JudgedClock, facts: CaseFacts): number {
  const own = clock.rule.stage === null ? -1 : indexOfStage(clock.procedure, clock.rule.stage);
  for (const { type, event, day } of facts.events)
    if (type === 'responded' && indexOfStage(clock.procedure, event.stage) > own) return day;
  return NEVER;
}

function settleState(clock: JudgedClock, stop: Dated | null, now: Now, calendar: Calendar): void {
  if (clock.stop !== NEVER) {
    if (clock.stoppedBy === 'ended' && clock.startEventDay === NEVER) clock.state = 'not-started';
    else clock.state = isInTime(clock, stop, calendar) ? 'met' : 'late';
  } else if (clock.startEventDay === NEVER && !clock.startsAtCap) clock.state = 'provisional';
  else clock.state = isPast(clock, now.day, now.time) ? 'overdue' : 'running';
}

/** A due date past the calendar's end is certainly later than a stop within it; without any date nothing is late. */
function isInTime(clock: JudgedClock, stop: Dated | null, calendar: Calendar): boolean {
  if (clock.due === CANNOT_SAY) return clock.stop <= calendar.lastDay && clock.start >= calendar.firstDay;
  return !isPast(clock, clock.stop, clock.dueTime === null ? null : (stop?.event.at ?? null));
}

function isPast(clock: JudgedClock, day: number, time: string | null): boolean {
  if (!isDay(clock.due) || day < clock.due) return false;
  if (day > clock.due) return true;
  return clock.dueTime !== null && time !== null && time > clock.dueTime;
}

import type { HistoryEvent, StageId } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { CANNOT_SAY, isDay, NEVER } from '../calendar/days.ts';
import { endOfLength, lengthWords } from '../calendar/lengths.ts';
import type { Dated } from '../history/history.ts';
import type { AgreedDateRule, ExtensionRule } from '../procedures/procedureParts.ts';
import type { JudgedClock, MoveProblem } from './judgedClock.ts';

type Extended = Extract<HistoryEvent, { type: 'extended' }>;
type DateAgreed = Extract<HistoryEvent, { type: 'date-agreed' }>;

/** Moves the due date of a clock by the notices and agreed dates of its stage, within the limits, and notes what does not count. */
export function applyMoves(clock: JudgedClock, events: readonly Dated[], calendar: Calendar): void {
  const stage = clock.rule.stage;
  let counted = 0;
  for (const dated of events) {
    if (dated.type === 'extended' && dated.stage === stage && clock.rule.extension !== null) {
      const noticeDay = dayOfNotice(dated, events);
      if (noticeDay === NEVER) continue; // said by `extensionsNotSent`
      if (judgeExtension(clock, clock.rule.extension, dated.event, noticeDay, counted, events, calendar)) counted++;
    } else if (dated.type === 'date-agreed' && isFor(dated.event, clock) && clock.rule.agreed !== null)
      judgeAgreedDate(clock, clock.rule.agreed, dated.event, dated.day, calendar);
  }
}

/**
 * The day on which the resident was told: of posting, where the notice is a letter on file; otherwise the day recorded.
 * NEVER while the letter lies in the office.
 */
export function dayOfNotice(dated: Dated, events: readonly Dated[]): number {
  const letterId = dated.type === 'extended' ? dated.event.letterId : undefined;
  if (letterId === undefined) return dated.day;
  let isIssued = false;
  for (const { type, event, day } of events) {
    if (type === 'letter-sent' && event.letterId === letterId) return day;
    if (type === 'letter-issued' && event.letterId === letterId) isIssued = true;
  }
  return isIssued ? NEVER : dated.day;
}

function isFor(event: DateAgreed, clock: JudgedClock): boolean {
  if (event.clock !== undefined) return event.clock === clock.rule.id;
  if (!clock.rule.id.endsWith('/respond')) return false;
  return event.stage === undefined ? clock.rule.stage === firstStageOf(clock) : event.stage === clock.rule.stage;
}

function firstStageOf(clock: JudgedClock): StageId | null {
  return clock.procedure.stages[0]?.id ?? null;
}

/** True when the notice counts. Each reason why it does not, or why it falls short, is noted. */
function judgeExtension(
  clock: JudgedClock,
  rule: ExtensionRule,
  event: Extended,
  noticeDay: number,
  counted: number,
  events: readonly Dated[],
  calendar: Calendar,
): boolean {
  const until = dayOf(event.until);
  const isBeforeDue = !isDay(clock.due) || noticeDay <= clock.due;
  const problem = (id: string, severity: MoveProblem['severity'], text: string, clause: string) =>
    clock.refusals.push({ id, severity, text, clause, event });

  if (event.ombudsmanDetailsGiven === false && rule.needsOmbudsmanDetails)
    problem(
      'extension-without-ombudsman',
      'breach',
      `The extension notice of ${say(noticeDay)} did not give the Ombudsman’s contact details. Send them now.`,
      rule.needsOmbudsmanDetails.clause,
    );
  if (!isBeforeDue) {
    problem(
      'extension-late',
      'breach',
      `The extension notice of ${say(noticeDay)} came after the date by which we had to answer (${say(clock.due)}). It gains no time.`,
      rule.clause,
    );
    return false;
  }
  const answered = answerBefore(noticeDay, event.stage, events);
  if (answered !== NEVER) {
    problem(
      'extension-after-answer',
      'warning',
      `The extension notice of ${say(noticeDay)} came after the answer of ${say(answered)}. It gains no time: strike it out, or correct whichever date is wrong.`,
      rule.clause,
    );
    return false;
  }
  if (event.reasonGiven === false && rule.needsReason) {
    problem(
      'extension-without-reason',
      'breach',
      `The extension notice of ${say(noticeDay)} gave no reason. Without one it gains no time.`,
      rule.needsReason.clause,
    );
    return false;
  }
  if (isDay(clock.due) && until <= clock.due) {
    problem(
      'extension-not-later',
      'warning',
      `The extension of ${say(noticeDay)} names ${say(until)}, which is not later than the date that already holds (${say(clock.due)}). It changes nothing.`,
      rule.clause,
    );
    return false;
  }
  const hasUpdates = event.updateEveryWorkingDays !== undefined;
  const limit = limitOf(clock, rule, calendar);
  if (counted >= rule.times) {
    problem(
      'extension-again',
      hasUpdates ? 'warning' : 'breach',
      `The answer was extended again on ${say(noticeDay)}. The procedure allows ${rule.times === 1 ? 'one extension' : `${rule.times} extensions`}${hasUpdates ? '; this one rests on good reason and agreed updates' : ', so this one gains no time'}.`,
      rule.beyondNeedsUpdates?.clause ?? rule.clause,
    );
    if (!hasUpdates || !rule.beyondNeedsUpdates) return false;
  }
  const isBeyond = isDay(limit) && until > limit;
  if (isBeyond) {
    problem(
      'extension-beyond-limit',
      hasUpdates ? 'warning' : 'breach',
      `The extension of ${say(noticeDay)} to ${say(until)} goes beyond the ${rule.atMost === null ? 'time' : lengthWords(rule.atMost)} allowed (${say(limit)})${hasUpdates ? '; it rests on good reason and agreed updates' : ', so it counts only to that date'}.`,
      hasUpdates ? (rule.beyondNeedsUpdates?.clause ?? rule.clause) : rule.clause,
    );
  }
  const isAllowedBeyond = hasUpdates && rule.beyondNeedsUpdates !== null;
  const to = isBeyond && !isAllowedBeyond ? limit : until;
  clock.moves.push({ kind: 'extension', on: noticeDay, to, limit, clause: rule.clause });
  clock.due = to;
  clock.extended = true;
  return true;
}

/** The day of an answer at the stage before a day; NEVER when there was none. On one day, the notice came first. */
function answerBefore(noticeDay: number, stage: StageId, events: readonly Dated[]): number {
  for (const dated of events)
    if (dated.type === 'responded' && dated.stage === stage && dated.day < noticeDay) return dated.day;
  return NEVER;
}

/** The latest date to which the clock may be extended. */
function limitOf(clock: JudgedClock, rule: ExtensionRule, calendar: Calendar): number {
  if (rule.atMost === null) return NEVER;
  const [from, dayCount] = rule.from === 'start' ? [clock.start, clock.rule.dayCount] : [clock.originalDue, 0 as const];
  return isDay(from) ? endOfLength(calendar, clock.table, from, rule.atMost, dayCount, clock.rule.endsOn) : CANNOT_SAY;
}

function judgeAgreedDate(
  clock: JudgedClock,
  rule: AgreedDateRule,
  event: DateAgreed,
  on: number,
  calendar: Calendar,
): void {
  const until = dayOf(event.until);
  if (until < on) {
    clock.refusals.push({
      id: 'agreed-date-past',
      severity: 'warning',
      text: `The date agreed on ${say(on)} (${say(until)}) was past on the day on which it was agreed. It moves nothing: correct whichever date is wrong.`,
      clause: rule.clause,
      event,
    });
    return;
  }
  let limit: number = NEVER;
  if (rule.atMostLater !== null && isDay(clock.originalDue)) {
    // The limit is never earlier than an extension that already holds.
    limit = Math.max(endOfLength(calendar, clock.table, clock.originalDue, rule.atMostLater, 0), clock.due);
    if (until > limit) {
      clock.refusals.push({
        id: 'agreed-date-beyond-limit',
        severity: 'warning',
        text: `The date agreed on ${say(on)} (${say(until)}) is later than the procedure allows (${say(limit)}). It does not move the deadline; extend it in writing if more time is needed.`,
        clause: rule.clause,
        event,
      });
      return;
    }
  }
  clock.moves.push({ kind: 'agreed', on, to: until, limit, clause: rule.clause });
  clock.due = until;
}

function say(day: number): string {
  return longDate(dateOf(day));
}

import type { Because } from '../../domain/assessment.ts';
import { oddTime } from '../../domain/clockChange.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { isDay, NEVER } from '../calendar/days.ts';
import { endOfLength, lengthWords } from '../calendar/lengths.ts';
import { londonToUtc, utcToLondon } from '../calendar/londonTime.ts';
import { cannotSay, closuresBetween, skippedBetween, workingDaysApart } from '../calendar/workingDays.ts';
import type { ClockRule, Occurrence } from '../procedures/procedureParts.ts';
import type { JudgedClock } from './judgedClock.ts';
import { occurrenceWords, startWords } from './occurrenceWords.ts';
import { startDayWords } from './startDay.ts';

/** The account of a deadline for staff, in the order in which it came about. */
export function explainClock(clock: JudgedClock, calendar: Calendar): Because[] {
  if (clock.isNotOwed)
    return [{ kind: 'note', on: null, text: 'Nobody to write to, so none is owed.', clause: clock.rule.clause }];
  if (clock.state === 'not-started') return [notStarted(clock.rule)];
  const steps: Because[] = [];
  explainStart(clock, steps);
  explainCount(clock, calendar, steps);
  for (const move of clock.moves) explainMove(clock, move, steps);
  explainStop(clock, calendar, steps);
  return steps;
}

function notStarted(rule: ClockRule): Because {
  return {
    kind: 'note',
    on: null,
    text: `Has not started. ${rule.length === null ? 'A date is agreed' : lengthWords(rule.length)} from: ${rule.start.map(occurrenceWords).join(', or ')}.`,
    clause: rule.clause,
  };
}

function explainStart(clock: JudgedClock, steps: Because[]): void {
  const { rule, startEventDay, originDay, start } = clock;
  const first = rule.start[0] as Occurrence; // a clock has at least one start
  if (clock.startsAtCap) {
    steps.push({
      kind: 'cap',
      on: dateOf(start),
      text: `There is nobody to write to, so no acknowledgement is owed. The time is counted from ${say(start)}, the day by which one would have been due.`,
      clause: rule.clause,
    });
    return;
  }
  if (startEventDay === NEVER) {
    steps.push({ kind: 'start', on: null, text: `${startWords(first)}: not recorded yet.`, clause: rule.clause });
    if (!isDay(start)) return;
    steps.push({
      kind: 'cap',
      on: dateOf(start),
      text: `It is due by ${say(start)} at the latest, so the time is counted from then. This is the last possible date; it comes forward when the acknowledgement goes out.`,
      clause: rule.clause,
    });
    return;
  }
  steps.push({
    kind: 'start',
    on: dateOf(startEventDay),
    text: `${startWords(occurrenceOf(clock))} on ${say(startEventDay)}${beganAt(clock)}.`,
    clause: rule.clause,
  });
  const [from] = rule.countsFrom;
  if (from !== undefined && isDay(originDay) && originDay !== startEventDay)
    steps.push({
      kind: 'note',
      on: dateOf(originDay),
      text: `The time counts from earlier than that. ${startWords(from)} on ${say(originDay)}.`,
      clause: rule.clause,
    });
  if (!clock.isCapped && isDay(start) && start !== originDay && rule.startDay !== null)
    steps.push({
      kind: 'note',
      on: dateOf(start),
      text: `It counts as of ${say(start)}: ${startDayWords(rule.startDay)}.`,
      clause: rule.startDay.clause,
    });
  if (clock.isCapped)
    steps.push({
      kind: 'cap',
      on: dateOf(start),
      text: `That was late: it was due by ${say(start)}. A late acknowledgement earns no time, so the count begins from the day it was due.`,
      clause: rule.clause,
    });
}

/** Of the events that could set it going, the one that did. */
function occurrenceOf({ rule, startedBy }: JudgedClock): Occurrence {
  const all = [...rule.start, ...rule.repeatsOn];
  const did = all.find(
    ({ event, stage }) => event === startedBy?.type && (stage === undefined || stage === startedBy.stage),
  );
  return did ?? (all[0] as Occurrence); // a clock has at least one start
}

function explainCount(clock: JudgedClock, calendar: Calendar, steps: Because[]): void {
  const { rule, start, originalDue, table, length } = clock;
  if (length === null) {
    if (!isDay(clock.due))
      steps.push({
        kind: 'note',
        on: null,
        text: 'No time is set: agree a date with the resident, and record it.',
        clause: rule.clause,
      });
    return;
  }
  const isCounted = length.unit === 'working-days';
  if (isCounted && length.amount > 0 && isDay(start))
    steps.push({
      kind: 'note',
      on: dateOf(start),
      text:
        rule.dayCount === 0
          ? 'That day is day 0: the count begins with the next working day.'
          : 'That day is day 1, or the next working day if it is not one.',
      clause: null,
    });
  if (!isDay(originalDue)) {
    steps.push({ kind: 'note', on: null, text: cannotSay(calendar), clause: null });
    return;
  }
  if (isCounted) {
    for (const skipped of skippedBetween(calendar, table, start, originalDue)) steps.push(skipped);
    if (table === calendar.statutory)
      for (const closed of closuresBetween(calendar, start, originalDue)) steps.push(closed);
  }
  if (length.unit === 'hours') steps.push(hoursNote(clock));
  const counted = rule.endsOn === 'any-day' ? originalDue : endOfLength(calendar, table, start, length, rule.dayCount);
  steps.push({
    kind: 'count',
    on: dateOf(counted),
    text:
      length.amount === 0
        ? `${counted === start ? 'The same day' : 'The next working day'}: ${say(counted)}.`
        : `${lengthWords(length)} ${length.amount === 1 ? 'ends' : 'end'} on ${say(counted)}${clock.dueTime === null ? '' : ` at ${clock.dueTime}`}.`,
    clause: rule.clause,
  });
  if (counted === originalDue) return;
  steps.push(...skippedBetween(calendar, table, Math.min(counted, originalDue), Math.max(counted, originalDue)));
  steps.push({
    kind: 'count',
    on: dateOf(originalDue),
    text: `That is not a working day, so it is due on the ${counted < originalDue ? 'next' : 'last'} one ${counted < originalDue ? 'after' : 'before'} it: ${say(originalDue)}.`,
    clause: rule.clause,
  });
}

function hoursNote(clock: JudgedClock): Because {
  const text =
    clock.dueAt === null
      ? 'The time of day was not recorded; record it. The hours run without a break, nights and weekends included.'
      : `The hours run without a break, nights and weekends included, on the clocks of London.${clockChangeWords(clock.length?.amount ?? 0, clock.dueAt)}`;
  return { kind: 'note', on: null, text, clause: clock.rule.clause };
}

/** " at 16:20", for a clock in hours whose start has its time of day. */
function beganAt({ dueAt, length }: JudgedClock): string {
  return dueAt === null || length === null ? '' : ` at ${utcToLondon(dueAt - length.amount * 60).time}`;
}

/** Why the hours do not end at the time of day at which they began. */
function clockChangeWords(hours: number, dueAt: number): string {
  const began = utcToLondon(dueAt - hours * 60);
  const ended = utcToLondon(dueAt);
  const moved = minutesByTheClock(ended) - minutesByTheClock(began) - hours * 60;
  const twice =
    oddTime(dateOf(began.day), began.time) === 'twice'
      ? ` ${began.time} came twice that night; the first is taken, which gives the earlier end.`
      : '';
  if (moved > 0) return `${twice} The clocks go forward in between, so they end an hour later by the clock.`;
  if (moved < 0) return `${twice} The clocks go back in between, so they end an hour earlier by the clock.`;
  return twice;
}

function minutesByTheClock({ day, time }: { day: number; time: string }): number {
  return day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function explainMove(clock: JudgedClock, move: JudgedClock['moves'][number], steps: Because[]): void {
  const limit =
    isDay(move.limit) && clock.rule.extension?.atMost
      ? ` The limit is ${say(move.limit)} (${lengthWords(clock.rule.extension.atMost)}).`
      : '';
  steps.push(
    move.kind === 'extension'
      ? {
          kind: 'extension',
          on: dateOf(move.to),
          text: `Extended by notice of ${say(move.on)} to ${say(move.to)}.${limit}`,
          clause: move.clause,
        }
      : {
          kind: 'agreed',
          on: dateOf(move.to),
          text: `Agreed with the resident on ${say(move.on)}: ${say(move.to)}.`,
          clause: move.clause,
        },
  );
}

function explainStop(clock: JudgedClock, calendar: Calendar, steps: Because[]): void {
  if (clock.stop === NEVER) return;
  const on = say(clock.stop);
  const how =
    clock.stoppedBy === 'ended'
      ? `The case came to an end on ${on}; nothing more was due.`
      : clock.stoppedBy === 'superseded'
        ? `Never done at its own stage. A later stage answered on ${on}.`
        : `Done on ${on}${clock.dueTime !== null && clock.stopTime !== null ? ` at ${clock.stopTime}` : ''}`;
  const verdict =
    clock.stoppedBy === 'done' ? (clock.state === 'met' ? ', in time.' : `, ${lateness(clock, calendar)} late.`) : '';
  steps.push({ kind: 'stop', on: dateOf(clock.stop), text: how + verdict, clause: null });
}

/**
 * "3 working days", or days where no working day lies between. Of a clock in hours it is hours, or minutes, where both moments
 * are known; `untilTime` is the time of day in London, null where it is not known.
 */
export function lateness(
  clock: JudgedClock,
  calendar: Calendar,
  until: number = clock.stop,
  untilTime: string | null = clock.stopTime,
): string {
  if (!isDay(clock.due)) return 'possibly';
  const minutes = clock.dueAt === null || untilTime === null ? null : londonToUtc(until, untilTime) - clock.dueAt;
  if (minutes !== null && minutes > 0) return minutesWords(minutes);
  const worked = workingDaysApart(calendar, clock.table, clock.due, until);
  const days = until - clock.due;
  if (days === 0) return 'less than a day';
  if (worked === null || worked < 1) return `${days} ${days === 1 ? 'day' : 'days'}`;
  return `${worked} working ${worked === 1 ? 'day' : 'days'}`;
}

/** "45 minutes", "20 hours": whole hours from one on. */
function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

const said = new Map<number, string>();

/** "Monday 2 March 2026"; remembered, because explanations repeat the same few days. */
export function say(day: number): string {
  const known = said.get(day);
  if (known !== undefined) return known;
  const words = longDate(dateOf(day));
  if (said.size < 20_000) said.set(day, words);
  return words;
}

import { assertNever } from '../../electron/domain/assertNever.ts';
import type { ClockResult, NextStep } from '../../electron/domain/assessment.ts';
import {
  daysBetween,
  type Instant,
  type IsoDate,
  londonDate,
  londonTime,
  longDate,
  shortDate,
} from '../../electron/domain/isoDate.ts';

/** How a deadline is shown: never by colour alone, so each tone has a sign and words too. */
export type DeadlineTone = 'overdue' | 'today' | 'soon' | 'later' | 'met' | 'late' | 'waiting';

interface DeadlineWords {
  tone: DeadlineTone;
  /** On the badge: "Due Tue 17 Mar · 4 working days left". */
  short: string;
  /** For a screen reader and as a heading: "Due on Tuesday 17 March 2026, 4 working days left". */
  long: string;
}

const SOON_WORKING_DAYS = 3;

/** "1 working day", "4 working days". */
export function workingDays(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}

/** "Tue 17 Mar", with the year only when it is not this one. */
export function dayAndMonth(date: IsoDate, today: IsoDate): string {
  const text = shortDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -5) : text;
}

/**
 * What a clock says on a day. Null stands for a case in which nothing of ours is running. Of a clock in hours it says the
 * time and, where the moment is known, how long is left.
 */
export function deadlineWords(clock: ClockResult | null, today: IsoDate, now: Instant | null = null): DeadlineWords {
  if (!clock) return { tone: 'waiting', short: 'Waiting', long: 'Waiting: no deadline of ours is running' };
  switch (clock.state) {
    case 'not-started':
      return { tone: 'waiting', short: 'Not started', long: 'Not started yet' };
    case 'provisional':
      return provisional(clock, today);
    case 'running':
    case 'overdue':
      return inHours(clock, today, now) ?? running(clock, today);
    case 'met':
      return stopped(clock, today, 'met');
    case 'late':
      return stopped(clock, today, 'late');
    default:
      return assertNever(clock.state);
  }
}

/** What a running clock in hours says of which only the moment is known: "By today 16:20 · 8 hours left". */
export function momentWords(dueAt: Instant, today: IsoDate, now: Instant | null): DeadlineWords {
  const clock = { due: londonDate(dueAt), dueTime: londonTime(dueAt), dueAt, state: 'running' } as const;
  return inHours(clock, today, now) ?? stepWords({ dueOn: clock.due, waiting: false }, today);
}

/** What is shown for a next step that no clock times: a promised action with its own date, or a step without one. */
export function stepWords(step: Pick<NextStep, 'dueOn' | 'waiting'> | null, today: IsoDate): DeadlineWords {
  if (step === null || step.waiting) return deadlineWords(null, today);
  const { dueOn } = step;
  if (dueOn === null) return { tone: 'later', short: 'No set date', long: 'No date is set for this' };
  if (dueOn < today) {
    const since = `Overdue since ${dayAndMonth(dueOn, today)}`;
    return { tone: 'overdue', short: since, long: `Overdue: it was due on ${longDate(dueOn)}` };
  }
  if (dueOn === today) return { tone: 'today', short: 'Due today', long: `Due today, ${longDate(dueOn)}` };
  return {
    tone: toneOf(dueOn, null, today),
    short: `Due ${dayAndMonth(dueOn, today)}`,
    long: `Due on ${longDate(dueOn)}`,
  };
}

function provisional(clock: ClockResult, today: IsoDate): DeadlineWords {
  if (!clock.due) return clock.toBeAgreed ? toBeAgreed() : cannotSay();
  if (clock.due < today)
    return {
      tone: 'overdue',
      short: `Overdue: latest was ${dayAndMonth(clock.due, today)}`,
      long: `Overdue: it could not be later than ${longDate(clock.due)}, and the step before it is not done either`,
    };
  return {
    tone: toneOf(clock.due, clock.workingDaysLeft, today),
    short: `Not later than ${dayAndMonth(clock.due, today)}`,
    long: `Not later than ${longDate(clock.due)}: the exact date is settled once the step before it is done`,
  };
}

function running(clock: ClockResult, today: IsoDate): DeadlineWords {
  if (!clock.due) return clock.toBeAgreed ? toBeAgreed() : cannotSay();
  const byTime = clock.dueTime ? ` by ${clock.dueTime}` : '';
  const left = clock.workingDaysLeft;
  const tone = clock.state === 'overdue' ? 'overdue' : toneOf(clock.due, left, today);
  if (tone === 'overdue') {
    const by = overdueBy(clock.due, left, today);
    return { tone, short: `Overdue${by}`, long: `Overdue${by}: it was due on ${longDate(clock.due)}${byTime}` };
  }
  if (tone === 'today')
    return { tone, short: `Due today${byTime}`, long: `Due today, ${longDate(clock.due)}${byTime}` };
  const extended = clock.extended ? ', extended' : '';
  return {
    tone,
    short: `Due ${dayAndMonth(clock.due, today)}${byTime}${left === null ? '' : ` · ${workingDays(left)} left`}`,
    long: `Due on ${longDate(clock.due)}${byTime}${left === null ? '' : `, ${workingDays(left)} left`}${extended}`,
  };
}

/** " by 2 working days"; days where no working days are counted, as for a safety concern. */
function overdueBy(due: IsoDate, left: number | null, today: IsoDate): string {
  if (left !== null) return left < 0 ? ` by ${workingDays(-left)}` : '';
  const days = daysBetween(due, today);
  return days > 0 ? ` by ${calendarDays(days)}` : '';
}

/** A clock in hours: its time of day, and the hours left; null for any other. */
function inHours(
  clock: Pick<ClockResult, 'due' | 'dueTime' | 'dueAt' | 'state'>,
  today: IsoDate,
  now: Instant | null,
): DeadlineWords | null {
  const { due, dueTime, dueAt } = clock;
  if (!due || !dueTime || !dueAt) return null;
  const when = `${relativeDay(due, today)} ${dueTime}`;
  const whole = `${dueTime} on ${longDate(due)}`;
  // Whole minutes, as the rules count them: within the minute itself it is still in time.
  const minutes = now === null ? null : Math.trunc((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  const isPast = minutes === null ? clock.state === 'overdue' : minutes < 0;
  const left = minutes === null || isPast ? '' : `${timeWords(minutes)} left`;
  if (isPast) {
    const by = minutes === null ? '' : ` by ${timeWords(-minutes)}`;
    return { tone: 'overdue', short: `Overdue${by}, since ${when}`, long: `Overdue${by}: it was due by ${whole}` };
  }
  return {
    tone: 'today',
    short: `By ${when}${left === '' ? '' : ` · ${left}`}`,
    long: `Due by ${whole}${left === '' ? '' : `, ${left}`}`,
  };
}

function relativeDay(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days === -1 ? 'yesterday' : dayAndMonth(date, today);
}

/** "7 hours", "2 hours 20 minutes", "45 minutes": minutes are told when there are few hours. */
export function timeWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const inMinutes = `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  if (hours === 0) return inMinutes;
  const whole = `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return hours < 3 && rest > 0 ? `${whole} ${inMinutes}` : whole;
}

function stopped(clock: ClockResult, today: IsoDate, state: 'met' | 'late'): DeadlineWords {
  const on = clock.stoppedOn;
  if (state === 'met') {
    return {
      tone: 'met',
      short: on ? `Met ${dayAndMonth(on, today)}` : 'Met',
      long: `Met${on ? `: done on ${longDate(on)}` : ''}${clock.due ? `, due on ${longDate(clock.due)}` : ''}`,
    };
  }
  const days = on && clock.due ? daysBetween(clock.due, on) : 0;
  const by = days > 0 ? ` by ${calendarDays(days)}` : '';
  return {
    tone: 'late',
    short: `Late${by}`,
    long: `Late${by}${on ? `: done on ${longDate(on)}` : ''}${clock.due ? `, due on ${longDate(clock.due)}` : ''}`,
  };
}

function calendarDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function toBeAgreed(): DeadlineWords {
  return {
    tone: 'later',
    short: 'Date to be agreed',
    long: 'No date yet: one has to be agreed with the resident',
  };
}

function cannotSay(): DeadlineWords {
  return {
    tone: 'today',
    short: 'Date cannot be worked out',
    long: 'The date cannot be worked out: it lies beyond the bank holidays that the program knows',
  };
}

function toneOf(due: IsoDate, workingDaysLeft: number | null, today: IsoDate): DeadlineTone {
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return workingDaysLeft !== null && workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'later';
}

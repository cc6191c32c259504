import type { Because, ClockResult } from '../../domain/assessment.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import { workingDaysApart } from '../calendar/workingDays.ts';
import type { Procedure } from '../procedures/procedure.ts';

/** A date that is owed whatever the procedure says, such as a contact or a hearing that was promised for a day. */
interface OwnClock {
  id: string;
  label: string;
  clause: string;
  procedure: Procedure;
  calendar: Calendar;
  today: number;
  started: number;
  /** May be `CANNOT_SAY`, where the calendar ends before it. */
  due: number;
  because: Because[];
}

/** Adds a running clock of the engine's own to the others; it leads where its date comes first. */
export function withOwnClock(clocks: readonly ClockResult[], own: OwnClock): ClockResult[] {
  const { procedure, calendar, today } = own;
  const due = isDay(own.due) ? dateOf(own.due) : null;
  const leader = clocks.find(({ leads }) => leads) ?? null;
  const leads =
    due !== null &&
    (leader === null ||
      leader.due === null ||
      (leader.dueTime === null && (leader.due > due || isWaiting(leader, due))));
  const others = leads ? clocks.map((clock) => (clock.leads ? { ...clock, leads: false } : clock)) : clocks;
  const left = due === null ? null : workingDaysApart(calendar, calendar.statutory, today, own.due);
  const isPast = due !== null && today > own.due;
  return [
    ...others,
    {
      id: own.id,
      label: own.label,
      stage: null,
      procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
      clause: own.clause,
      confirmed: true,
      state: isPast ? 'overdue' : 'running',
      startedOn: dateOf(own.started),
      due,
      dueTime: null,
      originalDue: due,
      stoppedOn: null,
      extended: false,
      workingDaysLeft: left === null ? null : isPast ? Math.min(left, -1) : left,
      leads,
      calendarVersion: calendar.version,
      because: own.because,
    },
  ];
}

/** On one day, what has begun comes before what has not. */
function isWaiting(leader: ClockResult, due: string): boolean {
  return leader.due === due && leader.state === 'provisional';
}

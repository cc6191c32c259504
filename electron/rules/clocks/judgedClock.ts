import type { ClockState } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import type { DayTable } from '../calendar/calendar.ts';
import type { Hazard } from '../hazards/hazards.ts';
import type { Dated } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { ClockRule } from '../procedures/procedureParts.ts';

/** A clock as it stands, in day numbers, before anything is put into words. `NEVER` stands for a day that there is not. */
export interface JudgedClock {
  rule: ClockRule;
  procedure: Procedure;
  /** The hazard that it is about; null for the clocks of a complaint. */
  hazard: Hazard | null;
  table: DayTable;
  state: ClockState;
  /** How long it runs: the rule's length, or the interval that a notice names; null where a date is agreed. */
  length: Length | null;
  /** What set it going; null: nothing has. */
  startedBy: Dated | null;
  /** The day on which the start event happened. */
  startEventDay: number;
  /** The day of the event that it counts from: the start event's, unless the rule counts from an earlier one. */
  originDay: number;
  /** The day from which it is counted: the origin's as the rule moves it, or the cap's when that comes first. */
  start: number;
  isCapped: boolean;
  /** There is nobody to whom it could be owed. */
  isNotOwed: boolean;
  /** What it waits for is not owed to anybody, so that it begins with the day on which that would have been due. */
  startsAtCap: boolean;
  due: number;
  /** For clocks in hours: the time in London on the due day, and the moment in minutes since 1970-01-01T00:00Z. */
  dueTime: string | null;
  dueAt: number | null;
  originalDue: number;
  stop: number;
  stopTime: string | null;
  /** How it came to a stop: by what the rule asks for, by the case's end, or because a later stage answered. */
  stoppedBy: 'done' | 'ended' | 'superseded' | null;
  extended: boolean;
  /** A later stage is open: it leads no more. */
  isSuperseded: boolean;
  /** Notices and agreed dates that moved the due date, in order. */
  moves: Move[];
  /** Those that did not, and why. */
  refusals: MoveProblem[];
}

export interface Move {
  kind: 'extension' | 'agreed';
  /** The day on which notice was given. */
  on: number;
  to: number;
  /** The latest date that the rule allows; NEVER: no limit. CANNOT_SAY: the calendar ends before it. */
  limit: number;
  clause: string;
}

export interface MoveProblem {
  id: string;
  severity: 'breach' | 'warning' | 'note';
  text: string;
  clause: string;
  event: HistoryEvent;
}

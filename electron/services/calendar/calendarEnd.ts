import type { CalendarView } from '../../contract/calendar.ts';
import { addMonths } from '../../domain/isoDate.ts';
import type { Program } from '../program.ts';

/** Warned of in time: GOV.UK gives its list out about two years ahead. */
const WARN_MONTHS = 12;

/** Whether the calendar in force goes on for a year, ends before that, or has ended. */
export function endingOf(program: Program): CalendarView['ending'] {
  const { until } = program.rulebook.calendars.inForce.bankHolidays;
  const today = program.today();
  if (today > until) return 'ended';
  return addMonths(today, WARN_MONTHS) > until ? 'soon' : 'fine';
}

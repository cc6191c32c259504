import type { OneOffDayDetails } from '../../domain/calendarChanges.ts';
import { longDate, plainDate, toDayNumber, weekdayIndex } from '../../domain/isoDate.ts';
import { divisionLabels } from '../../domain/labels.ts';
import type { CalendarState } from './calendarState.ts';

/** Why a day cannot be added as a one-off bank holiday: a sentence for staff and the field it belongs to; null when it can. */
export function problemWithDay(state: CalendarState, day: OneOffDayDetails): { path: string; message: string } | null {
  const { from, until, divisions } = state.bankHolidays;
  if (day.on < from || day.on > until)
    return {
      path: 'on',
      message: `The calendar runs from ${plainDate(from)} to ${plainDate(until)}. Take in a newer list of bank holidays first.`,
    };
  if (weekdayIndex(toDayNumber(day.on)) > 4)
    return {
      path: 'on',
      message: `${longDate(day.on)} is at a weekend, which is never counted. Nothing would change.`,
    };
  const known = day.divisions.flatMap((division) => {
    const listed = divisions[division].find(({ on }) => on === day.on);
    const added = state.oneOffDays.find((one) => one.on === day.on && one.divisions.includes(division));
    const name = listed?.name ?? added?.name;
    return name === undefined ? [] : [`in ${divisionLabels[division]} (${name})`];
  });
  if (known.length > 0)
    return { path: 'on', message: `${plainDate(day.on)} is a bank holiday already: ${known.join(', ')}.` };
  return null;
}

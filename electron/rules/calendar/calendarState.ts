import type { OneOffDay } from '../../domain/calendarChanges.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Closure } from '../../domain/people.ts';
import type { Division } from '../../domain/words.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import type { BankHolidays } from './calendarData.ts';

/** Everything that says which days are worked, for all three divisions. */
export interface CalendarState {
  bankHolidays: BankHolidays;
  /** Days proclaimed late and not taken back. */
  oneOffDays: readonly OneOffDay[];
  closures: readonly Closure[];
  /** Kept with every deadline that was counted with it. */
  version: string;
}

/** The calendar of one division as the state has it. */
export function calendarOf(state: CalendarState, division: Division, closures = state.closures): Calendar {
  return buildCalendar({
    division,
    bankHolidays: state.bankHolidays,
    closures,
    oneOffDays: state.oneOffDays
      .filter((day) => day.divisions.includes(division))
      .map(({ on, name }) => ({ on, name: `${name}, one-off bank holiday` })),
    version: state.version,
  });
}

/**
 * The version of a state that came into force on a day: the day, and a digest of all days that are not worked, so that two
 * calendars that differ never share a version and nobody has to think one up.
 */
export function versionOf(parts: Omit<CalendarState, 'version'>, on: IsoDate): string {
  const { bankHolidays, oneOffDays, closures } = parts;
  const text = JSON.stringify([
    bankHolidays.from,
    bankHolidays.until,
    bankHolidays.divisions['england-and-wales'].map((day) => day.on),
    bankHolidays.divisions.scotland.map((day) => day.on),
    bankHolidays.divisions['northern-ireland'].map((day) => day.on),
    oneOffDays.map((day) => [day.on, [...day.divisions].sort()]).sort(),
    closures.map(({ from, to }) => [from, to]).sort(),
  ]);
  return `${on}/${digest(text)}`;
}

/** The day in a version: that of GOV.UK's list ("gov.uk-2026-08-21"), or on which a change was accepted. Null for any other text. */
export function dayOfVersion(version: string): string | null {
  return /^(?:gov\.uk-)?(\d{4}-\d{2}-\d{2})(?:\/[0-9a-f]{8})?$/.exec(version)?.[1] ?? null;
}

/** FNV-1a, 32 bits: tells versions apart. What must not be forged is sealed by the history's chain. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

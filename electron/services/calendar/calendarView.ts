import type { CalendarView } from '../../contract/calendar.ts';
import { assertNever } from '../../domain/assertNever.ts';
import type { CalendarChangeId } from '../../domain/calendarChanges.ts';
import type { StaffId } from '../../domain/ids.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { divisionLabels } from '../../domain/labels.ts';
import type { Division } from '../../domain/words.ts';
import {
  calendarRevision,
  listCalendarChanges,
  listProcedureIdsInUse,
  type StoredCalendarChange,
} from '../../store/calendar.ts';
import type { Reader } from '../../store/database.ts';
import type { Program } from '../program.ts';
import { endingOf } from './calendarEnd.ts';
import { calendarState, contentOf } from './calendarInForce.ts';
import { newerProgramList } from './calendarLists.ts';

/** The calendar's page: the days of each division, where they are from, and everything that was changed. */
export function viewCalendar(program: Program): CalendarView {
  return program.requireRecord().read((db) => {
    const state = calendarState(program, db);
    const { from, until, source } = state.bankHolidays;
    const changes = listCalendarChanges(db);
    const names = namesOf(program);
    const newer = newerProgramList(program);
    return {
      revision: calendarRevision(db),
      version: state.version,
      from,
      until,
      source,
      divisions: {
        'england-and-wales': daysOf(state, 'england-and-wales'),
        scotland: daysOf(state, 'scotland'),
        'northern-ireland': daysOf(state, 'northern-ireland'),
      },
      oneOffDays: oneOffDaysOf(changes, state, names),
      closures: [...state.closures],
      closuresStop: closuresStop(program, db),
      ending: endingOf(program),
      newer: newer && {
        version: program.rulebook.calendars.bundled.version,
        until: program.rulebook.calendars.bundled.until,
      },
      changes: changes
        .map((change) => ({
          id: change.id,
          kind: change.kind,
          on: change.onDate,
          recordedAt: change.recordedAt,
          by: names(change.recordedBy),
          version: change.version,
          what: describeChange(change, changes),
          movedCases: change.movedCases,
          movedClocks: change.movedClocks,
        }))
        .reverse(),
    };
  });
}

type State = ReturnType<typeof calendarState>;
type Names = (id: StaffId | null) => string;

function namesOf(program: Program): Names {
  const staff = new Map(program.listStaff().map(({ id, name }) => [id, name]));
  return (id) => (id === null ? 'Redress itself' : (staff.get(id) ?? 'Somebody who is not on the staff'));
}

function daysOf(state: State, division: Division): CalendarView['divisions'][Division] {
  const listed = state.bankHolidays.divisions[division].map(({ on, name, substitute = false }) => ({
    on,
    name,
    substitute,
    isOneOff: false,
  }));
  const known = new Set(listed.map(({ on }) => on));
  const added = state.oneOffDays
    .filter(({ on, divisions }) => divisions.includes(division) && !known.has(on))
    .map(({ on, name }) => ({ on, name, substitute: false, isOneOff: true }));
  return [...listed, ...added].sort((a, b) => a.on.localeCompare(b.on));
}

function oneOffDaysOf(
  changes: readonly StoredCalendarChange[],
  state: State,
  names: Names,
): CalendarView['oneOffDays'] {
  const takenBack = new Map<CalendarChangeId, CalendarView['oneOffDays'][number]['takenBack']>();
  for (const change of changes)
    if (change.kind === 'day-taken-back') {
      const { dayId, reason } = contentOf('day-taken-back', change);
      takenBack.set(dayId, { on: change.onDate, by: names(change.recordedBy), reason });
    }
  return changes
    .filter(({ kind }) => kind === 'day-added')
    .map((change) => {
      const day = contentOf('day-added', change);
      return {
        ...day,
        id: change.id,
        addedOn: change.onDate,
        addedBy: names(change.recordedBy),
        takenBack: takenBack.get(change.id) ?? null,
        isListed: day.divisions.every((division) =>
          state.bankHolidays.divisions[division].some(({ on }) => on === day.on),
        ),
      };
    })
    .sort((a, b) => b.on.localeCompare(a.on));
}

function closuresStop(program: Program, db: Reader): string[] {
  const inUse = new Set([...listProcedureIdsInUse(db), program.requireOffice().procedureId]);
  const names = program.rulebook.procedures
    .filter(({ id, closuresStopClocks }) => closuresStopClocks && inUse.has(id))
    .map(({ name }) => name);
  return [...new Set(names)];
}

function describeChange(change: StoredCalendarChange, all: readonly StoredCalendarChange[]): string {
  switch (change.kind) {
    case 'list-adopted': {
      const { fileName, bankHolidays } = contentOf('list-adopted', change);
      const until = plainDate(bankHolidays.until);
      return fileName === null
        ? `The list that came with Redress, up to ${until}`
        : `GOV.UK’s list from “${fileName}”, up to ${until}`;
    }
    case 'day-added': {
      const { on, name, divisions } = contentOf('day-added', change);
      return `${name} on ${plainDate(on)} added for ${divisions.map((one) => divisionLabels[one]).join(', ')}`;
    }
    case 'day-taken-back': {
      const { dayId, reason } = contentOf('day-taken-back', change);
      const added = all.find(({ id }) => id === dayId);
      const day = added ? contentOf('day-added', added) : null;
      return `${day ? `${day.name} on ${plainDate(day.on)}` : 'A one-off day'} taken back: ${reason}`;
    }
    case 'closures-set': {
      const { closures } = contentOf('closures-set', change);
      if (closures.length === 0) return 'No days on which the office is shut';
      return `Days on which the office is shut: ${closures.map(({ name }) => name).join(', ')}`;
    }
    default:
      return assertNever(change.kind);
  }
}

import type { CalendarProposal, ListChange } from '../../contract/calendar.ts';
import { AppError } from '../../domain/appError.ts';
import { CalendarChangeId, type CalendarChangeKind } from '../../domain/calendarChanges.ts';
import { type IsoDate, plainDate } from '../../domain/isoDate.ts';
import type { NewOfficeEvent } from '../../domain/officeEvents.ts';
import type { Closure } from '../../domain/people.ts';
import { type NewYears, yearsWords } from '../../rules/calendar/bankHolidays/merge.ts';
import { type CalendarState, versionOf } from '../../rules/calendar/calendarState.ts';
import { problemWithDay } from '../../rules/calendar/oneOffDays.ts';
import type { Reader } from '../../store/database.ts';
import { actOf } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { calendarState } from './calendarInForce.ts';
import { describeList, merge, newerProgramList, requireReadFile } from './calendarLists.ts';

/** A change to the calendar as it would be recorded, and the state that it leads to. */
export interface PlannedChange {
  id: CalendarChangeId;
  kind: CalendarChangeKind;
  on: IsoDate;
  content: unknown;
  after: CalendarState;
  /** Null unless a newer list is taken in. */
  list: ListChange | null;
  /** Set where the landlord's closures change. */
  closures: Closure[] | null;
  event: (moved: { movedCases: number; movedClocks: number }) => NewOfficeEvent;
}

type Settled = Omit<PlannedChange, 'id' | 'on' | 'list' | 'closures'> &
  Partial<Pick<PlannedChange, 'list' | 'closures'>>;

/** Works out what a proposal would make of the calendar. @throws BAD_INPUT with the field that is wrong, NOT_FOUND */
export function planChange(program: Program, db: Reader, proposal: CalendarProposal): PlannedChange {
  const id = CalendarChangeId.parse(program.newId());
  const before = calendarState(program, db);
  return { id, on: program.today(), list: null, closures: null, ...settle(program, id, before, proposal) };
}

function settle(program: Program, id: CalendarChangeId, before: CalendarState, proposal: CalendarProposal): Settled {
  switch (proposal.kind) {
    case 'take-in-file': {
      const { fileName, list } = requireReadFile(program, proposal.importId);
      const source = `GOV.UK’s list for ${yearsWords(list.firstYear, list.lastYear)}, taken in from “${fileName}” on ${plainDate(program.today())}; other years as they were before.`;
      return takeIn(program, id, before, list, { source, fileName });
    }
    case 'take-in-program-list': {
      const years = newerProgramList(program);
      if (years === null)
        throw new AppError('NOT_FOUND', 'There is no newer list to take in any more. Nothing was changed.');
      return takeIn(program, id, before, years, { source: program.rulebook.calendars.bundled.source, fileName: null });
    }
    case 'add-day':
      return addDay(program, id, before, proposal.day);
    case 'take-back-day':
      return takeBack(program, id, before, proposal);
    case 'set-closures':
      return setClosures(program, id, before, proposal.closures);
  }
}

function takeIn(
  program: Program,
  changeId: CalendarChangeId,
  before: CalendarState,
  years: NewYears & { remarks?: string[] },
  { source, fileName }: { source: string; fileName: string | null },
): Settled {
  const merged = merge(program, years);
  if (!merged.isNews)
    throw new AppError(
      'BAD_INPUT',
      'That list says nothing that the calendar does not know already. Nothing was changed.',
    );
  const from = fileName === null ? 'program' : 'file';
  const version = versionOf({ ...before, bankHolidays: { ...merged.list, source, version: '' } }, program.today());
  // A list of the program's keeps its own version, which says as of when GOV.UK published it.
  const ownVersion = fileName === null ? program.rulebook.calendars.bundled.version : version;
  const bankHolidays = { ...merged.list, source, version: ownVersion };
  const after = { ...before, bankHolidays, version };
  return {
    kind: 'list-adopted',
    content: { source: from, fileName, bankHolidays },
    after,
    list: describeList(years, merged),
    event: (moved) => ({
      facts: {
        type: 'bank-holidays-adopted',
        ...actOf(program),
        changeId,
        source: from,
        version: after.version,
        from: bankHolidays.from,
        until: bankHolidays.until,
        ...moved,
      },
      words: { fileName },
    }),
  };
}

function addDay(
  program: Program,
  id: CalendarChangeId,
  before: CalendarState,
  day: Extract<CalendarProposal, { kind: 'add-day' }>['day'],
): Settled {
  const problem = problemWithDay(before, day);
  if (problem)
    throw new AppError('BAD_INPUT', 'That day cannot be added. Nothing was changed; what you typed is still here.', [
      { ...problem, path: `proposal.day.${problem.path}` },
    ]);
  const divisions = [...new Set(day.divisions)];
  const after = withVersion(program, { ...before, oneOffDays: [...before.oneOffDays, { ...day, divisions, id }] });
  return {
    kind: 'day-added',
    content: { ...day, divisions },
    after,
    event: (moved) => ({
      facts: {
        type: 'one-off-day-added',
        ...actOf(program),
        changeId: id,
        version: after.version,
        day: day.on,
        divisions,
        ...moved,
      },
      words: { name: day.name, announced: day.announced },
    }),
  };
}

function takeBack(
  program: Program,
  changeId: CalendarChangeId,
  before: CalendarState,
  { dayId, reason }: Extract<CalendarProposal, { kind: 'take-back-day' }>,
): Settled {
  const day = before.oneOffDays.find(({ id }) => id === dayId);
  if (!day) throw new AppError('NOT_FOUND', 'That day is not in the calendar any more. Nothing was changed.');
  const after = withVersion(program, { ...before, oneOffDays: before.oneOffDays.filter(({ id }) => id !== dayId) });
  return {
    kind: 'day-taken-back',
    content: { dayId, reason },
    after,
    event: (moved) => ({
      facts: {
        type: 'one-off-day-taken-back',
        ...actOf(program),
        changeId,
        dayId,
        version: after.version,
        day: day.on,
        ...moved,
      },
      words: { name: day.name, reason },
    }),
  };
}

function setClosures(
  program: Program,
  changeId: CalendarChangeId,
  before: CalendarState,
  closures: Closure[],
): Settled {
  closures.forEach((closure, index) => {
    if (closure.to < closure.from)
      throw new AppError(
        'BAD_INPUT',
        `“${closure.name}” ends before it begins. Nothing was saved; what you typed is still here.`,
        [{ path: `proposal.closures.${index}.to`, message: 'Choose the first day or a later one.' }],
      );
  });
  const after = withVersion(program, { ...before, closures });
  return {
    kind: 'closures-set',
    content: { closures },
    after,
    closures,
    event: (moved) => ({
      facts: {
        type: 'closures-set',
        ...actOf(program),
        before: [...before.closures],
        closures,
        changeId,
        version: after.version,
        ...moved,
      },
      words: {},
    }),
  };
}

function withVersion(program: Program, parts: Omit<CalendarState, 'version'>): CalendarState {
  return { ...parts, version: versionOf(parts, program.today()) };
}

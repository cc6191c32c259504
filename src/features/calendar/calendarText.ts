import type { CalendarView, ListChange, MovedDeadline } from '../../../electron/contract/calendar.ts';
import { type IsoDate, longDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { divisionLabels } from '../../../electron/domain/labels.ts';

/** "1 deadline", "4 deadlines". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** How many deadlines of how many cases: "4 deadlines of 3 cases". */
export function movesWords(clocks: number, cases: number): string {
  return `${counted(clocks, 'deadline')} of ${counted(cases, 'open case')}`;
}

/** A due date in the table of moved deadlines; one that nobody can say is said so. */
export function dueWords(due: IsoDate | null): string {
  return due === null ? 'Could not be said' : longDate(due);
}

/** What the new date means for the case beyond being another date; empty when it means nothing more. */
export function meaningOf({ stateBefore, stateAfter }: Pick<MovedDeadline, 'stateBefore' | 'stateAfter'>): string {
  if (stateBefore === 'overdue' && stateAfter === 'overdue') return 'Overdue, and stays overdue';
  if (stateBefore === 'overdue') return 'Was overdue, is not any more';
  if (stateAfter === 'overdue') return 'Becomes overdue';
  if (stateBefore === 'late' && stateAfter === 'met') return 'Done late, now counts as in time';
  if (stateBefore === 'met' && stateAfter === 'late') return 'Done in time, now counts as late';
  if (stateAfter === 'met') return 'Done in time';
  if (stateAfter === 'late') return 'Done late';
  if (stateAfter === 'provisional') return 'Latest possible date';
  return 'Running';
}

/** What a newer list says that ours does not, in a sentence. */
export function listChangeWords({ added, removed, years, until }: ListChange): string {
  const parts = [
    added.length > 0 ? `${counted(added.length, 'day')} more` : null,
    removed.length > 0 ? `${counted(removed.length, 'day')} fewer` : null,
  ].filter((part) => part !== null);
  const days = parts.length > 0 ? parts.join(', ') : 'no other days';
  return `It covers ${years}. Against the calendar in force it has ${days}, and the calendar then runs to ${plainDate(until)}.`;
}

/** One day that comes or goes: "Monday 3 May 2027, Early May bank holiday (Scotland)". */
export function dayChangeWords({ division, on, name }: ListChange['added'][number]): string {
  return `${longDate(on)}, ${name} (${divisionLabels[division]})`;
}

/** What is wrong with the end of the calendar, in time; null while it is far off. */
export function endingWords({ ending, until }: Pick<CalendarView, 'ending' | 'until'>): string | null {
  switch (ending) {
    case 'fine':
      return null;
    case 'soon':
      return `The calendar ends on ${plainDate(until)}, in less than a year. A deadline beyond that day cannot be worked out: Redress says so instead of guessing.`;
    case 'ended':
      return `The calendar ended on ${plainDate(until)}. Deadlines counted in working days cannot be worked out any more: Redress says so instead of guessing.`;
  }
}

/** The years that a calendar covers, the latest first. */
export function yearsOf({ from, until }: Pick<CalendarView, 'from' | 'until'>): string[] {
  const years: string[] = [];
  for (let year = Number(until.slice(0, 4)); year >= Number(from.slice(0, 4)); year--) years.push(String(year));
  return years;
}

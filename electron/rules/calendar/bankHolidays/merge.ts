import { IsoDate, plainDate } from '../../../domain/isoDate.ts';
import { divisionLabels } from '../../../domain/labels.ts';
import type { Division } from '../../../domain/words.ts';
import type { BankHolidays, NamedDay } from '../calendarData.ts';

/** A day that one list has and the other has not. */
interface DayDifference {
  division: Division;
  on: IsoDate;
  name: string;
}

/** Whole years of bank holidays that are to take the place of ours. */
export interface NewYears {
  firstYear: number;
  lastYear: number;
  divisions: Record<Division, readonly NamedDay[]>;
}

export interface MergedList {
  /** Without a version yet: that is made when it is adopted. */
  list: Omit<BankHolidays, 'version' | 'source'>;
  added: DayDifference[];
  removed: DayDifference[];
  /** False: the calendar would be exactly as it is. */
  isNews: boolean;
  /** Looks wrong; somebody has to confirm it. Sentences for staff. */
  doubts: string[];
}

export type Merging = { ok: true; merged: MergedList } | { ok: false; problem: string };

/**
 * Puts a newer list over the one in force: the years that it covers are replaced whole, years that only ours has stay, and the
 * range grows to what both cover together. A gap between the two is refused, because nobody could count across it.
 */
export function mergeLists(ours: BankHolidays, newer: NewYears, today: IsoDate): Merging {
  const first = IsoDate.parse(`${newer.firstYear}-01-01`);
  const last = IsoDate.parse(`${newer.lastYear}-12-31`);
  const ourFirst = Number(ours.from.slice(0, 4));
  const ourLast = Number(ours.until.slice(0, 4));
  if (newer.firstYear > ourLast + 1 || newer.lastYear < ourFirst - 1)
    return {
      ok: false,
      problem: `The file covers ${yearsWords(newer.firstYear, newer.lastYear)}, and the calendar in force ${yearsWords(ourFirst, ourLast)}. The years in between are missing, and nobody could count across them.`,
    };

  const added: DayDifference[] = [];
  const removed: DayDifference[] = [];
  const mergeOne = (division: Division): NamedDay[] => {
    const kept = ours.divisions[division].filter(({ on }) => on < first || on > last);
    const replaced = ours.divisions[division].filter(({ on }) => on >= first && on <= last);
    const before = new Set(replaced.map(({ on }) => on));
    const after = new Set(newer.divisions[division].map(({ on }) => on));
    for (const { on, name } of newer.divisions[division]) if (!before.has(on)) added.push({ division, on, name });
    for (const { on, name } of replaced) if (!after.has(on)) removed.push({ division, on, name });
    return [...kept, ...newer.divisions[division]].sort((a, b) => a.on.localeCompare(b.on));
  };
  const list = {
    from: newer.firstYear < ourFirst ? first : ours.from,
    until: newer.lastYear > ourLast ? last : ours.until,
    divisions: {
      'england-and-wales': mergeOne('england-and-wales'),
      scotland: mergeOne('scotland'),
      'northern-ireland': mergeOne('northern-ireland'),
    },
  };
  const isNews = added.length > 0 || removed.length > 0 || list.from !== ours.from || list.until !== ours.until;
  return { ok: true, merged: { list, added, removed, isNews, doubts: doubtsOf(ours, newer, removed, today) } };
}

function doubtsOf(ours: BankHolidays, newer: NewYears, removed: readonly DayDifference[], today: IsoDate): string[] {
  const doubts: string[] = [];
  const ourLast = Number(ours.until.slice(0, 4));
  if (newer.lastYear < ourLast)
    doubts.push(
      `The file ends with ${newer.lastYear}, but the calendar in force runs to the end of ${ourLast}. It may be an older file. What we have for ${yearsWords(newer.lastYear + 1, ourLast)} stays as it is.`,
    );
  for (const { division, on, name } of removed)
    if (on < today)
      doubts.push(
        `${divisionLabels[division]}: ${name} on ${plainDate(on)} is past and no longer in the file. If it was a bank holiday, taking it away makes deadlines wrong that were counted around it.`,
      );
  return doubts;
}

/** "2027", "2027 to 2029". */
export function yearsWords(first: number, last: number): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

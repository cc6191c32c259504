import { IsoDate, isIsoDate, toDayNumber, weekdayIndex } from '../../../domain/isoDate.ts';
import { divisionLabels } from '../../../domain/labels.ts';
import { Division } from '../../../domain/words.ts';
import type { NamedDay } from '../calendarData.ts';
import { type FileEvent, type FileForm, sectionsOf } from './fileShape.ts';
import { holidayName, isSubstituteNote } from './titles.ts';
import { wholeYears } from './wholeYears.ts';

/** GOV.UK's files are some 30 to 60 KB; anything far beyond that is another file. */
export const LARGEST_FILE = 1_000_000;

/** Bank holidays of whole years, read from a file of GOV.UK's. */
export interface HolidayList {
  form: FileForm;
  /** The first and last year that the file gives whole for all three divisions. */
  firstYear: number;
  lastYear: number;
  divisions: Record<Division, NamedDay[]>;
  /** What was left aside or looks odd, in sentences for staff. */
  remarks: string[];
}

type HolidayListReading = { ok: true; list: HolidayList } | { ok: false; problems: string[] };

const MOST_PROBLEMS = 12;

/**
 * Reads the text of a file of GOV.UK's, in its public form (gov.uk/bank-holidays.json: dates as 2026-12-25) or its source
 * form (bank-holidays.json of the program behind that page: years, keys for titles, dates as 25/12/2026). Pure; never throws:
 * what is wrong is told in sentences for staff.
 */
export function readHolidayFile(text: string): HolidayListReading {
  if (text.length > LARGEST_FILE)
    return refuse('That file is far larger than GOV.UK’s list of bank holidays, so it is another file.');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(
      'That file is not in the form in which GOV.UK gives its list out (JSON), or it was cut short while it was saved. Save it once more from gov.uk/bank-holidays.json.',
    );
  }
  const shape = sectionsOf(json);
  if (!shape.ok) return shape;

  const problems: string[] = [];
  const remarks = new Set(shape.remarks);
  const days: Record<Division, NamedDay[]> = { 'england-and-wales': [], scotland: [], 'northern-ireland': [] };
  for (const division of Division.options)
    days[division] = readDivision(division, shape.events[division], shape.form, problems, remarks);
  if (problems.length > 0) return { ok: false, problems: shortened(problems) };

  const years = wholeYears(days);
  if (!years.ok) return { ok: false, problems: shortened(years.problems) };
  return {
    ok: true,
    list: {
      form: shape.form,
      firstYear: years.first,
      lastYear: years.last,
      divisions: years.days,
      remarks: [...remarks, ...years.remarks],
    },
  };
}

function readDivision(
  division: Division,
  events: readonly FileEvent[],
  form: FileForm,
  problems: string[],
  remarks: Set<string>,
): NamedDay[] {
  const days = new Map<IsoDate, NamedDay>();
  for (const event of events) {
    const date = readDate(event.date, form);
    const where = `${divisionLabels[division]}${event.year === null ? '' : `, ${event.year}`}`;
    if (date === null) problems.push(`${where}: “${event.date.slice(0, 40)}” is not a date.`);
    else if (event.year !== null && date.slice(0, 4) !== event.year)
      problems.push(`${where}: ${event.date} stands under ${event.year} but lies in ${date.slice(0, 4)}.`);
    else if (days.has(date)) problems.push(`${where}: ${event.date} is listed twice.`);
    else if (weekdayIndex(toDayNumber(date)) > 4)
      remarks.add(
        `${where}: ${event.date} (${holidayName(event.title)}) is at a weekend, which is never counted anyway; it was left aside. Look whether GOV.UK’s page has it on another day.`,
      );
    else
      days.set(date, {
        on: date,
        name: holidayName(event.title),
        ...(isSubstituteNote(event.notes) ? { substitute: true } : {}),
      });
  }
  return [...days.values()].sort((a, b) => a.on.localeCompare(b.on));
}

/** A real date in the file's own way of writing it; null for anything else. */
function readDate(text: string, form: FileForm): IsoDate | null {
  const british = form === 'source' ? /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) : null;
  const iso = british ? `${british[3]}-${british[2]}-${british[1]}` : form === 'public' ? text : '';
  return isIsoDate(iso) ? IsoDate.parse(iso) : null;
}

function refuse(problem: string): HolidayListReading {
  return { ok: false, problems: [problem] };
}

function shortened(problems: readonly string[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  return [...problems.slice(0, MOST_PROBLEMS), `And ${problems.length - MOST_PROBLEMS} more of the kind.`];
}

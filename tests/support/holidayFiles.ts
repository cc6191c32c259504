import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Division } from '../../electron/domain/words.ts';
import { BankHolidays, type NamedDay } from '../../electron/rules/calendar/calendarData.ts';

const divisions: Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];

const shipped = BankHolidays.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'calendars', 'bank-holidays.json'), 'utf8'),
  ),
);

/** Days of a made-up year beyond what is shipped: enough of them, all on working days. */
const invented: Record<Division, string[]> = {
  'england-and-wales': ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  scotland: ['01-01', '01-02', '03-30', '05-07', '05-28', '08-06', '11-30', '12-25', '12-26'],
  'northern-ireland': ['01-01', '03-19', '03-30', '04-02', '05-07', '05-28', '07-12', '08-27', '12-25', '12-26'],
};

/** The bank holidays of a year: those that are shipped, or, for 2029, the days of its own Easter and Mondays. */
export function holidaysOf(division: Division, year: number): NamedDay[] {
  const known = shipped.divisions[division].filter(({ on }) => on.startsWith(String(year)));
  if (known.length > 0) return known;
  return invented[division].map((day) => ({ on: `${year}-${day}` as NamedDay['on'], name: 'Bank holiday' })); // dates by construction
}

export interface FileOptions {
  first: number;
  last: number;
  /** Changes the days before they are written in the file's own form. */
  change?: (days: NamedDay[], division: Division) => NamedDay[];
}

function daysOf({ first, last, change = (days) => days }: FileOptions, division: Division): NamedDay[] {
  const days: NamedDay[] = [];
  for (let year = first; year <= last; year++) days.push(...holidaysOf(division, year));
  return change(days, division);
}

/** GOV.UK's public form, as gov.uk/bank-holidays.json answers it. */
export function publicFile(options: FileOptions): Record<Division, unknown> {
  const section = (division: Division) => ({
    division,
    events: daysOf(options, division).map(({ on, name, substitute }) => ({
      title: name.replace(/'/g, '’'),
      date: on,
      notes: substitute ? 'Substitute day' : '',
      bunting: true,
    })),
  });
  return {
    'england-and-wales': section('england-and-wales'),
    scotland: section('scotland'),
    'northern-ireland': section('northern-ireland'),
  };
}

/** GOV.UK's source form: years, keys for titles, British dates, and in later versions keys for the divisions too. */
export function sourceFile(options: FileOptions & { withKeys?: boolean }): Record<string, unknown> {
  const sections = divisions.map((division) => {
    const years: Record<string, object[]> = {};
    for (const { on, substitute } of daysOf(options, division)) {
      const [year, month, day] = on.split('-');
      const list = years[String(year)] ?? [];
      years[String(year)] = list;
      list.push({
        title: 'bank_holidays.early_may',
        date: `${day}/${month}/${year}`,
        notes: substitute ? 'common.substitute_day' : '',
        bunting: false,
      });
    }
    const key = options.withKeys ? `common.nations.${division}_slug` : division;
    return [key, { ...years, slug: `common.nations.${division}_slug`, title: `common.nations.${division}` }];
  });
  return {
    title: 'bank_holidays.calendar.title',
    need_id: 100128,
    content_id: '58f79dbd-e57f-4ab2-ae96-96df5767d1b2',
    description: 'bank_holidays.calendar.description',
    ...(options.withKeys ? { last_updated: '24/11/2026' } : { body: '' }),
    divisions: Object.fromEntries(sections),
  };
}

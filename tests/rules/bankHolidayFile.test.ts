import { describe, expect, it } from 'vitest';
import type { Division } from '../../electron/domain/words.ts';
import { mergeLists } from '../../electron/rules/calendar/bankHolidays/merge.ts';
import {
  type HolidayList,
  LARGEST_FILE,
  readHolidayFile,
} from '../../electron/rules/calendar/bankHolidays/readFile.ts';
import type { NamedDay } from '../../electron/rules/calendar/calendarData.ts';
import { type FileOptions, holidaysOf, publicFile, sourceFile } from '../support/holidayFiles.ts';
import { bankHolidays, on } from './support.ts';

const read = (file: unknown): HolidayList => {
  const reading = readHolidayFile(typeof file === 'string' ? file : JSON.stringify(file));
  if (!reading.ok) throw new Error(reading.problems.join(' '));
  return reading.list;
};
const problemsOf = (file: unknown): string[] => {
  const reading = readHolidayFile(typeof file === 'string' ? file : JSON.stringify(file));
  return reading.ok ? [] : reading.problems;
};
/** Changes the days of England and Wales only. */
const inEngland =
  (change: (days: NamedDay[]) => NamedDay[]) =>
  (days: NamedDay[], division: Division): NamedDay[] =>
    division === 'england-and-wales' ? change(days) : days;
const anyDate = (text: string) => text as NamedDay['on']; // what no file should hold

describe('the public form', () => {
  it('is read into the very days that we ship', () => {
    const list = read(publicFile({ first: 2024, last: 2028 }));
    expect([list.form, list.firstYear, list.lastYear, list.remarks]).toEqual(['public', 2024, 2028, []]);
    for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const)
      expect(list.divisions[division]).toEqual(
        bankHolidays.divisions[division].filter((day) => day.on >= '2024-01-01' && day.on <= '2028-12-31'),
      );
  });

  it('may stand in a wrapper, begin with a byte-order mark and have fields that nobody knew of', () => {
    const wrapped = { divisions: publicFile({ first: 2027, last: 2028 }), generated: 'yesterday' };
    expect(read(`\uFEFF${JSON.stringify(wrapped)}`)).toMatchObject({ firstYear: 2027, lastYear: 2028 });
  });
});

describe('the source form', () => {
  it.each([[false], [true]])('is read with the divisions’ keys of its time (translated: %s)', (withKeys) => {
    const list = read(sourceFile({ first: 2025, last: 2028, withKeys }));
    expect([list.form, list.firstYear, list.lastYear]).toEqual(['source', 2025, 2028]);
    expect(list.divisions.scotland.map((day) => day.on)).toEqual(
      bankHolidays.divisions.scotland.map((day) => day.on).filter((day) => day >= '2025-01-01'),
    );
    // 26 December 2026 is a Saturday.
    expect(list.divisions.scotland.find((day) => day.on === '2026-12-28')).toMatchObject({ substitute: true });
  });

  it('has keys for titles: known ones become names, new ones words', () => {
    const file = JSON.stringify(sourceFile({ first: 2027, last: 2027 }))
      .replace('bank_holidays.early_may', 'bank_holidays.new_year')
      .replace('bank_holidays.early_may', 'bank_holidays.moon_landing');
    expect(
      read(file)
        .divisions['england-and-wales'].slice(0, 3)
        .map((day) => day.name),
    ).toEqual(["New Year's Day", 'Moon landing', 'Early May bank holiday']);
  });

  it('is refused where a day stands under another year', () => {
    const file = JSON.stringify(sourceFile({ first: 2027, last: 2027 })).replace('27/12/2027', '27/12/2028');
    expect(problemsOf(file)).toEqual(['England and Wales, 2027: 27/12/2028 stands under 2027 but lies in 2028.']);
  });
});

describe('a file that is not right', () => {
  const england = (change: FileOptions['change']) => problemsOf(publicFile({ first: 2026, last: 2028, change }));

  it.each(['2027-02-31', '31/05/2027', '2027-5-31', '', 'soon'])('says that “%s” is not a date', (bad) => {
    const change = inEngland((days) =>
      days.map((day) => (day.on === '2027-05-31' ? { ...day, on: anyDate(bad) } : day)),
    );
    expect(england(change)).toEqual([`England and Wales: “${bad}” is not a date.`]);
  });

  it('says which division is missing', () => {
    const { scotland: _gone, ...rest } = publicFile({ first: 2027, last: 2028 });
    expect(problemsOf(rest)).toEqual(['Scotland is missing from the file. All three lists are needed.']);
  });

  it('says that a day is listed twice', () => {
    expect(england(inEngland((days) => [...days, ...days.filter((day) => day.on === '2027-12-28')]))).toEqual([
      'England and Wales: 2027-12-28 is listed twice.',
    ]);
  });

  it('says that a year in the middle is not whole, and leaves one at the end aside', () => {
    const without = (year: string) =>
      inEngland((days) => days.filter((day) => !day.on.startsWith(year) || day.on < `${year}-03-01`));
    expect(england(without('2027'))).toEqual([
      'England and Wales, 2027: the file lists 1 bank holiday; there are at least 8 in every year.',
    ]);
    const list = read(publicFile({ first: 2026, last: 2028, change: without('2028') }));
    expect(list.lastYear).toBe(2027);
    expect(list.divisions.scotland.every((day) => day.on < '2028-01-01')).toBe(true);
    expect(list.remarks).toEqual(['2028 is not complete in the file for all three parts, so it was left aside.']);
  });

  it('leaves a day at a weekend aside and says so', () => {
    const list = read(
      publicFile({
        first: 2027,
        last: 2028,
        change: inEngland((days) => [...days, { on: on('2027-12-25'), name: 'Christmas Day' }]),
      }),
    );
    expect(list.remarks).toHaveLength(1);
    expect(list.remarks[0]).toContain('2027-12-25 (Christmas Day) is at a weekend');
    expect(list.divisions['england-and-wales'].map((day) => day.on)).not.toContain('2027-12-25');
  });

  it.each([
    ['text that is no JSON', '<!doctype html><title>Sign in</title>', 'cut short'],
    ['a file cut short', JSON.stringify(publicFile({ first: 2027, last: 2028 })).slice(0, 4000), 'cut short'],
    ['a list', '[]', 'does not hold GOV.UK’s bank holidays'],
    ['nothing', 'null', 'does not hold GOV.UK’s bank holidays'],
    ['other data', '{"england":{"events":[]}}', 'does not hold GOV.UK’s bank holidays'],
    ['something enormous', ' '.repeat(LARGEST_FILE + 1), 'far larger'],
    ['deep nesting', '['.repeat(200_000), 'cut short'],
  ])('is told from %s', (_name, text, words) => {
    expect(problemsOf(text).join(' ')).toContain(words);
  });

  it('mixes no forms', () => {
    const mixed = {
      ...publicFile({ first: 2027, last: 2027 }),
      scotland: (sourceFile({ first: 2027, last: 2027 }).divisions as { scotland: unknown }).scotland, // as it was just made
    };
    expect(problemsOf(mixed).join(' ')).toContain('mixes two ways');
  });

  it('does not list hundreds of problems', () => {
    const problems = england((days) => days.map((day) => ({ ...day, on: anyDate('x') })));
    expect(problems).toHaveLength(13);
    expect(problems[12]).toMatch(/^And \d+ more of the kind\.$/);
  });
});

describe('a newer list over ours', () => {
  const today = on('2026-11-22');
  const merge = (options: FileOptions) => {
    const merging = mergeLists(bankHolidays, read(publicFile(options)), today);
    if (!merging.ok) throw new Error(merging.problem);
    return merging.merged;
  };

  it('keeps what lies before it and moves the end', () => {
    const merged = merge({ first: 2027, last: 2029 });
    expect([merged.list.from, merged.list.until]).toEqual([bankHolidays.from, '2029-12-31']);
    expect(merged.list.divisions.scotland.filter((day) => day.on < '2029-01-01')).toEqual(
      bankHolidays.divisions.scotland,
    );
    expect(merged.removed).toEqual([]);
    expect(merged.added).toHaveLength(8 + 9 + 10);
    expect(merged.doubts).toEqual([]);
    expect(merged.isNews).toBe(true);
  });

  it('is no news where it says what we know', () => {
    expect(merge({ first: 2020, last: 2028 }).isNews).toBe(false);
  });

  it('names each day that comes and goes; one that goes in the past is doubted', () => {
    const merged = merge({
      first: 2022,
      last: 2028,
      change: inEngland((days) =>
        days
          .filter((day) => day.on !== '2022-06-03' && day.on !== '2027-05-03')
          .concat({ on: on('2027-05-07'), name: 'Early May bank holiday' }),
      ),
    });
    expect(merged.added).toEqual([{ division: 'england-and-wales', on: '2027-05-07', name: 'Early May bank holiday' }]);
    expect(merged.removed.map((day) => day.on)).toEqual(['2022-06-03', '2027-05-03']);
    expect(merged.doubts).toHaveLength(1);
    expect(merged.doubts[0]).toContain('3 June 2022 is past and no longer in the file');
  });

  it('is doubted when it ends before ours, whose later years stay', () => {
    const merged = merge({ first: 2020, last: 2027, change: inEngland((days) => days) });
    expect(merged.doubts[0]).toContain('ends with 2027, but the calendar in force runs to the end of 2028');
    expect(merged.list.until).toBe('2028-12-31');
    expect(merged.list.divisions['england-and-wales'].slice(-8)).toEqual(holidaysOf('england-and-wales', 2028));
  });

  it('is refused where years between the two are missing', () => {
    const far = { ...read(publicFile({ first: 2029, last: 2029 })), firstYear: 2031, lastYear: 2031 };
    const merging = mergeLists(bankHolidays, far, today);
    expect(merging.ok ? '' : merging.problem).toContain('years in between are missing');
  });
});

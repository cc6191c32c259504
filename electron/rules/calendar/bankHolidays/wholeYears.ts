import { divisionLabels } from '../../../domain/labels.ts';
import { Division } from '../../../domain/words.ts';
import type { NamedDay } from '../calendarData.ts';

/**
 * The bank holidays that each part has in every year: the days of the Banking and Financial Dealings Act 1971, schedule 1, and
 * those that are proclaimed each year. A year with fewer is not whole: it was cut short or not yet settled.
 */
const FEWEST_A_YEAR: Record<Division, number> = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 };

type WholeYears =
  | { ok: true; first: number; last: number; days: Record<Division, NamedDay[]>; remarks: string[] }
  | { ok: false; problems: string[] };

/**
 * Keeps the years that all three divisions have whole. Years at either end that are not are left aside: GOV.UK adds and drops
 * years there. One in the middle is a fault of the file, because nobody could say what its other days are.
 */
export function wholeYears(days: Record<Division, readonly NamedDay[]>): WholeYears {
  const perYear = new Map<number, Record<Division, number>>();
  for (const division of Division.options)
    for (const { on } of days[division]) {
      const year = Number(on.slice(0, 4));
      const counts = perYear.get(year) ?? { 'england-and-wales': 0, scotland: 0, 'northern-ireland': 0 };
      counts[division] += 1;
      perYear.set(year, counts);
    }
  const years = [...perYear.keys()].sort((a, b) => a - b);
  const isWhole = (year: number) =>
    Division.options.every((division) => (perYear.get(year)?.[division] ?? 0) >= FEWEST_A_YEAR[division]);
  const whole = years.filter(isWhole);
  const first = whole[0];
  const last = whole[whole.length - 1];
  if (first === undefined || last === undefined)
    return { ok: false, problems: ['The file has no year with all the bank holidays of all three parts.'] };

  const problems: string[] = [];
  for (let year = first; year <= last; year++)
    if (!isWhole(year)) problems.push(...Division.options.flatMap((division) => shortfall(division, year, perYear)));
  if (problems.length > 0) return { ok: false, problems };

  const isInside = ({ on }: NamedDay) => Number(on.slice(0, 4)) >= first && Number(on.slice(0, 4)) <= last;
  const remarks = years
    .filter((year) => year < first || year > last)
    .map((year) => `${year} is not complete in the file for all three parts, so it was left aside.`);
  return {
    ok: true,
    first,
    last,
    days: {
      'england-and-wales': days['england-and-wales'].filter(isInside),
      scotland: days.scotland.filter(isInside),
      'northern-ireland': days['northern-ireland'].filter(isInside),
    },
    remarks,
  };
}

function shortfall(division: Division, year: number, perYear: ReadonlyMap<number, Record<Division, number>>): string[] {
  const has = perYear.get(year)?.[division] ?? 0;
  const fewest = FEWEST_A_YEAR[division];
  if (has >= fewest) return [];
  return [
    `${divisionLabels[division]}, ${year}: the file lists ${has === 0 ? 'no bank holiday' : has === 1 ? '1 bank holiday' : `${has} bank holidays`}; there are at least ${fewest} in every year.`,
  ];
}

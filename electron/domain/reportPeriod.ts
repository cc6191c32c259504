import { IsoDate, plainDate } from './isoDate.ts';

export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The reporting year of the regulator, 1 April to 31 March, in which a day lies. */
export function reportingYearOf(day: IsoDate): Period {
  const year = Number(day.slice(0, 4));
  return reportingYear(day.slice(5) >= '04-01' ? year : year - 1);
}

function reportingYear(first: number): Period {
  return { from: IsoDate.parse(`${first}-04-01`), to: IsoDate.parse(`${first + 1}-03-31`) };
}

/** This reporting year and the `count - 1` before it, the latest first. */
export function recentYears(today: IsoDate, count: number): Period[] {
  const latest = Number(reportingYearOf(today).from.slice(0, 4));
  return Array.from({ length: count }, (_, index) => reportingYear(latest - index));
}

/** "2026/27 (1 April 2026 to 31 March 2027)". */
export function yearLabel({ from, to }: Period): string {
  return `${from.slice(0, 4)}/${to.slice(2, 4)} (${plainDate(from)} to ${plainDate(to)})`;
}

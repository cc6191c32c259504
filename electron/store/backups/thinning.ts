import type { Instant } from '../../domain/isoDate.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Everything of the last two days; then the newest of each day, week and month for so long. */
const ALL_FOR = 2 * DAY;
const DAILY_FOR = 14 * DAY;
const WEEKLY_FOR = 8 * 7 * DAY;
const MONTHLY_FOR = 366 * DAY;
/** Never fewer than these, however old they are. */
const ALWAYS_KEPT = 3;

/** A backup with the moment at which it was made. */
export interface Aged {
  name: string;
  at: Instant;
}

/**
 * Which backups may go: all of the two days before the newest stay, then one a day for two weeks, one a week for eight weeks,
 * one a month for a year. Ages count from the newest backup, not from today, so that a PC that was off for a month loses nothing.
 */
export function backupsToRemove(backups: readonly Aged[]): string[] {
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
  const [newest] = newestFirst;
  if (!newest) return [];
  const now = Date.parse(newest.at);
  const taken = new Set<string>();
  return newestFirst.flatMap(({ name, at }, index) => {
    const period = periodOf(name, Date.parse(at), now);
    const isFirstOfPeriod = period !== null && !taken.has(period);
    if (period !== null) taken.add(period);
    return index < ALWAYS_KEPT || isFirstOfPeriod ? [] : [name];
  });
}

/** The day, week or month of which one backup is kept; a recent one stands for itself; null for one that is too old. */
function periodOf(name: string, at: number, now: number): string | null {
  const age = now - at;
  if (age <= ALL_FOR) return name;
  if (age <= DAILY_FOR) return `day ${Math.floor(at / DAY)}`;
  // Days since 1 January 1970, a Thursday: three more make the week begin on Monday.
  if (age <= WEEKLY_FOR) return `week ${Math.floor((Math.floor(at / DAY) + 3) / 7)}`;
  if (age <= MONTHLY_FOR) return `month ${new Date(at).toISOString().slice(0, 7)}`;
  return null;
}

import { TimeOfDay } from '../../electron/domain/isoDate.ts';

/**
 * Reads a time of day as people type it: 9, 9.30, 0930, 14:05, 2pm, "2.15 p.m.". Null when it is not a time.
 * A bare hour or a 12-hour time without am or pm is taken as it stands on a 24-hour clock.
 */
export function readTime(text: string): TimeOfDay | null {
  const typed = text
    .toLowerCase()
    .replace(/[\s]/g, '')
    .replace(/([ap])\.?m\.?$/, '$1m');
  if (typed === 'noon') return '12:00';
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/.exec(typed);
  if (!match) return null;
  const minute = match[2] ?? '00';
  const half = match[3];
  let hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const time = TimeOfDay.safeParse(`${String(hour).padStart(2, '0')}:${minute}`);
  return time.success ? time.data : null;
}

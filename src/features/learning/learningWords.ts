import { type IsoDate, longDate, plainDate } from '../../../electron/domain/isoDate.ts';
import type { ImprovementState } from '../../../electron/domain/learning.ts';

interface Standing {
  state: ImprovementState;
  dueOn: IsoDate;
  settledOn: IsoDate | null;
}

/** "Overdue: it was due on Monday 2 March 2026", "Made on Tuesday 3 March 2026". */
export function improvementWords({ state, dueOn, settledOn }: Standing): string {
  const on = settledOn === null ? '' : ` on ${longDate(settledOn)}`;
  switch (state) {
    case 'open':
      return `By ${longDate(dueOn)}`;
    case 'due':
      return 'Due today';
    case 'overdue':
      return `Overdue: it was due on ${longDate(dueOn)}`;
    case 'done':
      return `Made${on}`;
    case 'given-up':
      return `Given up${on}`;
  }
}

/** True while it waits and its day has come. */
export function isPressing(state: ImprovementState): boolean {
  return state === 'due' || state === 'overdue';
}

/** "5, up from 2", "5, as before", "None, down from 2". */
export function trendWords(now: number, before: number): string {
  const count = now === 0 ? 'None' : `${now}`;
  if (now === before) return `${count}, as before`;
  return `${count}, ${now > before ? 'up' : 'down'} from ${before}`;
}

/** "1 April 2026 to 31 March 2027". */
export function daysWords({ from, to }: { from: IsoDate; to: IsoDate }): string {
  return `${plainDate(from)} to ${plainDate(to)}`;
}

/** "2 due, 1 overdue": what the list of screens says beside Learning; null: nothing. */
export function dueWords({ due, overdue }: { due: number; overdue: number }): string | null {
  const parts = [...(overdue > 0 ? [`${overdue} overdue`] : []), ...(due > 0 ? [`${due} due`] : [])];
  return parts.length === 0 ? null : parts.join(', ');
}

/** What is done with a theme. */
export type ThemeAct = 'name' | 'merge' | 'put-right' | 'take-back';

export const themeActLabels: Record<ThemeAct, string> = {
  name: 'Change the theme',
  merge: 'Merge into another theme',
  'put-right': 'Say that it is put right',
  'take-back': 'It was not put right after all',
};

/** What a half-filled form about a theme is called; "new" is no theme's id. */
export function themeFormLabel(id: string, act: string | undefined): string {
  if (id === 'new') return 'A new theme';
  return Object.hasOwn(themeActLabels, act ?? '') ? themeActLabels[act as ThemeAct] : 'A theme'; // one of the table's own
}

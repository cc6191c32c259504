import type { DayCounting } from '../../domain/compensation.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import type { RemedyStep } from '../../domain/remedy.ts';
import { dayOf } from '../calendar/dayNumber.ts';
import { count } from './pence.ts';

interface CountedDays {
  /** Days that are paid for; 0 when the period ends before it begins. */
  days: number;
  steps: RemedyStep[];
}

/** Counts the days of a period by a policy's rule, and says how. */
export function countDays(period: { from: IsoDate; to: IsoDate }, rule: DayCounting): CountedDays {
  const between = dayOf(period.to) - dayOf(period.from);
  const all = between < 0 ? 0 : between + (rule.counting === 'first-and-last' ? 1 : 0);
  const days = Math.max(0, all - rule.free);
  const steps: RemedyStep[] = [
    {
      text: `From ${longDate(period.from)} to ${longDate(period.to)}, ${countingWords(rule)}: ${count(all, 'day')}.`,
      clause: rule.clause,
      confirmed: rule.confirmed,
    },
  ];
  if (rule.free > 0)
    steps.push({
      text: `The first ${count(rule.free, 'day')} earn nothing: ${count(days, 'day')} left.`,
      clause: rule.clause,
      confirmed: rule.confirmed,
    });
  return { days, steps };
}

function countingWords(rule: DayCounting): string {
  return rule.counting === 'first-and-last' ? 'the first and the last day counted' : 'the last day not counted';
}

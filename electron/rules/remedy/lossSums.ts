import type { HeadOf } from '../../domain/compensation.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { RemedyItemOf } from '../../domain/remedy.ts';
import { asPence, count, partOf, pounds } from './pence.ts';
import { capped, nothing, remark, type Sum, step } from './sums.ts';

/** Sums for losses that can be counted: belongings, costs, occasions, what a law fixes. */

/** What a thing cost new, less wear and tear: the same part of the price for each month of its life. */
export function belongingsSum(head: HeadOf<'belongings'>, item: RemedyItemOf<'belongings'>): Sum {
  const { wear } = head;
  const bought = step(`It costs ${pounds(item.cost)} new.`, head);
  if (wear === null) return capped(item.cost, head.cap, [bought]);
  const named = wear.lives.find((life) => life.id === item.lifeId) ?? null;
  const years = named?.years ?? (wear.stated ? item.lifeYears : null);
  if (years === null)
    return nothing(
      remark(
        'life-needed',
        'warning',
        wear.lives.length > 0
          ? 'Choose what kind of thing it is, or state how long one lasts.'
          : 'State how many years such a thing lasts.',
        wear.clause,
        item.id,
      ),
    );
  const life = years * 12;
  const left = Math.max(0, life - item.ageMonths);
  const byAge = partOf(item.cost, left, life);
  const least = partOf(item.cost, wear.residualPercent, 100);
  const steps = [
    bought,
    step(
      `It was ${ageInWords(item.ageMonths)} old and lasts ${count(years, 'year')}${named ? ` (${named.label.toLowerCase()})` : ' (stated by the office)'}: ${left} of ${life} months are left.`,
      wear,
    ),
    step(`${pounds(item.cost)} × ${left} ÷ ${life}: ${pounds(byAge)}.`, wear),
  ];
  if (least > byAge)
    steps.push(
      step(`At the end of its life it is still worth ${wear.residualPercent} per cent: ${pounds(least)}.`, wear),
    );
  const remarks = named
    ? []
    : [
        remark(
          'life-stated',
          'note',
          'How long the thing lasts is the office’s own figure: the policy names none.',
          wear.clause,
          item.id,
        ),
      ];
  if (left === 0 && least === 0)
    remarks.push(
      remark(
        'worn-out',
        'warning',
        'By its age nothing is left of its worth. Something that was still in daily use is worth something: look again, or weigh the loss under another head.',
        wear.clause,
        item.id,
      ),
    );
  return capped(asPence(Math.max(byAge, least)), head.cap, steps, remarks);
}

/** What the resident had to pay, in full. */
export function costsSum(head: HeadOf<'costs'>, item: RemedyItemOf<'costs'>): Sum {
  return capped(item.amount, head.cap, [step(`Repaid in full: ${pounds(item.amount)}.`, head)]);
}

/** The same sum each time. */
export function occasionSum(head: HeadOf<'per-occasion'>, item: RemedyItemOf<'per-occasion'>): Sum {
  const full = asPence(head.amount * item.times);
  const text = `${count(item.times, head.occasion)} at ${pounds(head.amount)}: ${pounds(full)}.`;
  return capped(full, head.cap, [step(text, head)]);
}

/** What a law fixes for an event on a day. */
export function fixedSum(head: HeadOf<'fixed'>, item: RemedyItemOf<'fixed'>): Sum {
  const holds = head.amounts.find(({ from, to }) => from <= item.on && (to === null || item.on <= to));
  if (!holds)
    return nothing(
      remark(
        'no-sum-for-that-day',
        'warning',
        `No sum is on file for ${longDate(item.on)}. Look the law up before anything is promised.`,
        head.clause,
        item.id,
      ),
    );
  const until = holds.to === null ? 'and later' : `to ${longDate(holds.to)}`;
  const steps = [
    step(
      `For ${head.event} from ${longDate(holds.from)} ${until} the law fixes ${pounds(holds.amount)}; here it is ${longDate(item.on)}.`,
      holds,
    ),
  ];
  const remarks = holds.confirmed
    ? []
    : [
        remark(
          'sum-not-confirmed',
          'warning',
          'Not yet checked against the published text: look the sum up before it is promised.',
          holds.clause,
          item.id,
        ),
      ];
  return { amount: holds.amount, full: holds.amount, steps, remarks };
}

function ageInWords(months: number): string {
  const years = Math.floor(months / 12);
  const over = months % 12;
  if (years === 0) return count(over, 'month');
  return over === 0 ? count(years, 'year') : `${count(years, 'year')} and ${count(over, 'month')}`;
}

import type { Band, HeadOf } from '../../domain/compensation.ts';
import type { Pence } from '../../domain/money.ts';
import type { RemedyItemOf } from '../../domain/remedy.ts';
import { asPence, partOf, pounds } from './pence.ts';
import { capped, nothing, remark, type Sum, step } from './sums.ts';

/** Sums that somebody weighs up: distress, inconvenience, how the complaint was handled. */

/**
 * A sum within a band. The factors give a place in it: the bottom, and an equal step towards the top for each factor that
 * makes it worse, less one for each that makes it lighter. That place is our own rule; somebody may name another sum.
 */
export function bandSum(head: HeadOf<'bands'>, item: RemedyItemOf<'bands'>): Sum {
  const band = head.bands.find(({ id }) => id === item.bandId);
  if (!band) return nothing(remark('band-needed', 'warning', 'Choose the band.', head.clause, item.id));
  const steps = [step(`${band.label}: ${bandInWords(band)}. ${band.when}`, head)];
  const suggested = placeInBand(head, band, item.factors);
  const chosen = head.factors.filter(({ id }) => item.factors.includes(id));
  const heavier = chosen.filter(({ direction }) => direction === 'up').length;
  const ofHeavier = head.factors.filter(({ direction }) => direction === 'up').length;
  const lighter = chosen.length - heavier;
  const own = { clause: 'Our own rule for the place within a band', confirmed: false };
  if (band.to === null)
    steps.push(
      step(
        `The band has no upper end: it begins at ${pounds(band.from)}, and somebody has to weigh up how far above.`,
        own,
      ),
    );
  else
    steps.push(
      step(
        `${heavier} of ${ofHeavier} things that make it worse, ${lighter} that make it lighter: ${pounds(suggested)}.`,
        own,
      ),
    );
  if (item.amount === null || item.amount === suggested)
    return { amount: suggested, full: suggested, steps, remarks: [] };
  steps.push(step(`Weighed up by the office: ${pounds(item.amount)}.`, head));
  const isOutside = item.amount < band.from || (band.to !== null && item.amount > band.to);
  const remarks = isOutside
    ? [
        remark(
          'outside-band',
          'warning',
          `${pounds(item.amount)} lies outside the band of ${bandInWords(band)}. Choose the band that fits, or say why.`,
          head.clause,
          item.id,
        ),
      ]
    : [];
  return { amount: item.amount, full: item.amount, steps, remarks };
}

/** The place in a band that the factors give, in whole pounds. */
function placeInBand(head: HeadOf<'bands'>, band: Band, factors: readonly string[]): Pence {
  if (band.to === null) return band.from;
  const ticked = head.factors.filter(({ id }) => factors.includes(id));
  const up = ticked.filter(({ direction }) => direction === 'up').length;
  const most = head.factors.filter(({ direction }) => direction === 'up').length;
  const steps = Math.max(0, up - (ticked.length - up));
  if (most === 0 || steps === 0) return band.from;
  return asPence(band.from + partOf(band.to - band.from, steps, most * 100) * 100);
}

/** A sum that somebody names. */
export function judgedSum(head: HeadOf<'judged'>, item: RemedyItemOf<'judged'>): Sum {
  return capped(item.amount, head.cap, [step(`Weighed up by the office: ${pounds(item.amount)}.`, head)]);
}

/** "£100 to £600", "£1,000 and more". */
export function bandInWords(band: Pick<Band, 'from' | 'to'>): string {
  return band.to === null ? `${pounds(band.from)} and more` : `${pounds(band.from)} to ${pounds(band.to)}`;
}

import type { HeadOf } from '../../domain/compensation.ts';
import type { RemedyItemOf, RemedyStep, Rent } from '../../domain/remedy.ts';
import { countDays } from './countedDays.ts';
import { asPence, count, partOf, pounds } from './pence.ts';
import { capped, nothing, remark, type Sum, step } from './sums.ts';

/** Sums that grow with the days: rates, shares of the rent, a first sum and a daily one. */

/** Days or weeks times a rate. */
export function rateSum(head: HeadOf<'rate'>, item: RemedyItemOf<'rate'>): Sum {
  const listed = head.rates.find((rate) => rate.id === item.rateId) ?? null;
  const rate = listed ?? (head.stated ? item.stated : null);
  if (rate === null)
    return nothing(
      remark(
        'rate-needed',
        'warning',
        head.stated ? 'State the rate for a day or a week.' : 'Choose one of the policy’s rates.',
        head.clause,
        item.id,
      ),
    );
  const { days, steps } = countDays(item, head.days);
  const remarks = days === 0 ? [noDays(item.id, head.clause)] : [];
  if (listed === null)
    remarks.push(
      remark('rate-stated', 'note', 'The rate is the office’s own: the policy names none.', head.clause, item.id),
    );
  const rule = listed ?? head;
  const per = `${pounds(rate.amount)} a ${rate.per}`;
  if (rate.per === 'day') {
    const full = asPence(rate.amount * days);
    return capped(full, head.cap, [...steps, step(`${count(days, 'day')} at ${per}: ${pounds(full)}.`, rule)], remarks);
  }
  const weeks = Math.floor(days / 7);
  const over = days % 7;
  const spelt = `${count(weeks, 'week')}${over > 0 ? ` and ${count(over, 'day')}` : ''}`;
  switch (head.partWeeks) {
    case 'by-day': {
      const full = partOf(rate.amount, days, 7);
      const how = over > 0 ? `; a day is a seventh of a week` : '';
      return capped(full, head.cap, [...steps, step(`${spelt} at ${per}${how}: ${pounds(full)}.`, rule)], remarks);
    }
    case 'not': {
      const full = asPence(rate.amount * weeks);
      const how = over > 0 ? '; only full weeks count' : '';
      return capped(full, head.cap, [...steps, step(`${spelt} at ${per}${how}: ${pounds(full)}.`, rule)], remarks);
    }
    case 'whole': {
      const begun = weeks + (over > 0 ? 1 : 0);
      const full = asPence(rate.amount * begun);
      const how = over > 0 ? `; a week begun counts whole, so ${count(begun, 'week')}` : '';
      return capped(full, head.cap, [...steps, step(`${spelt} at ${per}${how}: ${pounds(full)}.`, rule)], remarks);
    }
  }
}

/** A percentage of the rent for each day. */
export function rentShareSum(head: HeadOf<'rent-share'>, item: RemedyItemOf<'rent-share'>, rent: Rent | null): Sum {
  if (rent === null || rent.amount === 0)
    return nothing(remark('rent-needed', 'warning', 'Give the rent: this sum is a part of it.', head.clause, item.id));
  const steps: RemedyStep[] = [];
  const remarks = [];
  const rooms = head.rooms.filter((room) => item.rooms.includes(room.id));
  for (const room of rooms) steps.push(step(`${room.label}: ${room.percent} per cent of the rent.`, room));
  let percent = rooms.reduce((sum, room) => sum + room.percent, 0);
  if (head.stated && item.statedPercent !== null) {
    percent += item.statedPercent;
    steps.push(step(`Stated by the office: ${item.statedPercent} per cent of the rent.`, head));
    remarks.push(
      remark(
        'percent-stated',
        'note',
        'The percentage is the office’s own: the policy names none.',
        head.clause,
        item.id,
      ),
    );
  }
  if (percent === 0)
    return nothing(
      remark(
        'rooms-needed',
        'warning',
        head.rooms.length > 0 ? 'Choose the rooms that could not be used.' : 'State the percentage of the rent.',
        head.clause,
        item.id,
      ),
    );
  if (percent > head.mostPercent) {
    steps.push(step(`Together ${percent} per cent; no more than ${head.mostPercent} is paid.`, head));
    percent = head.mostPercent;
  }
  const counted = countDays(item, head.days);
  if (counted.days === 0) remarks.push(noDays(item.id, head.clause));
  // A year of twelve months has 365 days here, so that a month's rent is worth the same in February and in March.
  const full =
    rent.per === 'week'
      ? partOf(rent.amount, percent * counted.days, 700)
      : partOf(rent.amount, 12 * percent * counted.days, 36_500);
  const daily = rent.per === 'week' ? partOf(rent.amount, 1, 7) : partOf(rent.amount, 12, 365);
  const how = rent.per === 'week' ? 'a seventh of a week’s' : 'twelve months’ over 365 days';
  steps.push(
    ...counted.steps,
    step(`Rent of ${pounds(rent.amount)} a ${rent.per} is about ${pounds(daily)} a day (${how}).`, head),
    step(`${count(counted.days, 'day')} × ${percent} per cent of the day’s rent: ${pounds(full)}.`, head),
  );
  return capped(full, head.cap, steps, remarks);
}

/** A first sum and one for each day, up to a most. */
export function baseAndDailySum(head: HeadOf<'base-and-daily'>, item: RemedyItemOf<'base-and-daily'>): Sum {
  const { days, steps } = countDays(item, head.days);
  if (days === 0) return nothing(noDays(item.id, head.clause));
  const full = asPence(head.base + head.perDay * days);
  const sentence = `${pounds(head.base)} and ${count(days, 'day')} at ${pounds(head.perDay)} a day: ${pounds(full)}.`;
  const cap = { amount: head.most, clause: head.clause, confirmed: head.confirmed };
  return capped(full, cap, [...steps, step(sentence, head)]);
}

function noDays(itemId: string, clause: string) {
  return remark(
    'no-days',
    'warning',
    'The last day lies before the first, or no day is left to pay for. Look at the dates.',
    clause,
    itemId,
  );
}

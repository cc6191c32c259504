import type { Band, CompensationPolicy, Head, Topic } from '../../domain/compensation.ts';
import type { Pence } from '../../domain/money.ts';
import type { Comparison, RemedyLine } from '../../domain/remedy.ts';
import { count, pounds, sumOf } from './pence.ts';
import type { PlacedItem } from './placedItem.ts';
import { bandInWords } from './weighedSums.ts';

const TOPIC_WORDS: Partial<Record<Topic, string>> = {
  distress: 'Distress and inconvenience',
  'complaint-handling': 'How we handled the complaint',
  heating: 'Heating and hot water',
  power: 'Power and lighting',
  appointments: 'Missed appointments',
};

/**
 * Holds the sums beside the ombudsman's guidance: the whole for a topic beside the guidance's bands, a rate beside its
 * rates. Sums that were worked out under the guidance itself need no rate beside them.
 */
export function compareWithGuidance(
  placed: readonly PlacedItem[],
  lines: readonly RemedyLine[],
  policies: readonly CompensationPolicy[],
): Comparison[] {
  const guidance = policies.find(({ role }) => role === 'guidance');
  if (!guidance) return [];
  const found: Comparison[] = [];
  for (const head of guidance.heads) {
    if (head.topic === null || found.some(({ topic }) => topic === wordsFor(head))) continue;
    const same = placed.filter((one) => one.head.topic === head.topic);
    if (same.length === 0) continue;
    const one = bandsOf(head) ? besideBands(head, same, lines) : besideRates(head, same);
    if (one) found.push(one);
  }
  return found;
}

function besideBands(head: Head, same: readonly PlacedItem[], lines: readonly RemedyLine[]): Comparison | null {
  const set = bandsOf(head);
  const amounts = same.flatMap(({ item }) => lines.filter(({ itemId }) => itemId === item.id));
  // What is left to the insurer is not our offer.
  if (set === null || amounts.every(({ outcome }) => outcome === 'insurer')) return null;
  const amount = sumOf(amounts.map((line) => line.amount));
  const { bands } = set;
  const lowest = bands.reduce((least, band) => (band.from < least.from ? band : least));
  const highest = bands.filter(({ from, to }) => from <= amount && (to === null || amount <= to)).at(-1);
  const compare = { topic: wordsFor(head), amount, clause: set.clause, confirmed: set.confirmed };
  if (amount < lowest.from)
    return {
      ...compare,
      verdict: 'below',
      text: `${pounds(amount)} is below the lowest band of the ombudsman’s guidance, ${bandInWords(lowest)} (${lowerFirst(lowest.label)}).`,
    };
  if (highest)
    return {
      ...compare,
      verdict: 'within',
      text: `${pounds(amount)} lies in the band ${bandInWords(highest)}: ${lowerFirst(highest.label)}.`,
    };
  return { ...compare, verdict: 'above', text: `${pounds(amount)} is above every band of the ombudsman’s guidance.` };
}

function besideRates(head: Head, same: readonly PlacedItem[]): Comparison | null {
  const others = same.filter(({ policy }) => policy.role !== 'guidance');
  if (head.kind === 'per-occasion') {
    for (const { item, head: own } of others) {
      if (item.kind !== 'per-occasion' || own.kind !== 'per-occasion') continue;
      const amount = own.amount;
      return {
        topic: wordsFor(head),
        amount,
        verdict: amount < head.amount ? 'below' : amount > head.amount ? 'above' : 'within',
        text: `${pounds(amount)} for ${count(1, head.occasion)}; the ombudsman’s guidance has ${pounds(head.amount)}.`,
        clause: head.clause,
        confirmed: head.confirmed,
      };
    }
    return null;
  }
  if (head.kind !== 'rate') return null;
  for (const { item, head: own } of others) {
    if (item.kind !== 'rate' || own.kind !== 'rate') continue;
    const rate = own.rates.find(({ id }) => id === item.rateId) ?? item.stated;
    if (!rate) continue;
    const daily = (one: { amount: Pence; per: 'day' | 'week' }) => (one.per === 'day' ? one.amount * 7 : one.amount);
    const theirs = head.rates.map(daily);
    const mine = daily(rate);
    return {
      topic: wordsFor(head),
      amount: rate.amount,
      verdict: mine < Math.min(...theirs) ? 'below' : mine > Math.max(...theirs) ? 'above' : 'within',
      text: `${pounds(rate.amount)} a ${rate.per}; the ombudsman’s guidance has ${head.rates.map((one) => `${pounds(one.amount)} a ${one.per} (${lowerFirst(one.label)})`).join(', ')}.`,
      clause: head.clause,
      confirmed: head.confirmed,
    };
  }
  return null;
}

function bandsOf(head: Head): { bands: Band[]; clause: string; confirmed: boolean } | null {
  if (head.kind === 'bands') return head;
  return head.kind === 'judged' ? head.compare : null;
}

function wordsFor(head: Head): string {
  return (head.topic && TOPIC_WORDS[head.topic]) ?? head.label;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

import type { CompensationPolicy, Head } from '../../domain/compensation.ts';
import { plainDate } from '../../domain/isoDate.ts';
import type { ReadableTable } from '../procedures/readableTable.ts';
import { pounds } from './pence.ts';
import { bandInWords } from './weighedSums.ts';

/** A policy as tables to be read beside the text that it was made from. */
export function describePolicy(policy: CompensationPolicy): ReadableTable[] {
  const { inForce } = policy;
  const day = inForce.by === 'received' ? 'the complaint is received' : 'the remedy is decided';
  const span = inForce.to === null ? 'and later' : `to ${plainDate(inForce.to)}`;
  return [
    {
      heading: `${policy.name}, version ${policy.version}`,
      columns: ['What', 'Text'],
      rows: [
        ['Publisher', policy.publisher],
        ['Summary', policy.summary],
        ['In force', `${plainDate(inForce.from)} ${span}, by the day on which ${day}`],
        ...(policy.insurer ? [['Insurer', policy.insurer.when]] : []),
        ...(policy.contentsInsurance ? [['Advice', policy.contentsInsurance.told]] : []),
        ...(policy.setOff ? [['Arrears', policy.setOff.text]] : []),
      ],
    },
    {
      heading: 'Heads of loss',
      columns: ['Head', 'How it is worked out', 'Clause'],
      rows: policy.heads.map((head) => [head.label, howOf(head), marked(head)]),
    },
    {
      heading: 'Before anything is paid',
      columns: ['Question', 'Needed', 'Clause'],
      rows: policy.conditions.map((one) => [one.question, one.needed, marked(one)]),
    },
    {
      heading: 'Grounds of refusal',
      columns: ['Ground', 'The resident is told', 'Clause'],
      rows: policy.refusals.map((one) => [one.label, one.told, marked(one)]),
    },
  ];
}

/** A rule of a policy that nobody has compared with the published text, and why. */
interface PolicyDoubt {
  what: string;
  clause: string;
  source: string;
}

/** Whatever is not confirmed in a policy, in the order of its file. */
export function policyDoubts(policy: CompensationPolicy): PolicyDoubt[] {
  return doubtsIn(policy, policy.name);
}

function doubtsIn(value: unknown, named: string): PolicyDoubt[] {
  if (Array.isArray(value)) return value.flatMap((one) => doubtsIn(one, named));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>; // any object has named fields
  const text = (key: string) => (typeof fields[key] === 'string' ? fields[key] : '');
  const what = text('label') || text('question') || text('when') || named;
  const own = fields.confirmed === false ? [{ what, clause: text('clause'), source: text('source') }] : [];
  return [...own, ...Object.values(fields).flatMap((inner) => doubtsIn(inner, what))];
}

function howOf(head: Head): string {
  switch (head.kind) {
    case 'belongings':
      return head.wear
        ? `Cost new, less the same part for each month of its life; ${head.wear.residualPercent} per cent is left at the end. ${listed(
            head.wear.lives.map(({ label, years }) => `${label}: ${years} years`),
            head.wear.stated,
          )}`
        : 'Cost new';
    case 'rate':
      return `${listed(
        head.rates.map(({ label, amount, per }) => `${label}: ${pounds(amount)} a ${per}`),
        head.stated,
      )}; ${daysOf(head.days)}${capOf(head.cap)}`;
    case 'rent-share':
      return `Part of the day’s rent. ${listed(
        head.rooms.map(({ label, percent }) => `${label}: ${percent} per cent`),
        head.stated,
      )}; at most ${head.mostPercent} per cent; ${daysOf(head.days)}${capOf(head.cap)}`;
    case 'per-occasion':
      return `${pounds(head.amount)} for each ${head.occasion}${capOf(head.cap)}`;
    case 'costs':
      return `Repaid in full${capOf(head.cap)}`;
    case 'bands':
      return head.bands.map((band) => `${band.label}: ${bandInWords(band)}`).join('; ');
    case 'judged':
      return `A sum that somebody weighs up${capOf(head.cap)}`;
    case 'fixed':
      return head.amounts.map(({ from, amount }) => `${pounds(amount)} from ${plainDate(from)}`).join('; ');
    case 'base-and-daily':
      return `${pounds(head.base)} and ${pounds(head.perDay)} a day, at most ${pounds(head.most)}; ${daysOf(head.days)}`;
  }
}

function listed(known: readonly string[], stated: boolean): string {
  const own = stated ? [known.length > 0 ? 'or stated by staff' : 'stated by staff'] : [];
  return [...known, ...own].join('; ');
}

function daysOf(days: { counting: string; free: number }): string {
  const counting = days.counting === 'first-and-last' ? 'first and last day counted' : 'last day not counted';
  return days.free === 0 ? counting : `${counting}, ${days.free} free`;
}

function capOf(cap: { amount: number } | null): string {
  return cap === null ? '' : `; at most ${pounds(cap.amount)}`;
}

function marked({ clause, confirmed }: { clause: string; confirmed: boolean }): string {
  return confirmed ? clause : `${clause} (not confirmed)`;
}

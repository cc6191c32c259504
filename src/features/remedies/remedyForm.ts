import { z } from 'zod';
import type { CompensationPolicy, Head, HeadKind } from '../../../electron/domain/compensation.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import { Pence } from '../../../electron/domain/money.ts';
import { type ItemWords, type RemedyClaim, RemedyItem } from '../../../electron/domain/remedy.ts';

/** One head of loss as it is typed: every field that some head needs, empty until it is filled. Plain JSON, kept as a draft. */
export const ItemForm = z.object({
  id: z.string(),
  policyId: z.string(),
  headId: z.string(),
  kind: z.string(),
  what: z.string(),
  reason: z.string(),
  evidence: z.array(z.string()),
  toInsurer: z.boolean(),
  refusedOn: z.string().nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  on: IsoDate.nullable(),
  amount: Pence.nullable(),
  ageYears: z.int().nullable(),
  ageMonths: z.int().nullable(),
  lifeId: z.string().nullable(),
  lifeYears: z.int().nullable(),
  rateId: z.string().nullable(),
  per: z.enum(['day', 'week']),
  rooms: z.array(z.string()),
  percent: z.int().nullable(),
  times: z.int().nullable(),
  bandId: z.string().nullable(),
  factors: z.array(z.string()),
});
export type ItemForm = z.infer<typeof ItemForm>;

/** The calculator as it is typed. */
export const RemedyForm = z.object({
  decidedOn: IsoDate.nullable(),
  rent: Pence.nullable(),
  rentPer: z.enum(['week', 'month']),
  /** Yes or no to each condition, by "policy/condition". */
  answers: z.record(z.string(), z.boolean()),
  items: z.array(ItemForm),
  /** Another version of a policy than the one in force, by its id. */
  versions: z.record(z.string(), z.string()),
  isOrdered: z.boolean(),
  wantsSetOff: z.boolean(),
  arrears: Pence.nullable(),
  setOff: Pence.nullable(),
  agreedOn: IsoDate.nullable(),
  isDisputed: z.boolean(),
  note: z.string(),
});
export type RemedyForm = z.infer<typeof RemedyForm>;

export function emptyForm(today: IsoDate): RemedyForm {
  return {
    decidedOn: today,
    rent: null,
    rentPer: 'week',
    answers: {},
    items: [],
    versions: {},
    isOrdered: false,
    wantsSetOff: false,
    arrears: null,
    setOff: null,
    agreedOn: null,
    isDisputed: false,
    note: '',
  };
}

/** An empty item under a head; what the head leaves no choice about is filled in. */
export function newItem(id: string, policyId: string, head: Head): ItemForm {
  const only = <T extends { id: string }>(list: readonly T[]) => (list.length === 1 ? (list[0]?.id ?? null) : null);
  return {
    id,
    policyId,
    headId: head.id,
    kind: head.kind,
    what: '',
    reason: '',
    evidence: [],
    toInsurer: false,
    refusedOn: null,
    from: null,
    to: null,
    on: null,
    amount: null,
    ageYears: null,
    ageMonths: null,
    lifeId: null,
    lifeYears: null,
    rateId: head.kind === 'rate' ? only(head.rates) : null,
    per: 'day',
    rooms: [],
    percent: null,
    times: head.kind === 'per-occasion' ? 1 : null,
    bandId: null,
    factors: [],
  };
}

/** The item that the engine takes; null while a figure that it needs is missing. */
export function readItem(form: ItemForm): RemedyItem | null {
  const { id, policyId, headId, evidence, toInsurer, refusedOn, from, to, on, amount } = form;
  const base = { id, policyId, headId, evidence, toInsurer, refusedOn };
  const kind = form.kind as HeadKind; // a draft of an unknown kind is refused by the schema below
  const figures = (): unknown => {
    switch (kind) {
      case 'belongings': {
        const isAged = form.ageYears !== null || form.ageMonths !== null;
        const ageMonths = isAged ? (form.ageYears ?? 0) * 12 + (form.ageMonths ?? 0) : null;
        return { cost: amount, ageMonths, lifeId: form.lifeId, lifeYears: form.lifeYears };
      }
      case 'rate':
        return {
          from,
          to,
          rateId: form.rateId,
          stated: form.rateId === null && amount !== null ? { amount, per: form.per } : null,
        };
      case 'rent-share':
        return { from, to, rooms: form.rooms, statedPercent: form.percent };
      case 'per-occasion':
        return { times: form.times };
      case 'costs':
      case 'judged':
        return { amount };
      case 'bands':
        return { bandId: form.bandId, factors: form.factors, amount };
      case 'fixed':
        return { on };
      case 'base-and-daily':
        return { from, to };
    }
  };
  const parsed = RemedyItem.safeParse({ kind, ...base, ...(figures() as object | undefined) }); // the schema judges what came out
  return parsed.success ? parsed.data : null;
}

/** What is typed so far as a calculation; items without their figures are left out and named. */
export function readForm(form: RemedyForm): { claim: RemedyClaim; words: ItemWords[]; incomplete: string[] } {
  const items: RemedyItem[] = [];
  const incomplete: string[] = [];
  for (const one of form.items) {
    const item = readItem(one);
    if (item) items.push(item);
    else incomplete.push(one.id);
  }
  const conditions = Object.entries(form.answers).flatMap(([key, isMet]) => {
    const [policyId, id] = key.split('/');
    return policyId && id ? [{ policyId, id, isMet }] : [];
  });
  return {
    claim: {
      policies: Object.entries(form.versions).map(([id, version]) => ({ id, version })),
      rent: form.rent === null ? null : { amount: form.rent, per: form.rentPer },
      conditions,
      items,
      setOff:
        form.wantsSetOff && form.arrears !== null && form.setOff !== null
          ? { arrears: form.arrears, amount: form.setOff, agreedOn: form.agreedOn, isDisputed: form.isDisputed }
          : null,
      isOrdered: form.isOrdered,
    },
    words: form.items.map(({ id, what, reason }) => ({ id, what, reason })),
    incomplete,
  };
}

/** A saved calculation as a form, to go on with. */
export function formOf(
  calculation: { claim: RemedyClaim; words: readonly ItemWords[]; note: string },
  policies: readonly CompensationPolicy[],
  today: IsoDate,
): RemedyForm {
  const { claim } = calculation;
  const heads = new Map(
    policies.flatMap(({ id, heads: list }) => list.map((head) => [`${id}/${head.id}`, head] as const)),
  );
  return {
    ...emptyForm(today),
    rent: claim.rent?.amount ?? null,
    rentPer: claim.rent?.per ?? 'week',
    answers: Object.fromEntries(claim.conditions.map(({ policyId, id, isMet }) => [`${policyId}/${id}`, isMet])),
    items: claim.items.flatMap((item) => {
      const head = heads.get(`${item.policyId}/${item.headId}`);
      if (!head) return [];
      const typed = calculation.words.find(({ id }) => id === item.id);
      const form = newItem(item.id, item.policyId, head);
      const { evidence, toInsurer, refusedOn } = item;
      return [
        {
          ...form,
          ...figuresOf(item),
          evidence,
          toInsurer,
          refusedOn,
          what: typed?.what ?? '',
          reason: typed?.reason ?? '',
        },
      ];
    }),
    isOrdered: claim.isOrdered,
    wantsSetOff: claim.setOff !== null,
    arrears: claim.setOff?.arrears ?? null,
    setOff: claim.setOff?.amount ?? null,
    agreedOn: claim.setOff?.agreedOn ?? null,
    isDisputed: claim.setOff?.isDisputed ?? false,
    note: calculation.note,
  };
}

function figuresOf(item: RemedyItem): Partial<ItemForm> {
  switch (item.kind) {
    case 'belongings':
      return {
        amount: item.cost,
        ageYears: Math.floor(item.ageMonths / 12),
        ageMonths: item.ageMonths % 12,
        lifeId: item.lifeId,
        lifeYears: item.lifeYears,
      };
    case 'rate':
      return {
        from: item.from,
        to: item.to,
        rateId: item.rateId,
        amount: item.stated?.amount ?? null,
        per: item.stated?.per ?? 'day',
      };
    case 'rent-share':
      return { from: item.from, to: item.to, rooms: item.rooms, percent: item.statedPercent };
    case 'per-occasion':
      return { times: item.times };
    case 'costs':
    case 'judged':
      return { amount: item.amount };
    case 'bands':
      return { bandId: item.bandId, factors: item.factors, amount: item.amount };
    case 'fixed':
      return { on: item.on };
    case 'base-and-daily':
      return { from: item.from, to: item.to };
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompensationPolicy, Head } from '../../electron/domain/compensation.ts';
import { addDays } from '../../electron/domain/isoDate.ts';
import { Pence } from '../../electron/domain/money.ts';
import { RemedyClaim, type RemedyItem, RemedyResult } from '../../electron/domain/remedy.ts';
import { MOST, partOf } from '../../electron/rules/remedy/pence.ts';
import { remedy } from '../../electron/rules/remedy/remedy.ts';
import { loadPolicies } from '../scenarios/judgeRemedy.ts';
import { anyDay, on } from './support.ts';

const policies = loadPolicies();
const heads = policies.flatMap((policy) => policy.heads.map((head) => ({ policy, head })));
const anyPence = fc.oneof(fc.nat({ max: 200_000 }), fc.nat({ max: MOST })).map((amount) => Pence.parse(amount));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const oneOf = (list: readonly { id: string }[]) => fc.constantFrom('none-such', ...list.map(({ id }) => id));

/** An item under any head of any policy, its figures sensible or not. */
const anyItem: fc.Arbitrary<{ item: RemedyItem; policy: CompensationPolicy }> = fc
  .constantFrom(...heads)
  .chain(({ policy, head }) => figuresFor(head).map((figures) => ({ policy, head, figures })))
  .chain(({ policy, head, figures }) =>
    fc
      .record({
        id: fc.uuid(),
        evidence: fc.subarray(head.evidence.map(({ id }) => id)),
        toInsurer: fc.boolean(),
        refusedOn: maybe(oneOf(policy.refusals)),
      })
      .map((base) => ({
        policy,
        item: { kind: head.kind, policyId: policy.id, headId: head.id, ...base, ...figures } as RemedyItem, // figures are of the head's kind
      })),
  );

function figuresFor(head: Head): fc.Arbitrary<object> {
  const period = fc.record({ from: anyDay, to: anyDay });
  switch (head.kind) {
    case 'belongings':
      return fc.record({
        cost: anyPence,
        ageMonths: fc.nat({ max: 1200 }),
        lifeId: maybe(oneOf(head.wear?.lives ?? [])),
        lifeYears: maybe(fc.integer({ min: 1, max: 60 })),
      });
    case 'rate':
      return period.chain((days) =>
        fc.record({
          from: fc.constant(days.from),
          to: fc.constant(days.to),
          rateId: maybe(oneOf(head.rates)),
          stated: maybe(fc.record({ amount: anyPence, per: fc.constantFrom('day' as const, 'week' as const) })),
        }),
      );
    case 'rent-share':
      return period.chain((days) =>
        fc.record({
          from: fc.constant(days.from),
          to: fc.constant(days.to),
          rooms: fc.subarray(head.rooms.map(({ id }) => id)),
          statedPercent: maybe(fc.integer({ min: 1, max: 100 })),
        }),
      );
    case 'per-occasion':
      return fc.record({ times: fc.integer({ min: 1, max: 500 }) });
    case 'costs':
    case 'judged':
      return fc.record({ amount: anyPence });
    case 'bands':
      return fc.record({
        bandId: oneOf(head.bands),
        factors: fc.subarray(head.factors.map(({ id }) => id)),
        amount: maybe(anyPence),
      });
    case 'fixed':
      return fc.record({ on: anyDay });
    case 'base-and-daily':
      return period;
  }
}

const anyClaim = fc
  .record({
    items: fc.array(anyItem, { maxLength: 8 }),
    rent: maybe(fc.record({ amount: anyPence, per: fc.constantFrom('week' as const, 'month' as const) })),
    setOff: maybe(
      fc.record({ arrears: anyPence, amount: anyPence, agreedOn: maybe(anyDay), isDisputed: fc.boolean() }),
    ),
    isOrdered: fc.boolean(),
    met: fc.boolean(),
  })
  .map(({ items, met, ...rest }) => ({
    used: items.map(({ policy }) => policy),
    claim: RemedyClaim.parse({
      ...rest,
      policies: [],
      items: items.map(({ item }) => item),
      conditions: policies.flatMap(({ id, conditions }) =>
        conditions.map((condition) => ({ policyId: id, id: condition.id, isMet: met })),
      ),
    }),
  }));

describe('a remedy', () => {
  it('is the sum of its lines, never negative, and what is paid and set off make it up', () => {
    fc.assert(
      fc.property(anyClaim, ({ claim, used }) => {
        const result = remedy({ policies: used, claim, words: [] });
        expect(RemedyResult.parse(result)).toEqual(result);
        const sum = result.lines.reduce((total, { amount }) => total + amount, 0);
        expect(result.total).toBe(Math.min(sum, MOST));
        expect(result.toPay + result.setOff).toBe(result.total);
        for (const { amount, full, outcome } of result.lines) {
          expect(amount).toBeLessThanOrEqual(full);
          if (outcome !== 'paid') expect(amount).toBe(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('sets nothing against arrears without an agreement, of disputed arrears, or of an order', () => {
    fc.assert(
      fc.property(anyClaim, ({ claim, used }) => {
        const { setOff } = remedy({ policies: used, claim, words: [] });
        const isChosen = claim.setOff !== null && claim.setOff.agreedOn !== null && !claim.setOff.isDisputed;
        if (!isChosen || claim.isOrdered) expect(setOff).toBe(0);
        else expect(setOff).toBeLessThanOrEqual(Math.min(claim.setOff?.arrears ?? 0, claim.setOff?.amount ?? 0));
      }),
      { numRuns: 2000 },
    );
  });

  it('never shrinks when a loss goes on for a day longer', () => {
    const withDays = anyClaim.filter(({ claim }) => claim.items.some((item) => 'to' in item));
    fc.assert(
      fc.property(withDays, fc.integer({ min: 1, max: 400 }), ({ claim, used }, more) => {
        const longer = {
          ...claim,
          items: claim.items.map((item) => ('to' in item ? { ...item, to: addDays(item.to, more) } : item)),
        };
        const before = remedy({ policies: used, claim, words: [] });
        const after = remedy({ policies: used, claim: longer, words: [] });
        expect(after.total).toBeGreaterThanOrEqual(before.total);
      }),
      { numRuns: 2000 },
    );
  });

  it('says how every sum that is paid came about, and names the clause', () => {
    fc.assert(
      fc.property(anyClaim, ({ claim, used }) => {
        for (const { because, full } of remedy({ policies: used, claim, words: [] }).lines)
          if (full > 0) expect(because.every(({ text, clause }) => text !== '' && clause !== '')).toBe(true);
      }),
    );
  });

  it('does not depend on the order of its items', () => {
    fc.assert(
      fc.property(anyClaim, ({ claim, used }) => {
        const turned = { ...claim, items: [...claim.items].reverse() };
        expect(remedy({ policies: used, claim: turned, words: [] }).total).toBe(
          remedy({ policies: used, claim, words: [] }).total,
        );
      }),
    );
  });
});

describe('pence', () => {
  it('are worked out exactly, however large, and rounded once', () => {
    // A million pounds for a century, 99 per cent: beyond what a double holds exactly.
    expect(partOf(MOST, 99 * 36_500, 3_650_000)).toBe(99_000_000);
    expect(partOf(1, 1, 2)).toBe(1);
    expect(partOf(1, 1, 3)).toBe(0);
    expect(partOf(MOST, 36_500, 1)).toBe(MOST);
  });

  it('are within half a penny of the exact sum', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 90 }), fc.integer({ min: 1, max: 36_500 }), (a, n, d) => {
        const rounded = partOf(a, n, d);
        if (rounded < MOST) expect(Math.abs(rounded * d - a * n) * 2).toBeLessThanOrEqual(d);
      }),
    );
  });
});

it('a policy of the calendar year that nobody wrote pays nothing and says so', () => {
  const item: RemedyItem = {
    kind: 'costs',
    id: 'a',
    policyId: 'gone',
    headId: 'gone',
    evidence: [],
    toInsurer: false,
    refusedOn: null,
    amount: Pence.parse(100),
  };
  const claim = RemedyClaim.parse({
    policies: [],
    rent: null,
    conditions: [],
    items: [item],
    setOff: { arrears: 10, amount: 10, agreedOn: on('2026-01-01'), isDisputed: false },
    isOrdered: false,
  });
  const result = remedy({ policies, claim, words: [] });
  expect(result.total).toBe(0);
  expect(result.findings.map(({ id }) => id)).toContain('unknown-head');
});

import { describe, expect, it } from 'vitest';
import { CompensationPolicy } from '../../electron/domain/compensation.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { Pence } from '../../electron/domain/money.ts';
import promise from '../../resources/compensation/customer-promise-2020-04.json' with { type: 'json' };
import bands from '../../resources/compensation/housing-ombudsman-2019.json' with { type: 'json' };
import guidance from '../../resources/compensation/housing-ombudsman-2026-04.json' with { type: 'json' };
import plain from '../../resources/compensation/plain-sums.json' with { type: 'json' };
import statute from '../../resources/compensation/statutory-sums-england.json' with { type: 'json' };
import { emptyForm, formOf, newItem, readForm, readItem } from '../../src/features/remedies/remedyForm.ts';

const today = IsoDate.parse('2026-06-15');
// The bands under an id of their own, so that every kind of head is there once.
const policies = [promise, guidance, plain, statute, { ...bands, id: 'bands' }].map((raw) =>
  CompensationPolicy.parse(raw),
);
const head = (policyId: string, headId: string) => {
  const found = policies.find(({ id }) => id === policyId)?.heads.find(({ id }) => id === headId);
  if (!found) throw new Error(`There is no head ${headId}.`);
  return found;
};
const pence = (amount: number) => Pence.parse(amount);

describe('the calculator’s form', () => {
  it('leaves out an item until its figures are there', () => {
    const item = newItem('a', 'plain-sums', head('plain-sums', 'belongings'));
    const form = { ...emptyForm(today), items: [item] };
    expect(readForm(form)).toMatchObject({ incomplete: ['a'], claim: { items: [] } });
    const filled = { ...item, amount: pence(60_000), ageYears: 3, ageMonths: 6, lifeYears: 5 };
    expect(readItem(filled)).toMatchObject({ kind: 'belongings', cost: 60_000, ageMonths: 42, lifeYears: 5 });
  });

  it('does not take an empty age for a new thing', () => {
    const item = newItem('a', 'plain-sums', head('plain-sums', 'belongings'));
    expect(readItem({ ...item, amount: pence(100), lifeYears: 5 })).toBeNull();
    expect(readItem({ ...item, amount: pence(100), lifeYears: 5, ageYears: 0 })).toMatchObject({ ageMonths: 0 });
  });

  it('chooses the rate where there is only one', () => {
    expect(newItem('a', 'x', head('customer-promise-compensation', 'own-accommodation')).rateId).toBe('week');
    expect(newItem('a', 'x', head('housing-ombudsman-compensation', 'power')).rateId).toBeNull();
  });

  it('comes back from a saved calculation as it was, for every kind of head', () => {
    const day = IsoDate.parse('2026-05-01');
    const items = policies.flatMap((policy) =>
      policy.heads.map((one, index) => {
        const form = newItem(`${policy.id}-${index}`.slice(0, 40), policy.id, one);
        const first = 'bands' in one ? (one.bands[0]?.id ?? null) : null;
        return {
          ...form,
          what: 'thing',
          reason: 'why',
          from: day,
          to: day,
          on: day,
          amount: pence(500),
          ageYears: 1,
          ageMonths: 2,
          lifeYears: 4,
          percent: 20,
          bandId: first,
        };
      }),
    );
    const form = { ...emptyForm(today), items };
    const { claim, words, incomplete } = readForm(form);
    expect(incomplete).toEqual([]);
    expect(claim.items.length).toBeGreaterThan(20);
    const again = readForm(formOf({ claim, words, note: '' }, policies, today));
    expect(again.claim).toEqual(claim);
    expect(again.words).toEqual(words);
  });

  it('sets nothing against arrears unless it was chosen', () => {
    const form = { ...emptyForm(today), arrears: pence(500), setOff: pence(100), agreedOn: today };
    expect(readForm(form).claim.setOff).toBeNull();
    expect(readForm({ ...form, wantsSetOff: true }).claim.setOff).toMatchObject({ amount: 100, agreedOn: today });
  });
});

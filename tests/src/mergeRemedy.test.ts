import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { Pence } from '../../electron/domain/money.ts';
import {
  mergeRemedy,
  putIntoRemedy,
  remedyFieldLabel,
  remedyFieldText,
} from '../../src/features/remedies/mergeRemedy.ts';
import { emptyForm, ItemForm, type RemedyForm } from '../../src/features/remedies/remedyForm.ts';

const DAY = IsoDate.parse('2026-03-02');

/** A head of loss with a text of its own; every other field is empty. */
const head = (id: string, what: string, pence: number | null = null): ItemForm => {
  const empty = Object.fromEntries(Object.keys(ItemForm.shape).map((field) => [field, null]));
  const filled = {
    policyId: 'plain-sums',
    headId: 'distress',
    kind: 'judged',
    reason: '',
    toInsurer: false,
    per: 'day',
  };
  return ItemForm.parse({ ...empty, ...filled, evidence: [], rooms: [], factors: [], id, what, amount: pence });
};
const form = (items: ItemForm[], changes: Partial<RemedyForm> = {}): RemedyForm => ({
  ...emptyForm(DAY),
  items,
  ...changes,
});

describe('two people’s changes of one calculation', () => {
  const base = form([head('a', 'The cold'), head('b', 'The worry')]);

  it('of different heads of loss are both kept, what was added and what was taken out too', () => {
    const mine = form([head('a', 'The cold, nine days'), head('b', 'The worry'), head('c', 'A heater')]);
    const theirs = form([head('a', 'The cold'), head('d', 'Bus fares')], { rent: Pence.parse(52_000) });
    const merged = mergeRemedy(base, mine, theirs);
    expect(merged.form.items.map(({ what }) => what)).toEqual(['The cold, nine days', 'A heater', 'Bus fares']);
    expect(merged.form.rent).toBe(52_000);
    expect(merged.clashes).toEqual([]);
  });

  it('do not bring back what I took out', () => {
    expect(mergeRemedy(base, form([head('a', 'The cold')]), base).form.items.map(({ id }) => id)).toEqual(['a']);
  });

  it('of one head stand side by side, in words; either can be put in', () => {
    const mine = form([head('a', 'The cold', 12_000), head('b', 'The worry')]);
    const theirs = form([head('b', 'The worry')]);
    const { form: merged, clashes } = mergeRemedy(base, mine, theirs);
    expect(merged.items.map(({ id }) => id)).toEqual(['a', 'b']);
    const [clash] = clashes;
    if (!clash) throw new Error('They clash');
    expect(remedyFieldLabel(clash.field)).toBe('A head of loss');
    expect(remedyFieldText(clash.field, clash.mine)).toBe('The cold\n£120');
    expect(remedyFieldText(clash.field, clash.theirs)).toBe('Taken out, or left empty');
    expect(putIntoRemedy(merged, clash.field, clash.theirs).items.map(({ id }) => id)).toEqual(['b']);
    expect(putIntoRemedy(theirs, clash.field, clash.mine).items.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

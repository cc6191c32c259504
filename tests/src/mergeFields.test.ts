import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from '../../electron/domain/sameJson.ts';
import { mergeFields } from '../../src/ui/mergeFields.ts';

interface Details {
  name: string;
  phone: string;
  needs: string[];
}
const base: Details = { name: 'Mrs Okafor', phone: '0161 496 0000', needs: ['large-print'] };

describe('two people’s changes of one thing', () => {
  it('are both kept where they changed different fields; what only they changed is told', () => {
    const merged = mergeFields(base, { ...base, name: 'Mrs A Okafor' }, { ...base, needs: [] });
    expect(merged).toEqual({ form: { ...base, name: 'Mrs A Okafor', needs: [] }, clashes: [], taken: ['needs'] });
  });

  it('stand side by side where both changed the same field, mine in the form', () => {
    const merged = mergeFields(base, { ...base, phone: '07700 900123' }, { ...base, phone: '07700 900456' });
    expect(merged.form.phone).toBe('07700 900123');
    expect(merged.clashes).toEqual([{ field: 'phone', mine: '07700 900123', theirs: '07700 900456' }]);
    expect(merged.taken).toEqual([]);
  });

  it('are no clash where both came to the same', () => {
    const both = { ...base, phone: '07700 900123' };
    expect(mergeFields(base, both, both)).toEqual({ form: both, clashes: [], taken: [] });
  });

  it('are compared by what they say, not by the order of their keys', () => {
    const merged = mergeFields({ to: { a: 1, b: 2 } }, { to: { b: 2, a: 1 } }, { to: { a: 9, b: 2 } });
    expect(merged).toEqual({ form: { to: { a: 9, b: 2 } }, clashes: [], taken: ['to'] });
  });

  it('lose nothing, whatever they are: each change of mine and of theirs is in the form or among the clashes', () => {
    const value = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(null, true, 1), fc.array(fc.nat(3)));
    const record = fc.record({ a: value, b: value, c: value });
    fc.assert(
      fc.property(record, record, record, (from, mine, theirs) => {
        const { form, clashes } = mergeFields(from, mine, theirs);
        for (const field of ['a', 'b', 'c'] as const) {
          const clash = clashes.find((one) => one.field === field);
          const held = clash ? [clash.mine, clash.theirs, form[field]] : [form[field]];
          if (!sameJson(mine[field], from[field])) expect(held).toContainEqual(mine[field]);
          if (!sameJson(theirs[field], from[field])) expect(held).toContainEqual(theirs[field]);
          if (sameJson(mine[field], from[field]) && sameJson(theirs[field], from[field]))
            expect(form[field]).toEqual(from[field]);
        }
      }),
    );
  });
});

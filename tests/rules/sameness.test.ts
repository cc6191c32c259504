import { describe, expect, test } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { areAlike } from '../../electron/rules/people/alikeComplaints.ts';
import { nameLikeness, samenessOf } from '../../electron/rules/people/sameness.ts';

describe('the same person', () => {
  test.each([
    ['Mrs Grace Okafor', 'Grace Okafor', 'same'],
    ['OKAFOR Grace', 'Mrs Grace Okafor', 'same'],
    ['Zoë O’Brien', "Zoe O'Brien", 'same'],
    ['Agnieszka Wójcik', 'Agnieszka Wojick', 'near'],
    ['G Okafor', 'Grace Okafor', 'near'],
    ['Mrs Okafor', 'Grace Okafor', 'near'],
    ['Grace Mary Okafor', 'Grace Okafor', 'near'],
    ['Anne-Marie Smith-Jones', 'Anne Marie Smith Jones', 'same'],
    ['Grace Okafor', 'Tunde Okafor', 'different'],
    ['Li Ng', 'Xu Ng', 'different'],
    ['John Smith', 'John Brown', 'different'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBe(likeness);
    expect(nameLikeness(other, one)).toBe(likeness);
  });

  test('needs something besides the name, and says what', () => {
    const grace = {
      name: 'Mrs Grace Okafor',
      address: { lines: ['14 Tern Close'], postcode: 'MP1 4ZZ' },
      phone: '07700 900123',
      email: '',
    };
    const other = { name: 'Grace Okafor', address: null, phone: '', email: '' };
    expect(samenessOf(grace, other)).toBeNull();
    expect(samenessOf(grace, { ...other, phone: '+44 7700 900123' })).toEqual({
      isSure: true,
      because: ['Same name', 'Same telephone number'],
    });
    expect(
      samenessOf(grace, {
        ...other,
        name: 'Grace Okafo',
        address: { lines: ['Flat 14, Tern Cl.'], postcode: 'MP1 4ZZ' },
      }),
    ).toEqual({
      isSure: false,
      because: ['Names nearly the same', 'Same address'],
    });
    expect(samenessOf(grace, { ...grace, name: 'Tunde Okafor' })).toBeNull();
  });
});

test('complaints are alike that are near in time and in much the same words', () => {
  const said = (receivedOn: string, description: string) => ({ receivedOn: IsoDate.parse(receivedOn), description });
  const one = said('2026-03-02', 'The boiler has been off for nine days and nobody has called back.');
  expect(areAlike(one, said('2026-03-03', 'Boiler off nine days'))).toBe(true);
  expect(areAlike(one, said('2026-03-20', 'Boiler off for nine days, no call back'))).toBe(true);
  expect(areAlike(one, said('2026-05-20', 'Boiler off for nine days, no call back'))).toBe(false);
  expect(areAlike(one, said('2026-03-03', 'Mould in the bathroom'))).toBe(false);
});

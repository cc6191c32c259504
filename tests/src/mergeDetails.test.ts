import { expect, test } from 'vitest';
import type { Person } from '../../electron/domain/people.ts';
import { fuller, mergedDetails } from '../../src/features/people/mergeDetails.ts';

const person = (changes: Partial<Person>): Person => ({
  id: '018f0000-0000-7000-8000-00000000000a' as Person['id'],
  version: 1,
  addressDoubt: null,
  name: 'Mrs Grace Okafor',
  salutation: 'Mrs Okafor',
  address: { lines: ['14 Tern Close'], postcode: 'MP1 4ZZ' },
  phone: '07700 900123',
  email: '',
  needs: ['large-print'],
  needsNote: '16 point',
  textSize: 16,
  language: '',
  ...changes,
});

test('two entries of one person say together what either knows, the kept one first', () => {
  const kept = person({});
  const other = person({
    name: 'G Okafor',
    salutation: 'G Okafor',
    address: null,
    phone: '01234 567890',
    email: 'grace@mail.example',
    needs: ['large-print', 'no-phone'],
    needsNote: 'No calls before ten',
    textSize: 12,
    language: 'Igbo',
  });
  expect(mergedDetails(kept, other)).toEqual({
    name: 'Mrs Grace Okafor',
    salutation: 'Mrs Okafor',
    address: kept.address,
    phone: '07700 900123',
    email: 'grace@mail.example',
    needs: ['large-print', 'no-phone'],
    needsNote: '16 point\nNo calls before ten',
    textSize: 16,
    language: 'Igbo',
  });
  expect(mergedDetails(other, kept)).toMatchObject({
    name: 'G Okafor',
    address: kept.address,
    phone: '01234 567890',
    textSize: 16,
  });
});

test('the entry that says more is offered as the one to keep', () => {
  const little = person({ address: null, phone: '', needs: [] });
  expect(fuller(little, person({}))).toEqual(person({}));
  expect(fuller(person({}), little)).toEqual(person({}));
});

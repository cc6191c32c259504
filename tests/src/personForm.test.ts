import { describe, expect, it } from 'vitest';
import { Person, PersonDetails } from '../../electron/domain/people.ts';
import { salutationFor } from '../../electron/domain/salutation.ts';
import { newPersonFrom, personRefOf } from '../../src/ui/personChoice.ts';
import {
  addressLines,
  emptyPersonForm,
  personDetailsOf,
  personFormOf,
  withName,
  withNeeds,
} from '../../src/ui/personForm.ts';

describe('salutationFor', () => {
  it.each([
    ['Mrs Agnieszka Wójcik', 'Mrs Wójcik'],
    ['Dr. Ada Nwosu', 'Dr. Nwosu'],
    ['Cllr Joan Smith-Jones', 'Cllr Smith-Jones'],
    // Nobody's title or family name is guessed.
    ['Agnieszka Wójcik', 'Agnieszka Wójcik'],
    ['Mrs', 'Mrs'],
    ['  Li   Wei ', 'Li Wei'],
    ['', ''],
    ['Ms Ann Brown, Citizens Advice', 'Ms Brown'],
    ['Fenland Tenants (c/o J Brown)', 'Fenland Tenants'],
    ['Mr John Smith MP', 'Mr Smith'],
    ['Mr Jack Ma', 'Mr Ma'],
    ['MR JACK MA', 'MR MA'],
    ['Dame Mary Smith', 'Dame Mary'],
    ['Mr & Mrs J. & A. Smith', 'Mr and Mrs Smith'],
  ])('%s -> %s', (name, salutation) => {
    expect(salutationFor(name)).toBe(salutation);
  });
});

describe('the person form', () => {
  it('lets the salutation follow the name until somebody has written one', () => {
    const form = withName(emptyPersonForm(12), 'Mr Sam Hill');
    expect(form.salutation).toBe('Mr Hill');
    const own = withName({ ...form, salutation: 'Sam', salutationTyped: true }, 'Mr Samuel Hill');
    expect(own.salutation).toBe('Sam');
  });

  it('sets the size of letters with the need for large print, and takes it back with it', () => {
    const large = withNeeds(emptyPersonForm(12), ['large-print'], 12);
    expect(large.textSize).toBe(18);
    expect(withNeeds(large, ['large-print', 'giant-print'], 12).textSize).toBe(24);
    expect(withNeeds(large, [], 12).textSize).toBe(12);
    // A size that somebody chose by hand is not touched.
    expect(withNeeds({ ...large, textSize: 20 }, [], 12).textSize).toBe(20);
  });

  it('gives what PersonDetails accepts, and comes back the same', () => {
    const form = {
      ...withName(emptyPersonForm(12), 'Mrs Agnieszka Wójcik'),
      address: '14 Mill Lane,\n\n Holbeck \nLeeds',
      postcode: 'ls119xy',
      phone: ' 0113 496 0123 ',
    };
    const details = PersonDetails.parse(personDetailsOf(form));
    expect(details.address).toEqual({ lines: ['14 Mill Lane', 'Holbeck', 'Leeds'], postcode: 'LS11 9XY' });
    expect(details.phone).toBe('0113 496 0123');
    expect(PersonDetails.parse(personDetailsOf(personFormOf(details)))).toEqual(details);
  });

  it('keeps "no address" apart from an address not yet typed', () => {
    expect(personDetailsOf({ ...emptyPersonForm(12), noAddress: true }).address).toBeNull();
    expect(PersonDetails.safeParse(personDetailsOf(withName(emptyPersonForm(12), 'A B'))).success).toBe(false);
    expect(addressLines(' \n')).toEqual([]);
  });
});

describe('the choice of a person', () => {
  it('puts what was typed to find somebody where it belongs', () => {
    expect(newPersonFrom('Mrs Agnieszka Wójcik', 12)).toMatchObject({ name: 'Mrs Agnieszka Wójcik', phone: '' });
    expect(newPersonFrom('0113 496 0123', 12)).toMatchObject({ name: '', phone: '0113 496 0123' });
    expect(newPersonFrom('ls11 9xy', 12)).toMatchObject({ name: '', postcode: 'LS11 9XY' });
  });

  it('refers to somebody on file by their id, to nobody while looking', () => {
    const person = Person.parse({
      ...personDetailsOf({ ...emptyPersonForm(12, 'Mr Sam Hill'), noAddress: true }),
      id: '0190a1b2-0000-7000-8000-000000000001',
      addressDoubt: null,
      version: 1,
    });
    expect(personRefOf({ kind: 'known', person, openCases: [] })).toEqual({ kind: 'known', personId: person.id });
    expect(personRefOf({ kind: 'looking', text: 'Sam' })).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostalAddress } from '../../electron/domain/postalAddress.ts';
import { hasKnownArea, Postcode } from '../../electron/domain/postcode.ts';
import { readAddress } from '../../electron/domain/readAddress.ts';
import { addressAsPosted, recipientLines, withoutBadStart } from '../../electron/letters/compose/addressLines.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { factsFor, partsFor, person } from './describedCase.ts';

function posted(typed: string | string[]): string[] {
  const read = readAddress(typed);
  if (read.kind !== 'address') throw new Error(read.kind === 'wrong' ? read.message : 'no address');
  return addressAsPosted(PostalAddress.parse(read.address));
}

describe('an address that is read in one piece', () => {
  it.each([
    ['in lines', ['48 Orchard Way', 'Wisbech', 'PE13 5DG'], ['48 Orchard Way', 'WISBECH', 'PE13 5DG']],
    ['in one line', '48 Orchard Way, Wisbech, pe135dg', ['48 Orchard Way', 'WISBECH', 'PE13 5DG']],
    ['with the postcode beside the town', '1 Quay St\nWisbech PE13 5DG', ['1 Quay St', 'WISBECH', 'PE13 5DG']],
    [
      'with a county after the postcode',
      ['1 Quay St', 'Wisbech', 'PE13 5DG', 'Cambs'],
      ['1 Quay St', 'WISBECH', 'CAMBS', 'PE13 5DG'],
    ],
    ['with a needless country', ['1 Quay St', 'Wisbech', 'PE13 5DG', 'England.'], ['1 Quay St', 'WISBECH', 'PE13 5DG']],
    [
      'with it above the postcode',
      ['1 Quay St', 'Wisbech', 'United Kingdom', 'PE13 5DG'],
      ['1 Quay St', 'WISBECH', 'PE13 5DG'],
    ],
    ['with stops and commas', ['1, Quay St.,', ' Wisbech ;', 'PE13 5DG.'], ['1, Quay St', 'WISBECH', 'PE13 5DG']],
    [
      'in care of somebody',
      ['c/o Mrs Bell', '1 Quay St', 'Wisbech', 'PE13 5DG'],
      ['c/o Mrs Bell', '1 Quay St', 'WISBECH', 'PE13 5DG'],
    ],
    ['of the forces', ['4 Sqn RLC', 'bfpo 57', 'bf12aa', 'Germany'], ['4 Sqn RLC', 'BFPO 57', 'BF1 2AA']],
    ['of the forces without a postcode', ['HMS Kent', 'BFPO 316'], ['HMS Kent', 'BFPO 316']],
    ['abroad', ['12 rue de la Paix', '75008 Paris', 'France'], ['12 rue de la Paix', '75008 Paris', 'FRANCE']],
    [
      'in Ireland',
      ['2 Bog Rd', 'Ennis', 'V95 X2P3', 'Republic of Ireland'],
      ['2 Bog Rd', 'Ennis', 'V95 X2P3', 'REPUBLIC OF IRELAND'],
    ],
    [
      'on an island with UK postcodes',
      ['3 Bay', 'St Helier', 'Jersey', 'JE2 3AB'],
      ['3 Bay', 'St Helier', 'JERSEY', 'JE2 3AB'],
    ],
    ['of one line', '1 Quay\nPE13 5DG', ['1 Quay', 'PE13 5DG']],
  ])('%s', (_what, typed, lines) => {
    expect(posted(typed)).toEqual(lines);
  });

  it.each(['No fixed abode', 'NFA', 'of no fixed address', ['No fixed abode', 'Wisbech', 'PE13 5DG']])(
    '“%s” is none',
    (typed) => {
      expect(readAddress(typed)).toEqual({ kind: 'none' });
    },
  );

  it.each([
    ['nothing', '', 'It is empty.'],
    ['neither postcode nor country', '1 Quay St\nWisbech', 'neither a UK postcode nor a country'],
    ['a postcode with letters that none ends in', '1 Quay St\nPE13 5CI', 'neither a UK postcode'],
    ['eight lines with the name', ['a1', 'b', 'c', 'd', 'e', 'f', 'PE13 5DG'], 'room for 5'],
    ['a postcode alone', 'PE13 5DG', 'nothing above'],
  ])('%s is refused with a sentence', (_what, typed, message) => {
    expect(readAddress(typed)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  });

  it('keeps every line that was written, and begins none with what machines cannot read', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9(@"'/&,.[\]-]{1,12}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const shown = addressAsPosted({ lines, postcode: 'PE13 5DG' });
        expect(shown.length).toBeLessThanOrEqual(6);
        expect(shown[shown.length - 1]).toBe('PE13 5DG');
        for (const one of shown) expect(one).not.toMatch(/^[@()=[\]"\\/,<>~]|[\s,.;]$|^$/);
        const bare = (texts: string[]) =>
          texts
            .join('')
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '');
        expect(bare(shown)).toBe(bare([...lines, 'PE13 5DG']));
      }),
    );
  });
});

describe('a postal address as it is kept', () => {
  it.each([
    [{ lines: ['1 Quay'], postcode: 'pe13 5dg' }, true],
    [{ lines: ['1 Quay'], postcode: '' }, false],
    [{ lines: ['1 Quay'], postcode: '', country: 'France' }, true],
    [{ lines: ['1 Quay'], postcode: 'PE13 5DG', country: 'France' }, false],
    [{ lines: ['1 Quay'], postcode: 'PE13 5DG', country: 'England' }, false],
    [{ lines: ['HMS Kent', 'BFPO 316'], postcode: '' }, true],
    [{ lines: ['HMS Kent', 'BFPO 316'], postcode: '', country: 'Germany' }, false],
    [{ lines: ['1', '2', '3', '4', '5', '6'], postcode: 'PE13 5DG' }, false],
  ])('%o', (address, isGood) => {
    expect(PostalAddress.safeParse(address).success).toBe(isGood);
  });

  it('knows the areas that there are', () => {
    for (const postcode of ['PE13 5DG', 'W1A 1AA', 'B33 8TH', 'BF1 2AA', 'JE2 3AB', 'ZE1 0AA', 'EC1A 1BB'])
      expect([Postcode.parse(postcode), hasKnownArea(postcode)]).toEqual([postcode, true]);
    expect(hasKnownArea('MP1 2AB')).toBe(false);
  });
});

describe('a bracket at the beginning of a line', () => {
  it.each([
    ['(Flat 2) Rose House', 'Flat 2 Rose House'],
    ['[Annexe] 3', 'Annexe 3'],
    ['((a) b) c', 'a b) c'],
    ['@ the back', 'the back'],
    ['/ , <~', ''],
  ])('%s', (line, shown) => {
    expect(withoutBadStart(line)).toBe(shown);
  });
});

describe('somebody who has written that there is no fixed abode', () => {
  const nobody = person(70, {
    name: 'Mr Lee',
    salutation: 'Mr Lee',
    address: { lines: ['No fixed abode', 'Wisbech'], postcode: 'PE13 1AB' },
  });

  it('collects the letter, and is told so in it', () => {
    const facts = factsFor('refusal', { complainant: nobody, recipient: nobody });
    expect(recipientLines(facts).slice(0, 2)).toEqual(['Mr Lee', 'Care of Fenbridge Homes']);
    const { model, checks } = composeLetter(facts, partsFor(facts));
    expect(model.body[0]?.id).toBe('collection');
    expect(checks.find(({ id }) => id === 'recipient-address')).toMatchObject({ met: false, required: false });
  });
});

describe('what sorting machines cannot read', () => {
  it('is pointed out and bars nothing', () => {
    const olena = person(71, {
      name: 'Олена',
      salutation: 'Olena',
      address: { lines: ['1 Quay', 'Wisbech'], postcode: 'MP1 2AB' },
    });
    const facts = factsFor('refusal', { complainant: olena, recipient: olena });
    const found = composeLetter(facts, partsFor(facts)).checks.filter(({ met }) => !met);
    expect(found.map(({ id, required }) => [id, required])).toEqual([
      ['postcode-area', false],
      ['latin-address', false],
    ]);
  });
});

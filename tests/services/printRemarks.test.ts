import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaint, mrsOkafor, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeAll(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterAll(() => test.close());

describe('what is said of a name while it can still be put right', () => {
  it.each([
    ['nothing of one that prints', 'Bà Nguyễn Thị Ấu', 'PE13 1AB', []],
    ['another script', 'محمد علي', 'PE13 1AB', ['another script']],
    ['a character that no font has', 'Jo \u{13000}', 'PE13 1AB', ['“\u{13000}”']],
    ['emoji', 'Jo 😀', 'PE13 1AB', ['😀']],
    ['a postcode area that does not exist', 'Jo', 'qq1 1aa', ['“QQ”']],
  ])('%s', async (_what, name, postcode, said) => {
    const remarks = await test.call('people.printRemarks', { name, lines: ['1 Quay'], postcode });
    expect(remarks).toHaveLength(said.length);
    said.forEach((words, index) => {
      expect(remarks[index]).toContain(words);
    });
  });
});

describe('an address that is not in the United Kingdom, or of the forces', () => {
  it.each([
    { lines: ['12 rue de la Paix', '75008 Paris'], postcode: '', country: 'France' },
    { lines: ['HMS Kent', 'BFPO 316'], postcode: '' },
    { lines: ['4 Sqn', 'BFPO 57'], postcode: 'BF1 2AA' },
  ])('is kept as it was given, and found: %o', async (address) => {
    const details = { ...mrsOkafor, name: `Ms ${address.lines[0]}`, address };
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { complainant: { kind: 'new', details } }));
    const personId = (await view(test, caseId)).complainant?.id;
    if (!personId) throw new Error('There is no complainant.');
    expect((await test.call('people.get', { personId })).address).toEqual(address);
    const found = await test.call('people.search', { text: address.country ?? 'bfpo' });
    expect(found.map(({ person }) => person.id)).toContain(personId);
  });
});

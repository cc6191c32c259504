import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonDetails } from '../../electron/domain/people.ts';
import { complaint, mrsOkafor, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;

/** People whose names, addresses and numbers are hard to type, by a short name of the test's own. */
const people: Record<string, Partial<PersonDetails>> = {
  obrien: { name: 'Mrs Bríd O’Brien', phone: '0113 496 0123' },
  nguyen: { name: 'Nguyễn Thị Đặng', phone: '+44 (0)20 7946 0018' },
  mueller: { name: 'Jürgen Müller', phone: '07700 900 456' },
  mueller2: { name: 'Ute Mueller', phone: '' },
  los: { name: 'Łucja Łoś-Żółkiewska', phone: '' },
  ipek: { name: 'İpek IŞIK', phone: '' },
  gross: { name: 'Günter Groß', phone: '' },
  ostergaard: { name: 'Søren Østergaard', phone: '' },
  initials: { name: 'J. A. Kowalski', phone: '' },
  hyphen: { name: 'Anne-Marie Smith-Jones', phone: '' },
  mcdonald: { name: 'Fiona McDonald', phone: '' },
  arabic: { name: 'محمد الحسن', phone: '' },
  hebrew: { name: '\u200fמשה כהן\u200f', phone: '' },
  chinese: { name: '陈伟 Chen Wei', phone: '' },
  ndiaye: { name: "Awa N'Diaye", phone: '' },
  stmarys: { name: 'Ann Marsh', address: { lines: ['7 St Mary’s Road', 'Ely'], postcode: 'SW1A 1AA' }, phone: '' },
  saint: { name: 'Ben Moss', address: { lines: ['9 Saint James’s Terrace', 'Bath'], postcode: 'BA1 2LN' }, phone: '' },
  email: { name: 'Cara Dunn', email: 'cara.dunn-work@city-mail.example', phone: '' },
};
const references = new Map<string, string>();

beforeAll(async () => {
  t = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(t);
  for (const [key, changes] of Object.entries(people)) {
    const details = { ...mrsOkafor, address: null, email: '', ...changes, salutation: changes.name ?? '' };
    const description = key === 'stmarys' ? 'Ring 07700 900 999 before ten. The lift at MP1 4ZZ.' : 'The tap drips.';
    const logged = await t.call(
      'cases.log',
      complaint('2026-03-02', { complainant: { kind: 'new', details }, description }),
    );
    references.set(logged.reference, key);
  }
});
afterAll(() => t.close());

async function find(text: string): Promise<string[]> {
  const { cases } = await t.call('search.find', { text, limit: 10 });
  return cases.hits.map(({ row }) => references.get(row.reference) ?? row.reference);
}

describe('Find, whatever is typed', () => {
  test.each([
    ['obrien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['O´Brien', 'obrien'],
    ['O′Brien', 'obrien'],
    ['O`Brien', 'obrien'],
    ['o brien', 'obrien'],
    ['o’br', 'obrien'],
    ['brid obrien', 'obrien'],
    ['BRÍD', 'obrien'],
    ['nguyen', 'nguyen'],
    ['Nguyễn', 'nguyen'],
    ['Nguyê\u0303n', 'nguyen'],
    ['dang thi', 'nguyen'],
    ['müller', 'mueller'],
    ['muller', 'mueller'],
    ['mueller', 'mueller'],
    ['MUELLER jürgen', 'mueller'],
    ['müller ute', 'mueller2'],
    ['muller ute', 'mueller2'],
    ['juergen', 'mueller'],
    ['los', 'los'],
    ['Łoś', 'los'],
    ['zolkiewska', 'los'],
    ['los zolkiewska', 'los'],
    ['łoś-żół', 'los'],
    ['ipek', 'ipek'],
    ['İPEK', 'ipek'],
    ['ipek isik', 'ipek'],
    ['ışık', 'ipek'],
    ['gross', 'gross'],
    ['groß', 'gross'],
    ['GROSS guenter', 'gross'],
    ['ostergaard', 'ostergaard'],
    ['oestergaard', 'ostergaard'],
    ['østergård', 'ostergaard'],
    ['kowalski j', 'initials'],
    ['j a kowalski', 'initials'],
    ['j.a. kowalski', 'initials'],
    ['ja kowalski', 'initials'],
    ['kowalsky', 'initials'],
    ['smith jones', 'hyphen'],
    ['smithjones', 'hyphen'],
    ['smith-jones', 'hyphen'],
    ['jones-smith', 'hyphen'],
    ['annemarie', 'hyphen'],
    ['anne marie jones', 'hyphen'],
    ['mc donald', 'mcdonald'],
    ['macdonald', 'mcdonald'],
    ['mcdonlad', 'mcdonald'],
    ['محمد', 'arabic'],
    ['مُحَمَّد', 'arabic'],
    ['الحسن', 'arabic'],
    ['משה', 'hebrew'],
    ['כהן', 'hebrew'],
    ['chen wei', 'chinese'],
    ['陈伟', 'chinese'],
    ['陈', 'chinese'],
    ['ndiaye', 'ndiaye'],
    ["n'diaye", 'ndiaye'],
    ['n diaye', 'ndiaye'],
    ['st marys', 'stmarys'],
    ["st mary's", 'stmarys'],
    ['saint marys', 'stmarys'],
    ['7 st marys rd', 'stmarys'],
    ['7 st marys road', 'stmarys'],
    ['saint james', 'saint'],
    ['st james', 'saint'],
    ['st jamess terr', 'saint'],
    ['sw1a1aa', 'stmarys'],
    ['SW1A 1AA', 'stmarys'],
    ['sw1a 1', 'stmarys'],
    ['SW1A 1A', 'stmarys'],
    ['sw1a1', 'stmarys'],
    ['sw1a', 'stmarys'],
    ['07700900456', 'mueller'],
    ['07700 900456', 'mueller'],
    ['0 77 00 90 04 56', 'mueller'],
    ['07700-900-456', 'mueller'],
    ['+44 7700 900456', 'mueller'],
    ['0044 7700 900 456', 'mueller'],
    ['900456', 'mueller'],
    ['020 7946 0018', 'nguyen'],
    ['(020) 79460018', 'nguyen'],
    ['7946 0018', 'nguyen'],
    ['0113 4960123', 'obrien'],
    ['07700900999', 'stmarys'],
    ['mp14zz lift', 'stmarys'],
    ['cara.dunn', 'email'],
    ['city-mail', 'email'],
    ['cara.dunn-work@city-mail.example', 'email'],
    ['@city-mail.example', 'email'],
    ['2026-0001', 'obrien'],
    ['2026/1', 'obrien'],
    ['2026 0001', 'obrien'],
    ['20260001', 'obrien'],
  ])('“%s” leads to %s', async (typed, key) => {
    expect(await find(typed)).toContain(key);
  });

  test('and marks what it found, whichever way it was written', async () => {
    const marked = async (text: string) =>
      (await t.call('search.find', { text, limit: 1 })).cases.hits[0]?.name
        .filter(({ isMatch }) => isMatch)
        .map((piece) => piece.text);
    expect(await marked('obrien')).toEqual(['O’Brien']);
    expect(await marked('mueller jürgen')).toEqual(['Jürgen', 'Müller']);
    expect(await marked('zolkiewska')).toEqual(['Żółkiewska']);
    expect(await marked('groß')).toEqual(['Groß']);
  });
});

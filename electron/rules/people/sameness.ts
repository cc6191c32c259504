import { foldedWords, phoneDigits } from '../../domain/foldedText.ts';
import type { PersonDetails } from '../../domain/people.ts';

type Known = Pick<PersonDetails, 'name' | 'address' | 'phone' | 'email'>;

/** Why two entries may be one person. `sure`: the very name with something else that is the same. */
export interface Sameness {
  isSure: boolean;
  /** "Same postcode", for people. */
  because: string[];
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend fr father sister sir lady lord dame cllr councillor imam rabbi'.split(
    ' ',
  ),
);

/** Whether two entries on file may be the same person; null when nothing speaks for it. Names may differ by a slip, an initial, a title. */
export function samenessOf(one: Known, other: Known): Sameness | null {
  const names = likenessOf(wordsOf(one), wordsOf(other));
  if (names === 'different') return null;
  const because: string[] = [];
  if (one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase()) because.push('Same email');
  const phone = phoneDigits(one.phone);
  if (phone.length >= 9 && phone === phoneDigits(other.phone)) because.push('Same telephone number');
  if (isSamePlace(one, other)) because.push('Same address');
  else if (one.address?.postcode && one.address.postcode === other.address?.postcode) because.push('Same postcode');
  if (because.length === 0) return null;
  because.unshift(names === 'same' ? 'Same name' : 'Names nearly the same');
  return { isSure: names === 'same', because };
}

/** Keys under which people who may be the same stand together: their telephone, email, postcode. */
export function meetingKeys({ address, phone, email }: Known): string[] {
  const digits = phoneDigits(phone);
  return [
    ...(digits.length >= 9 ? [`t${digits}`] : []),
    ...(email === '' ? [] : [`e${email.toLowerCase()}`]),
    ...(address?.postcode ? [`p${address.postcode}`] : []),
  ];
}

/** How alike two names are: the very same, or one slip, initial or left-out middle name apart. */
export function nameLikeness(one: string, other: string): Likeness {
  return likenessOf(nameWords(one), nameWords(other));
}

type Likeness = 'same' | 'near' | 'different';

/** The words of names, kept with their people: everybody of a tower is held against everybody. */
const kept = new WeakMap<Known, string[]>();

function wordsOf(known: Known): string[] {
  const before = kept.get(known);
  if (before) return before;
  const words = nameWords(known.name);
  kept.set(known, words);
  return words;
}

function likenessOf(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length === 0 || b.length === 0) return 'different';
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return 'same';
  if (a.join('') === b.join('')) return 'same'; // "Mc Donald", "McDonald"
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const family = few.at(-1) ?? '';
  const isFamily = many.some((word) => isNear(word, family));
  if (!isFamily) return 'different';
  const firsts = few.slice(0, -1);
  const others = many.filter((word) => !isNear(word, family));
  // A family name alone ("Mrs Okafor") is near whoever has it; a first name must be there, or its initial.
  const areThere = firsts.every((first) =>
    others.some((word) => isNear(word, first) || (Math.min(word.length, first.length) === 1 && word[0] === first[0])),
  );
  return areThere ? 'near' : 'different';
}

function nameWords(name: string): string[] {
  return foldedWords(name.replace(/-/g, ' ')).filter((word) => !TITLES.has(word));
}

function isSamePlace({ address: one }: Known, { address: other }: Known): boolean {
  if (!one?.postcode || one.postcode !== other?.postcode) return false;
  const numbers = (lines: readonly string[]) => (lines.join(' ').match(/\d+[a-z]?/gi) ?? []).join(' ').toLowerCase();
  return numbers(one.lines) === numbers(other.lines);
}

/** The same but for one letter that is wrong, missing, added or swapped with its neighbour; in short words none. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at);
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return isSwapped || one.slice(at + 1) === other.slice(at + 1);
}

/** Letters that Unicode does not take apart into a base letter and a mark, as British staff type them. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŧ: 't',
  ħ: 'h',
};

const PLAIN = /^[\0-\x7f]*$/;

/** Lower case without accents: "Wójcik-Łoś" and "wojcik-los" fold to the same. */
export function fold(text: string): string {
  // Most of what is typed has nothing to take apart, and a whole record is folded when its index is made.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıŧħ]/g, (letter) => LETTERS[letter] ?? letter);
}

const UMLAUTS: [letter: RegExp, written: string][] = [
  [/ä/gi, 'ae'],
  [/[öø]/gi, 'oe'],
  [/ü/gi, 'ue'],
  [/å/gi, 'aa'],
];

/** The other way in which letters with dots and rings are written: "Müller" is "Mueller", "Øster" is "Oester". Null where there are none. */
export function writtenOut(text: string): string | null {
  if (PLAIN.test(text)) return null;
  const whole = text.normalize('NFC');
  const out = UMLAUTS.reduce((now, [letter, written]) => now.replace(letter, written), whole);
  return out === whole ? null : out;
}

/** The words of a text, folded; an apostrophe joins ("obrien"), anything else that is no letter or digit parts. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/['’‘ʼ`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The digits of a telephone number as dialled within the country: "+44 (0)20 7946 0018" gives "02079460018". */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (/^\s*(\+|00)/.test(text)) return digits.replace(/^(00)?44/, '0');
  return digits;
}

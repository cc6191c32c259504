/** Letters that fonts also hold as one sign: written out, so that copied or read-out text has the letters. */
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
/** Signs that look alike and share a shape in the font; the second is what a reader of the text should find. */
const LOOKALIKES: Record<string, string> = { '\u00b5': '\u03bc', '\u2206': '\u0394', '\u03d5': '\u03c6' };

/** Selectors of a sign's form, such as that of a heart in colour; they have no shape of their own. */
const VARIATION = /\p{Variation_Selector}/gu;

/**
 * The text as it is printed: composed letters (NFC), spaces of all kinds as one plain space, hyphens of all kinds as one,
 * and nothing that has no shape, such as zero-width and direction marks. Changes no visible letter.
 */
export function printableText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(/[\u00b5\u2206\u03d5]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\t\n\v\f\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu, '')
    .replace(VARIATION, '');
}

/** The text as the second way prints it: as above, with the joiners and direction marks that other scripts are written with. */
export function printableElsewhere(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
    .replace(VARIATION, '');
}

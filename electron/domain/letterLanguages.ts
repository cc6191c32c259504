import { z } from 'zod';

/** A line in a language other than English that says how to have the letter in it. Kept in `resources/letters/languages.json`. */
export const LanguageLine = z.strictObject({
  /** BCP 47, "pl". */
  tag: z.string().min(2).max(12),
  /** As staff write it: "Polish". */
  name: z.string().min(1).max(60),
  /** What else it is called, in English or by those who speak it. */
  also: z.array(z.string().min(1).max(60)),
  words: z.string().min(1).max(300),
  /** Whether somebody who reads the language has checked the line. */
  confirmed: z.boolean(),
});
export type LanguageLine = z.infer<typeof LanguageLine>;

/** The line for a language as it stands on a person's record; null for English, and for one that there is no line in. */
export function languageLineFor(language: string, lines: readonly LanguageLine[]): LanguageLine | null {
  const wanted = folded(language);
  if (wanted === '') return null;
  return lines.find(({ name, also }) => [name, ...also].some((one) => folded(one) === wanted)) ?? null;
}

/** Without accents, capitals and what stands in brackets: "Polish (written)" is Polish. */
function folded(text: string): string {
  return text
    .replace(/\(.*?\)/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim();
}

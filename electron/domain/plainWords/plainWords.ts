import { z } from 'zod';

/** What a decent letter avoids, as data (`resources/letters/plain-words.json`): advice to the writer, never a bar. */

export const RemarkKind = z.enum([
  'half-apology',
  'blame',
  'defensive',
  'vague',
  'jargon',
  'latin',
  'long-sentence',
  'long-paragraph',
  'shouting',
  'abbreviation',
]);
export type RemarkKind = z.infer<typeof RemarkKind>;

/** What a kind of remark is called in a list. */
export const remarkKindLabels: Record<RemarkKind, string> = {
  'half-apology': 'Half an apology',
  blame: 'Who did it?',
  defensive: 'Sounds defensive',
  vague: 'No date',
  jargon: 'Office words',
  latin: 'Latin',
  'long-sentence': 'Long sentence',
  'long-paragraph': 'Long paragraph',
  shouting: 'Capitals',
  abbreviation: 'Not explained',
};

const kind = RemarkKind;
const advice = z.string().min(1).max(240);
export const PlainWords = z.strictObject({
  version: z.string().min(1).max(20),
  /** In words. */
  longestSentence: z.int().min(10).max(60),
  longestParagraph: z.int().min(30).max(400),
  /** Short forms that everybody knows. */
  knownAbbreviations: z.array(z.string().max(12)).max(200),
  phrases: z
    .array(
      z.union([
        /** Words and turns of phrase, whole and in any case. */
        z.strictObject({ kind, say: z.array(z.string().min(1).max(60)).min(1).max(12), advice }),
        /** Where the words around matter: a regular expression, without regard to case. */
        z.strictObject({ kind, pattern: z.string().min(1).max(400), advice }),
      ]),
    )
    .max(600),
});
export type PlainWords = z.infer<typeof PlainWords>;

/** One place that could be said better. Offsets count from the beginning of its paragraph. */
export interface Remark {
  kind: RemarkKind;
  from: number;
  to: number;
  found: string;
  advice: string;
}

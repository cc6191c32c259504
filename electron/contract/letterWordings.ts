import { z } from 'zod';
import { CaseId } from '../domain/ids.ts';
import { Instant } from '../domain/isoDate.ts';
import { LetterTemplate, TemplateName } from '../domain/letterTemplate.ts';
import { WordingAct } from '../domain/letterWordings.ts';
import { SomeWords } from '../domain/words.ts';
import { command, query } from './define.ts';

const pdf = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const named = { name: TemplateName };
const Why = SomeWords.max(500);

/** A letter whose words the office can change. */
export const WordingRow = z.strictObject({
  ...named,
  label: z.string(),
  use: z.string(),
  /** Letters whose contents a procedure asks for; the others are free. */
  isOfProcedure: z.boolean(),
  /** The version in use. */
  version: z.string(),
  isOwn: z.boolean(),
  changedAt: Instant.nullable(),
  changedBy: z.string(),
  /** The program has newer words than those that the office's version was made from. */
  hasNewer: z.boolean(),
});
export type WordingRow = z.infer<typeof WordingRow>;

/** One version in the list of them. */
export const WordingVersion = z.strictObject({
  version: z.string(),
  how: WordingAct,
  /** The program's version that it was made from. */
  basedOn: z.string(),
  why: z.string(),
  at: Instant,
  by: z.string(),
});
export type WordingVersion = z.infer<typeof WordingVersion>;

export const WordingView = z.strictObject({
  ...named,
  label: z.string(),
  /** The words in use. */
  inUse: LetterTemplate,
  isOwn: z.boolean(),
  /** The program's own, as it comes with this copy of Redress. */
  program: LetterTemplate,
  /** The program's own from which the version in use was made, where the program has newer words since. */
  madeFrom: LetterTemplate.nullable(),
  /** The newest first. */
  versions: z.array(WordingVersion),
});
export type WordingView = z.infer<typeof WordingView>;

export const WordingProblem = z.strictObject({
  where: z.string(),
  message: z.string(),
  part: z.int().nullable(),
  field: z.string(),
});
export type WordingProblem = z.infer<typeof WordingProblem>;

export const letterWordingsOperations = {
  /** The letters whose words can be changed, each with the version in use. */
  'wordings.list': query(z.strictObject({}), z.array(WordingRow)),
  'wordings.get': query(z.strictObject(named), WordingView),
  /** The words of one version, the program's or the office's. */
  'wordings.read': query(z.strictObject({ ...named, version: z.string().max(40) }), LetterTemplate),
  /** What would go wrong with these words: in themselves, against the clauses, and in every kind of case. */
  'wordings.check': query(z.strictObject({ template: LetterTemplate }), z.array(WordingProblem)),
  /** A letter of a case by these words, as it would be printed; or why there would be none. Nothing is kept. */
  'wordings.preview': query(
    z.strictObject({ template: LetterTemplate, caseId: CaseId }),
    z.strictObject({ pdf: pdf.nullable(), pages: z.int(), trouble: z.string().nullable() }),
  ),
  /** Makes a new version of the words and takes it into use. Refused while anything is wrong with it. */
  'wordings.save': command(
    z.strictObject({
      template: LetterTemplate,
      expectedVersion: z.string().max(40),
      why: Why,
      /** Whoever saves has looked at what is new in the program's words, so that it need not be pointed out any more. */
      hasSeenNewer: z.boolean().default(false),
    }),
    WordingView,
  ),
  /** Takes an earlier version, or the program's own ("program"), into use again. */
  'wordings.takeBack': command(
    z.strictObject({ ...named, version: z.string().max(40), expectedVersion: z.string().max(40), why: Why }),
    WordingView,
  ),
} as const;

import { z } from 'zod';
import { ThemeId } from './ids.ts';
import { Line, SomeWords, Words } from './words.ts';

/** What the office calls a theme, and what belongs to it. */
export const ThemeDetails = z.strictObject({ name: Line, covers: Words });
export type ThemeDetails = z.infer<typeof ThemeDetails>;

const named = { themeId: ThemeId };

/** The two halves of the office's acts on themes; `officeEventTypes` gives them their types. */
export const themeEvents = {
  created: { facts: named, words: z.strictObject({ details: ThemeDetails }) },
  changed: { facts: named, words: z.strictObject({ before: ThemeDetails, after: ThemeDetails }) },
  /** Its cases count under another from now on; what stands on the cases stays as it was written. */
  merged: { facts: { ...named, into: ThemeId }, words: z.strictObject({ name: Line, into: Line }) },
  /** The office says that the cause has been put right: a later case with the theme means that it has come back. */
  putRight: { facts: named, words: z.strictObject({ name: Line, what: SomeWords }) },
  /** It was not put right after all. */
  putRightTakenBack: { facts: named, words: z.strictObject({ name: Line, reason: SomeWords }) },
} as const;

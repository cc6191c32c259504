import { z } from 'zod';
import { Prose, RichText } from './richText.ts';
import { isWrittenProse } from './richTextPlain.ts';
import { Line } from './words.ts';

/** Paragraphs that an office keeps ready for its letters. Fields such as `{{received-on}}` are filled in where they are used. */

/** A shipped paragraph bears a name; one of the office's own a UUID. */
export const ParagraphId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/)
  .brand<'ParagraphId'>();
export type ParagraphId = z.infer<typeof ParagraphId>;

export const ParagraphDetails = z.strictObject({
  /** "Apology": under what it is found. */
  category: Line.max(40),
  /** "We left you without heating": what it is for. */
  title: Line.max(80),
  text: Prose.refine(isWrittenProse, 'This cannot be left empty.'),
});
export type ParagraphDetails = z.infer<typeof ParagraphDetails>;

/** As it ships: `resources/letters/paragraphs.json`. */
export const ShippedParagraph = ParagraphDetails.extend({ id: ParagraphId });
export type ShippedParagraph = z.infer<typeof ShippedParagraph>;

/** A paragraph of the library, as the settings show it. */
export const LibraryParagraph = ParagraphDetails.extend({
  id: ParagraphId,
  /** 0 for one that is as it ships. */
  version: z.int().min(0),
  origin: z.enum(['shipped', 'changed', 'office']),
  /** Put away: it is not offered any more. */
  isHidden: z.boolean(),
});
export type LibraryParagraph = z.infer<typeof LibraryParagraph>;

/** A paragraph made ready for one letter: every field that its case knows is filled in. */
export const ReadyParagraph = z.strictObject({
  id: ParagraphId,
  category: z.string(),
  title: z.string(),
  text: RichText,
  /** The same in plain words, for reading and for finding it. */
  plain: z.string(),
});
export type ReadyParagraph = z.infer<typeof ReadyParagraph>;

import { z } from 'zod';
import { LetterId } from '../domain/ids.ts';
import { LibraryParagraph, ParagraphDetails, ParagraphId, ReadyParagraph } from '../domain/paragraphs.ts';
import { command, query } from './define.ts';

/** The office's library of standard paragraphs. */
export const paragraphsOperations = {
  'paragraphs.list': query(z.strictObject({}), z.array(LibraryParagraph)),
  /** Made ready for one letter: the fields that its case knows are filled in. */
  'paragraphs.forLetter': query(z.strictObject({ letterId: LetterId }), z.array(ReadyParagraph)),
  /** `id` null: a new one. `expectedVersion` 0: one that is new, or as it ships. */
  'paragraphs.save': command(
    z.strictObject({
      id: ParagraphId.nullable(),
      expectedVersion: z.int().min(0),
      details: ParagraphDetails,
      isHidden: z.boolean(),
    }),
    z.strictObject({ id: ParagraphId, version: z.int() }),
  ),
} as const;

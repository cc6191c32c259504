import { z } from 'zod';
import { LetterLook, LetterPicture } from '../domain/letterLook.ts';
import { TextSize } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const pdf = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const LookOnFile = z.strictObject({ version: z.int().min(1), look: LetterLook });

export const letterLookOperations = {
  /** How the office's letters look. */
  'letterLook.get': query(nothing, LookOnFile),
  /** Letters from now on look so; those that were issued stay as they are. */
  'letterLook.set': command(z.strictObject({ expectedVersion: z.int().min(1), look: LetterLook }), LookOnFile),
  /** Asks for a PNG or JPEG file and keeps it; null when nobody chose one. `alt` is what is read out in its place. */
  'letterLook.choosePicture': command(
    z.strictObject({ title: z.string().min(1).max(100), alt: LetterPicture.shape.alt }),
    z.strictObject({ picture: LetterPicture.nullable() }),
  ),
  /** A letter to nobody, or the sheet with which envelopes are tried, in a look that need not be saved yet. */
  'letterLook.preview': query(
    z.strictObject({ look: LetterLook, shows: z.enum(['letter', 'test-sheet']), textSize: TextSize }),
    z.strictObject({ pdf, pages: z.int() }),
  ),
  'letterLook.printTestSheet': command(z.strictObject({ look: LetterLook }), z.strictObject({ printed: z.boolean() })),
  'letterLook.saveTestSheet': command(
    z.strictObject({ look: LetterLook }),
    z.strictObject({ savedTo: z.string().nullable() }),
  ),
} as const;

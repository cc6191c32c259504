import { z } from 'zod';
import { Sha256 } from './ids.ts';
import { LetterLayout } from './letterLayout.ts';

/** A picture that letters carry: its file by hash, its size in dots, and what is read out in its place. */
export const LetterPicture = z.strictObject({
  sha256: Sha256,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
  alt: z.string().trim().min(1).max(200),
});
export type LetterPicture = z.infer<typeof LetterPicture>;

/** How the office's letters look. Letters that were issued keep the look that they were issued with. */
export const LetterLook = z.strictObject({
  layout: LetterLayout,
  /** In the place of the landlord's name at the head. */
  logo: LetterPicture.nullable(),
  /** A line under the landlord's name or logo. */
  strapline: z.string().trim().max(100),
  /** What the law wants on a letter: "Registered society 12345R. Registered office …"; at the foot of page 1. */
  registered: z.string().trim().max(300),
  /** Signatures of members of staff, by their ids. */
  signatures: z.record(z.uuid(), LetterPicture),
});
export type LetterLook = z.infer<typeof LetterLook>;

/** How letters look until the office says otherwise. */
export const usualLook: LetterLook = {
  layout: { id: 'a' },
  logo: null,
  strapline: '',
  registered: '',
  signatures: {},
};

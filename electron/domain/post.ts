import { z } from 'zod';
import { CaseId, CaseReference, LetterId } from './ids.ts';
import { IsoDate, TimeOfDay } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';
import { OtherFormat, SendMethod } from './words.ts';

/** When the post is collected where the office takes it; null: nobody has said. */
export const PostTimes = z.strictObject({ weekdays: TimeOfDay.nullable(), saturdays: TimeOfDay.nullable() });
export type PostTimes = z.infer<typeof PostTimes>;

/** Nobody has said when the post is collected: then no letter is too late for it. */
export const noPostTimes: PostTimes = { weekdays: null, saturdays: null };

/** Ways of sending that go through a post box or a counter, and so leave with a collection. */
export function goesByCollection(method: SendMethod): boolean {
  return method.startsWith('post-');
}

/** Which envelope a letter goes into. Folded, a window envelope takes five sheets; what is thicker, or has something with it, a large one. */
export const Envelope = z.enum(['window', 'large', 'collect']);
export type Envelope = z.infer<typeof Envelope>;

export const envelopeLabels: Record<Envelope, string> = {
  window: 'Window envelope (DL)',
  large: 'Large envelope (C4)',
  collect: 'To be collected',
};

/** The day on which something was done, and by whom: "Priya Shah". */
export const DoneBy = z.strictObject({ on: IsoDate, by: z.string() });
export type DoneBy = z.infer<typeof DoneBy>;

/** What has become of a letter, read off the history of its case. */
export const LetterLife = z.strictObject({
  letterId: LetterId,
  issued: DoneBy.nullable(),
  /** Of the letter itself, not of copies. */
  printed: z.array(DoneBy),
  copies: z.array(DoneBy.extend({ isMarked: z.boolean() })),
  emailDrafted: DoneBy.nullable(),
  /** In the post, to leave with a collection to come. */
  leavesOn: IsoDate.nullable(),
  leavesBy: SendMethod.nullable(),
  sent: DoneBy.extend({ method: SendMethod, tracking: z.string().nullable() }).nullable(),
  returned: DoneBy.extend({ reason: z.string(), isOpen: z.boolean() }).nullable(),
  sentAgain: z.array(DoneBy.extend({ method: SendMethod })),
  formats: z.array(DoneBy.extend({ format: OtherFormat, method: SendMethod })),
  corrects: z.strictObject({ letterId: LetterId, name: z.string(), sentOn: IsoDate.nullable() }).nullable(),
  correctedBy: z.array(z.strictObject({ letterId: LetterId, name: z.string(), sentOn: IsoDate.nullable() })),
  /** All of it in words, a line each, in the order in which it happened. */
  lines: z.array(z.string()),
});
export type LetterLife = z.infer<typeof LetterLife>;

/** A letter in a list of the post: whose, which, and how it looks. */
export const PostItem = z.strictObject({
  letterId: LetterId,
  version: z.int().min(1),
  caseId: CaseId,
  reference: CaseReference,
  kind: LetterKind,
  /** "Stage 1 response". */
  name: z.string(),
  issuedOn: IsoDate,
  recipientName: z.string(),
  /** As printed on it, without the name: "14 Tern Close, Millport, MP1 4ZZ". Empty: no address, to be collected. */
  address: z.string(),
  postcode: z.string().nullable(),
  pages: z.int().min(1),
  textSize: z.int(),
  enclosures: z.array(z.string()),
  envelope: Envelope,
});
export type PostItem = z.infer<typeof PostItem>;

import { z } from 'zod';
import { IsoDate } from '../../domain/isoDate.ts';
import { Channel, Need } from '../../domain/words.ts';
import { ClockId, Label, PartId, rule, Sentence } from './procedureBasics.ts';
import { Circumstances } from './procedureParts.ts';

/*
 * What a procedure tells residents besides its stages and times: who may complain and about what, what they can expect, who
 * helps them, and where else they can go. Nothing here moves a date; the program shows it where it matters and points out
 * what was not kept, as far as the record can tell.
 */

/** Who may complain, and who may speak for them. */
export const ComplainantsRule = z.strictObject({
  who: z.array(Sentence).min(1).max(20),
  representatives: z
    .strictObject({
      /** Whom the text names; others may do it too. */
      who: z.array(Sentence).max(20),
      /** Whether the resident's permission has to be on record before anything is said to them. */
      needsPermission: z.boolean(),
      what: Sentence,
      ...rule,
    })
    .nullable(),
  /** Whether a complaint without a name is taken; null: the text does not say. */
  anonymous: z.strictObject({ isTaken: z.boolean(), what: Sentence, ...rule }).nullable(),
  /** The ways of complaining that the text names; empty: it names none. */
  channels: z.array(Channel).max(20),
  ...rule,
});
export type ComplainantsRule = z.infer<typeof ComplainantsRule>;

/** Something that a complaint may be about; a complaint may be about several. */
export const MatterRule = z.strictObject({
  id: PartId,
  label: Sentence,
  /** The ground for refusing that is its exception; null: it has none. */
  exceptGround: PartId.nullable().default(null),
  ...rule,
});
export type MatterRule = z.infer<typeof MatterRule>;

/** What a promise is about: a way of getting in touch, or a part of the work. */
export const PromiseAbout = z.enum([
  'phone',
  'email',
  'letter',
  'home-visit',
  'receipt',
  'handling',
  'answer',
  'putting-right',
  'learning',
]);
export type PromiseAbout = z.infer<typeof PromiseAbout>;

/** Something that residents are told they can expect. */
export const PromiseRule = z.strictObject({
  id: PartId,
  about: PromiseAbout,
  what: Sentence,
  /** The clock that watches it; null: the record has nothing that could. */
  clock: ClockId.nullable().default(null),
  ...rule,
});
export type PromiseRule = z.infer<typeof PromiseRule>;

/** The extra help with reading, speaking and hearing that the text names. */
export const ExtraHelpRule = z.strictObject({ needs: z.array(Need).min(1).max(20), what: Sentence, ...rule });
export type ExtraHelpRule = z.infer<typeof ExtraHelpRule>;

/** Somebody independent who advises residents. */
export const AdviserRule = z.strictObject({
  id: PartId,
  name: Label,
  /** How to reach them; null: the text leaves that to directories. */
  how: Sentence.nullable(),
  /** The day on which the ways of reaching them were read; null: there are none. */
  asOf: IsoDate.nullable(),
  ...rule,
});
export type AdviserRule = z.infer<typeof AdviserRule>;

/** Where else a resident may take it, besides the body of `referral` or instead of it. */
export const OtherWayRule = z.strictObject({
  id: PartId,
  to: Sentence,
  /** The body in `resources/bodies/bodies.json`; null: it is none of those. */
  body: PartId.nullable(),
  when: z.enum(['any-time', 'after-answer', 'after-final']),
  /** The complaints that it is for; null: all. */
  onlyFor: Circumstances.nullable().default(null),
  /** For those it takes the place of `referral`; false: it stands beside it. */
  isInstead: z.boolean().default(false),
  what: Sentence,
  ...rule,
});
export type OtherWayRule = z.infer<typeof OtherWayRule>;

/** All of these; a procedure may leave any of them out. */
export const promiseParts = {
  /** Null: the text does not say. */
  complainants: ComplainantsRule.nullable().default(null),
  matters: z.array(MatterRule).max(40).default([]),
  promises: z.array(PromiseRule).max(60).default([]),
  extraHelp: ExtraHelpRule.nullable().default(null),
  advisers: z.array(AdviserRule).max(20).default([]),
  otherWays: z.array(OtherWayRule).max(20).default([]),
};

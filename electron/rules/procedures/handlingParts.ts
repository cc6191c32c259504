import { z } from 'zod';
import { StageId } from '../../domain/events.ts';
import { Label, Length, PartId, rule, Sentence } from './procedureBasics.ts';

/*
 * Parts of a procedure about how a complaint is worked on: what a contact or a review has to cover, when an answer may be
 * given by speaking, who sits on a panel, who signs an answer off, in which situations a further stage is considered.
 */

/** What has to be gone through at a contact, or before an answer is signed off. */
export const ChecklistRule = z.strictObject({
  id: PartId,
  title: Label,
  /** The event at which it is gone through. */
  event: z.enum(['contacted', 'signed-off']),
  /** Null: at every stage. */
  stage: StageId.nullable(),
  items: z
    .array(z.strictObject({ id: PartId, what: Sentence }))
    .min(1)
    .max(20),
  ...rule,
});
export type ChecklistRule = z.infer<typeof ChecklistRule>;

/** Something that a stage has: a panel, signing off, an answer by word of mouth; in words, with its clause. */
const StageFeature = z.strictObject({ what: Sentence, ...rule });

/** The panel that hears a stage. */
const PanelRule = z.strictObject({
  what: Sentence,
  /** Somebody from outside the landlord has to sit on it. */
  needsIndependentMember: z.boolean(),
  /** How long before the hearing the resident is told of it; null: the text does not say. */
  noticeBefore: Length.nullable().default(null),
  ...rule,
});

/** The situations in which a further stage is considered. They are asked for and never bar anybody: the law may say otherwise. */
export const SituationsRule = z.strictObject({
  what: Sentence,
  /** Empty where the text that was read does not list them. */
  list: z.array(z.strictObject({ id: PartId, what: Sentence })).max(20),
  ...rule,
});

/** What a stage may have besides its letters; null: it has not. */
export const stageFeatures = {
  /** Its answer may be given by speaking, and is then only recorded and confirmed. */
  spokenAnswer: StageFeature.nullable().default(null),
  panel: PanelRule.nullable().default(null),
  /** The resident is spoken to before the written answer. */
  contactFirst: StageFeature.nullable().default(null),
  /** Its answer has to be signed off before it goes out. */
  signOff: StageFeature.nullable().default(null),
};

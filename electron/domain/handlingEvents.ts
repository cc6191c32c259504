import { z } from 'zod';
import { define, StageId } from './defineEvent.ts';
import { EventId, LetterId, StaffId } from './ids.ts';
import { IsoDate, TimeOfDay } from './isoDate.ts';
import { Channel, ContactMethod, SomeWords, Words } from './words.ts';

/** Whom we were in touch with. Only the complainant, or whoever speaks for them, counts as a contact that was owed. */
export const ContactWith = z.enum(['complainant', 'representative', 'somebody-else']);
export type ContactWith = z.infer<typeof ContactWith>;

export const contactWithLabels: Record<ContactWith, string> = {
  complainant: 'The resident',
  representative: 'Whoever speaks for them',
  'somebody-else': 'Somebody else, such as a contractor',
};

/** The items of a procedure's checklist that were gone through, by their ids. */
const checklist = z.array(z.string().max(60)).max(40).optional();

/** Events of working on a complaint: contacts, plans, agreed dates, further stages, hearings, signing off, corrections. */
export const handlingEventTypes = {
  contacted: define(
    'contacted',
    {
      stage: StageId.optional(),
      method: ContactMethod.optional(),
      /** Left out: the complainant. */
      with: ContactWith.optional(),
      /** False: we tried and did not get through, which keeps no promise. */
      reached: z.boolean().optional(),
      checklist,
      /** The day on which we said that we would be in touch next. */
      nextOn: IsoDate.optional(),
      /** How often they want to hear from us, and in which way, as agreed. */
      everyWorkingDays: z.int().min(1).max(60).optional(),
      nextMethod: ContactMethod.optional(),
      /** The letter by which we were in touch. */
      letterId: LetterId.optional(),
    },
    z.strictObject({ note: Words }),
  ),
  'plan-agreed': define('plan-agreed', { stage: StageId.optional() }, z.strictObject({ plan: Words })),
  'date-agreed': define(
    'date-agreed',
    { stage: StageId.optional(), clock: z.string().max(60).optional(), until: IsoDate },
    z.strictObject({ note: Words.optional() }),
  ),
  'escalation-requested': define(
    'escalation-requested',
    {
      stage: StageId.default('stage-2'),
      channel: Channel.optional(),
      newEvidence: z.boolean().optional(),
      /** The situation, of those that the procedure names, in which it considers a further stage. */
      situation: z.string().max(60).optional(),
      /** Not asked for: we passed it on ourselves, as from a first attempt that did not settle it. */
      byUs: z.boolean().optional(),
    },
    z.strictObject({ description: Words, outcomeSought: Words.optional(), evidence: Words.optional() }),
  ),
  /** A hearing of the review panel is fixed for a day. */
  'hearing-arranged': define(
    'hearing-arranged',
    { hearingOn: IsoDate, hearingAt: TimeOfDay.optional() },
    z.strictObject({ place: Words.optional(), note: Words.optional() }),
  ),
  'hearing-held': define(
    'hearing-held',
    {
      /** Those of the staff who sat on it. Left out: nobody recorded who. */
      panel: z.array(StaffId).max(10).optional(),
      /** Somebody sat on it who is independent of the landlord. */
      independentMember: z.boolean().optional(),
      /** A member of staff who had a part before sat on it, for a recorded reason. */
      override: z.boolean().optional(),
    },
    z.strictObject({ members: Words.optional(), note: Words.optional(), reason: Words.optional() }),
  ),
  /** The answer to a stage has been approved by whoever may: they have decided with the writer. */
  'signed-off': define(
    'signed-off',
    { stage: StageId, checklist, override: z.boolean().optional() },
    z.strictObject({ note: Words, reason: Words.optional() }),
  ),
  /** The complaint is about a member of our own staff: somebody complained about reviews nothing (Code 2024, 6.13). */
  'subject-named': define('subject-named', { staffId: StaffId }, z.strictObject({ note: Words.optional() })),
  /** Something that the procedure wants the resident told, besides its letters, has been told them. */
  'notice-given': define('notice-given', { method: ContactMethod.optional() }, z.strictObject({ note: Words })),
  /** The ombudsman, who has the case already, asks for its file by a day. */
  'evidence-requested': define(
    'evidence-requested',
    { body: z.string().max(60).optional(), evidenceDue: IsoDate },
    z.strictObject({ note: Words.optional() }),
  ),
  corrected: define(
    'corrected',
    {
      /** The event that was wrong. */
      target: EventId,
      /**
       * Struck out altogether, moved to the date on which it really happened, or put right: the whole of its facts as they
       * should have been, of the same type. Words that were wrong stand in the other half.
       */
      change: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('void') }),
        z.strictObject({ kind: z.literal('date'), on: IsoDate }),
        z.strictObject({ kind: z.literal('facts'), facts: z.record(z.string().max(60), z.json()) }),
      ]),
    },
    z.strictObject({
      reason: SomeWords,
      /** The words as they should have been; left out: they were right. */
      words: z.record(z.string().max(60), z.json()).optional(),
    }),
  ),
} as const;

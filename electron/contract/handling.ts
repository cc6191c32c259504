import { z } from 'zod';
import { EventType, StageId } from '../domain/events.ts';
import { ContactWith } from '../domain/handlingEvents.ts';
import { CaseId, EventId, StaffId } from '../domain/ids.ts';
import { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { Channel, ContactMethod, Decision, RemedyKind, SomeWords, Words } from '../domain/words.ts';
import { command, query } from './define.ts';
import { onCase as anyCase } from './onCase.ts';

/** A rule in words, with where it stands. */
const rule = { what: z.string(), clause: z.string(), confirmed: z.boolean() };

/** What the case's procedure has to say about the acts of working on it: what their forms show and ask. */
export const HandlingView = z.strictObject({
  /** What contacts and the review at this stage have to cover, and what they covered so far. */
  checklists: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      event: z.enum(['contacted', 'signed-off']),
      clause: z.string(),
      confirmed: z.boolean(),
      items: z.array(z.strictObject({ id: z.string(), what: z.string(), isCovered: z.boolean() })),
    }),
  ),
  /** What the procedure promises of a way of being in touch: an appointment agreed before a visit, a badge shown. */
  contactPromises: z.array(z.strictObject({ method: ContactMethod, ...rule })),
  /** Independent help that can be named to the caller; empty: the procedure names none. */
  advisers: z.array(z.strictObject({ name: z.string(), how: z.string().nullable() })),
  /** The stage that comes next; null: there is none. */
  nextStage: z
    .strictObject({
      id: StageId,
      label: z.string(),
      /** The landlord's procedure wants further evidence for it. Null: it does not. */
      evidence: z
        .strictObject({ clause: z.string(), /** A law gives them the stage without any. */ isOwedAnyway: z.boolean() })
        .nullable(),
      situations: z
        .strictObject({ ...rule, list: z.array(z.strictObject({ id: z.string(), what: z.string() })) })
        .nullable(),
    })
    .nullable(),
  /** Clocks for which a date may be agreed with the resident. */
  agreeable: z.array(z.strictObject({ clock: z.string(), label: z.string(), due: IsoDate.nullable() })),
  spokenAnswer: z.strictObject(rule).nullable(),
  panel: z.strictObject({ ...rule, stage: StageId, needsIndependentMember: z.boolean() }).nullable(),
  hearing: z.strictObject({ on: IsoDate, at: TimeOfDay.nullable(), place: z.string() }).nullable(),
  signOff: z.strictObject({ ...rule, stage: StageId }).nullable(),
  contact: z.strictObject({
    everyWorkingDays: z.int().nullable(),
    method: ContactMethod.nullable(),
    /** The day of the next contact that was promised. */
    nextOn: IsoDate.nullable(),
  }),
});
export type HandlingView = z.infer<typeof HandlingView>;

/** What an agreed date would do under one of the procedures that govern the case. */
export const AgreedDateVerdict = z.strictObject({
  procedure: z.string(),
  counts: z.boolean(),
  /** When the answer would be due. */
  due: IsoDate.nullable(),
  sentence: z.string(),
  clause: z.string(),
});
export type AgreedDateVerdict = z.infer<typeof AgreedDateVerdict>;

/** An entry of the history as it stands, for putting it right. */
export const EntryView = z.strictObject({
  eventId: EventId,
  type: EventType,
  facts: z.record(z.string(), z.json()),
  /** Null: lawfully erased. */
  words: z.record(z.string(), z.json()).nullable(),
  /** Why what it says cannot be changed; null: it can. */
  whyNot: z.string().nullable(),
});
export type EntryView = z.infer<typeof EntryView>;

const onCase = { ...anyCase, on: IsoDate };
const changed = z.strictObject({ version: z.int().min(1) });
/** Ids of a checklist's items. */
const checked = z.array(z.string().max(60)).max(40);

export const handlingOperations = {
  'cases.handling': query(z.strictObject({ caseId: CaseId }), HandlingView),
  /** What a date would do if it were agreed; nothing is recorded. */
  'cases.judgeAgreedDate': query(
    z.strictObject({ caseId: CaseId, clock: z.string().max(60), on: IsoDate, until: IsoDate }),
    z.array(AgreedDateVerdict),
  ),
  'cases.agreeDate': command(
    z.strictObject({ ...onCase, clock: z.string().max(60), until: IsoDate, note: Words }),
    changed,
  ),
  /** The steps by which we will resolve it, each with its day: recorded with the plan, and watched like any promise. */
  'cases.agreePlan': command(
    z.strictObject({
      ...onCase,
      plan: Words,
      steps: z
        .array(z.strictObject({ what: SomeWords, kind: RemedyKind, owner: StaffId.nullable(), dueOn: IsoDate }))
        .min(1, 'A plan has at least one step.')
        .max(30),
    }),
    changed,
  ),
  /** Settled in conversation: the answer that was given, and how. */
  'cases.recordResolution': command(
    z.strictObject({ ...onCase, outcome: Decision, method: ContactMethod, note: SomeWords }),
    changed,
  ),
  /** A request for a further stage that lacks what the procedure asks for goes on all the same. */
  'cases.takeOn': command(z.strictObject({ ...onCase, reason: SomeWords }), changed),
  'cases.arrangeHearing': command(
    z.strictObject({ ...onCase, hearingOn: IsoDate, hearingAt: TimeOfDay.nullable(), place: Words, note: Words }),
    changed,
  ),
  'cases.recordHearing': command(
    z.strictObject({
      ...onCase,
      /** Those of the staff who sat on it. */
      panel: z.array(StaffId).min(1, 'Say who of the staff sat on the panel.').max(10),
      independentMember: z.boolean(),
      /** The names of those from outside, and how they stand to the landlord. */
      members: Words,
      note: Words,
      overrideReason: Words.nullable(),
    }),
    changed,
  ),
  /** The answer to the stage has been approved. */
  'cases.signOff': command(
    z.strictObject({ ...onCase, by: StaffId, checklist: checked, note: Words, overrideReason: Words.nullable() }),
    changed,
  ),
  /** Which of the staff the complaint is about. */
  'cases.nameSubject': command(z.strictObject({ ...onCase, staffId: StaffId, note: Words }), changed),
  'cases.recordNotice': command(z.strictObject({ ...onCase, method: ContactMethod, note: SomeWords }), changed),
  /** The ombudsman, who has the case, asks for its file by a day. */
  'cases.recordEvidenceRequest': command(z.strictObject({ ...onCase, evidenceDue: IsoDate, note: Words }), changed),
  'cases.recordContact': command(
    z.strictObject({
      ...onCase,
      at: TimeOfDay.nullable(),
      method: ContactMethod,
      note: SomeWords,
      with: ContactWith.default('complainant'),
      /** False: we tried and did not get through. */
      reached: z.boolean().default(true),
      /** Items of the procedure's checklist that were gone through. */
      checklist: z.array(z.string().max(60)).max(40).nullable().default(null),
      /** What was agreed about the next contact: a day, or how often; null: nothing. */
      nextOn: IsoDate.nullable().default(null),
      everyWorkingDays: z.int().min(1).max(60).nullable().default(null),
      nextMethod: ContactMethod.nullable().default(null),
    }),
    changed,
  ),
  'cases.requestEscalation': command(
    z.strictObject({
      ...onCase,
      channel: Channel,
      description: Words,
      outcomeSought: Words,
      /** Null where the procedure does not ask for any. */
      newEvidence: z.boolean().nullable().default(null),
      evidence: Words.default(''),
      /** The situation that the policy names. */
      situation: z.string().max(60).nullable().default(null),
      /** We pass it on ourselves, because a first attempt did not settle it. */
      byUs: z.boolean().default(false),
    }),
    changed,
  ),
  /** Puts a mistake right by a further event; nothing is taken out of the record. */
  'cases.correct': command(
    z.strictObject({
      ...anyCase,
      eventId: EventId,
      /** Null strikes the event out; a date moves it. */
      movedTo: IsoDate.nullable(),
      /** What the entry should have said, its day included, instead of striking it out or moving it. */
      putRight: z
        .strictObject({
          facts: z.record(z.string().max(60), z.json()),
          /** Null: the words were right. */
          words: z.record(z.string().max(60), z.json()).nullable(),
        })
        .nullable()
        .default(null),
      reason: SomeWords,
    }),
    changed,
  ),
  /** An entry as it stands now, corrections applied. */
  'cases.entry': query(z.strictObject({ caseId: CaseId, eventId: EventId }), EntryView),
} as const;

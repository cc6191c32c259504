import { z } from 'zod';
import { Assessment, ClockResult, NextStep } from '../domain/assessment.ts';
import { Permission } from '../domain/contacts.ts';
import { ComplaintPoint, EventType, StageId } from '../domain/events.ts';
import { ActionId, CaseId, CaseReference, DocumentId, EventId, StaffId } from '../domain/ids.ts';
import { Instant, IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { LetterSummary } from '../domain/letters.ts';
import { Pence } from '../domain/money.ts';
import { ReadHow } from '../domain/officeEvents.ts';
import { Person } from '../domain/people.ts';
import { LetterLife } from '../domain/post.ts';
import {
  Category,
  Channel,
  ContactKind,
  Decision,
  LinkRole,
  RemedyKind,
  SomeWords,
  Tenure,
  Words,
} from '../domain/words.ts';
import { CaseAct } from './caseActs.ts';
import { command, query } from './define.ts';
import { HazardView } from './hazards.ts';
import { LogInput, PersonRef } from './logInput.ts';
import { onCase } from './onCase.ts';

export { CaseAct, LogInput, PersonRef };

export const TimelineEntry = z.strictObject({
  eventId: EventId,
  seq: z.int(),
  type: EventType,
  stage: StageId.nullable(),
  /** The day on which it happened, as it holds now. */
  on: IsoDate,
  at: TimeOfDay.nullable(),
  /** A correction says that it never happened. */
  isStruckOut: z.boolean(),
  recordedAt: Instant,
  recordedBy: z.string(),
  /** "Stage 1 acknowledgement posted, first class". */
  title: z.string(),
  /** What was written, if anything. */
  text: z.string().nullable(),
  /** Set when a later event struck this out, moved it or put it right. */
  correction: z.string().nullable(),
  /** What it said before it was put right; null: what it says now. */
  before: z.strictObject({ title: z.string(), text: z.string().nullable() }).nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Somebody who looked at a case, or copied it out. */
export const CaseReader = z.strictObject({
  on: IsoDate,
  /** The first time on that day. */
  at: Instant,
  who: z.string(),
  how: ReadHow,
});
export type CaseReader = z.infer<typeof CaseReader>;

export const CaseAction = z.strictObject({
  id: ActionId,
  kind: RemedyKind,
  what: z.string(),
  ownerName: z.string().nullable(),
  owner: StaffId.nullable(),
  dueOn: IsoDate,
  amount: Pence.nullable(),
  doneOn: IsoDate.nullable(),
  evidence: z.string().nullable(),
});
export type CaseAction = z.infer<typeof CaseAction>;

export const CaseDocument = z.strictObject({
  id: DocumentId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedOn: IsoDate,
  note: z.string(),
});
export type CaseDocument = z.infer<typeof CaseDocument>;

export const CaseView = z.strictObject({
  id: CaseId,
  reference: CaseReference,
  version: z.int().min(1),
  kind: ContactKind,
  channel: Channel,
  receivedOn: IsoDate,
  receivedAt: TimeOfDay.nullable(),
  loggedAt: Instant,
  loggedBy: z.string(),
  complainant: Person.nullable(),
  links: z.array(
    z.strictObject({ person: Person, role: LinkRole, note: z.string(), permission: Permission.nullable() }),
  ),
  description: z.string(),
  outcomeSought: z.string(),
  /** What they said when a request, or something else, became a complaint; null where the first words are the complaint. */
  complaint: z.strictObject({ on: IsoDate, description: z.string(), outcomeSought: z.string() }).nullable(),
  categories: z.array(Category),
  /** What it is by the landlord's own list, in words; empty: it has none, or nothing was chosen. */
  matters: z.array(z.string()),
  tenure: Tenure,
  knownSince: IsoDate.nullable(),
  procedure: z.strictObject({ id: z.string(), version: z.string(), name: z.string() }),
  /** The laws and codes judged beside it. */
  laws: z.array(z.strictObject({ id: z.string(), version: z.string(), name: z.string() })),
  /** Versions chosen for this case against their dates, newest last. */
  versionsChosen: z.array(
    z.strictObject({ on: IsoDate, by: z.string(), name: z.string(), reason: z.string().nullable() }),
  ),
  /** The complaint as we understood it when we acknowledged it. */
  definition: z
    .strictObject({ points: z.array(ComplaintPoint), outcomes: z.string(), notResponsibleFor: z.string() })
    .nullable(),
  assignments: z.array(z.strictObject({ stage: StageId, staffId: StaffId, name: z.string() })),
  assessment: Assessment,
  acts: z.array(CaseAct),
  timeline: z.array(TimelineEntry),
  letters: z.array(LetterSummary),
  /** Drafts that were thrown away and can be brought back, the last first. */
  discarded: z.array(LetterSummary),
  /** What has become of each letter that was issued. */
  letterLives: z.array(LetterLife),
  actions: z.array(CaseAction),
  documents: z.array(CaseDocument),
  hazards: z.array(HazardView),
  /** There may be a hazard in the home, and nobody has said yet what it is. */
  hazardSuspected: z.boolean(),
  /** Grounds on which the procedure lets a complaint be refused. */
  refusalGrounds: z.array(
    z.strictObject({ id: z.string(), label: z.string(), clause: z.string(), directTo: z.string().nullable() }),
  ),
});
export type CaseView = z.infer<typeof CaseView>;

/** An emergency is a case with a clock that runs in hours. */
export const QueueBucket = z.enum(['emergency', 'overdue', 'today', 'this-week', 'later', 'waiting']);
export type QueueBucket = z.infer<typeof QueueBucket>;

export const CaseRow = z.strictObject({
  id: CaseId,
  reference: CaseReference,
  complainantName: z.string(),
  addressLine: z.string(),
  /** The first words of what was said. */
  about: z.string(),
  categories: z.array(Category),
  stage: StageId.nullable(),
  status: Assessment.shape.status,
  receivedOn: IsoDate,
  next: NextStep.nullable(),
  /** The clock behind the next step, so that the badge can explain itself. */
  clock: ClockResult.nullable(),
  bucket: QueueBucket.nullable(),
  /** When the first of its running clocks in hours runs out, which need not be the clock of the next step; null: none runs. */
  urgentAt: Instant.nullable(),
  handlerName: z.string().nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const counts = z.strictObject({
  emergency: z.int(),
  overdue: z.int(),
  today: z.int(),
  'this-week': z.int(),
  later: z.int(),
  waiting: z.int(),
});

const changed = z.strictObject({ version: z.int().min(1) });

export const casesOperations = {
  'cases.log': command(LogInput, z.strictObject({ caseId: CaseId, reference: CaseReference, version: z.int() })),
  'cases.queue': query(
    z.strictObject({
      bucket: QueueBucket.nullable(),
      handler: StaffId.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ today: IsoDate, rows: z.array(CaseRow), total: z.int(), counts }),
  ),
  /** By reference, name, address, postcode or telephone number; open and closed. */
  'cases.find': query(z.strictObject({ text: z.string().max(200) }), z.array(CaseRow)),
  'cases.get': query(z.strictObject({ caseId: CaseId }), CaseView),

  /** Who looked at the case and who copied it out, the latest first: one entry for each person and day. */
  'cases.readers': query(z.strictObject({ caseId: CaseId }), z.array(CaseReader)),

  'cases.triage': command(
    z.strictObject({
      ...onCase,
      kind: ContactKind,
      on: IsoDate,
      reason: SomeWords,
      /** What they complain of, in their words, where it was something else before. */
      description: Words.default(''),
      outcomeSought: Words.default(''),
      channel: Channel.nullable().default(null),
      /** For criticism that is not to be a complaint: they were told that it can be one. */
      choiceOffered: z.boolean().nullable().default(null),
    }),
    changed,
  ),
  /** Who could handle a stage, and why the others may not (Code 2024, 6.13). */
  'cases.candidates': query(
    z.strictObject({ caseId: CaseId, stage: StageId }),
    z.array(
      z.strictObject({
        staffId: StaffId,
        name: z.string(),
        jobTitle: z.string(),
        mayAct: z.boolean(),
        reason: z.string(),
      }),
    ),
  ),
  'cases.assign': command(
    z.strictObject({ ...onCase, stage: StageId, to: StaffId, on: IsoDate, overrideReason: Words.nullable() }),
    changed,
  ),
  'cases.addNote': command(
    z.strictObject({ ...onCase, kind: z.enum(['investigation', 'note']), on: IsoDate, note: SomeWords }),
    changed,
  ),
  /** What was decided on a complaint with nobody to write to. */
  'cases.recordOutcome': command(
    z.strictObject({ ...onCase, on: IsoDate, outcome: Decision, note: SomeWords }),
    changed,
  ),
  'cases.agreeAction': command(
    z.strictObject({
      ...onCase,
      kind: RemedyKind,
      what: SomeWords,
      owner: StaffId.nullable(),
      dueOn: IsoDate,
      amount: Pence.nullable(),
      on: IsoDate,
    }),
    changed,
  ),
  'cases.completeAction': command(
    z.strictObject({ ...onCase, actionId: ActionId, on: IsoDate, evidence: SomeWords }),
    changed,
  ),
  'cases.refer': command(
    z.strictObject({
      ...onCase,
      on: IsoDate,
      theirReference: z.string().trim().max(60),
      evidenceDue: IsoDate.nullable(),
      note: Words,
    }),
    changed,
  ),
  /** The case file went to the ombudsman. */
  'cases.recordEvidenceSent': command(z.strictObject({ ...onCase, on: IsoDate, note: Words }), changed),
  'cases.recordDetermination': command(z.strictObject({ ...onCase, on: IsoDate, summary: SomeWords }), changed),
  'cases.withdraw': command(z.strictObject({ ...onCase, on: IsoDate, reason: SomeWords }), changed),
  'cases.close': command(z.strictObject({ ...onCase, on: IsoDate, reason: Words }), changed),
  'cases.reopen': command(z.strictObject({ ...onCase, on: IsoDate, reason: SomeWords }), changed),
  'cases.linkPerson': command(
    z.strictObject({
      ...onCase,
      person: PersonRef,
      role: LinkRole,
      note: Words,
      on: IsoDate,
      permission: Permission.nullable().default(null),
    }),
    changed,
  ),
} as const;

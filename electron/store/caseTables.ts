import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { CaseStatus, ClockResult, NextStep } from '../domain/assessment.ts';
import type { EventType, StageId } from '../domain/events.ts';
import type { CaseId, CaseReference, DocumentId, EventId, LetterId, Sha256, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import type { LetterKind } from '../domain/letterKinds.ts';
import type { LetterModel } from '../domain/letterModel.ts';
import type { LetterParts, LetterState } from '../domain/letters.ts';
import type { OfficeEventType } from '../domain/officeEvents.ts';
import type {
  Category,
  Channel,
  ContactKind,
  Division,
  LinkRole,
  OtherFormat,
  SendMethod,
  Tenure,
} from '../domain/words.ts';
import { personRef, staffRef } from './officeTables.ts';

/** What the Learning page is read from: learning, improvements, and promises that change how the office works. */
export const isOnLearning = (table: { type: AnySQLiteColumn; facts: AnySQLiteColumn }) =>
  sql`(${table.type} IN ('learning-recorded', 'improvement-agreed', 'improvement-settled') OR instr(${table.facts}, '"change-of-practice"') > 0)`;

/*
 * Tables of the cases: what was logged, the history, letters and documents. Every table of the record is STRICT and none deletes by cascade
 * (the migrations say so; tests/store insists). What a row may never do is refused by triggers, in the migration "guards".
 */

/** The last number given out in each year; a number is never given out twice. */
export const referenceYear = sqliteTable('reference_year', {
  year: integer().primaryKey(),
  lastNumber: integer('last_number').notNull(),
});

/** A case: what was settled at logging, and projections of its history that lists are paged by. */
export const complaintCase = sqliteTable(
  'complaint_case',
  {
    id: text().$type<CaseId>().primaryKey(),
    version: integer().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    reference: text().$type<CaseReference>().notNull(),
    complainantId: personRef('complainant_id'),
    procedureId: text('procedure_id').notNull(),
    procedureVersion: text('procedure_version').notNull(),
    division: text().$type<Division>().notNull(),
    kind: text().$type<ContactKind>().notNull(),
    channel: text().$type<Channel>().notNull(),
    receivedOn: text('received_on').$type<IsoDate>().notNull(),
    receivedAt: text('received_at').$type<TimeOfDay>(),
    loggedAt: text('logged_at').$type<Instant>().notNull(),
    loggedBy: staffRef('logged_by').notNull(),
    about: text().notNull(),
    categories: text({ mode: 'json' }).$type<Category[]>().notNull(),
    tenure: text().$type<Tenure>().notNull(),
    knownSince: text('known_since').$type<IsoDate>(),
    stage: text().$type<StageId>(),
    status: text().$type<CaseStatus>().notNull(),
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
    isWaiting: integer('is_waiting', { mode: 'boolean' }).notNull(),
    leadDue: text('lead_due').$type<IsoDate>(),
    next: text('next_json', { mode: 'json' }).$type<NextStep>(),
    clock: text('clock_json', { mode: 'json' }).$type<ClockResult>(),
    handlerId: staffRef('handler_id'),
    calendarVersion: text('calendar_version').notNull(),
    assessedOn: text('assessed_on').$type<IsoDate>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
    /** When a clock in hours runs out that is running: such cases come first. */
    urgentAt: text('urgent_at').$type<Instant>(),
    /** Families of the laws judged beside it, as adopted when it was received. Null: logged before offices adopted any. */
    overlays: text({ mode: 'json' }).$type<string[]>(),
  },
  (table) => [
    uniqueIndex('case_reference').on(table.reference),
    uniqueIndex('case_year_number').on(table.year, table.number),
    // Ordered as the queue is: what has a date before what has none.
    index('case_queue').on(
      table.isOpen,
      table.isWaiting,
      sql`${table.urgentAt} is null`,
      table.urgentAt,
      sql`${table.leadDue} is null`,
      table.leadDue,
      table.receivedOn,
      table.reference,
    ),
    index('case_handler_queue').on(
      table.handlerId,
      table.isOpen,
      table.isWaiting,
      sql`${table.urgentAt} is null`,
      table.urgentAt,
      sql`${table.leadDue} is null`,
      table.leadDue,
      table.receivedOn,
      table.reference,
    ),
    index('case_complainant').on(table.complainantId),
  ],
);

/** A column that names a case. */
const caseRef = (name: string) =>
  text(name)
    .$type<CaseId>()
    .references((): AnySQLiteColumn => complaintCase.id);

/** Everybody else who has to do with a case. */
export const casePerson = sqliteTable(
  'case_person',
  {
    caseId: caseRef('case_id').notNull(),
    personId: personRef('person_id').notNull(),
    role: text().$type<LinkRole>().notNull(),
    note: text().notNull(),
    linkedOn: text('linked_on').$type<IsoDate>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId, table.role] }),
    index('case_person_person').on(table.personId),
  ],
);

/** The history: appended, never changed, each entry chained to the one before by its hash. */
export const event = sqliteTable(
  'event',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().$type<EventId>().notNull(),
    /** Null for acts of the office that belong to no case. */
    caseId: caseRef('case_id'),
    type: text().$type<EventType | OfficeEventType>().notNull(),
    onDate: text('on_date').$type<IsoDate>().notNull(),
    recordedAt: text('recorded_at').$type<Instant>().notNull(),
    recordedBy: text('recorded_by').$type<StaffId>(),
    /** Canonical JSON: the very characters that were hashed. */
    facts: text().notNull(),
    wordsDigest: text('words_digest').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex('event_id').on(table.id),
    index('event_case').on(table.caseId, table.seq),
    uniqueIndex('event_prev_hash').on(table.prevHash),
    index('event_case_read').on(sql`${table.facts} ->> '$.caseId'`).where(sql`type = 'case-read'`),
    // Of half a million entries those on learning are a few hundred: the Learning page reads no others.
    index('event_learning').on(table.caseId).where(isOnLearning(table)),
  ],
);

/** The case that an entry of the kind “case-read” is about: such an entry is an act of the office, and stands in no case's history. */
export const readOfCase = sql<CaseId>`${event.facts} ->> '$.caseId'`;

/** What was typed with an event. Apart from it, so that a lawful erasure empties this row and the chain still verifies. */
export const eventWords = sqliteTable(
  'event_words',
  {
    eventId: text('event_id')
      .$type<EventId>()
      .primaryKey()
      .references(() => event.id),
    /** Without it the digest in the chain says nothing about the words; erased together with them. */
    salt: blob({ mode: 'buffer' }),
    words: text(),
    erasedAt: text('erased_at').$type<Instant>(),
  },
  (table) => [
    check(
      'event_words_whole_or_erased',
      sql`(${table.words} IS NULL) = (${table.erasedAt} IS NOT NULL) AND (${table.salt} IS NULL) = (${table.words} IS NULL)`,
    ),
  ],
);

export const letter = sqliteTable(
  'letter',
  {
    id: text().$type<LetterId>().primaryKey(),
    caseId: caseRef('case_id').notNull(),
    kind: text().$type<LetterKind>().notNull(),
    stage: text().$type<StageId>(),
    state: text().$type<LetterState>().notNull(),
    version: integer().notNull(),
    parts: text({ mode: 'json' }).$type<LetterParts>().notNull(),
    /** As printed on it, from `parts`. */
    date: text().$type<IsoDate>().notNull(),
    recipientId: personRef('recipient_id').notNull(),
    recipientName: text('recipient_name').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    createdBy: staffRef('created_by').notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
    model: text({ mode: 'json' }).$type<LetterModel>(),
    templateVersion: text('template_version'),
    sha256: text().$type<Sha256>(),
    pages: integer(),
    issuedAt: text('issued_at').$type<Instant>(),
    issuedBy: staffRef('issued_by'),
    sentOn: text('sent_on').$type<IsoDate>(),
    sentMethod: text('sent_method').$type<SendMethod>(),
    /** Other formats in which the person needs it and has not yet been sent it; null: none. */
    owedFormats: text('owed_formats', { mode: 'json' }).$type<OtherFormat[]>(),
  },
  (table) => [
    index('letter_case').on(table.caseId),
    index('letter_in_tray').on(table.issuedAt).where(sql`${table.state} = 'issued'`),
    index('letter_owed').on(table.issuedAt).where(sql`${table.owedFormats} IS NOT NULL`),
    check('letter_state_known', sql`${table.state} IN ('draft', 'issued', 'sent', 'discarded')`),
    check(
      'letter_issued_whole',
      sql`${table.state} NOT IN ('issued', 'sent') OR (${table.model} IS NOT NULL AND ${table.templateVersion} IS NOT NULL AND ${table.sha256} IS NOT NULL AND ${table.pages} IS NOT NULL AND ${table.issuedAt} IS NOT NULL AND ${table.issuedBy} IS NOT NULL)`,
    ),
    check(
      'letter_sent_whole',
      sql`${table.state} <> 'sent' OR (${table.sentOn} IS NOT NULL AND ${table.sentMethod} IS NOT NULL)`,
    ),
  ],
);

/** A file kept with a case; the bytes lie under files/ by their hash. */
export const document = sqliteTable(
  'document',
  {
    id: text().$type<DocumentId>().primaryKey(),
    caseId: caseRef('case_id').notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text().$type<Sha256>().notNull(),
    bytes: integer().notNull(),
    note: text().notNull(),
    addedOn: text('added_on').$type<IsoDate>().notNull(),
  },
  (table) => [index('document_case').on(table.caseId), index('document_sha256').on(table.sha256)],
);

import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseStatus, ClockResult, NextStep } from '../domain/assessment.ts';
import type { EventType, StageId } from '../domain/events.ts';
import type { CaseId, CaseReference, DocumentId, EventId, LetterId, PersonId, Sha256, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import type { LetterKind } from '../domain/letterKinds.ts';
import type { LetterModel } from '../domain/letterModel.ts';
import type { LetterParts, LetterState } from '../domain/letters.ts';
import type {
  Category,
  Channel,
  ContactKind,
  Division,
  LinkRole,
  Need,
  SendMethod,
  StaffRole,
  Tenure,
  TextSize,
} from '../domain/words.ts';

/**
 * The tables. Every one is STRICT and none deletes by cascade (the migrations say so; tests/store insists). What a row may
 * never do (change an event, thaw an issued letter) is refused by triggers, in the migration "guards".
 */

/** The landlord; one row. */
export const office = sqliteTable(
  'office',
  {
    id: integer().primaryKey(),
    version: integer().notNull(),
    name: text().notNull(),
    addressLines: text('address_lines', { mode: 'json' }).$type<string[]>().notNull(),
    postcode: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    website: text().notNull(),
    division: text().$type<Division>().notNull(),
    procedureId: text('procedure_id').notNull(),
    textSize: integer('text_size').$type<TextSize>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
  },
  (table) => [check('office_single_row', sql`${table.id} = 1`)],
);

export const staff = sqliteTable('staff', {
  id: text().$type<StaffId>().primaryKey(),
  name: text().notNull(),
  jobTitle: text('job_title').notNull(),
  role: text().$type<StaffRole>().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
});

/** Days on which the office is shut. */
export const closure = sqliteTable('closure', {
  id: integer().primaryKey(),
  fromDate: text('from_date').$type<IsoDate>().notNull(),
  toDate: text('to_date').$type<IsoDate>().notNull(),
  name: text().notNull(),
});

export const person = sqliteTable('person', {
  id: text().$type<PersonId>().primaryKey(),
  version: integer().notNull(),
  name: text().notNull(),
  salutation: text().notNull(),
  /** Null: no address. */
  addressLines: text('address_lines', { mode: 'json' }).$type<string[]>(),
  postcode: text(),
  phone: text().notNull(),
  email: text().notNull(),
  needs: text({ mode: 'json' }).$type<Need[]>().notNull(),
  needsNote: text('needs_note').notNull(),
  textSize: integer('text_size').$type<TextSize>().notNull(),
  language: text().notNull(),
  /** Name, address, postcode and telephone number as search terms (fold.ts); each word has a space before it. */
  searchText: text('search_text').notNull(),
  updatedAt: text('updated_at').$type<Instant>().notNull(),
});

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
    complainantId: text('complainant_id')
      .$type<PersonId>()
      .references(() => person.id),
    procedureId: text('procedure_id').notNull(),
    procedureVersion: text('procedure_version').notNull(),
    division: text().$type<Division>().notNull(),
    kind: text().$type<ContactKind>().notNull(),
    channel: text().$type<Channel>().notNull(),
    receivedOn: text('received_on').$type<IsoDate>().notNull(),
    receivedAt: text('received_at').$type<TimeOfDay>(),
    loggedAt: text('logged_at').$type<Instant>().notNull(),
    loggedBy: text('logged_by')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
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
    handlerId: text('handler_id')
      .$type<StaffId>()
      .references(() => staff.id),
    calendarVersion: text('calendar_version').notNull(),
    assessedOn: text('assessed_on').$type<IsoDate>().notNull(),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
  },
  (table) => [
    uniqueIndex('case_reference').on(table.reference),
    uniqueIndex('case_year_number').on(table.year, table.number),
    index('case_queue').on(table.isOpen, table.isWaiting, table.leadDue, table.receivedOn, table.reference),
    index('case_handler_queue').on(
      table.handlerId,
      table.isOpen,
      table.isWaiting,
      table.leadDue,
      table.receivedOn,
      table.reference,
    ),
    index('case_complainant').on(table.complainantId),
  ],
);

/** Everybody else who has to do with a case. */
export const casePerson = sqliteTable(
  'case_person',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => complaintCase.id),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
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
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => complaintCase.id),
    type: text().$type<EventType>().notNull(),
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
  ],
);

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
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => complaintCase.id),
    kind: text().$type<LetterKind>().notNull(),
    stage: text().$type<StageId>(),
    state: text().$type<LetterState>().notNull(),
    version: integer().notNull(),
    parts: text({ mode: 'json' }).$type<LetterParts>().notNull(),
    /** As printed on it, from `parts`. */
    date: text().$type<IsoDate>().notNull(),
    recipientId: text('recipient_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    recipientName: text('recipient_name').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    createdBy: text('created_by')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    updatedAt: text('updated_at').$type<Instant>().notNull(),
    model: text({ mode: 'json' }).$type<LetterModel>(),
    templateVersion: text('template_version'),
    sha256: text().$type<Sha256>(),
    pages: integer(),
    issuedAt: text('issued_at').$type<Instant>(),
    issuedBy: text('issued_by')
      .$type<StaffId>()
      .references(() => staff.id),
    sentOn: text('sent_on').$type<IsoDate>(),
    sentMethod: text('sent_method').$type<SendMethod>(),
  },
  (table) => [
    index('letter_case').on(table.caseId),
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
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => complaintCase.id),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text().$type<Sha256>().notNull(),
    bytes: integer().notNull(),
    note: text().notNull(),
    addedOn: text('added_on').$type<IsoDate>().notNull(),
  },
  (table) => [index('document_case').on(table.caseId), index('document_sha256').on(table.sha256)],
);

/** Half-filled forms; each member of staff has their own. */
export const draft = sqliteTable(
  'draft',
  {
    staffId: text('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    key: text().notNull(),
    content: text().notNull(),
    savedAt: text('saved_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.key] })],
);

/** Small things that the program remembers about this record, by name. */
export const setting = sqliteTable('setting', {
  name: text().primaryKey(),
  value: text().notNull(),
});

import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PersonId, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { ParagraphId } from '../domain/paragraphs.ts';
import type { AddressDoubt } from '../domain/people.ts';
import type { Prose } from '../domain/richText.ts';
import type { Division, Need, StaffRole, TextSize } from '../domain/words.ts';

/*
 * Tables of the office: the landlord, who works there, whom they know. Every table of the record is STRICT and none deletes by cascade
 * (the migrations say so; tests/store insists). What a row may never do is refused by triggers, in the migration "guards".
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
  version: integer().notNull().default(1),
});

/** A column that names a member of staff. */
export const staffRef = (name: string) =>
  text(name)
    .$type<StaffId>()
    .references((): AnySQLiteColumn => staff.id);

/** Paragraphs kept ready for letters: the office's own, and its versions of those that ship. */
export const paragraph = sqliteTable('paragraph', {
  id: text().$type<ParagraphId>().primaryKey(),
  version: integer().notNull(),
  category: text().notNull(),
  title: text().notNull(),
  text: text({ mode: 'json' }).$type<Prose>().notNull(),
  isHidden: integer('is_hidden', { mode: 'boolean' }).notNull(),
  updatedAt: text('updated_at').$type<Instant>().notNull(),
});

/** Words that are right in this office's letters besides those of the dictionary. */
export const dictionaryWord = sqliteTable('dictionary_word', {
  word: text().primaryKey(),
  addedAt: text('added_at').$type<Instant>().notNull(),
  addedBy: staffRef('added_by').notNull(),
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
  /** The last line of the envelope: a UK postcode or, abroad, the country; empty for a BFPO number that stands alone. */
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
  /** A letter to the address came back, and nobody has checked it since. */
  addressDoubt: text('address_doubt', { mode: 'json' }).$type<AddressDoubt>(),
  /** The entry under which this person is found, where two turned out to be one. Null: this one. */
  mergedInto: text('merged_into')
    .$type<PersonId>()
    .references((): AnySQLiteColumn => person.id),
});

/** A column that names a person. */
export const personRef = (name: string) =>
  text(name)
    .$type<PersonId>()
    .references((): AnySQLiteColumn => person.id);

/** Two entries that look like one person and are two, as somebody said; the lower id first. */
export const personApart = sqliteTable(
  'person_apart',
  {
    personId: personRef('person_id').notNull(),
    otherId: personRef('other_id').notNull(),
    saidAt: text('said_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.otherId] })],
);

/** Half-filled forms; each member of staff has their own. */
export const draft = sqliteTable(
  'draft',
  {
    staffId: staffRef('staff_id').notNull(),
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

import { z } from 'zod';
import { StaffId } from '../domain/ids.ts';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { Office, OfficeDetails, StaffDetails, StaffMember } from '../domain/people.ts';
import { Words } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const expectedVersion = z.int().min(1);

export const Startup = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({
    state: z.literal('refused'),
    /** Why the record was not opened. */
    reason: z.enum([
      'damaged',
      'not-ours',
      'newer',
      'vanished',
      'in-use',
      'network-or-synced',
      'disk-full',
      'disk-error',
      'no-permission',
      'sqlite-too-old',
      'migration-failed',
      'unexpected',
    ]),
    title: z.string(),
    message: z.string(),
    wayOut: z.string(),
    dataFolder: z.string(),
  }),
]);
export type Startup = z.infer<typeof Startup>;

export const Session = z.strictObject({
  office: Office.nullable(),
  staff: z.array(StaffMember),
  me: StaffMember.nullable(),
  today: IsoDate,
  /** The moment it is by the program's clock, for what is counted in hours. */
  now: Instant,
  /** The bank holidays in force, so that date fields can show them. */
  calendarVersion: z.string(),
  /** The calendar needs somebody: it ends within a year, has ended, or the program has brought a newer list. */
  calendarNotice: z.enum(['soon', 'ended', 'newer']).nullable(),
  programVersion: z.string(),
  dataFolder: z.string(),
});
export type Session = z.infer<typeof Session>;

const draftKey = z.string().min(1).max(120);

/** A half-filled form in a list: enough to know it again. */
export const BegunForm = z.strictObject({
  key: draftKey,
  savedAt: Instant,
  /** Whose or what: "2026-0001, Mrs Okafor"; null where the form is of nothing in particular. */
  about: z.string().nullable(),
  /** The first words of the longest text typed in it; empty: none was typed. */
  excerpt: z.string(),
});
export type BegunForm = z.infer<typeof BegunForm>;
/** How much is known of the record that is open. */
export const RecordHealth = z.strictObject({
  /** When it was read from end to end and found as it was closed, or whole: before it was opened, or beside the window. */
  reading: z.enum(['at-opening', 'to-come', 'under-way', 'done', 'failed']),
  /** What verifying the end of the history found at opening. */
  historyEnd: z.strictObject({ isIntact: z.boolean(), message: z.string() }),
});
export type RecordHealth = z.infer<typeof RecordHealth>;

export const StoredDraft = z.strictObject({ key: z.string(), content: z.json(), savedAt: Instant });

export const officeOperations = {
  'startup.get': query(nothing, Startup, 'nothing'),
  'startup.openDataFolder': command(nothing, nothing, 'nothing'),
  'startup.quit': command(nothing, nothing, 'nothing'),

  'session.get': query(nothing, Session, 'record'),
  /** "I am …": who is at the keyboard; recorded with every act until changed. */
  'session.choose': command(z.strictObject({ staffId: StaffId }), Session, 'office'),
  'session.leave': command(nothing, Session, 'office'),

  'office.setUp': command(
    z.strictObject({ office: OfficeDetails, staff: z.array(StaffDetails).min(1).max(60) }),
    Session,
    'record',
  ),
  'office.update': command(z.strictObject({ expectedVersion, office: OfficeDetails }), Session),
  'staff.add': command(z.strictObject({ staff: StaffDetails }), Session),
  'staff.update': command(
    z.strictObject({
      staffId: StaffId,
      expectedVersion,
      staff: StaffDetails,
      isActive: z.boolean(),
    }),
    Session,
  ),

  /** Half-filled forms, kept from the first keystroke until they are used or thrown away. Before the first run there is nobody yet: then only its own form. */
  'drafts.get': query(z.strictObject({ key: draftKey }), StoredDraft.nullable(), 'record'),
  'drafts.save': command(
    z.strictObject({ key: draftKey, content: z.json() }),
    z.strictObject({ savedAt: Instant }),
    'record',
  ),
  'drafts.discard': command(z.strictObject({ key: draftKey }), nothing, 'record'),
  /** What the person at the keyboard has begun and not finished, the newest first. */
  'drafts.list': query(nothing, z.array(BegunForm)),

  'record.health': query(nothing, RecordHealth, 'office'),
  'history.verify': query(nothing, z.strictObject({ checked: z.int(), isIntact: z.boolean(), message: Words })),
} as const;

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
      /** The entry as the user saw it, in the place of a version: a colleague's change meanwhile is not overwritten. */
      seen: StaffMember,
      staff: StaffDetails,
      isActive: z.boolean(),
    }),
    Session,
  ),

  /** Half-filled forms, kept from the first keystroke until they are used or thrown away. */
  'drafts.get': query(z.strictObject({ key: z.string().min(1).max(100) }), StoredDraft.nullable()),
  'drafts.save': command(
    z.strictObject({ key: z.string().min(1).max(100), content: z.json() }),
    z.strictObject({ savedAt: Instant }),
  ),
  'drafts.discard': command(z.strictObject({ key: z.string().min(1).max(100) }), nothing),

  'history.verify': query(nothing, z.strictObject({ checked: z.int(), isIntact: z.boolean(), message: Words })),
} as const;

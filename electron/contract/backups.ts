import { z } from 'zod';
import { CaseReference } from '../domain/ids.ts';
import { Instant } from '../domain/isoDate.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});

/** A copy that can be put back, by its name in the folder of backups. */
export const StoredCopy = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.enum(['backup', 'before-restore', 'before-migration']),
  at: Instant,
  bytes: z.int().min(0),
});
export type StoredCopy = z.infer<typeof StoredCopy>;

export const BackupStatus = z.strictObject({
  copies: z.array(StoredCopy),
  /** Something was written since the newest copy. */
  hasChanged: z.boolean(),
  isRunning: z.boolean(),
  /** Why the last attempt on this PC failed; null when it did not. */
  problem: z.string().nullable(),
  /** Kept files that are no longer what was kept; their backups are whole. */
  alteredFiles: z.int().min(0),
  secondPlace: z
    .strictObject({
      folder: z.string(),
      /** The last backup that went there. */
      lastAt: Instant.nullable(),
      problem: z.string().nullable(),
    })
    .nullable(),
  /** What to say in plain sight. */
  judgement: z.enum(['fine', 'only-here', 'second-place-late', 'late', 'failed', 'none-yet']),
  /** What became of a restore at this start; null when none was asked for. */
  restored: z.string().nullable(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** Twelve characters or more: three or four words. */
export const Passphrase = z
  .string()
  .min(12, 'Choose at least 12 characters: three or four words.')
  .max(200, 'That is longer than anybody can type without a mistake. Choose 200 characters at most.');

const name = z.strictObject({ name: StoredCopy.shape.name });

export const backupsOperations = {
  'backups.status': query(nothing, BackupStatus, 'office'),
  'backups.make': command(nothing, BackupStatus),
  /** What the record holds now and the copy does not. */
  'backups.lossOf': query(
    name,
    z.strictObject({
      isSameHistory: z.boolean(),
      entries: z.int().min(0),
      cases: z.array(
        z.strictObject({ reference: CaseReference, entries: z.int(), lastAt: Instant, isWhole: z.boolean() }),
      ),
    }),
  ),
  /** Puts a copy in the record's place: Redress closes and starts again. What is there now is put aside first. */
  'backups.restore': command(name, nothing),
  /** Opens a copy as a record of its own, looks at everything in it, and throws that away. */
  'backups.rehearse': command(name, z.strictObject({ isSound: z.boolean(), message: z.string() })),
  /** Asks for a folder; null when the user thought better of it. */
  'backups.chooseSecondPlace': command(z.strictObject({ passphrase: Passphrase }), BackupStatus.nullable()),
  'backups.leaveSecondPlace': command(nothing, BackupStatus),

  /** The copies in the data folder, while no record is open or none has been begun. */
  'startup.copies': query(nothing, z.array(StoredCopy), 'nothing'),
  'startup.restore': command(name, nothing, 'nothing'),
  /** Asks for the folder of a second place and puts its newest backup in the record's place; false: the user thought better of it. */
  'startup.restoreFromSecondPlace': command(
    z.strictObject({ passphrase: z.string().min(1, 'Type the passphrase of the backups.').max(200) }),
    z.strictObject({ isStarting: z.boolean() }),
    'nothing',
  ),
} as const;

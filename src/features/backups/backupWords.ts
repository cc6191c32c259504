import type { BackupStatus, StoredCopy } from '../../../electron/contract/backups.ts';
import { type Instant, londonDate, londonTime, plainDate } from '../../../electron/domain/isoDate.ts';

/** "2 March 2026, 14:05". */
export function momentText(at: Instant): string {
  return `${plainDate(londonDate(at))}, ${londonTime(at)}`;
}

export const copyKindWords: Record<StoredCopy['kind'], string> = {
  backup: 'Backup',
  'before-restore': 'As it was before a backup was put back',
  'before-migration': 'As it was before a new version of Redress',
};

/** The state of the backups in a few words, and whether somebody should act. */
export function judgementWords({ judgement }: BackupStatus): { short: string; long: string; isTrouble: boolean } {
  switch (judgement) {
    case 'fine':
      return {
        short: 'Backups are in order',
        long: 'Everything up to the last hour is backed up here and in the second place.',
        isTrouble: false,
      };
    case 'none-yet':
      return {
        short: 'No backup yet',
        long: 'The first backup is made when Redress is closed, or at once with the button below.',
        isTrouble: false,
      };
    case 'only-here':
      return {
        short: 'Backups only on this PC',
        long: 'If this PC is stolen or its disk breaks, the record and its backups are gone together. Choose a second place.',
        isTrouble: true,
      };
    case 'second-place-late':
      return {
        short: 'Second place not reached',
        long: 'No backup has reached the second place for a week. Plug the disk in, or see whether the network is there.',
        isTrouble: true,
      };
    case 'late':
      return {
        short: 'Backup is late',
        long: 'Something was changed more than a day ago and is in no backup. Make one now.',
        isTrouble: true,
      };
    case 'failed':
      return {
        short: 'Backup failed',
        long: 'The last backup could not be made.',
        isTrouble: true,
      };
  }
}

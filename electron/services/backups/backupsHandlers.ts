import type { Handlers } from '../handlerTable.ts';
import {
  chooseSecondPlace,
  getBackupStatus,
  getLoss,
  leaveSecondPlace,
  listCopiesAtStart,
  makeBackupNow,
  rehearseRestore,
  restoreAtStart,
  restoreCopy,
  restoreFromSecondPlace,
} from './backups.ts';
import { bringBackFilesNow, checkFilesNow, getFilesStatus } from './files.ts';

/** What is asked about backups, about files that are missing, and about what comes before a record is open. */
export const backupsHandlers = {
  'backups.status': getBackupStatus,
  'backups.make': makeBackupNow,
  'backups.lossOf': getLoss,
  'backups.restore': restoreCopy,
  'backups.rehearse': rehearseRestore,
  'backups.chooseSecondPlace': chooseSecondPlace,
  'backups.leaveSecondPlace': leaveSecondPlace,
  'startup.copies': listCopiesAtStart,
  'startup.restore': restoreAtStart,
  'startup.restoreFromSecondPlace': restoreFromSecondPlace,
  'files.status': getFilesStatus,
  'files.check': checkFilesNow,
  'files.bringBack': bringBackFilesNow,
} satisfies Partial<Handlers>;

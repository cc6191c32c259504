import type { FilesStatus } from '../../contract/files.ts';
import type { OutputOf } from '../../contract/operations.ts';
import { Sha256 } from '../../domain/ids.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { withKey } from './backupKeeper.ts';

/** How the letters and documents on this PC stood when they were last looked at. */
export function getFilesStatus(program: Program): FilesStatus {
  return statusOf(program);
}

/** Looks at all of them now. */
export async function checkFilesNow(program: Program): Promise<FilesStatus> {
  await program.requireFiles().check();
  return statusOf(program);
}

/** Brings back from the backups what is missing or was altered, and notes it in the history. */
export async function bringBackFilesNow(program: Program): Promise<OutputOf<'files.bringBack'>> {
  const files = program.requireFiles();
  const place = program.requireBackups().secondPlace();
  const back = (await files.bringBack(place && withKey(place))).map((sha256) => Sha256.parse(sha256));
  if (back.length > 0)
    program.requireRecord().write((tx) =>
      recordOffice(program, tx, {
        facts: { type: 'files-brought-back', ...actOf(program), files: back },
        words: {},
      }),
    );
  await files.check();
  return { broughtBack: back.length, status: statusOf(program) };
}

function statusOf(program: Program): FilesStatus {
  return { ...program.requireFiles().status(), hasSecondPlace: program.requireBackups().secondPlace() !== null };
}

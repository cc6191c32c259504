import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupStatus, StoredCopy } from '../../contract/backups.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { type Instant, londonDate, londonTime, plainDate } from '../../domain/isoDate.ts';
import { listStoredCopies } from '../../store/backups/keeper.ts';
import { momentOf } from '../../store/backups/names.ts';
import type { RestoreOutcome } from '../../store/backups/restore.ts';
import { forgetRestore, requestRestore } from '../../store/backups/restore.ts';
import {
  fetchFromSecondPlace,
  listSecondPlace,
  openSecondPlace,
  PlaceError,
  prepareSecondPlace,
} from '../../store/backups/secondPlace.ts';
import { VaultError } from '../../store/backups/vault.ts';
import { placesIn } from '../../store/folder.ts';
import { isRestoreNoted } from '../../store/history.ts';
import { getOffice } from '../../store/office.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { isWithin } from '../office/folders.ts';
import type { Program } from '../program.ts';
import { openersIn, placeSentence } from './backupKeeper.ts';

/** How things stand with the backups. */
export function getBackupStatus(program: Program): BackupStatus {
  return { ...program.requireBackups().status(), restored: restoredWords(program.requireRecord().restored) };
}

/** Makes a backup now, here and in the second place. */
export async function makeBackupNow(program: Program): Promise<BackupStatus> {
  await program.requireBackups().make();
  return getBackupStatus(program);
}

/** What putting a copy back would lose. @throws NOT_FOUND */
export function getLoss(program: Program, { name }: ParsedInputOf<'backups.lossOf'>): OutputOf<'backups.lossOf'> {
  return program.requireRecord().backups.lossOf(name);
}

/** Asks for a copy to be put back and starts Redress again. @throws NOT_FOUND */
export function restoreCopy(program: Program, { name }: ParsedInputOf<'backups.restore'>): OutputOf<'backups.restore'> {
  program.requireRecord().backups.askForRestore(name);
  program.desktop.relaunch();
  return {};
}

/** Rehearses putting a copy back. @throws NOT_FOUND */
export async function rehearseRestore(
  program: Program,
  { name }: ParsedInputOf<'backups.rehearse'>,
): Promise<OutputOf<'backups.rehearse'>> {
  const found = await program.requireRecord().backups.drill(name);
  const isSound = found.isHistoryIntact && found.missingFiles === 0 && found.alteredFiles === 0;
  const cases = `${found.cases.toLocaleString('en-GB')} ${found.cases === 1 ? 'case' : 'cases'}`;
  const files = `${found.files.toLocaleString('en-GB')} letters and documents`;
  const trouble = [
    found.isHistoryIntact ? '' : found.historyMessage,
    found.missingFiles > 0 ? `${found.missingFiles} of ${files} are not in the backup.` : '',
    found.alteredFiles > 0 ? `${found.alteredFiles} of ${files} are not as they were kept.` : '',
  ].filter((sentence) => sentence !== '');
  return {
    isSound,
    message: isSound
      ? `The backup opens by itself and is whole: ${cases}, ${files}. ${found.historyMessage} ${headWords(found.head)}`
      : `The backup opens, with ${cases}, but not everything is in it. ${trouble.join(' ')}`,
  };
}

/** The seal of a history: two that agree in it agree in every entry. */
function headWords({ seq, hash }: { seq: number; hash: string }): string {
  return seq === 0
    ? ''
    : `The seal of the last, number ${seq.toLocaleString('en-GB')}, begins with ${hash.slice(0, 12)}.`;
}

/** Makes a folder the second place and sends a backup there. @throws BAD_INPUT where the folder cannot be one */
export async function chooseSecondPlace(
  program: Program,
  { passphrase }: ParsedInputOf<'backups.chooseSecondPlace'>,
): Promise<OutputOf<'backups.chooseSecondPlace'>> {
  const record = program.requireRecord();
  const folder = await program.desktop.chooseFolder('Choose where a second backup is to be kept');
  if (folder === null) return null;
  if (isWithin(folder, record.folder))
    throw new AppError(
      'BAD_INPUT',
      'That folder lies within the data folder of Redress, so it would be lost together with it. Choose one on another disk. Nothing was changed.',
    );
  try {
    const place = await prepareSecondPlace(folder, passphrase, openersIn(program.options.resourcesFolder));
    record.write((tx) =>
      recordOffice(program, tx, { facts: { type: 'second-place-set', ...actOf(program) }, words: { folder } }),
    );
    program.requireBackups().remember(place);
  } catch (error) {
    throw new AppError(
      'BAD_INPUT',
      error instanceof PlaceError && error.reason === 'other-passphrase'
        ? 'There are backups in that folder already, made with another passphrase. Type that passphrase, or choose another folder. Nothing was changed.'
        : 'That folder cannot be written to. Choose another one, or see whether the disk is full or protected. Nothing was changed.',
    );
  }
  await program.requireBackups().make();
  return getBackupStatus(program);
}

/** Sends no more backups to the second place; what lies there stays. */
export function leaveSecondPlace(program: Program): BackupStatus {
  const place = program.requireBackups().secondPlace();
  if (place) {
    program.requireRecord().write((tx) =>
      recordOffice(program, tx, {
        facts: { type: 'second-place-left', ...actOf(program) },
        words: { folder: place.folder },
      }),
    );
    program.requireBackups().remember(null);
  }
  return getBackupStatus(program);
}

/** The copies in the data folder, for a record that could not be opened. */
export function listCopiesAtStart(program: Program): StoredCopy[] {
  const { backups } = placesIn(program.options.dataFolder);
  return existsSync(backups) ? listStoredCopies(backups) : [];
}

/** Puts a copy back where the record could not be opened. @throws NOT_ALLOWED while a record is in use, NOT_FOUND */
export function restoreAtStart(
  program: Program,
  { name }: ParsedInputOf<'startup.restore'>,
): OutputOf<'startup.restore'> {
  requireNothingToLose(program);
  if (!listCopiesAtStart(program).some((copy) => copy.name === name))
    throw new AppError('NOT_FOUND', 'That backup is no longer there. Nothing was changed. Choose another one.');
  requestRestore(placesIn(program.options.dataFolder), name, program.now());
  program.desktop.relaunch();
  return {};
}

/** Brings the newest backup of a second place to this PC. @throws NOT_ALLOWED, BAD_INPUT */
export async function restoreFromSecondPlace(
  program: Program,
  { passphrase }: ParsedInputOf<'startup.restoreFromSecondPlace'>,
): Promise<OutputOf<'startup.restoreFromSecondPlace'>> {
  requireNothingToLose(program);
  const folder = await program.desktop.chooseFolder('Choose the folder in which “Redress backups” lies');
  if (folder === null) return { isStarting: false };
  const places = placesIn(program.options.dataFolder);
  try {
    for (const needed of [places.backups, places.files]) mkdirSync(needed, { recursive: true });
    const place = await openSecondPlace(folder, passphrase);
    const [newest] = await listSecondPlace(folder);
    if (!newest) throw new PlaceError('not-a-place');
    const name = newest.name.replace(/\.vault$/, '');
    await fetchFromSecondPlace(place, { name: newest.name, to: join(places.backups, name), filesFolder: places.files });
    requestRestore(places, name, program.now());
  } catch (error) {
    program.log.error('a backup could not be fetched from a second place', {}, error);
    if (error instanceof VaultError)
      throw new AppError(
        'BAD_INPUT',
        'A backup there is damaged and does not open. Nothing was changed. Ask whoever looks after the PC for another copy of that folder.',
      );
    throw new AppError('BAD_INPUT', `${placeSentence(error)} Nothing was changed.`, [
      ...(error instanceof PlaceError && error.reason === 'other-passphrase'
        ? [{ path: 'passphrase', message: 'This is not the passphrase of the backups in that folder.' }]
        : []),
    ]);
  }
  program.desktop.relaunch();
  return { isStarting: true };
}

/** From the first pages a record can only be put where there is none, or one that does not open. */
function requireNothingToLose(program: Program): void {
  if (program.isReady && program.requireRecord().read(getOffice))
    throw new AppError(
      'NOT_ALLOWED',
      'A record is in use here. Put a backup back from the page “Backups”, which shows what would be lost. Nothing was changed.',
    );
}

/**
 * Notes in the history that a backup took the record's place: the first thing that happened since. Cut off in between, it is done
 * at the next start; it is noted once.
 */
export function noteRestore(program: Program, restored: Extract<RestoreOutcome, { state: 'done' }>): void {
  const { copy, aside } = restored;
  const record = program.requireRecord();
  record.write((tx) => {
    if (isRestoreNoted(tx, restored)) return;
    recordOffice(program, tx, { facts: { type: 'record-restored', ...actOf(program), copy, aside }, words: {} });
  });
  forgetRestore(placesIn(record.folder));
}

/** What became of a restore, said once after the start. */
function restoredWords(outcome: RestoreOutcome | null): string | null {
  if (outcome === null) return null;
  if (outcome.state === 'refused')
    return 'The backup that was to be put back is damaged. The record is as it was before. Choose another backup.';
  const at = momentOf(outcome.copy);
  return `The record is as it was ${at ? momentWords(at) : 'when the backup was made'}. What was there before is kept among the backups and can be put back.`;
}

/** "at 14:05 on 2 March 2026". */
export function momentWords(at: Instant): string {
  return `at ${londonTime(at)} on ${plainDate(londonDate(at))}`;
}

import { join } from 'node:path';
import type { BackupStatus } from '../../contract/backups.ts';
import type { Instant } from '../../domain/isoDate.ts';
import { PlaceError, type SecondPlace, sendToSecondPlace } from '../../store/backups/secondPlace.ts';
import { placesIn } from '../../store/folder.ts';
import type { CaseRecord } from '../../store/record.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import type { Log } from '../log.ts';

const CHECK_EVERY = 10 * 60_000;
const HOUR = 3_600_000;
const LATE_AFTER = 26 * HOUR;
const SECOND_PLACE_LATE_AFTER = 7 * 24 * HOUR;
const SETTING = 'second-place';

/** The second place as the record remembers it. The key stands beside the record that it protects elsewhere: whoever has this file has the record anyway. */
interface RememberedPlace {
  folder: string;
  salt: string;
  key: string;
  lastAt: Instant | null;
  problem: string | null;
}

/** Makes backups without being asked: every hour in which something changed, and at the end. */
export interface BackupKeeper {
  /** Makes one now, here and in the second place. Never throws: what went wrong stands in the status. */
  make(): Promise<void>;
  status(): Omit<BackupStatus, 'restored'>;
  secondPlace(): RememberedPlace | null;
  remember(place: SecondPlace | null): void;
  /** Makes none any more: the record is damaged. */
  stop(): void;
  /** Stops the timer, and makes the last one if anything changed. A second call does nothing. */
  finish(): Promise<void>;
}

/** Starts looking after a record's backups. `now` is the program's clock; `onUnsound` hears of a copy that is not whole. */
export function startBackupKeeper(
  record: CaseRecord,
  now: () => Instant,
  log: Log,
  onUnsound: () => void = () => {},
): BackupKeeper {
  const { backups } = record;
  let problem: string | null = null;
  let alteredFiles = 0;
  let running = 0;

  const make = async ({ isClosing = false } = {}) => {
    running += 1;
    try {
      const made = await backups.make({ isClosing });
      alteredFiles = made.files.altered.length;
      problem = null;
      await send(made.path);
    } catch (error) {
      problem = sentenceFor(error);
      log.error('a backup failed', {}, error);
      if (isUnsound(error)) onUnsound();
    } finally {
      running -= 1;
    }
  };

  const send = async (copy: string) => {
    const place = recall(record);
    if (!place) return;
    try {
      await sendToSecondPlace(withKey(place), { copy, filesFolder: placesIn(record.folder).files });
      keep(record, { ...place, lastAt: now(), problem: null });
    } catch (error) {
      keep(record, { ...place, problem: placeSentence(error) });
      if (!(error instanceof PlaceError)) log.error('a backup did not reach the second place', {}, error);
    }
  };

  const newestAt = () => backups.list().find((copy) => copy.kind === 'backup')?.at ?? null;
  const timer = setInterval(() => {
    const newest = newestAt();
    const isDue = newest === null || Date.parse(now()) - Date.parse(newest) >= HOUR;
    if (running === 0 && isDue && backups.hasChanged()) void make();
  }, CHECK_EVERY);
  timer.unref();

  let finishing: Promise<void> | null = null;
  const finishOnce = async () => {
    clearInterval(timer);
    await backups.settled();
    if (backups.hasChanged()) await make({ isClosing: true });
  };

  return {
    make: () => make(),
    secondPlace: () => recall(record),
    remember(place) {
      keep(
        record,
        place && {
          folder: place.folder,
          salt: place.key.salt.toString('hex'),
          key: place.key.key.toString('hex'),
          lastAt: null,
          problem: null,
        },
      );
    },
    status() {
      const place = recall(record);
      const facts = { newest: newestAt(), hasChanged: backups.hasChanged(), problem, place, now: now() };
      return {
        copies: backups.list(),
        hasChanged: facts.hasChanged,
        isRunning: running > 0,
        problem,
        alteredFiles,
        secondPlace: place && { folder: place.folder, lastAt: place.lastAt, problem: place.problem },
        judgement: judge(facts),
      };
    },
    stop: () => clearInterval(timer),
    finish() {
      finishing ??= finishOnce();
      return finishing;
    },
  };
}

interface Facts {
  newest: Instant | null;
  hasChanged: boolean;
  problem: string | null;
  place: RememberedPlace | null;
  now: Instant;
}

/** The one thing to say of the backups, the worst first. */
export function judge({ newest, hasChanged, problem, place, now }: Facts): BackupStatus['judgement'] {
  const age = (at: Instant) => Date.parse(now) - Date.parse(at);
  if (problem !== null) return 'failed';
  if (newest === null) return 'none-yet';
  if (hasChanged && age(newest) > LATE_AFTER) return 'late';
  if (place === null) return 'only-here';
  if (place.lastAt === null ? place.problem !== null : age(place.lastAt) > SECOND_PLACE_LATE_AFTER)
    return 'second-place-late';
  return 'fine';
}

/** A remembered place with its key at hand. */
export function withKey({ folder, key, salt }: RememberedPlace): SecondPlace {
  return { folder, key: { key: Buffer.from(key, 'hex'), salt: Buffer.from(salt, 'hex') } };
}

function recall(record: CaseRecord): RememberedPlace | null {
  const text = record.read((db) => getSetting(db, SETTING));
  return text ? (JSON.parse(text) as RememberedPlace) : null; // written by `keep`, and by nothing else
}

function keep(record: CaseRecord, place: RememberedPlace | null): void {
  record.backups.writeBesides(() => record.write((tx) => setSetting(tx, SETTING, place ? JSON.stringify(place) : '')));
}

/** Why a second place cannot be used, for staff. */
export function placeSentence(error: unknown): string {
  const reason = error instanceof PlaceError ? error.reason : null;
  switch (reason) {
    case 'unreachable':
      return 'The second place could not be reached. Plug the disk in, or see whether the network is there; the next backup goes there by itself.';
    case 'other-passphrase':
      return 'The backups there were made with another passphrase.';
    case 'not-a-place':
      return 'There are no backups of Redress in that folder.';
    case null:
      return 'The backup could not be written to the second place. See whether there is room and whether this PC may write there.';
  }
}

/** The copy was made and is not whole: the disk under it is bad, or the record itself. */
function isUnsound(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // From the process beside the window only the message comes.
  return error.message.startsWith('the copy') || ('code' in error && String(error.code).startsWith('SQLITE_CORRUPT'));
}

function sentenceFor(error: unknown): string {
  if (isUnsound(error))
    return 'The last backup was not whole when it was read again, so it does not count. The record itself has been looked through and is whole: the disk may be failing. Ask whoever looks after the PC to look at it soon.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return 'The disk is full, so no backup could be made. The record itself is safe. Make room on the disk.';
  return 'The last backup could not be made. The record itself is safe. Try again; if it fails again, ask whoever looks after the PC to look at the disk.';
}

/** Where the file that explains how to open the backups lies, beside its opener. */
export function openersIn(resourcesFolder: string): string[] {
  return ['HOW TO OPEN THESE BACKUPS.txt', 'open-backups.mjs'].map((name) => join(resourcesFolder, 'backups', name));
}

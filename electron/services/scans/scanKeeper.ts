import { join } from 'node:path';
import type { Sha256 } from '../../domain/ids.ts';
import { plainFileName } from '../../exports/shape/fileNames.ts';
import type { Writer } from '../../store/database.ts';
import type { CaseRecord } from '../../store/record.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import type { Log } from '../log.ts';
import { isFinished, listFiles, readScan, type Scan, type SeenFile, scanId } from './scanFolder.ts';

/** Looked at again and again rather than watched: a folder on a share tells nobody of new files. */
const LOOK_EVERY_MS = 3_000;
/** A file whose kind has an end that has not come: after so many looks in which it did not grow it is taken for damaged, and shown. */
const PATIENT_LOOKS = 40;
/** So many are read at one look; a folder with years of scans in it is gone through little by little. */
const READ_AT_ONCE = 10;
const SETTING = 'scans-folder';

/** Watches the folder in which the office's scanner puts its files. */
export interface ScanKeeper {
  folder(): string | null;
  /** Remembers the folder, in the transaction that says so in the history. */
  remember(tx: Writer, folder: string | null): void;
  /** The whole files that wait, the oldest first. */
  waiting(): readonly Scan[];
  /** Files that are still being written, or were not read yet. */
  arriving(): number;
  /** Names of files that have long stayed as they are and cannot be read: empty, or held by another program. */
  unreadable(): string[];
  problem(): string | null;
  find(id: string): Scan | null;
  pathOf(scan: Scan): string;
  /** Looks now. */
  look(): Promise<void>;
  close(): void;
}

interface Watched extends SeenFile {
  /** Looks in which it has stayed as it was. */
  still: number;
  scan: Scan | null;
  /** So often it was tried to read it. */
  tries: number;
}

/** Begins to watch. `onChange` hears when what waits has changed. */
export function startScanKeeper(record: CaseRecord, log: Log, onChange: () => void): ScanKeeper {
  let watched = new Map<string, Watched>();
  let problem: string | null = null;
  let told = '';
  let looking: Promise<void> = Promise.resolve();
  let underWay = 0;
  let isClosed = false;

  const folder = () => record.read((db) => getSetting(db, SETTING)) || null;
  const waiting = () => [...watched.values()].flatMap(({ scan }) => scan ?? []);
  const unread = (isGivenUp: boolean) =>
    [...watched.values()].filter(({ scan, tries }) => scan === null && tries > PATIENT_LOOKS === isGivenUp);
  const arriving = () => unread(false).length;
  const unreadable = () => unread(true).map(({ fileName }) => plainFileName(fileName));

  const lookNow = async () => {
    const place = folder();
    if (place === null) watched = new Map();
    else {
      try {
        await takeIn(place, await listFiles(place));
        problem = null;
      } catch (error) {
        // A share that is away comes back; what was seen there is not forgotten for that, but it cannot be dealt with now.
        if (problem === null) log.error('the scans folder cannot be looked at', {}, error);
        watched = new Map();
        problem =
          'The folder for scans cannot be reached. See whether the network or the scanner is on; Redress goes on looking.';
      }
    }
    const tells = JSON.stringify([waiting().map(({ id }) => id), arriving(), unreadable(), problem]);
    if (tells !== told) onChange();
    told = tells;
  };

  const takeIn = async (place: string, files: SeenFile[]) => {
    const next = new Map<string, Watched>();
    let toRead = READ_AT_ONCE;
    for (const file of files) {
      const id = scanId(file);
      const before = watched.get(id);
      const one: Watched = before
        ? { ...before, still: before.still + 1 }
        : { ...file, still: 0, scan: null, tries: 0 };
      if (one.scan === null && one.still > 0 && toRead > 0) {
        one.tries += 1;
        if (one.bytes > 0) {
          toRead -= 1;
          one.scan = await readIfWhole(place, one);
        }
      }
      next.set(id, one);
    }
    watched = next;
  };

  // A share that hangs is not asked again before it has answered.
  const timer = setInterval(() => underWay === 0 && void look(), LOOK_EVERY_MS);
  timer.unref();
  const look = () => {
    underWay += 1;
    looking = looking
      .then(() => (isClosed ? undefined : lookNow()))
      .catch((error: unknown) => log.error('looking for scans failed', {}, error))
      .finally(() => {
        underWay -= 1;
      });
    return looking;
  };
  void look();

  return {
    folder,
    remember(tx, place) {
      setSetting(tx, SETTING, place ?? '');
      // A file of the same name, size and time in another folder is another file.
      watched = new Map();
    },
    waiting,
    arriving,
    unreadable,
    problem: () => problem,
    find: (id) => watched.get(id)?.scan ?? null,
    pathOf: (scan) => join(folder() ?? '', scan.fileName),
    look,
    close() {
      isClosed = true;
      clearInterval(timer);
    },
  };
}

/** Reads a file that has not grown since the last look; null where it is not whole, or another program holds it. */
async function readIfWhole(folder: string, file: Watched): Promise<Scan | null> {
  try {
    const finished = await isFinished(join(folder, file.fileName));
    if (finished === false && file.still < PATIENT_LOOKS) return null;
    return { ...(await readScan(folder, file)), hasItsEnd: finished !== false };
  } catch {
    return null;
  }
}

/** For each scan, the earlier one of the list that is the very same file. */
export function twinsAmong(scans: readonly Scan[]): Map<string, string> {
  const first = new Map<Sha256, string>();
  const twins = new Map<string, string>();
  for (const { id, sha256, name } of scans) {
    const earlier = first.get(sha256);
    if (earlier === undefined) first.set(sha256, name);
    else twins.set(id, earlier);
  }
  return twins;
}

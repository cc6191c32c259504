import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FilesStatus } from '../../contract/files.ts';
import { type Instant, londonDate } from '../../domain/isoDate.ts';
import type { Background } from '../../store/backups/background.ts';
import type { FilesFound } from '../../store/backups/filesCheck.ts';
import { bringBackFiles } from '../../store/backups/mirror.ts';
import { fetchFiles, PlaceError, type SecondPlace } from '../../store/backups/secondPlace.ts';
import { placesIn } from '../../store/folder.ts';
import { describeNamed, listAwaitedHashes, listNamedHashes } from '../../store/namedFiles.ts';
import type { CaseRecord } from '../../store/record.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import type { Log } from '../log.ts';

/** The window opens first; the day's first check comes when it has settled. */
const FIRST_PAUSE_MS = 3 * 60_000;
const ASK_EVERY_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
const SETTING = 'files-check';

interface Report extends FilesFound {
  at: Instant;
}

/** Looks once a day whether every letter and document is still what was kept. */
export interface FilesKeeper {
  status(): Omit<FilesStatus, 'hasSecondPlace'>;
  /** Looks now; what went wrong stands in the status. */
  check(): Promise<void>;
  /** Brings back from the backup, and then from the second place, what was missing or altered at the last look. Answers the hashes. */
  bringBack(place: SecondPlace | null): Promise<string[]>;
  close(): void;
}

/** Begins to look after the files. `now` is the program's clock; `onTrouble` hears of every report. */
export function startFilesKeeper(
  record: CaseRecord,
  { now, background, log, onReport }: { now: () => Instant; background: Background; log: Log; onReport: () => void },
): FilesKeeper {
  const places = placesIn(record.folder);
  const backupFolder = record.backups.filesFolder;
  let running: Promise<void> | null = null;
  let problem: string | null = null;

  const lastReport = () => {
    const text = record.read((db) => getSetting(db, SETTING));
    return text ? (JSON.parse(text) as Report) : null; // written by `look`, and by nothing else
  };
  const look = async () => {
    try {
      const { named, awaited } = record.read((db) => ({ named: listNamedHashes(db), awaited: listAwaitedHashes(db) }));
      const orphansBefore = Date.parse(now()) - DAY_MS;
      const task = { filesFolder: places.files, backupFolder, named, awaited, orphansBefore };
      const found = await background('checkFiles', task);
      const report: Report = { at: now(), ...found };
      record.backups.writeBesides(() => record.write((tx) => setSetting(tx, SETTING, JSON.stringify(report))));
      problem = null;
      const [missing, altered] = [found.missing.length, found.altered.length];
      if (missing + altered > 0) log.error('kept files are not as they were kept', { missing, altered });
    } catch (error) {
      problem =
        'The letters and documents could not be looked at. They may be in order all the same: try it again; if it fails again, ask whoever looks after the PC to look at the disk.';
      log.error('the check of the files failed', {}, error);
    }
    onReport();
  };
  const check = () => {
    running ??= look().finally(() => {
      running = null;
    });
    return running;
  };

  const ifDue = () => {
    const last = lastReport();
    if (last === null || londonDate(last.at) < londonDate(now())) void check();
  };
  const first = setTimeout(ifDue, FIRST_PAUSE_MS).unref();
  const timer = setInterval(ifDue, ASK_EVERY_MS).unref();

  return {
    check,
    status() {
      const report = lastReport();
      return {
        at: report?.at ?? null,
        isRunning: running !== null,
        checked: report?.checked ?? 0,
        trouble: report ? troubleIn(record, report) : [],
        orphaned: report?.orphaned.length ?? 0,
        orphanedBytes: report?.orphaned.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
        problem,
      };
    },
    async bringBack(place) {
      const report = lastReport();
      if (report === null) return [];
      const bad = [...report.missing, ...report.altered];
      // What was altered is worth nothing as what it was kept for, whether it can be brought back or not.
      putAside(places.files, join(places.folder, 'files-altered'), report.altered);
      const back = await bringBackFiles(bad, backupFolder, places.files);
      const rest = bad.filter((sha256) => !back.includes(sha256));
      if (place === null || rest.length === 0) return back;
      try {
        return [...back, ...(await fetchFiles(place, rest, places.files))];
      } catch (error) {
        if (!(error instanceof PlaceError)) throw error;
        return back; // not plugged in: the rest is still told
      }
    },
    close() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}

function troubleIn(record: CaseRecord, { missing, altered, mendable }: Report): FilesStatus['trouble'] {
  const isMissing = new Set(missing);
  const canBeMended = new Set(mendable);
  const bad = [...missing, ...altered];
  if (bad.length === 0) return [];
  return record
    .read((db) => describeNamed(db, bad))
    .map(({ sha256, ...file }) => ({
      sha256,
      state: isMissing.has(sha256) ? 'missing' : 'altered',
      ...file,
      canBeBroughtBack: canBeMended.has(sha256),
    }));
}

/** What was altered is not destroyed: it may say who altered it. */
function putAside(files: string, aside: string, hashes: readonly string[]): void {
  for (const sha256 of hashes) {
    const path = join(files, sha256.slice(0, 2), sha256);
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about) continue;
    mkdirSync(aside, { recursive: true });
    renameSync(path, join(aside, `${sha256}-${Math.round(about.mtimeMs)}`));
  }
}

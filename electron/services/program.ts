import type { Push } from '../contract/reply.ts';
import type { StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { Office, StaffMember } from '../domain/people.ts';
import type { PdfRenderer } from '../letters/render/createPdfRenderer.ts';
import type { PagePrinter } from '../letters/render/pagePrinter.ts';
import type { Background } from '../store/backups/background.ts';
import type { Arrival } from '../store/files.ts';
import type { Pretence } from '../store/open.ts';
import type { CaseRecord } from '../store/record.ts';
import type { Refused } from '../store/refusals.ts';
import type { BackupKeeper } from './backups/backupKeeper.ts';
import type { FilesKeeper } from './backups/filesKeeper.ts';
import type { RecordKeeper } from './backups/recordKeeper.ts';
import type { ReadKeeper } from './history/readKeeper.ts';
import type { Log } from './log.ts';
import type { Desktop } from './office/desktop.ts';
import type { Rulebook } from './procedures/rulebook.ts';
import type { ScanKeeper } from './scans/scanKeeper.ts';
import type { SearchKeeper } from './search/searchKeeper.ts';

export interface ProgramOptions {
  dataFolder: string;
  resourcesFolder: string;
  migrationsFolder: string;
  programVersion: string;
  clock: () => Instant;
  /** Does long work beside the window; without it, it is done in line. */
  background?: Background;
  /** For tests: what stands in the place of a disk or a library, and when a record is only looked at. */
  pretend?: Pretence & { lightAbove?: number; readAfterMs?: number };
  /** The built file that reads documents for Find beside the window; without it, they are read in line. */
  textWorkerFile?: string;
  /** The built file that reads spreadsheets beside the window; without it, they are read in line. */
  tableWorkerFile?: string;
  /** The built file of the worker that tries what is enclosed with letters; without it (tests) that is opened in line. */
  partWorkerFile?: string;
  desktop: Desktop;
  /** Prints letters in other scripts; without it, they are refused with a sentence. */
  pagePrinter?: PagePrinter;
  push: (push: Push) => void;
  log: Log;
}

/** Everything that services work with: the record, the rules' data, the renderer, the clock, the desktop and who is at the keyboard. */
export interface Program {
  readonly options: ProgramOptions;
  readonly desktop: Desktop;
  readonly log: Log;
  readonly rulebook: Rulebook;
  /** Why the record was not opened; null when it was. */
  readonly refusal: Refused | null;
  readonly isReady: boolean;
  /** Exports that are being written, by id; aborting one stops it. */
  readonly runningExports: Map<string, AbortController>;
  /** Folders that this session's exports were written to: the only ones that may be shown. */
  readonly exportedFolders: Set<string>;
  /** Dropped and pasted files that are on their way, by the id that the window gave them. */
  readonly arrivals: Map<string, Arrival>;
  /** What makes PDFs of letters. Its libraries and fonts are loaded when it is first asked for: the window does not wait for them. */
  pdf(): Promise<PdfRenderer>;
  now(): Instant;
  today(): IsoDate;
  newId(): string;
  /** A short reference for the log file and for error messages. */
  newReference(): string;
  push(push: Push): void;
  signIn(staffId: StaffId | null): void;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireRecord(): CaseRecord;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireBackups(): BackupKeeper;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireSearch(): SearchKeeper;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireScans(): ScanKeeper;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireFiles(): FilesKeeper;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireHealth(): RecordKeeper;
  /** @throws UNEXPECTED when the record could not be opened. */
  requireReads(): ReadKeeper;
  /** @throws NOT_SET_UP before the first run's form is saved. */
  requireOffice(): Office;
  /** @throws NO_USER when nobody has said who they are. */
  requireUser(): StaffMember;
  userOrNull(): StaffMember | null;
  listStaff(): StaffMember[];
  close(): Promise<void>;
}

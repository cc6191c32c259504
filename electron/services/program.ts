import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Push } from '../contract/reply.ts';
import { AppError } from '../domain/appError.ts';
import type { StaffId } from '../domain/ids.ts';
import { type Instant, type IsoDate, londonDate } from '../domain/isoDate.ts';
import type { Office, StaffMember } from '../domain/people.ts';
import type { PdfRenderer } from '../letters/render/createPdfRenderer.ts';
import type { PagePrinter } from '../letters/render/pagePrinter.ts';
import { type Background, inLine } from '../store/backups/background.ts';
import type { Arrival } from '../store/files.ts';
import { placesIn } from '../store/folder.ts';
import type { Pretence } from '../store/open.ts';
import { type CaseRecord, type Closing, openRecord } from '../store/record.ts';
import { type Refused, refusalFor } from '../store/refusals.ts';
import { listStaff } from '../store/staff.ts';
import { type BackupKeeper, startBackupKeeper } from './backups/backupKeeper.ts';
import { noteRestore } from './backups/backups.ts';
import { type FilesKeeper, startFilesKeeper } from './backups/filesKeeper.ts';
import { damagedMeanwhile, type RecordKeeper, startRecordKeeper } from './backups/recordKeeper.ts';
import { startCalendar } from './calendar/calendarInForce.ts';
import { clearCopies } from './documents/fileCopies.ts';
import { type ReadKeeper, startReadKeeper } from './history/reads.ts';
import type { Log } from './log.ts';
import type { Desktop } from './office/desktop.ts';
import { startProcedures } from './procedures/procedureImport.ts';
import { officeToday } from './procedures/regimes.ts';
import { loadRulebook, type Rulebook } from './procedures/rulebook.ts';
import { startPolicies } from './remedies/policyImport.ts';
import { type ScanKeeper, startScanKeeper } from './scans/scanKeeper.ts';
import { type SearchKeeper, startSearchKeeper } from './search/searchKeeper.ts';

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

/** Opens the record and the rules' data. Never throws for a record that cannot be opened: the refusal is kept and shown. */
export function openProgram(options: ProgramOptions): Program {
  const opened = openRecord({
    folder: options.dataFolder,
    migrationsFolder: options.migrationsFolder,
    clock: options.clock,
    randomBytes: (length) => randomBytes(length),
    ...(options.background ? { background: options.background } : {}),
    ...(options.pretend ? { pretend: options.pretend } : {}),
    ...(options.pretend?.lightAbove === undefined ? {} : { lightAbove: options.pretend.lightAbove }),
  });
  let record = opened.ok ? opened.record : null;
  let refusal: Refused | null = opened.ok ? null : opened;
  if (record) clearCopies(options.dataFolder);
  const rulebook = loadRulebook(options.resourcesFolder);
  if (!opened.ok) options.log.error('the record was not opened', { reason: opened.reason, cause: opened.cause ?? '' });
  if (record && !record.tailCheck.isIntact) options.log.error('the end of the history does not verify');
  const search =
    record &&
    startSearchKeeper(record, placesIn(record.folder).search, {
      log: options.log,
      workerFile: options.textWorkerFile ?? null,
    });
  const backups = record && startBackupKeeper(record, options.clock, options.log, () => health?.lookThrough());
  const scans = record && startScanKeeper(record, options.log, () => options.push({ type: 'scans-changed' }));
  const files =
    record &&
    startFilesKeeper(record, {
      now: options.clock,
      background: options.background ?? inLine,
      log: options.log,
      onReport: () => options.push({ type: 'files-checked' }),
    });
  let closing: Promise<Closing | undefined> | null = null;
  let damaged: CaseRecord | null = null;
  const stopBesides = () => {
    for (const keeper of [search, scans, files, health]) keeper?.close();
  };
  const health =
    record &&
    startRecordKeeper(record, {
      log: options.log,
      ...(options.pretend?.readAfterMs === undefined ? {} : { pauseMs: options.pretend.readAfterMs }),
      onDamage() {
        refusal = damagedMeanwhile();
        stopBesides();
        reads?.abandon();
        backups?.stop();
        closing = Promise.resolve(undefined);
        damaged = record;
        record = null;
        options.push({ type: 'record-damaged' });
      },
    });
  const newId = () => uuidv7({ msecs: new Date(options.clock()).getTime() });
  const reads = record && startReadKeeper(record, newId, options.log);
  let userId: StaffId | null = null;
  let renderer: Promise<PdfRenderer> | null = null;

  const closeRecord = async (open: CaseRecord | null): Promise<Closing | undefined> => {
    stopBesides();
    reads?.flush();
    await backups?.finish();
    return open?.close();
  };

  const program: Program = {
    options,
    desktop: options.desktop,
    log: options.log,
    rulebook,
    get refusal() {
      return refusal;
    },
    get isReady() {
      return record !== null;
    },
    runningExports: new Map(),
    exportedFolders: new Set(),
    arrivals: new Map(),
    pdf() {
      renderer ??= import('../letters/render/createPdfRenderer.ts').then(({ createPdfRenderer }) =>
        createPdfRenderer({
          fontFolder: join(options.resourcesFolder, 'fonts'),
          readPicture: (sha256) => program.requireRecord().files.read(sha256),
          ...(options.pagePrinter ? { pagePrinter: options.pagePrinter } : {}),
        }),
      );
      return renderer;
    },
    now: options.clock,
    today: () => londonDate(options.clock()),
    newId,
    newReference: () => randomUUID().slice(0, 8),
    push(message) {
      if (message.type === 'record-changed') search?.wake();
      options.push(message);
    },
    signIn(staffId) {
      userId = staffId;
    },
    requireRecord() {
      if (!record)
        throw new AppError(
          'UNEXPECTED',
          'The record is not open, so nothing can be read or saved. Close Redress and start it again.',
        );
      return record;
    },
    requireBackups() {
      program.requireRecord();
      if (!backups) throw new AppError('UNEXPECTED', 'The record is not open, so it has no backups.');
      return backups;
    },
    requireSearch() {
      program.requireRecord();
      if (!search) throw new AppError('UNEXPECTED', 'The record is not open, so nothing can be found in it.');
      return search;
    },
    requireScans() {
      program.requireRecord();
      if (!scans) throw new AppError('UNEXPECTED', 'The record is not open, so no scans can be put on a case.');
      return scans;
    },
    requireFiles() {
      program.requireRecord();
      if (!files) throw new AppError('UNEXPECTED', 'The record is not open, so its files cannot be looked at.');
      return files;
    },
    requireHealth() {
      program.requireRecord();
      if (!health) throw new AppError('UNEXPECTED', 'The record is not open, so nothing can be said of it.');
      return health;
    },
    requireReads() {
      program.requireRecord();
      if (!reads) throw new AppError('UNEXPECTED', 'The record is not open, so nobody can look at a case.');
      return reads;
    },
    requireOffice() {
      const office = program.requireRecord().read((db) => officeToday(program, db));
      if (!office) throw new AppError('NOT_SET_UP', 'Redress does not know your office yet. Fill in the first form.');
      return office;
    },
    requireUser() {
      const user = program.userOrNull();
      if (!user)
        throw new AppError('NO_USER', 'Choose who you are first. Nothing was saved; what you typed is still here.');
      return user;
    },
    userOrNull: () => program.listStaff().find((member) => member.id === userId && member.isActive) ?? null,
    listStaff: () => program.requireRecord().read(listStaff),
    async close() {
      for (const running of program.runningExports.values()) running.abort();
      for (const arrival of program.arrivals.values()) arrival.cancel();
      program.arrivals.clear();
      const closed = await (closing ?? closeRecord(record));
      damaged?.abandon();
      if (record) clearCopies(options.dataFolder);
      if (closed?.problem) options.log.error('backup at close failed', {}, closed.problem);
    },
  };
  if (!record) return program;
  try {
    startProcedures(program);
    startPolicies(program);
    startCalendar(program);
    if (record.restored?.state === 'done') noteRestore(program, record.restored);
  } catch (error) {
    // What is written at every start could not be: nobody is to work on a record that does not take what is saved.
    options.log.error('the record takes nothing', {}, error);
    refusal = refusalFor(error, 'damaged');
    closing = closeRecord(record);
    record = null;
  }
  return program;
}

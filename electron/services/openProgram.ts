import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../domain/appError.ts';
import type { StaffId } from '../domain/ids.ts';
import { londonDate } from '../domain/isoDate.ts';
import type { PdfRenderer } from '../letters/render/createPdfRenderer.ts';
import { inLine } from '../store/backups/background.ts';
import { placesIn } from '../store/folder.ts';
import { type CaseRecord, type Closing, openRecord } from '../store/record.ts';
import { type Refused, refusalFor } from '../store/refusals.ts';
import { listStaff } from '../store/staff.ts';
import { startBackupKeeper } from './backups/backupKeeper.ts';
import { noteRestore } from './backups/backups.ts';
import { startFilesKeeper } from './backups/filesKeeper.ts';
import { damagedMeanwhile, startRecordKeeper } from './backups/recordKeeper.ts';
import { startCalendar } from './calendar/calendarInForce.ts';
import { clearCopies } from './documents/fileCopies.ts';
import { startReadKeeper } from './history/readKeeper.ts';
import { startProcedures } from './procedures/procedureImport.ts';
import { officeToday } from './procedures/regimes.ts';
import { loadRulebook } from './procedures/rulebook.ts';
import type { Program, ProgramOptions } from './program.ts';
import { startPolicies } from './remedies/policyImport.ts';
import { startScanKeeper } from './scans/scanKeeper.ts';
import { startSearchKeeper } from './search/searchKeeper.ts';

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
      // A file that could not be read just now, as while a virus scanner holds it, is tried again with the next letter.
      renderer.catch(() => {
        renderer = null;
      });
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

import { readFile, stat } from 'node:fs/promises';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { ScansView } from '../../contract/scans.ts';
import { AppError } from '../../domain/appError.ts';
import type { Reader } from '../../store/database.ts';
import type { BegunFile } from '../../store/files.ts';
import { loadCase } from '../cases/caseFile.ts';
import { addDocuments } from '../documents/documents.ts';
import { writeFreshCopy } from '../documents/fileCopies.ts';
import { openableName } from '../documents/fileTypes.ts';
import { describeHanded } from '../documents/handing.ts';
import { casesKeeping } from '../documents/sameFile.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { isWithin } from '../office/folders.ts';
import type { Program } from '../program.ts';
import { moveAside, type Scan } from './scanFolder.ts';
import { twinsAmong } from './scanKeeper.ts';

/** The largest scan that the window shows by itself. */
const LARGEST_SHOWN_BYTES = 40_000_000;
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'];
const DONE = 'Put on a case';
const ASIDE = 'Put aside';

/** The scans that wait to be put on a case. */
export function listScans(program: Program): ScansView {
  const scans = program.requireScans();
  return program.requireRecord().read((db) => {
    const waiting = scans.waiting();
    const twins = twinsAmong(waiting);
    return {
      folder: scans.folder(),
      problem: scans.problem(),
      arriving: scans.arriving(),
      unreadable: scans.unreadable(),
      scans: waiting.map((scan) => viewOf(db, scan, twins.get(scan.id) ?? null)),
    };
  });
}

function viewOf(db: Reader, scan: Scan, sameAs: string | null): ScansView['scans'][number] {
  const { id, name, bytes, at, mediaType, sha256, hasItsEnd } = scan;
  return {
    id,
    name,
    bytes,
    at,
    mediaType,
    hasItsEnd,
    shownAs: shownAs(scan),
    cases: casesKeeping(db, sha256).map(({ reference }) => reference),
    sameAs,
  };
}

function shownAs({ mediaType, bytes }: Scan): 'pdf' | 'picture' | null {
  if (bytes > LARGEST_SHOWN_BYTES) return null;
  if (mediaType === 'application/pdf') return 'pdf';
  return PICTURES.includes(mediaType) ? 'picture' : null;
}

/** Asks for the folder in which the scanner puts its files. @throws BAD_INPUT for a folder of the record itself */
export async function chooseScansFolder(program: Program): Promise<OutputOf<'scans.chooseFolder'>> {
  const folder = await program.desktop.chooseFolder('Choose the folder in which the scanner puts its files');
  if (folder === null) return null;
  const record = program.requireRecord();
  if (isWithin(folder, record.folder))
    throw new AppError(
      'BAD_INPUT',
      'That is the data folder of Redress itself, or lies in it. Choose the folder in which the scanner puts its files. Nothing was changed.',
    );
  const scans = program.requireScans();
  record.write((tx) => {
    scans.remember(tx, folder);
    recordOffice(program, tx, { facts: { type: 'scans-folder-set', ...actOf(program) }, words: { folder } });
  });
  await scans.look();
  return listScans(program);
}

/** Looks at no folder any more; what lies there stays. */
export async function leaveScansFolder(program: Program): Promise<ScansView> {
  const scans = program.requireScans();
  const folder = scans.folder();
  if (folder !== null)
    program.requireRecord().write((tx) => {
      scans.remember(tx, null);
      recordOffice(program, tx, { facts: { type: 'scans-folder-left', ...actOf(program) }, words: { folder } });
    });
  await scans.look();
  return listScans(program);
}

/** The bytes of a scan that the window can show. @throws NOT_FOUND, NOT_ALLOWED */
export async function showScan(program: Program, { id }: ParsedInputOf<'scans.show'>): Promise<OutputOf<'scans.show'>> {
  const scan = requireScan(program, id);
  if (shownAs(scan) === null) throw cannotShow();
  return { bytes: await readWhole(program, scan) };
}

/** Opens a copy of a scan with the program that Windows has for it. @throws NOT_FOUND, NOT_ALLOWED */
export async function openScan(program: Program, { id }: ParsedInputOf<'scans.open'>): Promise<OutputOf<'scans.open'>> {
  const scan = requireScan(program, id);
  const name = openableName(scan.name, scan.mediaType);
  if (name === null) throw cannotShow();
  await program.desktop.openFile(await writeFreshCopy(program, name, await readWhole(program, scan)));
  return {};
}

/** Keeps a copy of a scan with a case; only when its row is written is the original moved aside. @throws NOT_FOUND */
export async function putScanOnCase(
  program: Program,
  { id, caseId, on, note }: ParsedInputOf<'scans.putOnCase'>,
): Promise<OutputOf<'scans.putOnCase'>> {
  const scans = program.requireScans();
  const scan = requireScan(program, id);
  const { reference } = loadCase(program, caseId).row;
  const { sha256 } = await hold(program, scan);
  const { added } = await addDocuments(program, {
    caseId,
    expectedVersion: loadCase(program, caseId).row.version,
    draftKey: null,
    on,
    note,
    files: [{ sha256, name: scan.name }],
  });
  const isMoved = await moveAside(scans.folder() ?? '', scan.fileName, DONE, `${reference} ${scan.name}`);
  await scans.look();
  return { reference, wasOnCase: added.length === 0, isMoved };
}

/** Keeps a copy of a scan for a case that does not exist yet. @throws NOT_FOUND */
export async function keepScan(program: Program, { id }: ParsedInputOf<'scans.keep'>): Promise<OutputOf<'scans.keep'>> {
  const scan = requireScan(program, id);
  return describeHanded(program, null, scan.name, await hold(program, scan));
}

function hold(program: Program, scan: Scan): Promise<BegunFile> {
  return program
    .requireRecord()
    .files.addFrom(program.requireScans().pathOf(scan))
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw gone();
      throw error;
    });
}

/** Moves a scan that belongs to no case aside. @throws NOT_FOUND, DISK */
export async function putScanAside(program: Program, { id }: ParsedInputOf<'scans.putAside'>): Promise<ScansView> {
  const scans = program.requireScans();
  const scan = requireScan(program, id);
  if (!(await moveAside(scans.folder() ?? '', scan.fileName, ASIDE, scan.name)))
    throw new AppError(
      'DISK',
      'Redress may not change the folder for scans, so the scan still lies there. Ask whoever looks after the PC for permission to change files in it, or take the scan away yourself.',
    );
  await scans.look();
  return listScans(program);
}

function requireScan(program: Program, id: string): Scan {
  const scan = program.requireScans().find(id);
  if (!scan) throw gone();
  return scan;
}

async function readWhole(program: Program, scan: Scan): Promise<Uint8Array> {
  const path = program.requireScans().pathOf(scan);
  const about = await stat(path).catch(() => null);
  if (!about || about.size !== scan.bytes) throw gone();
  return new Uint8Array(await readFile(path));
}

function gone(): AppError {
  return new AppError(
    'NOT_FOUND',
    'That scan is no longer in the folder as it was: somebody took it away or scanned over it. Nothing was changed. Look at the list again.',
  );
}

function cannotShow(): AppError {
  return new AppError(
    'NOT_ALLOWED',
    'Redress does not open files of this kind. The file lies in the folder for scans as it was.',
  );
}

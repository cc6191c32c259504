import { stat } from 'node:fs/promises';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { type FileRef, type HandedFile, LARGEST_HANDED_BYTES, type NotTaken } from '../../domain/handedFiles.ts';
import type { CaseId } from '../../domain/ids.ts';
import { plainFileName } from '../../exports/shape/fileNames.ts';
import type { BegunFile } from '../../store/files.ts';
import type { Program } from '../program.ts';
import { typeOf } from './fileTypes.ts';
import { casesKeeping } from './sameFile.ts';

/** So many may be on their way at once; what a window that was closed left unfinished makes room. */
const MOST_ARRIVALS = 8;

/** Asks which files, and keeps copies of them; what cannot be taken is said, and does not keep the others out. */
export async function chooseDocuments(
  program: Program,
  { caseId }: ParsedInputOf<'documents.choose'>,
): Promise<OutputOf<'documents.choose'>> {
  const files: HandedFile[] = [];
  const notTaken: NotTaken[] = [];
  for (const path of await program.desktop.chooseFiles('Choose files to keep with the case')) {
    const name = plainFileName(path);
    const why = await whyNot(path, name);
    if (why !== null) notTaken.push({ name, why });
    else files.push(await describeHanded(program, caseId, name, await program.requireRecord().files.addFrom(path)));
  }
  return { files, notTaken };
}

/** Why a file cannot be taken; null where it can. */
async function whyNot(path: string, name: string): Promise<string | null> {
  const about = await stat(path).catch(() => null);
  if (!about?.isFile())
    return `“${name}” could not be read: it is gone, or Windows does not let you open it. Check the file, then choose it again.`;
  return about.size === 0 ? emptyFile(name) : null;
}

/** Takes the next piece of a dropped or pasted file. @throws BAD_INPUT for an empty file, one that is too large, and a piece out of turn */
export async function handDocument(
  program: Program,
  { caseId, handId, name: given, at, bytes, isLast }: ParsedInputOf<'documents.hand'>,
): Promise<OutputOf<'documents.hand'>> {
  const { arrivals } = program;
  const name = plainFileName(given);
  let arrival = arrivals.get(handId);
  const giveUp = (sentence: string) => {
    arrival?.cancel();
    arrivals.delete(handId);
    return new AppError('BAD_INPUT', sentence);
  };
  if (isLast && at + bytes.length === 0) throw giveUp(emptyFile(name));
  if (at + bytes.length > LARGEST_HANDED_BYTES)
    throw giveUp(
      `“${name}” is larger than ${LARGEST_HANDED_BYTES / 1_000_000} MB, too large to be dropped or pasted. It was not added. Use “Choose files…”: that takes a file of any size.`,
    );
  if (at !== (arrival?.bytes ?? 0))
    throw giveUp(`“${name}” did not arrive whole. It was not added. Drop it once more, or use “Choose files…”.`);
  if (arrival === undefined) {
    makeRoom(program);
    arrival = program.requireRecord().files.receive();
    arrivals.set(handId, arrival);
  }
  try {
    arrival.append(bytes);
    if (!isLast) return { file: null };
    const kept = arrival.finish();
    arrivals.delete(handId);
    return { file: await describeHanded(program, caseId, name, kept) };
  } catch (error) {
    if (arrivals.delete(handId)) arrival.cancel();
    throw error;
  }
}

function makeRoom({ arrivals }: Program): void {
  for (const [id, arrival] of arrivals) {
    if (arrivals.size < MOST_ARRIVALS) return;
    arrival.cancel();
    arrivals.delete(id);
  }
}

/** A kept file as a form shows it. */
export async function describeHanded(
  program: Program,
  caseId: CaseId | null,
  name: string,
  { sha256, bytes, head }: BegunFile,
): Promise<HandedFile> {
  const cases = program.requireRecord().read((db) => casesKeeping(db, sha256));
  return {
    sha256,
    name,
    bytes,
    mediaType: await typeOf(head),
    isOnCase: cases.some((one) => one.caseId === caseId),
    otherCases: cases.filter((one) => one.caseId !== caseId).map(({ reference }) => reference),
  };
}

/** What is known of files that a form names, each once, from what is really kept. @throws NOT_FOUND for one that is not */
export async function lookAtFiles(
  program: Program,
  refs: readonly FileRef[],
): Promise<(FileRef & { bytes: number; mediaType: string })[]> {
  const known = new Map(refs.map((ref) => [ref.sha256, ref]));
  return Promise.all(
    [...known.values()].map(async ({ sha256, name }) => {
      const kept = program.requireRecord().files.look(sha256);
      if (!kept)
        throw new AppError(
          'NOT_FOUND',
          `“${plainFileName(name)}” is no longer there. Nothing was saved; what you typed is still here. Take it out of the list and add it again.`,
        );
      return { sha256, name: plainFileName(name), bytes: kept.bytes, mediaType: await typeOf(kept.head) };
    }),
  );
}

/** The sentence for a file in which there is nothing. */
function emptyFile(name: string): string {
  return `“${name}” is empty: there is nothing in it. It was not added. Save or scan it once more.`;
}

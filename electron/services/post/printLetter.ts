import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { copyHeldFile, writeFreshCopy } from '../documents/fileCopies.ts';
import { letterFileName } from '../letters/letterOutput.ts';
import type { Program } from '../program.ts';
import { requireIssued } from './issued.ts';
import { jobOfOne } from './printRun.ts';

/**
 * Hands an issued letter to the system's print dialog with what it encloses: the bytes on file where it goes alone, else its
 * pages with its enclosures, forms and copies, each of which begins on the front of a sheet. Says what it could not print.
 * @throws NOT_ALLOWED for a draft
 */
export async function printLetter(
  program: Program,
  input: ParsedInputOf<'letters.print'>,
): Promise<OutputOf<'letters.print'>> {
  const { letter, loaded, sha256 } = program.requireRecord().read((db) => requireIssued(program, db, input.letterId));
  const name = letterFileName(letter, loaded.row.reference);
  const { isAlone, problems, bytes } = await jobOfOne(program, letter.id, name.replace(/\.pdf$/, ''));
  const path = isAlone ? await copyHeldFile(program, sha256, name) : await writeFreshCopy(program, name, await bytes());
  return { printed: await program.desktop.printPdf(path), byHand: problems };
}

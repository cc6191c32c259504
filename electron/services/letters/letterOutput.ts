import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { LetterId } from '../../domain/ids.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { requireCase } from '../../store/cases.ts';
import { requireLetter, type StoredLetter } from '../../store/letters.ts';
import { copyHeldFile } from '../documents/fileCopies.ts';
import type { Program } from '../program.ts';

/** Hands the PDF on file to the system's print dialog: the bytes that were issued, and no others. */
export async function printLetter(
  program: Program,
  input: ParsedInputOf<'letters.print'>,
): Promise<OutputOf<'letters.print'>> {
  const { sha256, name } = requireIssued(program, input.letterId);
  const copy = await copyHeldFile(program, sha256, name);
  return { printed: await program.desktop.printPdf(copy) };
}

function requireIssued(program: Program, letterId: LetterId) {
  return program.requireRecord().read((db) => {
    const letter = requireLetter(db, letterId);
    if (letter.sha256 === null)
      throw new AppError(
        'NOT_ALLOWED',
        'This letter is still a draft. Issue it first; then it can be printed and saved.',
      );
    return { sha256: letter.sha256, name: letterFileName(letter, requireCase(db, letter.caseId).reference) };
  });
}

/** "Stage 1 acknowledgement 2026-0042". */
export function letterFileName(letter: StoredLetter, reference: string): string {
  return `${letter.date} ${letterName(letter.kind, letter.stage)} ${reference}.pdf`;
}

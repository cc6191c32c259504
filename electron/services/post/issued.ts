import { AppError } from '../../domain/appError.ts';
import type { LetterId } from '../../domain/ids.ts';
import type { Reader } from '../../store/database.ts';
import { requireLetter } from '../../store/letters.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import { letterInWords } from '../letters/letterSent.ts';
import type { Program } from '../program.ts';

/** A letter that was issued, with its case and what was frozen of it. @throws NOT_FOUND, NOT_ALLOWED for a draft */
export function requireIssued(program: Program, db: Reader, letterId: LetterId) {
  const letter = requireLetter(db, letterId);
  const loaded = loadCaseFrom(program, db, letter.caseId);
  const { sha256, model } = letter;
  if (sha256 === null || model === null)
    throw new AppError(
      'NOT_ALLOWED',
      `${letterInWords(letter, loaded.row.reference)} is still a draft. Issue it first. Nothing was done.`,
    );
  return { letter, loaded, sha256, model };
}

/** A letter that has left the office. @throws NOT_ALLOWED for one that has not */
export function requireSent(program: Program, db: Reader, letterId: LetterId) {
  const issued = requireIssued(program, db, letterId);
  const { sentOn } = issued.letter;
  if (sentOn === null)
    throw new AppError(
      'NOT_ALLOWED',
      `${letterInWords(issued.letter, issued.loaded.row.reference)} has not been noted as sent. Note first on which day it left. Nothing was saved.`,
    );
  return { ...issued, sentOn };
}

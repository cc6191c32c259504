import { z } from 'zod';
import { FileRef, HandedFile, MOST_FILES, NotTaken, PIECE_BYTES } from '../domain/handedFiles.ts';
import { CaseId, DocumentId } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { Words } from '../domain/words.ts';
import { command } from './define.ts';
import { onCase } from './onCase.ts';

/** The case for which files are looked at; null: it does not exist yet. */
const forCase = { caseId: CaseId.nullable() };
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= PIECE_BYTES);

export const documentsOperations = {
  /** Asks which files, and keeps copies of them. They are on no case yet. */
  'documents.choose': command(
    z.strictObject(forCase),
    z.strictObject({ files: z.array(HandedFile), notTaken: z.array(NotTaken) }),
  ),
  /**
   * Takes a file that was dropped or pasted, piece by piece: each says where it begins, the last one that it is the last. Answers
   * with the file when it is whole, flushed and kept.
   */
  'documents.hand': command(
    z.strictObject({
      ...forCase,
      handId: z.uuid(),
      name: z.string().max(2_000),
      at: z.int().min(0),
      bytes,
      isLast: z.boolean(),
    }),
    z.strictObject({ file: HandedFile.nullable() }),
  ),
  /** Puts files that are kept already on a case. */
  'documents.add': command(
    z.strictObject({
      ...onCase,
      /** The day on which they reached us. */
      on: IsoDate,
      note: Words,
      files: z.array(FileRef).min(1, 'Add at least one file.').max(MOST_FILES, `At most ${MOST_FILES} at a time.`),
    }),
    z.strictObject({ version: z.int(), added: z.array(z.string()), alreadyHeld: z.array(z.string()) }),
  ),
  /** Opens a document of a harmless type; saves a copy of any other where the user says. */
  'documents.open': command(
    z.strictObject({ documentId: DocumentId }),
    z.strictObject({ opened: z.boolean(), savedTo: z.string().nullable() }),
  ),
} as const;

import { z } from 'zod';
import { CaseId, DocumentId } from '../domain/ids.ts';
import { Words } from '../domain/words.ts';
import { command } from './define.ts';

const onCase = { caseId: CaseId, expectedVersion: z.int().min(1) };

export const documentsOperations = {
  /** Asks which files, then keeps copies of them with the case. */
  'documents.add': command(
    z.strictObject({ ...onCase, note: Words }),
    z.strictObject({ version: z.int(), added: z.array(z.string()), alreadyHeld: z.array(z.string()) }),
  ),
  /** Opens a document of a harmless type; saves a copy of any other where the user says. */
  'documents.open': command(
    z.strictObject({ documentId: DocumentId }),
    z.strictObject({ opened: z.boolean(), savedTo: z.string().nullable() }),
  ),
} as const;

import { z } from 'zod';
import { CaseId } from '../domain/ids.ts';
import { command, query } from './define.ts';

const ActId = z.uuid();

export const undoOperations = {
  /** What the person at the keyboard did last and can take back, or took back last and can do again; null: nothing since the program was opened. */
  'undo.offer': query(
    z.strictObject({ direction: z.enum(['undo', 'redo']) }),
    z
      .strictObject({
        actId: ActId,
        /** "Note, case 2026-0001". */
        what: z.string(),
        /** Why it cannot be taken back, and what to do instead; null: it can. */
        whyNot: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Takes an act back by further entries that say so, or does again what was taken back. */
  'undo.run': command(
    z.strictObject({ actId: ActId }),
    z.strictObject({ what: z.string(), isUndone: z.boolean(), caseId: CaseId.nullable() }),
  ),
} as const;

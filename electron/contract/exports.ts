import { z } from 'zod';
import { CaseId, ExportId } from '../domain/ids.ts';
import { command } from './define.ts';

export const exportsOperations = {
  /** Asks where, then writes the case's folder there. Answers when it is whole; null when no place was chosen. */
  'exports.run': command(
    z.strictObject({ caseId: CaseId, exportId: ExportId }),
    z.strictObject({ folder: z.string(), files: z.int(), bytes: z.int() }).nullable(),
  ),
  /** Stops a running export; what it had begun to write is taken away again. */
  'exports.cancel': command(z.strictObject({ exportId: ExportId }), z.strictObject({ wasRunning: z.boolean() })),
  'exports.showFolder': command(
    z.strictObject({ folder: z.string().max(1000) }),
    z.strictObject({ shown: z.boolean() }),
  ),
} as const;

import { z } from 'zod';
import { CaseId } from '../domain/ids.ts';

/** What every command on a case carries. */
export const onCase = {
  caseId: CaseId,
  /** The state of the case that the user saw. */
  expectedVersion: z.int().min(1),
  /** The half-filled form that it came from: thrown away in the same transaction, so that nothing is sent twice after a power cut. */
  draftKey: z.string().max(120).nullable().default(null),
};

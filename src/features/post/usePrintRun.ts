import { z } from 'zod';
import { LetterId, PrintRunId } from '../../../electron/domain/ids.ts';
import { useKeptForm } from '../../ui/useKeptForm.ts';

/** A job that went to the printer, until somebody has said what came out of it. */
const PrintRun = z.strictObject({
  runId: PrintRunId.nullable(),
  letters: z.array(z.strictObject({ letterId: LetterId, label: z.string() })),
  again: z.array(z.strictObject({ letterId: LetterId, reason: z.string() })),
  /** Those that did not come out. */
  spoilt: z.array(LetterId),
});
export type PrintRun = z.infer<typeof PrintRun>;

const NONE: PrintRun = { runId: null, letters: [], again: [], spoilt: [] };

/** The job that waits to be looked through; kept, so that closing the program in the middle of a paper jam loses nothing. */
export function usePrintRun() {
  const kept = useKeptForm('post:run', PrintRun, NONE);
  return {
    run: kept.form,
    begin: (run: Omit<PrintRun, 'spoilt'>) => kept.set({ ...run, spoilt: [] }),
    setSpoilt: (spoilt: LetterId[]) => kept.set({ spoilt }),
    settle: kept.clear,
  };
}

import type { Assessment } from '../../domain/assessment.ts';
import type { HistoryEvent, RecordedEvent } from '../../domain/events.ts';
import type { Procedure } from '../../rules/procedures/procedure.ts';
import type { Governing } from '../../rules/procedures/regimes.ts';
import type { StoredCase } from '../../store/cases.ts';

/** A case as services work on it: its row, its history, and what the rules say of it today. */
export interface LoadedCase {
  row: StoredCase;
  events: RecordedEvent[];
  history: HistoryEvent[];
  /** What holds of the events, corrections applied. */
  standing: RecordedEvent[];
  /** The landlord's own procedure, and the stages that the law adds to it. */
  procedure: Procedure;
  /** All that the case is judged by: the landlord's own first, then the laws beside it that speak of it. */
  procedures: Governing;
  assessment: Assessment;
}

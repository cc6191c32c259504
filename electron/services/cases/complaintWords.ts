import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Channel } from '../../domain/words.ts';

/** The dissatisfaction itself, where the case began as something else. */
interface ComplaintWords {
  /** The day on which they told us that they were dissatisfied. */
  on: IsoDate;
  /** Null: not recorded; as the first contact came. */
  channel: Channel | null;
  description: string;
  outcomeSought: string;
}

/**
 * What was said when a request, or something else, became a complaint: letters quote that and not the first request
 * (Code 2024, 1.5). Null where it was a complaint from its receipt, or nobody wrote down what was said.
 */
export function complaintWords(standing: readonly RecordedEvent[]): ComplaintWords | null {
  const sorted = standing.findLast(({ facts }) => facts.type === 'triaged');
  if (sorted?.facts.type !== 'triaged' || sorted.facts.kind !== 'complaint') return null;
  const words = sorted.words as WordsOf<'triaged'> | null; // parsed by the event's schema when it was appended
  const description = words?.description?.trim() ?? '';
  if (description === '') return null;
  return {
    on: sorted.facts.on,
    channel: sorted.facts.channel ?? null,
    description,
    outcomeSought: words?.outcomeSought?.trim() ?? '',
  };
}

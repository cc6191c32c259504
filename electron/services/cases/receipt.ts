import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { StoredCase } from '../../store/cases.ts';

/** What lists show of how a case came, and what searches find it by. */
type Receipt = Pick<
  StoredCase,
  'channel' | 'receivedOn' | 'receivedAt' | 'about' | 'categories' | 'tenure' | 'knownSince'
>;

/** What a case's row has to say after its receipt was put right, or moved to another day; null where neither was done. */
export function correctedReceipt(
  row: StoredCase,
  before: readonly RecordedEvent[],
  after: readonly RecordedEvent[],
): Receipt | null {
  const was = receiptIn(before);
  const is = receiptIn(after);
  if (was === null || is === null || JSON.stringify([was.facts, was.words]) === JSON.stringify([is.facts, is.words]))
    return null;
  const { facts } = is;
  const words = is.words as WordsOf<'received'> | null; // parsed by the event's schema when it was appended
  return {
    channel: facts.channel ?? row.channel,
    receivedOn: facts.on,
    receivedAt: facts.at ?? null,
    about: words?.description ?? row.about,
    categories: facts.categories ?? row.categories,
    tenure: facts.tenure ?? row.tenure,
    knownSince: facts.knownSince ?? null,
  };
}

function receiptIn(events: readonly RecordedEvent[]) {
  for (const { facts, words } of events) if (facts.type === 'received') return { facts, words };
  return null;
}

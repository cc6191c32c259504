import { assertNever } from '../../domain/assertNever.ts';
import type { EventFacts } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import { otherFormatLabels, returnReasonLabels, sendMethodLabels } from '../../domain/labels.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { postEventTypes } from '../../domain/postEvents.ts';

type OfPost = Extract<EventFacts, { type: 'letter-issued' | keyof typeof postEventTypes }>;

/** The heading of an entry that tells what became of a letter: "Letter sent: Stage 1 response (first class post)". */
export function describePost(facts: OfPost): string {
  const letter = letterName(facts.kind, facts.stage ?? null);
  switch (facts.type) {
    case 'letter-issued':
      return `Letter issued: ${letter}`;
    case 'letter-printed':
      return facts.as === 'letter'
        ? `Letter printed${facts.again ? ' again' : ''}: ${letter}`
        : `${facts.as === 'marked-copy' ? 'Copy, marked as one,' : 'Exact copy'} made: ${letter}`;
    case 'email-drafted':
      return `Email drafted with the letter: ${letter}`;
    case 'letter-handed-over':
      return `Letter put into the post after the last collection: ${letter}. It leaves on ${longDate(facts.leavesOn)}`;
    case 'letter-sent':
      return `Letter sent: ${letter} (${howSent(facts)})`;
    case 'letter-returned':
      return `Letter came back: ${letter} (${returnReasonLabels[facts.reason].toLowerCase()})`;
    case 'letter-sent-again':
      return `Letter sent again: ${letter} (${howSent(facts)})`;
    case 'format-sent':
      return `Sent in another format: ${letter}, ${otherFormatLabels[facts.format]} (${howSent(facts)})`;
    default:
      return assertNever(facts);
  }
}

function howSent(facts: Extract<OfPost, { type: 'letter-sent' | 'letter-sent-again' | 'format-sent' }>): string {
  const how = sendMethodLabels[facts.method].toLowerCase();
  return 'tracking' in facts && facts.tracking ? `${how}, number ${facts.tracking}` : how;
}

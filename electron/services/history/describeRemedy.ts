import { assertNever } from '../../domain/assertNever.ts';
import type { EventFacts } from '../../domain/events.ts';
import { formatPounds, type Pence } from '../../domain/money.ts';
import type { remedyEventTypes } from '../../domain/remedyEvents.ts';
import { paymentMethodLabels, remedyAnswerLabels } from '../../domain/remedyWords.ts';

type RemedyFacts = Extract<EventFacts, { type: keyof typeof remedyEventTypes }>;

/** The heading of a timeline entry about a remedy: "Remedy worked out: £350, to be approved". */
export function describeRemedy(facts: RemedyFacts): string {
  switch (facts.type) {
    case 'remedy-proposed': {
      const again = facts.revision > 1 ? ` again (version ${facts.revision})` : '';
      if (facts.isUnfinished)
        return `Remedy begun, not finished${facts.revision > 1 ? ` (version ${facts.revision})` : ''}`;
      return `Remedy worked out${again}: ${formatPounds(facts.amount)}${facts.needsApproval ? ', to be approved' : ''}`;
    }
    case 'remedy-approved':
      return `Remedy approved${facts.revision > 1 ? ` (version ${facts.revision})` : ''}`;
    case 'remedy-returned':
      return 'Remedy sent back to be worked out again';
    case 'remedy-offered':
      return `Remedy offered${facts.amount === undefined ? '' : `: ${formatPounds(facts.amount)}`}`;
    case 'remedy-answered': {
      const answer = facts.answer ?? (facts.accepted ? 'accepted' : 'refused');
      const said =
        answer === 'refused' && facts.answer === undefined ? 'declined' : remedyAnswerLabels[answer].toLowerCase();
      return `Remedy ${said}${facts.amount === undefined || answer === 'refused' ? '' : `: ${formatPounds(facts.amount)}`}${against(facts.setOff)}`;
    }
    case 'paid': {
      const how = facts.method ? ` (${paymentMethodLabels[facts.method].toLowerCase()})` : '';
      return `Paid: ${formatPounds(facts.amount)}${how}${against(facts.setOff)}`;
    }
    default:
      return assertNever(facts);
  }
}

function against(setOff: Pence | undefined): string {
  return setOff === undefined || setOff === 0 ? '' : `, ${formatPounds(setOff)} of it against arrears`;
}

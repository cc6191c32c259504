import { addDays } from '../../electron/domain/isoDate.ts';
import type { ContactKind } from '../../electron/domain/words.ts';
import { weekdaysLater } from './days.ts';
import { findingText } from './sentences.ts';
import type { Teller } from './story.ts';

/** What becomes of thanks, questions and requests: settled within days, or turned into a complaint. */
export function tellOtherContact(teller: Teller, kind: ContactKind): void {
  const { chance, receivedOn, tell } = teller;
  const later = weekdaysLater(receivedOn, chance.between(1, 6));
  switch (kind) {
    case 'service-request': {
      const reference = `R${chance.between(100_000, 999_999)}`;
      tell<'service-requested'>(
        receivedOn,
        { type: 'service-requested', reference, checkOn: addDays(receivedOn, 28) },
        { request: findingText(chance), to: 'Repairs' },
      );
      const done = weekdaysLater(receivedOn, chance.between(8, 30));
      if (chance.isLucky(0.85))
        tell<'contact-settled'>(done, { type: 'contact-settled', how: 'service-done' }, { note: 'The job is done.' });
      break;
    }
    case 'compliment':
      tell<'contact-settled'>(
        later,
        { type: 'contact-settled', how: 'thanks-passed-on' },
        { note: 'Read out at the team meeting.', to: 'The caretakers' },
      );
      break;
    case 'enquiry':
      tell<'contact-settled'>(later, { type: 'contact-settled', how: 'answered' }, { note: findingText(chance) });
      break;
    case 'comment':
    case 'negative-feedback':
    case 'complaint':
      tell<'contact-settled'>(later, { type: 'contact-settled', how: 'recorded' }, { note: findingText(chance) });
  }
  if (chance.isLucky(0.9))
    tell<'closed'>(weekdaysLater(later, 24), { type: 'closed' }, { reason: 'Nothing left to do.' });
}

import { dateOf } from '../calendar/dayNumber.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { plainStep, type Step } from '../steps/steps.ts';
import type { Hazard } from './hazards.ts';

/**
 * The step on a hazard that somebody heard of when the contact was logged and that nobody has described yet: due on the day
 * of receipt, because the law's times run from the day of becoming aware. Null where nothing of the kind was said, once a
 * hazard has been reported, and once the receipt was put right.
 */
export function suspicionStep({ received }: CaseFacts, hazards: readonly Hazard[]): Step | null {
  if (received === null || received.event.hazardSuspected !== true || hazards.length > 0) return null;
  return {
    ...plainStep('report-hazard', 'Say what the hazard is', null, [
      'What it is, where in the home and how serious: the times that the law sets run from the day we became aware. If there is no hazard, answer No to it in the first entry, and say why.',
    ]),
    dueOn: dateOf(received.day),
  };
}

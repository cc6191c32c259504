import { contactMethodLabels } from '../../domain/labels.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import { say } from '../clocks/explainClock.ts';
import { type ContactPlan, PROMISED_CONTACT_CLOCK } from '../clocks/promisedContact.ts';
import { type Candidate, plainStep } from './steps.ts';

/** The step of being in touch as promised, as one of those that are ours to do. */
export function promisedContactStep({ open }: ContactPlan): Candidate | null {
  if (open === null) return null;
  const by = open.method === null ? '' : ` by ${contactMethodLabels[open.method].toLowerCase()}`;
  return {
    step: {
      ...plainStep('update-resident', 'Be in touch with the resident, as promised', null, [
        `Promised on ${say(open.made)}${by}. Say how things stand, even when there is nothing new.`,
      ]),
      dueOn: isDay(open.due) ? dateOf(open.due) : null,
      clockId: PROMISED_CONTACT_CLOCK,
    },
    due: isDay(open.due) ? open.due : Number.POSITIVE_INFINITY,
  };
}

import type { Finding } from '../../domain/assessment.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { pounds } from '../remedy/pence.ts';
import { type RemedyStanding, remediesOf } from '../remedy/standing.ts';
import { finding } from './finding.ts';

/** What was not done as it should be with remedies in money. */
export function remedyFindings(facts: CaseFacts): Finding[] {
  return remediesOf(facts.events).flatMap((one) => [...approvalFindings(one), ...paymentFindings(one)]);
}

function approvalFindings({ proposal, approval, offer, stage }: RemedyStanding): Finding[] {
  const found: Finding[] = [];
  if (offer !== null && proposal.event.needsApproval && approval === null)
    found.push(
      finding(
        'remedy-not-approved',
        'warning',
        `A remedy of ${pounds(proposal.event.amount)} was offered that somebody else had to approve first.`,
        { stage, eventId: offer.event.id },
      ),
    );
  if (approval !== null && approval.event.by !== undefined && approval.event.by === proposal.event.by)
    found.push(
      finding(
        'remedy-approved-by-proposer',
        'warning',
        'The remedy was approved by the person who worked it out. Let somebody else look at it.',
        { stage, eventId: approval.event.id },
      ),
    );
  if (offer?.event.amount !== undefined && offer.event.amount !== proposal.event.amount)
    found.push(
      finding(
        'remedy-differs',
        'warning',
        `${pounds(offer.event.amount)} was offered; the calculation on file comes to ${pounds(proposal.event.amount)}. Work it out again, or correct the offer.`,
        { stage, eventId: offer.event.id },
      ),
    );
  return found;
}

function paymentFindings(one: RemedyStanding): Finding[] {
  const { stage, answer, agreed, paid, payments } = one;
  const found: Finding[] = [];
  const last = payments.at(-1);
  if (last && agreed !== null && paid > agreed)
    found.push(
      finding(
        'remedy-overpaid',
        'warning',
        `${pounds(paid)} was paid; ${pounds(agreed)} was agreed. Correct the entry that is wrong.`,
        { stage, eventId: last.event.id },
      ),
    );
  if (last && agreed === null)
    found.push(
      finding(
        'remedy-paid-unanswered',
        'note',
        'It was paid before the resident’s answer was recorded. Record the answer, if there was one.',
        { stage, eventId: last.event.id },
      ),
    );
  const setOff = payments.reduce((sum, { event }) => sum + (event.setOff ?? 0), 0);
  const allowed = answer?.event.setOff ?? 0;
  if (last && setOff > allowed)
    found.push(
      finding(
        'set-off-not-agreed',
        'breach',
        `${pounds(setOff)} went against arrears; the resident agreed to ${allowed === 0 ? 'none of it' : pounds(allowed)}. Pay the difference to the resident.`,
        { stage, eventId: last.event.id, clause: 'Housing Ombudsman, Remedies: offsetting' },
      ),
    );
  return found;
}

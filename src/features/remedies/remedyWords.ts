import type { RemedyState, RemedyView } from '../../../electron/contract/remedies.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { formatPounds, type Pence } from '../../../electron/domain/money.ts';

/** Where a remedy stands, for staff. */
export const stateWords: Record<RemedyState, string> = {
  unfinished: 'Not finished',
  'to-approve': 'Waits to be approved',
  returned: 'Sent back to be worked out again',
  'to-offer': 'Ready to be offered',
  offered: 'Offered: waiting for the answer',
  'to-pay': 'Agreed: to be paid',
  paid: 'Paid',
  refused: 'Refused by the resident',
};

/** What is said first of a remedy: its sum and where it stands; one that is not finished has no sum. */
export function remedyHeading({ amount, state }: Pick<RemedyView, 'amount' | 'state'>): string {
  return state === 'unfinished' ? stateWords.unfinished : `${formatPounds(amount)} · ${stateWords[state]}`;
}

/** What is said of a rule that nobody has read in the published text. Where it comes from stands in the policy's file. */
export const NOT_CHECKED = 'not yet checked against the published text';

/** What has happened to a remedy, a sentence each. */
export function remedyHistory(remedy: RemedyView): string[] {
  const said: string[] = [
    `Worked out on ${longDate(remedy.proposedOn)} by ${remedy.proposedBy}${remedy.revision > 1 ? `, version ${remedy.revision}` : ''}.`,
  ];
  if (remedy.approvedOn) said.push(`Approved on ${longDate(remedy.approvedOn)} by ${remedy.approvedBy}.`);
  if (remedy.returnedBecause) said.push(`Sent back: ${remedy.returnedBecause}`);
  if (remedy.offeredOn)
    said.push(
      `Offered on ${longDate(remedy.offeredOn)}${remedy.replyBy ? `; answer asked for by ${longDate(remedy.replyBy)}` : ''}.`,
    );
  if (remedy.agreed !== null && remedy.agreed !== remedy.amount)
    said.push(`${formatPounds(remedy.agreed)} was agreed.`);
  if (remedy.payBy && remedy.state !== 'paid' && remedy.state !== 'refused')
    said.push(`To be paid by ${longDate(remedy.payBy)}.`);
  for (const { on, amount, setOff } of remedy.payments)
    said.push(
      `${formatPounds(amount)} paid on ${longDate(on)}${setOff > 0 ? `, ${formatPounds(setOff)} of it against arrears as agreed` : ''}.`,
    );
  return said;
}

/** What is still to be paid of a remedy. */
export function stillToPay({ agreed, amount, paid }: RemedyView): Pence {
  return Math.max(0, (agreed ?? amount) - paid) as Pence; // a difference of sums, held at nothing
}

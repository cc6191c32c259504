import type { StageId } from '../../domain/events.ts';
import type { ActionId, RemedyId } from '../../domain/ids.ts';
import type { Pence } from '../../domain/money.ts';
import type { Dated, DatedOf } from '../history/history.ts';
import { sumOf } from './pence.ts';

/** What has to happen next with a remedy, or what became of it. */
export type RemedyState =
  | 'unfinished'
  | 'to-approve'
  | 'returned'
  | 'to-offer'
  | 'offered'
  | 'to-pay'
  | 'paid'
  | 'refused';

/** A remedy in money as the history leaves it. */
export interface RemedyStanding {
  remedyId: RemedyId;
  stage: StageId | null;
  state: RemedyState;
  /** The calculation that holds: the last revision. */
  proposal: DatedOf<'remedy-proposed'>;
  approval: DatedOf<'remedy-approved'> | null;
  returned: DatedOf<'remedy-returned'> | null;
  offer: DatedOf<'remedy-offered'> | null;
  answer: DatedOf<'remedy-answered'> | null;
  payments: DatedOf<'paid'>[];
  /** What was agreed; null until it is. */
  agreed: Pence | null;
  /** Settled so far, what went against arrears included. */
  paid: Pence;
}

/**
 * The remedies of a case, in the order in which they were first worked out. A further revision takes back the approval and
 * the offer of the one before. Events are those of `effectiveHistory`: corrected, in order.
 */
export function remediesOf(events: readonly Dated[]): RemedyStanding[] {
  // Most cases have none, and this is asked of every case that is judged.
  if (!hasRemedy(events)) return [];
  const remedies = new Map<RemedyId, RemedyStanding>();
  for (const dated of events) {
    if (dated.type === 'remedy-proposed') propose(remedies, dated);
    else if (dated.type === 'remedy-approved' || dated.type === 'remedy-returned') judge(remedies, dated);
    else if (dated.type === 'remedy-offered') makeOffer(remedies, dated);
    else if (dated.type === 'remedy-answered') answer(remedies, dated);
    else if (dated.type === 'paid') pay(remedies, dated);
  }
  for (const one of remedies.values()) one.state = stateOf(one);
  return [...remedies.values()];
}

/** True when a remedy was ever worked out. */
export function hasRemedy(events: readonly Dated[]): boolean {
  for (const { type } of events) if (type === 'remedy-proposed') return true;
  return false;
}

function propose(remedies: Map<RemedyId, RemedyStanding>, proposal: DatedOf<'remedy-proposed'>): void {
  const { remedyId, revision } = proposal.event;
  const before = remedies.get(remedyId);
  if (before && before.proposal.event.revision > revision) return;
  const none = 0 as Pence; // nothing is a sum of money
  const payments = before?.payments ?? [];
  const kept = { payments, paid: before?.paid ?? none };
  const open = { approval: null, returned: null, offer: null, answer: null, agreed: null };
  remedies.set(remedyId, { remedyId, stage: proposal.stage, state: 'to-offer', proposal, ...open, ...kept });
}

function judge(
  remedies: Map<RemedyId, RemedyStanding>,
  dated: DatedOf<'remedy-approved'> | DatedOf<'remedy-returned'>,
): void {
  const one = remedies.get(dated.event.remedyId);
  if (one?.proposal.event.revision !== dated.event.revision) return;
  one.approval = dated.type === 'remedy-approved' ? dated : null;
  one.returned = dated.type === 'remedy-returned' ? dated : null;
}

function makeOffer(remedies: Map<RemedyId, RemedyStanding>, dated: DatedOf<'remedy-offered'>): void {
  const one = dated.event.remedyId === undefined ? undefined : remedies.get(dated.event.remedyId);
  if (!one) return;
  one.offer = dated;
  one.answer = null;
  one.agreed = null;
}

function answer(remedies: Map<RemedyId, RemedyStanding>, dated: DatedOf<'remedy-answered'>): void {
  const one = dated.event.remedyId === undefined ? undefined : remedies.get(dated.event.remedyId);
  if (!one) return;
  one.answer = dated;
  one.agreed = dated.event.accepted
    ? (dated.event.amount ?? one.offer?.event.amount ?? one.proposal.event.amount)
    : null;
}

function pay(remedies: Map<RemedyId, RemedyStanding>, dated: DatedOf<'paid'>): void {
  const named = dated.event.remedyId === undefined ? undefined : remedies.get(dated.event.remedyId);
  const one = named ?? remedyOfPromise(remedies, dated.event.actionId);
  if (!one) return;
  one.payments.push(dated);
  one.paid = sumOf(one.payments.map(({ event }) => event.amount));
}

/** What was offered: the offer's own sum, or that of the calculation. */
export function offered({ offer, proposal }: RemedyStanding): Pence {
  return offer?.event.amount ?? proposal.event.amount;
}

/** The promise to pay a remedy bears the remedy's id. */
function remedyOfPromise(remedies: Map<RemedyId, RemedyStanding>, actionId: ActionId | undefined) {
  return [...remedies.values()].find(({ remedyId }) => String(remedyId) === actionId);
}

function stateOf(one: RemedyStanding): RemedyState {
  if (one.agreed !== null) return one.paid >= one.agreed ? 'paid' : 'to-pay';
  if (one.answer !== null) return 'refused';
  // A landlord may pay what it offered without waiting for the answer.
  if (one.offer !== null) return one.payments.length > 0 && one.paid >= offered(one) ? 'paid' : 'offered';
  if (one.proposal.event.isUnfinished) return 'unfinished';
  if (one.returned !== null) return 'returned';
  return one.proposal.event.needsApproval && one.approval === null ? 'to-approve' : 'to-offer';
}

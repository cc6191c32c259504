import type { RemedyView } from '../../contract/remedies.ts';
import { AppError } from '../../domain/appError.ts';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { RemedyId, StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Pence } from '../../domain/money.ts';
import type { StaffMember } from '../../domain/people.ts';
import type { ItemWords, RemedyClaim, RemedyResult } from '../../domain/remedy.ts';
import type { RemedyLimits } from '../../domain/remedyLimits.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { letterReasons, letterWords } from '../../rules/remedy/account.ts';
import { mayApprove } from '../../rules/remedy/approval.ts';
import { type PolicyQuestion, policiesOfClaim } from '../../rules/remedy/policies.ts';
import { remedy } from '../../rules/remedy/remedy.ts';
import { type RemedyStanding, remediesOf } from '../../rules/remedy/standing.ts';
import { payBy } from '../../rules/remedy/steps.ts';
import { receiptOf } from '../cases/caseView.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { ownPolicies } from './policies.ts';

/** Remedies as services read them off a case. */

/** What decides which policies a case falls under. */
export function policyQuestion(
  program: Program,
  { row, standing, procedure }: LoadedCase,
  decidedOn: IsoDate,
): PolicyQuestion {
  const { on } = receiptOf(standing);
  const { id, referral } = procedure;
  return {
    procedureId: id,
    body: referral.body,
    division: row.division,
    receivedOn: on,
    decidedOn,
    ...ownPolicies(program),
  };
}

/** A calculation with the policies of its case. */
export function workOut(
  program: Program,
  loaded: LoadedCase,
  decidedOn: IsoDate,
  calculation: { claim: RemedyClaim; words: readonly ItemWords[] },
): { result: RemedyResult; policies: RemedyClaim['policies'] } {
  const question = policyQuestion(program, loaded, decidedOn);
  const { policies, findings } = policiesOfClaim(program.rulebook.compensation, question, calculation.claim);
  const result = remedy({ policies, ...calculation });
  const used = policies.filter(({ id }) => calculation.claim.items.some(({ policyId }) => policyId === id));
  return {
    result: { ...result, findings: [...findings, ...result.findings] },
    policies: used.map(({ id, version }) => ({ id, version })),
  };
}

/** The remedies of a case as its history leaves them, in the order in which they were first worked out. */
export function standingRemedies({ history }: LoadedCase): RemedyStanding[] {
  return remediesOf(effectiveHistory(history).events);
}

/** @throws NOT_FOUND */
export function requireRemedy(loaded: LoadedCase, remedyId: RemedyId): RemedyStanding {
  const one = standingRemedies(loaded).find((other) => other.remedyId === remedyId);
  if (!one) throw new AppError('NOT_FOUND', 'That remedy is not on this case. Nothing was changed.');
  return one;
}

/** By when a remedy was promised to be paid; null when no day was. */
export function promisedDay({ history }: LoadedCase, one: RemedyStanding): IsoDate | null {
  return payBy(one, effectiveHistory(history).events);
}

/** What was typed with a calculation. */
export function proposalWords({ standing }: LoadedCase, one: RemedyStanding): WordsOf<'remedy-proposed'> {
  return wordsOf<'remedy-proposed'>(standing, one.proposal.event.id) ?? {};
}

/** A remedy for the case's page. */
export function viewRemedy(
  program: Program,
  loaded: LoadedCase,
  one: RemedyStanding,
  people: { staff: readonly StaffMember[]; me: StaffMember; limits: RemedyLimits },
): RemedyView {
  const { event } = one.proposal;
  const words = proposalWords(loaded, one);
  const nameOf = (id: StaffId | undefined) =>
    people.staff.find((member) => member.id === id)?.name ?? 'somebody no longer on the list';
  const returned = one.returned ? wordsOf<'remedy-returned'>(loaded.standing, one.returned.event.id) : null;
  const calculation = { claim: event.claim ?? emptyClaim, words: words.items ?? [] };
  const { result } = workOut(program, loaded, dateOf(one.proposal.day), calculation);
  const none = 0 as Pence; // nothing is a sum of money
  return {
    remedyId: one.remedyId,
    entryId: event.id,
    stage: one.stage,
    revision: event.revision,
    state: one.state,
    amount: event.amount,
    missing: one.state === 'unfinished' ? result.missing : [],
    setOff: event.setOff ?? none,
    proposedOn: dateOf(one.proposal.day),
    proposedBy: nameOf(event.by),
    needsApproval: event.needsApproval,
    approvedOn: one.approval ? dateOf(one.approval.day) : null,
    approvedBy: one.approval ? nameOf(one.approval.event.by) : null,
    returnedBecause: returned?.reason ?? null,
    offeredOn: one.offer ? dateOf(one.offer.day) : null,
    replyBy: one.offer?.event.replyBy ?? null,
    answer: one.answer ? (one.answer.event.answer ?? (one.answer.event.accepted ? 'accepted' : 'refused')) : null,
    agreed: one.agreed,
    payBy: promisedDay(loaded, one),
    paid: one.paid,
    payments: one.payments.map((payment) => ({
      on: dateOf(payment.day),
      amount: payment.event.amount,
      setOff: payment.event.setOff ?? none,
      method: payment.event.method ?? null,
    })),
    note: words.note ?? '',
    account: words.account ?? '',
    letterWords: letterWords(result),
    letterReasons: letterReasons(result),
    mayApprove: mayApprove(event.amount, people.me, event.by ?? null, people.limits),
  };
}

const emptyClaim: RemedyClaim = {
  policies: [],
  rent: null,
  conditions: [],
  items: [],
  setOff: null,
  isOrdered: false,
};

function wordsOf<T extends 'remedy-proposed' | 'remedy-returned'>(
  standing: readonly RecordedEvent[],
  id: string,
): WordsOf<T> | null {
  const found = standing.find((event) => event.id === id);
  return (found?.words ?? null) as WordsOf<T> | null; // parsed by the event's schema when it was appended
}

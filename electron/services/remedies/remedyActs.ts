import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { ActionId } from '../../domain/ids.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { formatPounds, type Pence } from '../../domain/money.ts';
import { paymentMethodLabels } from '../../domain/remedyWords.ts';
import { mayApprove } from '../../rules/remedy/approval.ts';
import { offered, type RemedyStanding, type RemedyState } from '../../rules/remedy/standing.ts';
import { openActionIds } from '../cases/acts.ts';
import { type ChangingCase, changeCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { promisedDay, requireRemedy } from './remedyCases.ts';
import { limitsOf } from './remedyLimits.ts';

const KEPT = 'Nothing was saved; what you typed is still here.';

/**
 * Approves a remedy, or sends it back with the reason.
 * @throws NOT_ALLOWED over the approver's limit, or by whoever worked it out; BAD_INPUT for one sent back without a reason
 */
export function judgeRemedy(program: Program, input: ParsedInputOf<'remedies.judge'>): OutputOf<'remedies.judge'> {
  const me = program.requireUser();
  return changeCase(program, input, 'approve-remedy', (loaded) => {
    const one = requireIn(loaded, input.remedyId, ['to-approve']);
    const { event } = one.proposal;
    const facts = {
      on: input.on,
      by: me.id,
      ...stageOf(one),
      remedyId: one.remedyId,
      revision: event.revision,
    };
    if (!input.isApproved) {
      if (input.note.trim() === '') throw wrong('note', 'Say why it goes back.');
      return [{ facts: { type: 'remedy-returned', ...facts }, words: { reason: input.note } }];
    }
    const verdict = mayApprove(event.amount, me, event.by ?? null, limitsOf(loaded.tx).limits);
    if (!verdict.ok)
      throw new AppError(
        'NOT_ALLOWED',
        `You cannot approve this remedy of ${formatPounds(event.amount)}. ${verdict.why} ${KEPT}`,
      );
    return [{ facts: { type: 'remedy-approved', ...facts }, words: noteOf(input.note) }];
  });
}

/** A remedy was offered otherwise than in a letter of the program. */
export function offerRemedy(program: Program, input: ParsedInputOf<'remedies.offer'>): OutputOf<'remedies.offer'> {
  return changeCase(program, input, 'offer-remedy', (loaded) => {
    const one = requireIn(loaded, input.remedyId, ['to-offer']);
    return [
      {
        facts: {
          type: 'remedy-offered',
          on: input.on,
          by: loaded.me,
          ...stageOf(one),
          remedyId: one.remedyId,
          revision: one.proposal.event.revision,
          amount: one.proposal.event.amount,
          ...(input.replyBy ? { replyBy: input.replyBy } : {}),
        },
        words: { what: input.what },
      },
    ];
  });
}

/**
 * What the resident said to an offer. What was agreed becomes a promise with a date; what goes against arrears is what the
 * resident agreed to and no more.
 */
export function answerRemedy(program: Program, input: ParsedInputOf<'remedies.answer'>): OutputOf<'remedies.answer'> {
  return changeCase(program, input, 'answer-remedy', (loaded) => {
    const one = requireIn(loaded, input.remedyId, ['offered']);
    const isAccepted = input.answer !== 'refused';
    const amount = input.answer === 'partly' ? input.amount : offered(one);
    if (isAccepted) requireAgreement(input, amount, one);
    const events: NewEvent[] = [
      {
        facts: {
          type: 'remedy-answered',
          on: input.on,
          by: loaded.me,
          remedyId: one.remedyId,
          accepted: isAccepted,
          answer: input.answer,
          ...(isAccepted && amount !== null ? { amount } : {}),
          ...(isAccepted && input.setOff > 0 ? { setOff: input.setOff } : {}),
        },
        words: noteOf(input.note),
      },
    ];
    if (isAccepted && amount !== null && input.payBy) events.push(...promiseToPay(loaded, one, amount, input));
    return events;
  });
}

/** Money has been paid, or a part of it. When all of it has, the promise is kept. */
export function payRemedy(program: Program, input: ParsedInputOf<'remedies.pay'>): OutputOf<'remedies.pay'> {
  return changeCase(program, input, 'pay-remedy', (loaded) => {
    const one = requireIn(loaded, input.remedyId, ['to-pay', 'offered']);
    const owed = (one.agreed ?? offered(one)) - one.paid;
    if (input.amount === 0 || input.amount > owed)
      throw wrong('amount', `Up to ${formatPounds(owed as Pence)} is still to be paid.`); // a difference of sums, not below zero here
    const agreed = one.answer?.event.setOff ?? 0;
    const before = one.payments.reduce((sum, { event }) => sum + (event.setOff ?? 0), 0);
    if (input.setOff > Math.min(input.amount, agreed - before))
      throw wrong(
        'setOff',
        agreed === 0
          ? 'The resident has not agreed to any of it going against arrears: it is paid in full.'
          : 'The resident agreed to less than that.',
      );
    const events: NewEvent[] = [
      {
        facts: {
          type: 'paid',
          on: input.on,
          by: loaded.me,
          remedyId: one.remedyId,
          amount: input.amount,
          method: input.method,
          ...(input.setOff > 0 ? { setOff: input.setOff } : {}),
        },
        words: noteOf(input.note),
      },
    ];
    const actionId = ActionId.parse(one.remedyId);
    if (input.amount === owed && openActionIds(loaded.history).includes(actionId)) {
      const evidence = `Paid on ${plainDate(input.on)}: ${paymentMethodLabels[input.method].toLowerCase()}.`;
      events.push({ facts: { type: 'action-done', on: input.on, by: loaded.me, actionId }, words: { evidence } });
    }
    return events;
  });
}

/** The promise to pay bears the remedy's id; made again, with another date or sum, it takes the place of the first. */
function promiseToPay(
  loaded: ChangingCase,
  one: RemedyStanding,
  amount: Pence,
  input: ParsedInputOf<'remedies.answer'>,
): NewEvent[] {
  if (input.payBy === null) return [];
  const isSame = promisedDay(loaded, one) === input.payBy && amount === offered(one);
  if (isSame) return [];
  return [
    {
      facts: {
        type: 'action-agreed',
        on: input.on,
        by: loaded.me,
        ...stageOf(one),
        actionId: ActionId.parse(one.remedyId),
        kind: 'financial',
        owner: loaded.me,
        dueOn: input.payBy,
        amount,
      },
      words: { what: `Pay ${formatPounds(amount)} in compensation` },
    },
  ];
}

function requireAgreement(
  input: ParsedInputOf<'remedies.answer'>,
  amount: Pence | null,
  one: RemedyStanding,
): asserts amount is Pence {
  if (amount === null || (input.answer === 'partly' && amount > offered(one)))
    throw wrong('amount', `Say what was agreed: up to the ${formatPounds(offered(one))} that was offered.`);
  if (amount > 0 && input.payBy === null) throw wrong('payBy', 'Say by when it will be paid.');
  if (input.payBy !== null && input.payBy < input.on)
    throw wrong('payBy', 'Choose the day of the answer or a later one.');
  if (input.setOff > amount) throw wrong('setOff', 'That is more than what was agreed.');
}

/** @throws NOT_ALLOWED when the remedy is not where the act needs it */
function requireIn(loaded: ChangingCase, remedyId: RemedyStanding['remedyId'], states: RemedyState[]): RemedyStanding {
  const one = requireRemedy(loaded, remedyId);
  if (states.includes(one.state)) return one;
  throw new AppError('NOT_ALLOWED', `That remedy has moved on meanwhile: look at the case again. ${KEPT}`);
}

function wrong(path: string, message: string): AppError {
  return new AppError('BAD_INPUT', `${message} ${KEPT}`, [{ path, message }]);
}

function stageOf({ stage }: RemedyStanding) {
  return stage ? { stage } : {};
}

function noteOf(note: string) {
  return note.trim() === '' ? {} : { note };
}

import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { RemedyId } from '../../domain/ids.ts';
import { Pence } from '../../domain/money.ts';
import { accountOf } from '../../rules/remedy/account.ts';
import { approvalNeed, mayApprove } from '../../rules/remedy/approval.ts';
import { policiesFor } from '../../rules/remedy/policies.ts';
import { getPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { changeCase, loadCase, loadCaseFrom } from '../cases/caseFile.ts';
import { receiptOf } from '../cases/caseView.ts';
import type { Program } from '../program.ts';
import { policyQuestion, proposalWords, requireRemedy, standingRemedies, viewRemedy, workOut } from './remedyCases.ts';
import { limitsOf } from './remedyLimits.ts';

/** The remedies of a case, the newest first. */
export function listRemedies(program: Program, input: ParsedInputOf<'remedies.list'>): OutputOf<'remedies.list'> {
  const me = program.requireUser();
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, input.caseId);
    const people = { staff: listStaff(db), me, limits: limitsOf(db).limits };
    return standingRemedies(loaded)
      .map((one) => viewRemedy(program, loaded, one, people))
      .reverse();
  });
}

/** What the calculator needs to begin, or to go on with a calculation. */
export function openRemedy(program: Program, input: ParsedInputOf<'remedies.open'>): OutputOf<'remedies.open'> {
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, input.caseId);
    const { row, standing } = loaded;
    const received = receiptOf(standing);
    const one = input.remedyId === null ? null : requireRemedy(loaded, input.remedyId);
    const words = one ? proposalWords(loaded, one) : null;
    return {
      reference: row.reference,
      version: row.version,
      complainantName: (row.complainantId ? getPerson(db, row.complainantId)?.name : null) ?? 'Anonymous',
      about: received.words.description,
      receivedOn: received.on,
      policies: policiesFor(program.rulebook.compensation, policyQuestion(program, loaded, input.decidedOn)),
      calculation: one?.proposal.event.claim
        ? { claim: one.proposal.event.claim, words: words?.items ?? [], note: words?.note ?? '' }
        : null,
    };
  });
}

/** Works a remedy out and says whether somebody has to approve it. Nothing is kept. */
export function workOutRemedy(
  program: Program,
  input: ParsedInputOf<'remedies.workOut'>,
): OutputOf<'remedies.workOut'> {
  const me = program.requireUser();
  const loaded = loadCase(program, input.caseId);
  const { result } = workOut(program, loaded, input.decidedOn, input);
  const { limits } = program.requireRecord().read(limitsOf);
  const need =
    result.missing.length > 0
      ? { needed: false, why: 'Whether somebody has to approve it is known when it is finished.' }
      : approvalNeed(result.total, me, limits);
  const able = program.listStaff().filter((member) => mayApprove(result.total, member, me.id, limits).ok);
  return {
    result,
    approval: { ...need, by: need.needed ? able.map(({ id, name }) => ({ staffId: id, name })) : [] },
  };
}

/**
 * Keeps a calculation as the remedy that we would offer: a new one, or the next revision of one that is on file. One with
 * something still to be answered is kept as unfinished: without a sum, and not to be approved or offered.
 * @throws BAD_INPUT without a head of loss; NOT_ALLOWED for one that was paid or is being paid
 */
export function proposeRemedy(
  program: Program,
  input: ParsedInputOf<'remedies.propose'>,
): OutputOf<'remedies.propose'> {
  if (input.claim.items.length === 0)
    throw new AppError(
      'BAD_INPUT',
      'Add at least one head of loss first. Nothing was saved; what you typed is still here.',
    );
  const me = program.requireUser();
  let saved = { remedyId: RemedyId.parse(program.newId()), needsApproval: false, isUnfinished: false };
  const { version } = changeCase(program, input, 'work-out-remedy', (loaded) => {
    const before = input.remedyId === null ? null : requireRemedy(loaded, input.remedyId);
    if (before && (before.state === 'to-pay' || before.state === 'paid'))
      throw new AppError(
        'NOT_ALLOWED',
        'That remedy was agreed already. Work out a further one instead. Nothing was saved; what you typed is still here.',
      );
    const { result, policies } = workOut(program, loaded, input.on, input);
    const isUnfinished = result.missing.length > 0;
    const needed = !isUnfinished && approvalNeed(result.total, me, limitsOf(loaded.tx).limits).needed;
    saved = { remedyId: before?.remedyId ?? saved.remedyId, needsApproval: needed, isUnfinished };
    const { stage } = loaded.assessment;
    return [
      {
        facts: {
          type: 'remedy-proposed',
          on: input.on,
          by: me.id,
          ...(stage ? { stage } : {}),
          remedyId: saved.remedyId,
          revision: (before?.proposal.event.revision ?? 0) + 1,
          amount: isUnfinished ? Pence.parse(0) : result.total,
          ...(result.setOff > 0 && !isUnfinished ? { setOff: result.setOff } : {}),
          needsApproval: needed,
          ...(isUnfinished ? { isUnfinished } : {}),
          claim: { ...input.claim, policies },
        },
        words: {
          items: input.words.filter(({ id }) => input.claim.items.some((item) => item.id === id)),
          ...(input.note.trim() === '' ? {} : { note: input.note }),
          account: accountOf(result),
        },
      },
    ];
  });
  return { version, ...saved };
}

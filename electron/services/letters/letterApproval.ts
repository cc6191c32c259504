import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Writer } from '../../store/database.ts';
import type { StoredLetter } from '../../store/letters.ts';
import { appendToCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { approvalView, digestOf, lastJudged } from './approvalView.ts';
import { type ComposedLetter, composeStored, requireComplete } from './composeStored.ts';

const KEPT = 'Nothing was saved; what you typed is still here.';

/**
 * Asks a second person to approve a draft as it stands. Whatever else it must hold has to be in place.
 * @throws LETTER_INCOMPLETE, LETTER_CHANGED when it reads differently from what was on screen, NOT_ALLOWED, CONFLICT
 */
export function askApproval(
  program: Program,
  input: ParsedInputOf<'letters.askApproval'>,
): OutputOf<'letters.askApproval'> {
  return judge(program, input, (composed, tx) => {
    const { state, approvers } = approvalView(program, tx, composed);
    if (state === 'not-needed')
      throw new AppError('NOT_ALLOWED', `This letter needs no approval: it can be issued. ${KEPT}`);
    if (state === 'asked' || state === 'approved')
      throw new AppError('NOT_ALLOWED', `This letter is with somebody for approval already, or is approved. ${KEPT}`);
    const me = program.requireUser().id;
    if (!approvers.some(({ id }) => id !== me))
      throw new AppError(
        'NOT_ALLOWED',
        `There is nobody else who may approve this letter. Under Settings, “Approving letters” says who may. ${KEPT}`,
      );
    requireComplete(composed.checks.filter(({ id }) => id !== 'approved'));
    return {
      facts: { ...factsOf(program, composed.letter), type: 'letter-approval-asked', digest: input.digest },
      words: noteOf(input.note),
    };
  });
}

/**
 * Approves a draft in the very words that were on screen, or sends it back with remarks.
 * @throws NOT_ALLOWED for one's own letter, without the role, or after a part in the case; LETTER_CHANGED; BAD_INPUT for one
 * sent back without a remark; CONFLICT
 */
export function judgeApproval(
  program: Program,
  input: ParsedInputOf<'letters.judgeApproval'>,
): OutputOf<'letters.judgeApproval'> {
  return judge(program, input, (composed, tx) => {
    const { state, mayApprove, by } = approvalView(program, tx, composed);
    if (state === 'approved')
      throw new AppError('NOT_ALLOWED', `${by ?? 'Somebody'} approved this letter already, as it stands now. ${KEPT}`);
    if (state !== 'asked' && !(state === 'changed' && !input.isApproved))
      throw new AppError('NOT_ALLOWED', `Nobody has asked for the approval of this letter as it stands now. ${KEPT}`);
    if (!mayApprove.ok) throw new AppError('NOT_ALLOWED', `You cannot approve this letter. ${mayApprove.why} ${KEPT}`);
    const facts = factsOf(program, composed.letter);
    if (input.isApproved)
      return { facts: { ...facts, type: 'letter-approved', digest: input.digest }, words: noteOf(input.note) };
    const remarks = [...(input.note.trim() === '' ? [] : [{ part: null, text: input.note }]), ...input.remarks];
    if (remarks.length === 0)
      throw new AppError('BAD_INPUT', `Say what has to be different. ${KEPT}`, [
        { path: 'note', message: 'Say what has to be different.' },
      ]);
    return { facts: { ...facts, type: 'letter-sent-back' }, words: { remarks } };
  });
}

/** What is appended when a draft is thrown away that somebody had been asked to approve: nothing waits any more. */
export function approvalDropped(program: Program, composed: ComposedLetter): NewEvent[] {
  if (lastJudged(composed) === null) return [];
  return [{ facts: { ...factsOf(program, composed.letter), type: 'letter-approval-dropped' }, words: {} }];
}

function judge(
  program: Program,
  input: { letterId: StoredLetter['id']; expectedVersion: number; digest: Sha256 },
  decide: (composed: ComposedLetter, tx: Writer) => NewEvent,
): { caseVersion: number } {
  const caseVersion = program.requireRecord().write((tx) => {
    const composed = composeStored(program, tx, input.letterId);
    const { letter, loaded, model } = composed;
    if (letter.state !== 'draft')
      throw new AppError('LETTER_ISSUED', `This letter has been issued or thrown away already. ${KEPT}`);
    if (letter.version !== input.expectedVersion || digestOf(model) !== input.digest)
      throw new AppError(
        'LETTER_CHANGED',
        `The letter reads differently from what you saw: it, or the case, has changed meanwhile. ${KEPT} Look at it as it is now.`,
      );
    return appendToCase(program, tx, loaded, loaded.row.version, [decide(composed, tx)]);
  });
  program.push({ type: 'record-changed' });
  return { caseVersion };
}

function factsOf(program: Program, { id, kind, stage }: StoredLetter) {
  return { on: program.today(), by: program.requireUser().id, letterId: id, kind, ...(stage ? { stage } : {}) };
}

function noteOf(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note };
}

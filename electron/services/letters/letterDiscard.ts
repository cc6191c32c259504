import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import {
  listLetters,
  requireLetter,
  restoreLetter as restoreStored,
  discardLetter as storeDiscard,
} from '../../store/letters.ts';
import { appendToCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { noteDiscarded } from '../undo/sessionActs.ts';
import { composeStored } from './composeStored.ts';
import { approvalDropped } from './letterApproval.ts';

/** Throws a draft away; it can be brought back. An issued letter stays. @throws LETTER_ISSUED */
export function discardLetter(program: Program, input: ParsedInputOf<'letters.discard'>): OutputOf<'letters.discard'> {
  const caseId = program.requireRecord().write((tx) => {
    const composed = composeStored(program, tx, input.letterId);
    const { loaded } = composed;
    storeDiscard(tx, { id: input.letterId, expectedVersion: input.expectedVersion, at: program.now() });
    const dropped = approvalDropped(program, composed);
    if (dropped.length > 0) appendToCase(program, tx, loaded, loaded.row.version, dropped);
    return loaded.row.id;
  });
  noteDiscarded(program, caseId, input.letterId);
  program.push({ type: 'record-changed' });
  return {};
}

/**
 * Brings back a draft that was thrown away, with all that was written in it.
 * @throws NOT_ALLOWED where another of its kind has been begun since; CONFLICT
 */
export function restoreLetter(program: Program, input: ParsedInputOf<'letters.restore'>): OutputOf<'letters.restore'> {
  const version = program.requireRecord().write((tx) => {
    const { caseId, kind, stage, state } = requireLetter(tx, input.letterId);
    const another = listLetters(tx, caseId).find(
      (letter) => letter.kind === kind && letter.stage === stage && letter.state !== 'sent',
    );
    if (state === 'discarded' && another)
      throw new AppError(
        'NOT_ALLOWED',
        'Another letter of this kind has been begun since. Nothing was changed: throw that one away first, or copy from this one what you need.',
      );
    return restoreStored(tx, { id: input.letterId, expectedVersion: input.expectedVersion, at: program.now() }).version;
  });
  program.push({ type: 'record-changed' });
  return { version };
}

import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { longDate } from '../../domain/isoDate.ts';
import { goesByCollection } from '../../domain/post.ts';
import type { Writer } from '../../store/database.ts';
import { requireLetter } from '../../store/letters.ts';
import { appendToCase, loadCaseFrom } from '../cases/caseFile.ts';
import { requireNotFuture } from '../cases/dates.ts';
import { letterInWords, sendLetter } from '../letters/letterSent.ts';
import type { Program } from '../program.ts';
import { collectionNow } from './postTimes.ts';
import { ofLetter } from './printed.ts';

/**
 * Notes that letters left the office, all on one day and in one way, in one transaction: either all of them or none. Posted
 * after the last collection they leave on a day to come: then it is noted that they are in the post, and the clocks stop
 * only when that day has come and they are noted as sent.
 * @throws BAD_INPUT for a day to come that is not the next collection; NOT_ALLOWED, CONFLICT naming the letter
 */
export function recordPosted(
  program: Program,
  input: ParsedInputOf<'post.recordPosted'>,
): OutputOf<'post.recordPosted'> {
  program.requireUser();
  const today = program.today();
  const isToCome = input.on > today;
  const result = program.requireRecord().write((tx) => {
    if (isToCome) requireNextCollection(program, tx, input);
    for (const { letterId, expectedVersion, tracking } of input.letters) {
      if (isToCome) handOver(program, tx, input, letterId);
      else sendLetter(program, tx, { ...input, letterId, expectedVersion, ...(tracking ? { tracking } : {}) });
    }
    return isToCome ? { sent: 0, leavesOn: input.on } : { sent: input.letters.length, leavesOn: null };
  });
  program.push({ type: 'record-changed' });
  return result;
}

type Posted = ParsedInputOf<'post.recordPosted'>;

function requireNextCollection(program: Program, tx: Writer, { on, method }: Posted): void {
  const { leavesOn } = collectionNow(program, tx);
  if (goesByCollection(method) && on === leavesOn) return;
  requireNotFuture(on, program.today(), 'The day on which they left', 'on');
}

function handOver(
  program: Program,
  tx: Writer,
  { on, method, by }: Posted,
  letterId: Posted['letters'][number]['letterId'],
): void {
  const letter = requireLetter(tx, letterId);
  const loaded = loadCaseFrom(program, tx, letter.caseId);
  if (letter.state !== 'issued')
    throw new AppError(
      'NOT_ALLOWED',
      `${letterInWords(letter, loaded.row.reference)} ${letter.state === 'sent' ? 'is on the record as sent already' : 'is still a draft'}. Nothing was saved; take it out of the list for ${longDate(on)}.`,
    );
  appendToCase(program, tx, loaded, loaded.row.version, [
    {
      facts: { type: 'letter-handed-over', on: program.today(), by, ...ofLetter(letter), method, leavesOn: on },
      words: {},
    },
  ]);
}

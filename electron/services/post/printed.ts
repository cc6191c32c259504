import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import type { LetterId } from '../../domain/ids.ts';
import { requireLetter, type StoredLetter } from '../../store/letters.ts';
import { listStaff } from '../../store/staff.ts';
import { appendToCase, loadCaseFrom } from '../cases/caseFile.ts';
import { staffNames } from '../history/timeline.ts';
import { letterInWords } from '../letters/letterSent.ts';
import type { Program } from '../program.ts';
import { lifeOf } from './letterLife.ts';
import { postItemOf } from './postItem.ts';
import { requireReasons } from './printRun.ts';

/**
 * Notes which letters of a job came out of the printer, all in one transaction. Said twice of the same job, it is noted once.
 * @throws NOT_ALLOWED for a draft, and for a letter that was printed before without a reason for printing it again
 */
export function recordPrinted(
  program: Program,
  input: ParsedInputOf<'post.recordPrinted'>,
): OutputOf<'post.recordPrinted'> {
  const by = program.requireUser().id;
  const reasons = new Map(input.again.map(({ letterId, reason }) => [letterId, reason]));
  const recorded = program.requireRecord().write((tx) => {
    let count = 0;
    for (const letterId of new Set(input.letters)) {
      const letter = requireLetter(tx, letterId);
      const loaded = loadCaseFrom(program, tx, letter.caseId);
      if (letter.state === 'draft' || letter.state === 'discarded')
        throw new AppError(
          'NOT_ALLOWED',
          `${letterInWords(letter, loaded.row.reference)} is still a draft, so it cannot have been printed as it goes out. Nothing was saved.`,
        );
      const isNoted = loaded.standing.some(
        ({ facts }) => facts.type === 'letter-printed' && facts.runId === input.runId && facts.letterId === letterId,
      );
      if (isNoted) continue;
      const { printed } = lifeOf(loaded, letterId, [], staffNames(listStaff(tx)));
      if (printed.length > 0) requireReasons([{ ...postItemOf(letter, loaded.row), printed }], [...reasons.keys()]);
      const event: NewEvent = {
        facts: {
          type: 'letter-printed',
          on: program.today(),
          by,
          ...ofLetter(letter),
          runId: input.runId,
          as: 'letter',
          ...(printed.length > 0 ? { again: true } : {}),
        },
        words: reasonOf(reasons, letterId),
      };
      appendToCase(program, tx, loaded, loaded.row.version, [event]);
      count += 1;
    }
    return count;
  });
  program.push({ type: 'record-changed' });
  return { recorded };
}

/** Which letter an event of the post speaks of. */
export function ofLetter({ id, kind, stage }: StoredLetter) {
  return { letterId: id, kind, ...(stage ? { stage } : {}) };
}

function reasonOf(reasons: ReadonlyMap<LetterId, string>, letterId: LetterId): { reason?: string } {
  const reason = reasons.get(letterId);
  return reason === undefined ? {} : { reason };
}

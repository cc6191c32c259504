import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { Collection } from '../../contract/post.ts';
import { AppError } from '../../domain/appError.ts';
import { londonTime } from '../../domain/isoDate.ts';
import { noPostTimes, PostTimes } from '../../domain/post.ts';
import { collectionFor } from '../../rules/calendar/collections.ts';
import type { Reader } from '../../store/database.ts';
import { listClosures } from '../../store/office.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

const NAME = 'post-times';
const Stored = z.strictObject({ version: z.int().min(1), times: PostTimes });

/** When the post is collected; before anybody says, nothing is known. */
export function getPostTimes(program: Program): OutputOf<'post.times'> {
  return program.requireRecord().read(postTimesOf);
}

/** Sets when the post is collected. @throws CONFLICT */
export function setPostTimes(program: Program, input: ParsedInputOf<'post.setTimes'>): OutputOf<'post.setTimes'> {
  const saved = program.requireRecord().write((tx) => {
    const before = postTimesOf(tx);
    if (before.version !== input.expectedVersion)
      throw new AppError(
        'CONFLICT',
        'Somebody else changed the times while you had them open. Nothing was saved; what you typed is still here. Load the newest and look at yours again.',
      );
    const next = { version: before.version + 1, times: input.times };
    setSetting(tx, NAME, JSON.stringify(next));
    recordOffice(program, tx, {
      facts: { type: 'post-times-set', ...actOf(program), before: before.times, after: input.times },
      words: {},
    });
    return next;
  });
  program.push({ type: 'record-changed' });
  return saved;
}

/** The day on which a letter leaves that is put into the post now. */
export function collectionNow(program: Program, db: Reader): Collection {
  const { times } = postTimesOf(db);
  const { division } = program.requireOffice();
  const calendar = program.rulebook.calendar(division, listClosures(db));
  const now = londonTime(program.now());
  return { times, now, ...collectionFor(calendar, program.today(), now, times) };
}

function postTimesOf(db: Reader): z.infer<typeof Stored> {
  const text = getSetting(db, NAME);
  return text === null ? { version: 1, times: noPostTimes } : Stored.parse(JSON.parse(text));
}

import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent, RecordedEvent } from '../../domain/events.ts';
import { type IsoDate, londonDate, longDate } from '../../domain/isoDate.ts';
import type { Writer } from '../../store/database.ts';
import { markNotSent, markSent, requireLetter } from '../../store/letters.ts';
import { type ChangingCase, changeCase } from '../cases/caseFile.ts';
import { requireNotFuture } from '../cases/dates.ts';
import { alignStruckOut } from '../post/struckOut.ts';
import type { Program } from '../program.ts';
import { putEntryRight } from './entryCorrection.ts';

/**
 * Strikes an entry out, moves it to the day on which it really happened, or puts right what it says; the wrong entry stays in
 * the record beside the correction. The posting of a letter and what it did (it acknowledged, answered, extended, refused, told of a hazard) are put right together.
 * @throws NOT_ALLOWED for entries that cannot be corrected, BAD_INPUT for a day to come or before the letter was issued
 */
export function correctEvent(program: Program, input: ParsedInputOf<'cases.correct'>): OutputOf<'cases.correct'> {
  if (input.putRight !== null) return putEntryRight(program, { ...input, putRight: input.putRight });
  const today = program.today();
  if (input.movedTo) requireNotFuture(input.movedTo, today, 'The day on which it happened', 'movedTo');
  return changeCase(program, { ...input, on: today }, 'correct', (changing) => {
    const target = changing.events.find((event) => event.id === input.eventId);
    if (!target) throw new AppError('NOT_FOUND', 'That entry is not on this case. Nothing was changed.');
    requireCorrectable(target, input.movedTo);
    requireNotIssuedOn(target, changing.standing);
    if (input.movedTo === null) alignStruckOut(changing.tx, target);
    const targets = isOfPosting(target) ? postingOf(program, changing, target, input.movedTo) : [target];
    return targets.map(
      (one): NewEvent => ({
        facts: {
          type: 'corrected',
          on: today,
          by: changing.me,
          target: one.id,
          change: input.movedTo === null ? { kind: 'void' } : { kind: 'date', on: input.movedTo },
        },
        words: { reason: input.reason },
      }),
    );
  });
}

function requireCorrectable({ facts }: RecordedEvent, movedTo: IsoDate | null): void {
  if (facts.type === 'corrected')
    throw new AppError(
      'NOT_ALLOWED',
      'A correction cannot itself be corrected. Correct the entry again instead. Nothing was changed.',
    );
  if (facts.type === 'received' && movedTo === null)
    throw new AppError(
      'NOT_ALLOWED',
      'The receipt of the complaint cannot be struck out: the case would have no beginning. Move it to the right day, or withdraw the case. Nothing was changed.',
    );
  if (facts.type === 'letter-issued')
    throw new AppError(
      'NOT_ALLOWED',
      'A letter that was issued stays as it is. If it is wrong, write a further letter that says so. Nothing was changed.',
    );
}

/** An approval on which a letter went out stays: without it, the record would say that the letter went out unapproved. */
function requireNotIssuedOn({ facts }: RecordedEvent, standing: readonly RecordedEvent[]): void {
  if (facts.type !== 'letter-approved' && facts.type !== 'letter-approval-asked') return;
  const { letterId } = facts;
  const issued = standing.find((event) => event.facts.type === 'letter-issued' && event.facts.letterId === letterId);
  if (!issued) return;
  throw new AppError(
    'NOT_ALLOWED',
    `The letter was issued on ${longDate(issued.facts.on)}, because it was approved, so its approval stays on record. If it should not have been approved, say so in a note; if the letter is wrong, write a further letter that says so. Nothing was changed.`,
  );
}

/** The entries that noting a posting made. */
const postingTypes = [
  'letter-sent',
  'acknowledged',
  'responded',
  'extended',
  'refused',
  'escalation-refused',
  'contacted',
  'remedy-offered',
  'hazard-summary-sent',
] as const;

function isOfPosting(event: RecordedEvent): boolean {
  return letterOf(event) !== null;
}

function letterOf({ facts }: RecordedEvent) {
  const isPosting = postingTypes.some((type) => type === facts.type);
  return isPosting && 'letterId' in facts ? (facts.letterId ?? null) : null;
}

/** The posting and its effect, after the letter's own row has been brought in line. */
function postingOf(
  program: Program,
  { tx, events, standing }: ChangingCase,
  target: RecordedEvent,
  movedTo: IsoDate | null,
): RecordedEvent[] {
  const letterId = letterOf(target);
  if (letterId === null) return [target];
  const letter = requireLetter(tx, letterId);
  const issuedOn = letter.issuedAt ? londonDate(letter.issuedAt) : letter.date;
  if (movedTo !== null && movedTo < issuedOn)
    throw new AppError(
      'BAD_INPUT',
      `The letter was issued on ${longDate(issuedOn)}: it cannot have been sent before. Nothing was changed.`,
      [{ path: 'movedTo', message: `Choose ${longDate(issuedOn)} or a later day.` }],
    );
  alignLetter(program, tx, letter, movedTo);
  // The last posting is the one that is meant: one that was struck out before stays struck out.
  const isWanted = (event: RecordedEvent) =>
    letterOf(event) === letterId && (standing.some(({ id }) => id === event.id) || event.id === target.id);
  return events.filter(isWanted);
}

function alignLetter(
  program: Program,
  tx: Writer,
  letter: ReturnType<typeof requireLetter>,
  movedTo: IsoDate | null,
): void {
  const versioned = { id: letter.id, expectedVersion: letter.version, at: program.now() };
  if (movedTo !== null) markSent(tx, { ...versioned, on: movedTo, method: letter.sentMethod ?? 'post-first-class' });
  else if (letter.state === 'sent') markNotSent(tx, versioned);
}

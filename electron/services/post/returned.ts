import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import type { Person } from '../../domain/people.ts';
import type { ReturnReason } from '../../domain/words.ts';
import { addressAsPosted } from '../../letters/compose/addressLines.ts';
import { type StoredLetter, setOwedFormats } from '../../store/letters.ts';
import { doubtAddress, getPerson, requirePerson } from '../../store/people.ts';
import { appendToCase } from '../cases/caseFile.ts';
import { requireNotFuture } from '../cases/dates.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { requireIssued, requireSent } from './issued.ts';
import { lifeOf } from './letterLife.ts';
import { ofLetter } from './printed.ts';

/** Somebody who refuses a letter, or does not call for it, lives there. */
const SAYS_NOTHING_OF_THE_ADDRESS: ReadonlySet<ReturnReason> = new Set<ReturnReason>(['refused', 'not-called-for']);

/**
 * Notes that a letter came back. The day on which it was sent stands; the address is doubtful until somebody has checked it,
 * unless it has been changed since or the reason says nothing against it.
 * @throws NOT_ALLOWED for a letter that was not sent, or that is noted as back already; BAD_INPUT for a day before it left
 */
export function recordReturned(
  program: Program,
  input: ParsedInputOf<'post.recordReturned'>,
): OutputOf<'post.recordReturned'> {
  const by = program.requireUser().id;
  const isAddressDoubtful = program.requireRecord().write((tx) => {
    const { letter, loaded, sentOn } = requireSent(program, tx, input.letterId);
    requireBetween(input.on, sentOn, program.today(), 'The day on which it came back');
    if (lifeOf(loaded, letter.id, [], () => '').returned?.isOpen)
      throw new AppError(
        'NOT_ALLOWED',
        'It is noted already that this letter came back. If something about that entry is wrong, correct it in the timeline. Nothing was saved.',
      );
    const person = getPerson(tx, letter.recipientId);
    const isDoubtful = person !== null && !SAYS_NOTHING_OF_THE_ADDRESS.has(input.reason) && wentTo(letter, person);
    if (isDoubtful) doubtAddress(tx, person.id, { since: input.on, reason: input.reason });
    appendToCase(program, tx, loaded, loaded.row.version, [
      {
        facts: { type: 'letter-returned', on: input.on, by, ...ofLetter(letter), reason: input.reason },
        words: noteOf(input.note),
      },
    ]);
    return isDoubtful;
  });
  program.push({ type: 'record-changed' });
  return { isAddressDoubtful };
}

/** Notes that the same letter went once more. The day on which it was sent first stands. @throws NOT_ALLOWED, BAD_INPUT */
export function recordSentAgain(
  program: Program,
  input: ParsedInputOf<'post.recordSentAgain'>,
): OutputOf<'post.recordSentAgain'> {
  const by = program.requireUser().id;
  program.requireRecord().write((tx) => {
    const { letter, loaded, sentOn } = requireSent(program, tx, input.letterId);
    requireBetween(input.on, sentOn, program.today(), 'The day on which it went again');
    const event: NewEvent = {
      facts: {
        type: 'letter-sent-again',
        on: input.on,
        by,
        ...ofLetter(letter),
        method: input.method,
        ...(input.tracking ? { tracking: input.tracking } : {}),
      },
      words: noteOf(input.note),
    };
    appendToCase(program, tx, loaded, loaded.row.version, [event]);
  });
  program.push({ type: 'record-changed' });
  return {};
}

/** Notes that somebody was sent the letter in another format. @throws NOT_ALLOWED for a draft; BAD_INPUT */
export function recordFormat(
  program: Program,
  input: ParsedInputOf<'post.recordFormat'>,
): OutputOf<'post.recordFormat'> {
  const by = program.requireUser().id;
  const owedFormats = program.requireRecord().write((tx) => {
    const { letter, loaded } = requireIssued(program, tx, input.letterId);
    requireBetween(input.on, letter.date, program.today(), 'The day on which it was sent');
    const left = (letter.owedFormats ?? []).filter((format) => format !== input.format);
    setOwedFormats(tx, letter.id, left);
    const event: NewEvent = {
      facts: {
        type: 'format-sent',
        on: input.on,
        by,
        ...ofLetter(letter),
        format: input.format,
        method: input.method,
      },
      words: noteOf(input.note),
    };
    appendToCase(program, tx, loaded, loaded.row.version, [event]);
    return left;
  });
  program.push({ type: 'record-changed' });
  return { owedFormats };
}

/** Notes that an address that a letter came back from was checked and is right. @throws NOT_ALLOWED where nothing speaks against it */
export function confirmAddress(
  program: Program,
  input: ParsedInputOf<'post.confirmAddress'>,
): OutputOf<'post.confirmAddress'> {
  program.requireRecord().write((tx) => {
    const person = requirePerson(tx, input.personId);
    if (person.addressDoubt === null)
      throw new AppError('NOT_ALLOWED', 'Nothing on file speaks against this address. Nothing was changed.');
    doubtAddress(tx, person.id, null);
    recordOffice(program, tx, {
      facts: { type: 'address-confirmed', ...actOf(program), personId: person.id },
      words: { how: input.how },
    });
  });
  program.push({ type: 'record-changed' });
  return {};
}

/** True where the letter bore the address that is on file for the person today. */
function wentTo(letter: StoredLetter, person: Person): boolean {
  const printed = letter.model?.recipientLines ?? [];
  return person.address !== null && addressAsPosted(person.address).every((line) => printed.includes(line));
}

function requireBetween(on: IsoDate, first: IsoDate, today: IsoDate, what: string): void {
  requireNotFuture(on, today, what, 'on');
  if (on < first)
    throw new AppError('BAD_INPUT', `${what} cannot be before ${longDate(first)}. Nothing was saved.`, [
      { path: 'on', message: `Choose ${longDate(first)} or a later day.` },
    ]);
}

function noteOf(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note };
}

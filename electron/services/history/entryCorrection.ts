import type { z } from 'zod';
import type { EntryView } from '../../contract/handling.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError, type ErrorDetail } from '../../domain/appError.ts';
import { type EventFacts, eventTypes, type NewEvent, type RecordedEvent, type WordsOf } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import { sameJson } from '../../domain/sameJson.ts';
import { type ChangingCase, changeCase, loadCase } from '../cases/caseFile.ts';
import { requireNotFuture } from '../cases/dates.ts';
import type { Program } from '../program.ts';

type Json = EntryView['facts'][string];
type PutRight = NonNullable<ParsedInputOf<'cases.correct'>['putRight']>;

/** An entry as it stands, so that a form can be filled with it. @throws NOT_FOUND */
export function getEntry(program: Program, input: ParsedInputOf<'cases.entry'>): OutputOf<'cases.entry'> {
  const loaded = loadCase(program, input.caseId);
  const entry = standingEntry(loaded, input.eventId);
  return {
    eventId: entry.id,
    type: entry.facts.type,
    facts: toJson(entry.facts),
    words: entry.words === null ? null : toJson(entry.words),
    whyNot: whyNotPutRight(entry),
  };
}

/**
 * Puts right what an entry says: the whole of its facts as they should have been, and its words where they were wrong. The
 * type's own schema judges both. What the entry said at first stays in the record.
 * @throws BAD_INPUT where it does not fit or changes nothing; NOT_ALLOWED for entries whose facts are not anybody's to change
 */
export function putEntryRight(
  program: Program,
  input: ParsedInputOf<'cases.correct'> & { putRight: PutRight },
): OutputOf<'cases.correct'> {
  const today = program.today();
  return changeCase(program, { ...input, on: today }, 'correct', (changing) => {
    const entry = standingEntry(changing, input.eventId);
    const whyNot = whyNotPutRight(entry);
    if (whyNot !== null) throw new AppError('NOT_ALLOWED', `${whyNot} Nothing was changed.`);
    const facts = readFacts(entry, input.putRight);
    requireNotFuture(facts.on, today, 'The day on which it happened', 'putRight.facts.on');
    if (facts.type === 'received' && facts.knownSince !== undefined && facts.knownSince > facts.on)
      throw doesNotFit([
        { path: 'putRight.facts.knownSince', message: `Choose ${longDate(facts.on)} or an earlier day.` },
      ]);
    const words = readWords(entry, input.putRight);
    if (sameJson(facts, entry.facts) && (words === null || sameJson(words, entry.words ?? {})))
      throw new AppError(
        'BAD_INPUT',
        'That is what the entry says already. Nothing was changed. Change what is wrong, or strike the entry out.',
      );
    relink(changing, facts, words ?? entry.words);
    const correction: NewEvent = {
      facts: {
        type: 'corrected',
        on: today,
        by: changing.me,
        target: entry.id,
        change: { kind: 'facts', facts: toJson(facts) },
      },
      words: { reason: input.reason, ...(words === null ? {} : { words }) },
    };
    return [correction];
  });
}

/** The entry as it holds now; one that was struck out, as it was. @throws NOT_FOUND */
function standingEntry(
  { standing, events }: Pick<ChangingCase, 'standing' | 'events'>,
  id: RecordedEvent['id'],
): RecordedEvent {
  const entry = standing.find((event) => event.id === id) ?? events.find((event) => event.id === id);
  if (!entry) throw new AppError('NOT_FOUND', 'That entry is not on this case. Nothing was changed.');
  return entry;
}

function whyNotPutRight({ facts }: RecordedEvent): string | null {
  if (facts.type === 'corrected') return 'A correction cannot itself be corrected. Correct the entry again instead.';
  if (facts.type === 'letter-issued')
    return 'A letter that was issued stays as it is. If it is wrong, write a further letter that says so.';
  if ('letterId' in facts && facts.letterId !== undefined)
    return 'This entry says what a letter on file did. Its day can be moved, or it can be struck out.';
  return null;
}

/** Facts by which the record holds together: what they point at cannot be exchanged by a correction. */
function isFixed(key: string): boolean {
  return key === 'type' || key === 'target' || (key.endsWith('Id') && key !== 'staffId') || FILE_FACTS.has(key);
}
const FILE_FACTS = new Set(['sha256', 'bytes', 'mediaType', 'pages']);

function readFacts(entry: RecordedEvent, { facts }: PutRight): EventFacts {
  const { type } = entry.facts;
  const was: Record<string, unknown> = { ...entry.facts };
  const isTampered = Object.keys({ ...was, ...facts }).some((key) => isFixed(key) && !sameJson(facts[key], was[key]));
  const parsed = eventTypes[type].facts.safeParse(facts);
  if (parsed.success && !isTampered) return parsed.data;
  throw doesNotFit(parsed.success ? [] : detailsOf(parsed.error, 'putRight.facts'));
}

function readWords(entry: RecordedEvent, { words }: PutRight): Record<string, Json> | null {
  if (words === null) return null;
  if (entry.words === null)
    throw new AppError(
      'NOT_ALLOWED',
      'The text of this entry has been erased; it cannot be written again. Nothing was changed.',
    );
  const parsed = eventTypes[entry.facts.type].words.safeParse(words);
  if (parsed.success) return toJson(parsed.data);
  throw doesNotFit(detailsOf(parsed.error, 'putRight.words'));
}

/** The list of people follows the entry that put somebody on it. */
function relink(changing: ChangingCase, facts: EventFacts, words: RecordedEvent['words']): void {
  if (facts.type !== 'person-linked') return;
  const { note } = (words ?? {}) as WordsOf<'person-linked'>; // parsed by the type's own schema
  changing.link(facts.personId, facts.role, note ?? '');
}

function detailsOf(error: z.ZodError, under: string): ErrorDetail[] {
  return error.issues.map((issue) => ({ path: [under, ...issue.path].map(String).join('.'), message: issue.message }));
}

function doesNotFit(details: ErrorDetail[]): AppError {
  return new AppError(
    'BAD_INPUT',
    'What the entry should say does not fit this kind of entry. Nothing was changed; what you typed is still here.',
    details,
  );
}

/** Plain JSON, without what is undefined. */
function toJson(value: object): Record<string, Json> {
  return JSON.parse(JSON.stringify(value)) as Record<string, Json>; // what was stringified from an object is one
}

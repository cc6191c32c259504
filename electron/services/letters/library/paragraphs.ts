import type { OutputOf, ParsedInputOf } from '../../../contract/operations.ts';
import { AppError } from '../../../domain/appError.ts';
import { type LibraryParagraph, type ParagraphDetails, ParagraphId } from '../../../domain/paragraphs.ts';
import { plainOf } from '../../../domain/richTextPlain.ts';
import { paragraphProblem, readyText } from '../../../letters/compose/paragraphs.ts';
import { voiceOf } from '../../../letters/compose/voice.ts';
import type { Reader } from '../../../store/database.ts';
import { getParagraph, listParagraphs, saveParagraph } from '../../../store/paragraphs.ts';
import { actOf, recordOffice } from '../../history/officeHistory.ts';
import type { Program } from '../../program.ts';
import { composeStored } from '../composeStored.ts';

/** Every paragraph of the library: the office's own, and those that ship, in the office's version where it has one. */
export function listLibrary(program: Program): OutputOf<'paragraphs.list'> {
  return program.requireRecord().read((db) => library(program, db));
}

function library(program: Program, db: Reader): LibraryParagraph[] {
  const shipped = program.rulebook.paragraphs;
  const own = new Map(listParagraphs(db).map((row) => [row.id, row]));
  const ships = new Set(shipped.map(({ id }) => id));
  const all: LibraryParagraph[] = [
    ...shipped
      .filter(({ id }) => !own.has(id))
      .map((one) => ({ ...one, version: 0, origin: 'shipped' as const, isHidden: false })),
    ...[...own.values()].map(({ updatedAt: _at, ...row }) => ({
      ...row,
      origin: ships.has(row.id) ? ('changed' as const) : ('office' as const),
    })),
  ];
  return all.sort((a, b) => a.category.localeCompare(b.category, 'en-GB') || a.title.localeCompare(b.title, 'en-GB'));
}

/** The paragraphs that a letter may take, each with its fields filled in from the letter's case. @throws NOT_FOUND */
export function paragraphsForLetter(
  program: Program,
  input: ParsedInputOf<'paragraphs.forLetter'>,
): OutputOf<'paragraphs.forLetter'> {
  return program.requireRecord().read((db) => {
    const { facts, letter } = composeStored(program, db, input.letterId);
    const composing = { facts, parts: letter.parts, voice: voiceOf(facts) };
    return library(program, db)
      .filter(({ isHidden }) => !isHidden)
      .map(({ id, category, title, text }) => {
        const ready = readyText(text, composing);
        return { id, category, title, text: ready, plain: plainOf(ready) };
      });
  });
}

/** Keeps a paragraph: a new one, a changed one, one that is put away or taken up again. @throws BAD_INPUT, CONFLICT */
export function saveLibraryParagraph(
  program: Program,
  input: ParsedInputOf<'paragraphs.save'>,
): OutputOf<'paragraphs.save'> {
  const problem = paragraphProblem(input.details);
  if (problem)
    throw new AppError('BAD_INPUT', `This paragraph cannot be kept yet. ${problem} Nothing was saved.`, [
      { path: 'details.text', message: problem },
    ]);
  const saved = program.requireRecord().write((tx) => {
    const id = input.id ?? ParagraphId.parse(program.newId());
    const before = detailsBefore(program, tx, id);
    const row = saveParagraph(tx, {
      id,
      expectedVersion: input.expectedVersion,
      details: input.details,
      isHidden: input.isHidden,
      at: program.now(),
    });
    recordOffice(program, tx, {
      facts: { type: 'paragraph-saved', ...actOf(program), paragraphId: id, isHidden: input.isHidden },
      words: { before, after: input.details },
    });
    return { id, version: row.version };
  });
  program.push({ type: 'record-changed' });
  return saved;
}

function detailsBefore(program: Program, db: Reader, id: ParagraphId): ParagraphDetails | null {
  const before = getParagraph(db, id) ?? program.rulebook.paragraphs.find((one) => one.id === id);
  return before ? { category: before.category, title: before.title, text: before.text } : null;
}

import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { londonDate, plainDate } from '../../domain/isoDate.ts';
import { requireLetter } from '../../store/letters.ts';
import { appendToCase, loadCaseFrom } from '../cases/caseFile.ts';
import { reportFaces } from '../exports/reportFaces.ts';
import { letterFileName } from '../letters/letterOutput.ts';
import { issuedOn } from '../letters/letterSent.ts';
import type { Program } from '../program.ts';
import { requireIssued } from './issued.ts';
import { outputPdf } from './output.ts';
import { ofLetter } from './printed.ts';

/**
 * Makes a letter on file once more: exactly the bytes that were issued, or with a mark over them that says that it is a copy.
 * The file itself is never touched. Noted once it went to the printer or was saved, with the reason.
 * @throws NOT_ALLOWED for a draft
 */
export async function reprintLetter(
  program: Program,
  input: ParsedInputOf<'post.reprint'>,
): Promise<OutputOf<'post.reprint'>> {
  const record = program.requireRecord();
  const me = program.requireUser().id;
  const { letter, loaded, sha256 } = record.read((db) => requireIssued(program, db, input.letterId));
  const held = record.files.read(sha256);
  const name = letterFileName(letter, loaded.row.reference);
  const isMarked = input.as === 'marked-copy';
  const words = `of the letter issued on ${plainDate(issuedOn(letter))}. Copy made on ${plainDate(londonDate(program.now()))}.`;
  const bytes = isMarked ? await marked(program, held, words) : held;
  const output = await outputPdf(
    program,
    bytes,
    isMarked ? name.replace(/\.pdf$/, ' COPY.pdf') : name,
    input.to,
    'Save a copy of the letter',
  );
  if (!output.isDone) return output;
  record.write((tx) => {
    const now = loadCaseFrom(program, tx, letter.caseId);
    appendToCase(program, tx, now, now.row.version, [
      {
        facts: {
          type: 'letter-printed',
          on: program.today(),
          by: me,
          ...ofLetter(requireLetter(tx, letter.id)),
          as: input.as,
        },
        words: { reason: input.reason },
      },
    ]);
  });
  program.push({ type: 'record-changed' });
  return output;
}

async function marked(program: Program, held: Uint8Array, words: string): Promise<Uint8Array> {
  const { markCopy } = await import('../../exports/write/copyMark.ts');
  return markCopy(held, words, await reportFaces(program), new Date(program.now()));
}

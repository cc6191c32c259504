import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { plainDate } from '../../domain/isoDate.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';
import { plainText } from '../../letters/render/plainText.ts';
import type { StoredLetter } from '../../store/letters.ts';
import { copyHeldFile, writeWhole } from '../documents/fileCopies.ts';
import type { Program } from '../program.ts';
import { composeStored } from './composeStored.ts';
import { letterFileName } from './letterOutput.ts';

type Format = ParsedInputOf<'letters.saveCopy'>['format'];

const titles: Record<Format, string> = {
  pdf: 'Save a copy of the letter',
  docx: 'Save the letter’s words for Word',
  txt: 'Save the letter’s words as plain text',
};

/**
 * Saves a copy where the user says: the PDF on file, byte for byte, or the same words for Word or as plain text, marked as
 * what they are. A draft is saved as it stands, and says in its name that it is one. @throws UNPRINTABLE
 */
export async function saveLetterCopy(
  program: Program,
  { letterId, format }: ParsedInputOf<'letters.saveCopy'>,
): Promise<OutputOf<'letters.saveCopy'>> {
  const record = program.requireRecord();
  const { letter, loaded, model: asItStands } = record.read((db) => composeStored(program, db, letterId));
  const isDraft = letter.sha256 === null;
  const pdfName = letterFileName(letter, loaded.row.reference);
  const name = pdfName.replace(/\.pdf$/, `${isDraft ? ' DRAFT' : ''}.${format}`);
  // Made before the user is asked where to: what cannot be printed says so first.
  const model = letter.model ?? asItStands;
  const bytes = isDraft || format !== 'pdf' ? await written(program, letter, model, format) : null;
  const savedTo = await program.desktop.chooseSavePath(titles[format], name);
  if (!savedTo) return { savedTo };
  if (bytes) await writeWhole(savedTo, bytes);
  else if (letter.sha256 !== null) await copyHeldFile(program, letter.sha256, name, savedTo);
  return { savedTo };
}

async function written(
  program: Program,
  letter: StoredLetter,
  model: PrintedModel,
  format: Format,
): Promise<Uint8Array> {
  const note = noteOn(letter, model, format);
  switch (format) {
    case 'pdf':
      return (await (await program.pdf()).renderPdf(model)).bytes;
    case 'docx': {
      const { wordLetter } = await import('../../letters/render/word/wordLetter.ts');
      return wordLetter(model, { readPicture: (sha256) => program.requireRecord().files.read(sha256), note });
    }
    case 'txt':
      return new TextEncoder().encode(plainText(model, note));
  }
}

/** What a copy says of itself: nobody may take it for the letter that was sent. */
function noteOn(letter: StoredLetter, { date }: PrintedModel, format: Format): string {
  if (letter.sha256 === null) return 'Draft: this letter has not been issued';
  const what = format === 'docx' ? 'Word copy' : 'These are the words';
  return `${what} of our letter of ${plainDate(date)}; the letter itself is the PDF on file`;
}

import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import { plainText } from '../../letters/render/plainText.ts';
import { getPerson } from '../../store/people.ts';
import { appendToCase, loadCaseFrom } from '../cases/caseFile.ts';
import { writeFreshCopy, writeWhole } from '../documents/fileCopies.ts';
import { letterFileName } from '../letters/letterOutput.ts';
import { enclosedWith } from '../letters/letterPost.ts';
import type { Program } from '../program.ts';
import { requireIssued } from './issued.ts';
import { ofLetter } from './printed.ts';

/**
 * Makes an email with the letter's words in it and the letter attached, and what is enclosed with it, and opens it in the office's own mail program; where
 * the PC has none, the draft is saved where the user says. Redress itself sends nothing, and the letter counts as sent only
 * when somebody notes the day.
 * @throws NOT_ALLOWED for a draft of a letter, and where there is no email address
 */
export async function draftEmail(
  program: Program,
  input: ParsedInputOf<'post.draftEmail'>,
): Promise<OutputOf<'post.draftEmail'>> {
  const record = program.requireRecord();
  const me = program.requireUser().id;
  const { letter, loaded, sha256, model, to, enclosed } = record.read((db) => {
    const issued = requireIssued(program, db, input.letterId);
    const person = getPerson(db, issued.letter.recipientId);
    return {
      ...issued,
      to: { name: person?.name ?? '', address: person?.email ?? '' },
      enclosed: enclosedWith(db, issued.loaded, issued.letter),
    };
  });
  if (to.address === '')
    throw new AppError(
      'NOT_ALLOWED',
      `There is no email address on file for ${to.name}. Add it to their details first, or send the letter by post. Nothing was made.`,
    );
  const fileName = letterFileName(letter, loaded.row.reference);
  const from = model.signatory.email || model.sender.email;
  const { writeEmailDraft } = await import('../../exports/write/emailDraft.ts');
  const bytes = await writeEmailDraft({
    from: from === '' ? null : { name: model.sender.name, address: from },
    to,
    // Whoever sees a list of messages over somebody's shoulder learns nothing from it.
    subject: `Letter from ${model.sender.name}, our reference ${model.reference}`,
    // Read on a telephone, by a screen reader, or where a PDF cannot be opened, the email holds the whole letter.
    text: plainText(model, aboutThisEmail(model)),
    attachments: [
      { filename: fileName, contentType: 'application/pdf', content: record.files.read(sha256) },
      ...enclosed.map((file) => ({
        filename: file.name,
        contentType: file.mediaType,
        content: record.files.read(file.sha256),
      })),
    ],
    date: new Date(program.now()),
    id: program.newId(),
  });
  const output = await handOver(program, bytes, fileName.replace(/\.pdf$/, '.eml'));
  if (!output.isOpened && output.savedTo === null) return output;
  record.write((tx) => {
    const now = loadCaseFrom(program, tx, letter.caseId);
    appendToCase(program, tx, now, now.row.version, [
      {
        facts: { type: 'email-drafted', on: program.today(), by: me, ...ofLetter(letter) },
        words: { to: to.address },
      },
    ]);
  });
  program.push({ type: 'record-changed' });
  return output;
}

async function handOver(program: Program, bytes: Uint8Array, name: string): Promise<OutputOf<'post.draftEmail'>> {
  const copy = await writeFreshCopy(program, name, bytes);
  if (await program.desktop.openEmailDraft(copy)) return { savedTo: null, isOpened: true };
  const savedTo = await program.desktop.chooseSavePath('Save the draft of the email', name);
  if (savedTo) await writeWhole(savedTo, bytes);
  return { savedTo, isOpened: false };
}

/** What the email says of itself, under the letter's own words. */
function aboutThisEmail({ signatory, sender }: LetterModel): string {
  const phone = signatory.phone || sender.phone;
  return `These are the words of our letter, which is attached to this email as a PDF. If you cannot open it, or would like it on paper, in larger print or in another format, please reply to this email${phone === '' ? '' : ` or telephone ${phone}`}.`;
}

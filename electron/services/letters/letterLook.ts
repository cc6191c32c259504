import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { windowProblems } from '../../domain/letterLayout.ts';
import { LetterLook, type LetterPicture, usualLook } from '../../domain/letterLook.ts';
import type { TextSize } from '../../domain/words.ts';
import { envelopeTestSheet, exampleLetter } from '../../letters/compose/exampleLetter.ts';
import type { RenderedPdf } from '../../letters/render/createPdfRenderer.ts';
import type { Reader } from '../../store/database.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { writeFreshCopy, writeWhole } from '../documents/fileCopies.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

const NAME = 'letter-look';
const Stored = z.strictObject({ version: z.int().min(1), look: LetterLook });
/** The post takes letters of 2 MB at most, and each carries its pictures. */
const MOST_BYTES = 600_000;
const TEST_SHEET = 'Envelope test sheet.pdf';

/** How the office's letters look; the usual look until somebody sets another. */
export function lookOnFile(db: Reader): z.infer<typeof Stored> {
  const text = getSetting(db, NAME);
  return text === null ? { version: 1, look: usualLook } : Stored.parse(JSON.parse(text));
}

export function getLetterLook(program: Program): OutputOf<'letterLook.get'> {
  return program.requireRecord().read(lookOnFile);
}

/** Sets how letters look from now on. @throws CONFLICT; BAD_INPUT for an envelope that cannot work; DISK for a picture that is gone */
export function setLetterLook(program: Program, input: ParsedInputOf<'letterLook.set'>): OutputOf<'letterLook.set'> {
  requireFittingWindow(input.look);
  const record = program.requireRecord();
  for (const { sha256 } of picturesOf(input.look)) record.files.read(sha256);
  const saved = record.write((tx) => {
    const before = lookOnFile(tx);
    if (before.version !== input.expectedVersion)
      throw new AppError(
        'CONFLICT',
        'Somebody else changed how letters look while you had it open. Nothing was saved; what you chose is still here. Load the newest and look at yours again.',
      );
    const next = { version: before.version + 1, look: input.look };
    setSetting(tx, NAME, JSON.stringify(next));
    recordOffice(program, tx, {
      facts: { type: 'letter-look-set', ...actOf(program) },
      words: { before: before.look, after: input.look },
    });
    return next;
  });
  program.push({ type: 'record-changed' });
  return saved;
}

/** Asks for a picture and keeps it by its content. @throws BAD_INPUT for a file that letters cannot carry */
export async function choosePicture(
  program: Program,
  input: ParsedInputOf<'letterLook.choosePicture'>,
): Promise<OutputOf<'letterLook.choosePicture'>> {
  const [path] = await program.desktop.chooseFiles(input.title);
  if (path === undefined) return { picture: null };
  const name = basename(path);
  if ((await stat(path)).size > MOST_BYTES)
    throw new AppError(
      'BAD_INPUT',
      `“${name}” is larger than 600 kB, and every letter would carry it. Make the picture smaller (1,200 dots wide is plenty), then choose it again. Nothing was changed.`,
    );
  const bytes = new Uint8Array(await readFile(path));
  const { measurePicture } = await import('../../letters/render/measurePicture.ts');
  const measured = await measurePicture(bytes);
  if (!measured)
    throw new AppError(
      'BAD_INPUT',
      `“${name}” is not a PNG or JPEG picture that a letter can carry. Save it as one of these, at most 4,000 dots wide and high, then choose it again. Nothing was changed.`,
    );
  const { sha256 } = program.requireRecord().files.add(bytes);
  return { picture: { sha256, alt: input.alt, ...measured } };
}

/** How letters would look, without saving anything. @throws BAD_INPUT for an envelope that cannot work */
export async function previewLook(
  program: Program,
  input: ParsedInputOf<'letterLook.preview'>,
): Promise<OutputOf<'letterLook.preview'>> {
  const { bytes, pages } = await render(program, input.look, input.shows, input.textSize);
  return { pdf: bytes, pages };
}

/** Hands the sheet with which envelopes are tried to the system's print dialog. */
export async function printTestSheet(
  program: Program,
  input: ParsedInputOf<'letterLook.printTestSheet'>,
): Promise<OutputOf<'letterLook.printTestSheet'>> {
  const { bytes } = await render(program, input.look, 'test-sheet', 12);
  return { printed: await program.desktop.printPdf(await writeFreshCopy(program, TEST_SHEET, bytes)) };
}

/** Saves the sheet with which envelopes are tried where the user says. */
export async function saveTestSheet(
  program: Program,
  input: ParsedInputOf<'letterLook.saveTestSheet'>,
): Promise<OutputOf<'letterLook.saveTestSheet'>> {
  const { bytes } = await render(program, input.look, 'test-sheet', 12);
  const savedTo = await program.desktop.chooseSavePath('Save the envelope test sheet', TEST_SHEET);
  if (savedTo) await writeWhole(savedTo, bytes);
  return { savedTo };
}

async function render(
  program: Program,
  look: LetterLook,
  shows: ParsedInputOf<'letterLook.preview'>['shows'],
  textSize: TextSize,
): Promise<RenderedPdf> {
  requireFittingWindow(look);
  const example = {
    office: program.requireOffice(),
    look,
    signatory: program.requireUser(),
    date: program.today(),
    textSize,
  };
  const renderer = await program.pdf();
  return shows === 'letter'
    ? renderer.renderPdf(exampleLetter(example))
    : renderer.renderPdf(envelopeTestSheet(example), { showsWindow: true });
}

function requireFittingWindow({ layout }: LetterLook): void {
  if (layout.id !== 'window') return;
  const problems = windowProblems(layout);
  const [first] = problems;
  if (!first) return;
  throw new AppError(
    'BAD_INPUT',
    `Letters cannot be laid out for this envelope. ${first.message} Nothing was saved; what you typed is still here.`,
    problems.map(({ path, message }) => ({ path: `look.layout.${path}`, message })),
  );
}

function picturesOf({ logo, signatures }: LetterLook): LetterPicture[] {
  return [...(logo ? [logo] : []), ...Object.values(signatures)];
}

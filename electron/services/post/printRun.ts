import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { RunLetter, RunOptions } from '../../contract/post.ts';
import { AppError } from '../../domain/appError.ts';
import { type LetterId, PrintRunId, type Sha256 } from '../../domain/ids.ts';
import { londonDate, plainDate } from '../../domain/isoDate.ts';
import type { DoneBy, PostItem } from '../../domain/post.ts';
import { envelopeFor, inEnvelopeOrder, placeRun, sheetsOf } from '../../exports/shape/printRun.ts';
import { runSheet } from '../../exports/shape/runSheet.ts';
import type { JobPart, PdfPart } from '../../exports/write/pdfParts.ts';
import type { Reader } from '../../store/database.ts';
import { requireLetter } from '../../store/letters.ts';
import { listStaff } from '../../store/staff.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import { reportFaces } from '../exports/reportFaces.ts';
import { staffNames } from '../history/timeline.ts';
import { enclosedWith } from '../letters/letterPost.ts';
import { letterInWords } from '../letters/letterSent.ts';
import type { Program } from '../program.ts';
import { lifeOf } from './letterLife.ts';
import { outputPdf } from './output.ts';
import { postItemOf } from './postItem.ts';

type OpenPart = Extract<PdfPart, { ok: true }>;

/** A letter of a job with its pages, and those of what goes with it. */
interface Gathered {
  item: PostItem;
  /** The letter with its forms and what is enclosed, then its copies, which have envelopes of their own. */
  parts: JobPart[];
  /** Sheets in the letter's own envelope. */
  sheets: number;
  /** Who gets a copy. */
  copies: string[];
  problems: string[];
  printed: DoneBy[];
}

/** What one job with these letters would be. @throws NOT_ALLOWED for a draft */
export async function planRun(program: Program, input: ParsedInputOf<'post.plan'>): Promise<OutputOf<'post.plan'>> {
  const { letters, pages, sheets } = await layOutRun(program, input.letters, input.options);
  return { letters: letters.map(({ letter }) => letter), pages, sheets };
}

/**
 * Makes one PDF of many letters and hands it to the printer, or saves it. Nothing is noted of it: what came out of the
 * printer only the user knows.
 * @throws NOT_ALLOWED for a draft, and where a letter was printed before and nobody says why once more
 */
export async function printRun(program: Program, input: ParsedInputOf<'post.print'>): Promise<OutputOf<'post.print'>> {
  const run = await layOutRun(program, input.letters, input.options);
  requireReasons(
    run.letters.filter(({ letter }) => letter.printed.length > 0).map(({ letter }) => letter),
    input.again.map(({ letterId }) => letterId),
  );
  const day = londonDate(program.now());
  const bytes = await bytesOf(program, run, `Letters to post, ${plainDate(day)}`);
  const name = `${day} Letters to post (${run.letters.length}).pdf`;
  const { isDone, savedTo } = await outputPdf(program, bytes, name, input.to, 'Save the letters as one PDF');
  return { runId: PrintRunId.parse(program.newId()), isDone, savedTo, pages: run.pages };
}

/** One letter with what it encloses and its copies as a job of its own; what it cannot print is said. @throws NOT_ALLOWED for a draft */
export async function jobOfOne(program: Program, letterId: LetterId, title: string) {
  const options = { isDuplex: true, withRunSheet: false, withEnclosures: true };
  const run = await layOutRun(program, [letterId], options);
  const [only] = run.letters;
  return {
    /** Only the letter itself: the bytes on file are the job. */
    isAlone: only?.parts.length === 1,
    problems: only?.letter.problems ?? [],
    bytes: () => bytesOf(program, run, title),
  };
}

async function bytesOf(program: Program, run: Awaited<ReturnType<typeof layOutRun>>, title: string) {
  const sheet = run.runSheet ? [{ ...run.runSheet, from: 0, firstPage: 1 }] : [];
  const parts = run.letters.flatMap(({ parts, firstPages }) =>
    parts.map((part, index) => ({ ...part, firstPage: firstPages[index] ?? 1 })),
  );
  const { mergeParts } = await import('../../exports/write/pdfParts.ts');
  return await mergeParts([...sheet, ...parts], { title, madeAt: new Date(program.now()) });
}

/** @throws NOT_ALLOWED, naming the first letter that was printed before and for which no reason is given */
export function requireReasons(
  printed: readonly Pick<RunLetter, 'letterId' | 'name' | 'recipientName' | 'reference' | 'printed'>[],
  given: readonly LetterId[],
): void {
  const missing = printed.find(({ letterId }) => !given.includes(letterId));
  if (!missing) return;
  const last = missing.printed.at(-1);
  throw new AppError(
    'NOT_ALLOWED',
    `${missing.name} to ${missing.recipientName} (${missing.reference}) was printed before${last ? `, on ${plainDate(last.on)} by ${last.by}` : ''}. Say why it is printed again, or leave it out. Nothing was printed.`,
  );
}

async function layOutRun(program: Program, letterIds: readonly LetterId[], options: RunOptions) {
  const gathered: Gathered[] = [];
  for (const letterId of new Set(letterIds)) gathered.push(await gather(program, letterId, options));
  const ordered = inEnvelopeOrder(gathered.map((one) => ({ ...one.item, one }))).map(({ one }) => one);
  const pagesOf = ordered.map(({ parts }) => parts.map(({ pages }) => pages));
  // The list says on which page each letter begins, and where that is depends on how long the list is.
  const draft = options.withRunSheet ? await sheetOf(program, ordered, pagesOf, options, 1) : null;
  const sheet = draft ? await sheetOf(program, ordered, pagesOf, options, draft.pages) : null;
  const placed = placeRun(pagesOf, { isDuplex: options.isDuplex, runSheetPages: sheet?.pages ?? 0 });
  return {
    runSheet: sheet,
    pages: placed.pages,
    sheets: placed.sheets,
    letters: ordered.map(({ item, parts, sheets, problems, printed }, index) => {
      const firstPages = placed.firstPages[index] ?? [];
      const letter: RunLetter = {
        ...item,
        firstPage: firstPages[0] ?? 1,
        sheets,
        problems,
        printed,
      };
      return { letter, parts, firstPages };
    }),
  };
}

async function gather(program: Program, letterId: LetterId, options: RunOptions): Promise<Gathered> {
  const record = program.requireRecord();
  const workerFile = program.options.partWorkerFile ?? null;
  const { item, sha256, printed, enclosures, copies } = record.read((db) => readLetter(program, db, letterId));
  const { openPart, sheetParts } = await import('../../exports/write/pdfParts.ts');
  const { openForeignPart } = await import('../../exports/write/foreignPart.ts');
  const letter = await openPart(record.files.read(sha256), 'application/pdf');
  if (!letter.ok)
    throw new AppError('UNEXPECTED', `${item.name} to ${item.recipientName} ${letter.why}. Nothing was printed.`);
  const own = sheetParts(letter);
  const parts: JobPart[] = [...own.letter];
  const problems: string[] = [];
  for (const { name, ...file } of options.withEnclosures ? enclosures : []) {
    const { mediaType } = file;
    const part = await openForeignPart(workerFile, { bytes: record.files.read(file.sha256), mediaType });
    if (part.ok) parts.push({ ...part, from: 0 });
    else problems.push(`“${name}” ${part.why}: put it in by hand.`);
  }
  const sheetsIn = (of: readonly JobPart[]) =>
    sheetsOf(
      of.map(({ pages }) => pages),
      options.isDuplex,
    );
  const isCollected = item.envelope === 'collect';
  const hasEnclosures = item.enclosures.length > 0;
  const envelope = envelopeFor({ sheets: sheetsIn(own.letter), hasEnclosures, isCollected });
  return {
    item: { ...item, envelope },
    parts: [...parts, ...own.copies.flat()],
    sheets: sheetsIn(parts),
    copies,
    problems,
    printed,
  };
}

interface Enclosed {
  name: string;
  mediaType: string;
  sha256: Sha256;
}

function readLetter(program: Program, db: Reader, letterId: LetterId) {
  const letter = requireLetter(db, letterId);
  const loaded = loadCaseFrom(program, db, letter.caseId);
  if (letter.sha256 === null)
    throw new AppError(
      'NOT_ALLOWED',
      `${letterInWords(letter, loaded.row.reference)} is still a draft. Issue it first; then it can be printed.`,
    );
  const enclosures: Enclosed[] = enclosedWith(db, loaded, letter);
  return {
    item: postItemOf(letter, loaded.row),
    sha256: letter.sha256,
    printed: lifeOf(loaded, letterId, [], staffNames(listStaff(db))).printed,
    enclosures,
    copies: letter.model?.copies?.map(({ name }) => name) ?? [],
  };
}

async function sheetOf(
  program: Program,
  ordered: readonly Gathered[],
  pagesOf: readonly number[][],
  { isDuplex }: RunOptions,
  runSheetPages: number,
): Promise<OpenPart> {
  const placed = placeRun(pagesOf, { isDuplex, runSheetPages });
  const report = runSheet({
    lines: ordered.map(({ item, sheets, copies, problems, printed }, index) => ({
      ...item,
      firstPage: placed.firstPages[index]?.[0] ?? 1,
      sheets,
      copies,
      problems,
      isAgain: printed.length > 0,
    })),
    pages: placed.pages,
    sheets: placed.sheets,
    isDuplex,
    madeAt: program.now(),
    madeBy: program.requireUser().name,
  });
  const { openPart } = await import('../../exports/write/pdfParts.ts');
  const { renderReport } = await import('../../exports/write/reportPdf.ts');
  const part = await openPart(await renderReport(report, await reportFaces(program)), 'application/pdf');
  if (!part.ok) throw new Error(`the list of a print run ${part.why}`); // the program has just drawn it
  return part;
}

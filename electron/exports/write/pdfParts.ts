import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import PdfKit from 'pdfkit';
import { isPng, isPngBomb } from '../../letters/render/pngBomb.ts';

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 36;
/** A page of A3 scanned with 600 dots to the inch has 70 million. */
const MOST_DOTS = 80_000_000;
const IMAGES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** A file that pages can be made of, or why not. */
export type PdfPart = { ok: true; document: PDFDocument; pages: number } | { ok: false; why: string };

/**
 * Opens a PDF, or makes a page of a picture, so that its pages can be set into a job. A file that only refuses to be changed
 * is opened; one that asks for a password, is damaged or of another type is not. Never throws for what a file holds.
 */
export async function openPart(bytes: Uint8Array, mediaType: string): Promise<PdfPart> {
  try {
    if (IMAGES.has(mediaType)) return await opened(await pageOfPicture(bytes));
    if (mediaType === 'application/pdf') return await opened(bytes);
    return { ok: false, why: 'is not a PDF or a picture' };
  } catch (error) {
    const isLocked = error instanceof EncryptedPDFError || (error instanceof Error && /password/i.test(error.message));
    return { ok: false, why: isLocked ? 'is locked with a password' : 'could not be read' };
  }
}

async function opened(bytes: Uint8Array): Promise<PdfPart> {
  const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
  // A damaged file may load and fail only here.
  const pages = document.getPageCount();
  return pages > 0 ? { ok: true, document, pages } : { ok: false, why: 'has no pages' };
}

/**
 * Where a sheet begins in a letter's file (`sheetStartsOf` of the letters' renderer): the page, counted from 0, and the
 * number at its foot. The letter itself and each copy begin with page 1, a form goes on counting.
 */
function sheetStarts(document: PDFDocument): { index: number; number: number }[] {
  const labels = document.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict);
  const numbers = labels?.lookup(PDFName.of('Nums'), PDFArray);
  if (!numbers) return [{ index: 0, number: 1 }];
  return Array.from({ length: Math.floor(numbers.size() / 2) }, (_, at) => ({
    index: numbers.lookup(2 * at, PDFNumber).asNumber(),
    number:
      numbers
        .lookup(2 * at + 1, PDFDict)
        .lookupMaybe(PDFName.of('St'), PDFNumber)
        ?.asNumber() ?? 1,
  }));
}

/** The sheets of a letter's file as parts of a job: those of the letter with its forms, and those of each copy. */
export function sheetParts({ document, pages }: Extract<PdfPart, { ok: true }>): {
  letter: JobPart[];
  copies: JobPart[][];
} {
  const starts = sheetStarts(document);
  const letters: JobPart[][] = [];
  starts.forEach(({ index, number }, at) => {
    if (at === 0 || number === 1) letters.push([]);
    letters.at(-1)?.push({ document, from: index, pages: (starts[at + 1]?.index ?? pages) - index });
  });
  const [letter = [], ...copies] = letters;
  return { letter, copies };
}

/** A picture on an A4 page, the right way up as the camera noted it. */
async function pageOfPicture(bytes: Uint8Array): Promise<Uint8Array> {
  if (isPng(bytes) && (await isPngBomb(bytes, MOST_DOTS))) throw new Error('a picture made to fill the memory');
  const page = new PdfKit({ size: 'A4', margin: MARGIN, info: { CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  page.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    page.on('end', resolve);
    page.on('error', reject);
  });
  const [width, height] = [A4.width - 2 * MARGIN, A4.height - 2 * MARGIN];
  page.image(Buffer.from(bytes), MARGIN, MARGIN, { fit: [width, height], align: 'center', valign: 'center' });
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Pages of a file that begin on the front of a sheet. */
export interface JobPart {
  document: PDFDocument;
  /** The first of them, counted from 0. */
  from: number;
  pages: number;
}

/**
 * Sets parts into one PDF, each beginning on its page (counted from 1, rising); where there is a gap before it, an empty
 * A4 page is laid in.
 */
export async function mergeParts(
  parts: readonly (JobPart & { firstPage: number })[],
  about: { title: string; madeAt: Date },
): Promise<Uint8Array> {
  const job = await PDFDocument.create({ updateMetadata: false });
  job.setTitle(about.title);
  job.setCreationDate(about.madeAt);
  job.setModificationDate(about.madeAt);
  const copied = new Map<PDFDocument, PDFPage[]>();
  for (const { document, from, pages, firstPage } of parts) {
    while (job.getPageCount() < firstPage - 1) job.addPage([A4.width, A4.height]);
    // Once for the whole file: page by page, what its pages share would be copied for each.
    const all = copied.get(document) ?? (await job.copyPages(document, document.getPageIndices()));
    copied.set(document, all);
    for (const page of all.slice(from, from + pages)) job.addPage(page);
  }
  return await job.save();
}

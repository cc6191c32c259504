import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import PdfKit from 'pdfkit';

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 36;
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

/** A picture on an A4 page, the right way up as the camera noted it. */
async function pageOfPicture(bytes: Uint8Array): Promise<Uint8Array> {
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

/**
 * Sets parts into one PDF, each beginning on its page (counted from 1, rising); where there is a gap before it, an empty
 * A4 page is laid in.
 */
export async function mergeParts(
  parts: readonly { document: PDFDocument; firstPage: number }[],
  about: { title: string; madeAt: Date },
): Promise<Uint8Array> {
  const job = await PDFDocument.create({ updateMetadata: false });
  job.setTitle(about.title);
  job.setCreationDate(about.madeAt);
  job.setModificationDate(about.madeAt);
  for (const { document, firstPage } of parts) {
    while (job.getPageCount() < firstPage - 1) job.addPage([A4.width, A4.height]);
    // Once for the whole file: page by page, what its pages share would be copied for each.
    for (const page of await job.copyPages(document, document.getPageIndices())) job.addPage(page);
  }
  return await job.save();
}

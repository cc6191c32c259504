import { PDFDocument } from '@cantoo/pdf-lib';
import PdfKit from 'pdfkit';
import { type Faces, registerFaces } from '../../letters/render/fonts.ts';

const MM = 72 / 25.4;
const A4 = { width: 595.28, height: 841.89 };
/** Within the left margin, where a letter has nothing: the mark covers no word. */
const MARK = { x: 7 * MM, y: 245 * MM, word: 20, line: 11 };
const RED = '#a01818';

/**
 * A letter with a mark down the left margin of every page that says that it is a copy: "COPY of the letter issued on 2 March
 * 2026". The letter's own pages are not composed anew, and the bytes handed in stay as they are.
 */
export async function markCopy(bytes: Uint8Array, words: string, faces: Faces, madeAt: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const [mark] = await document.embedPdf(await markPage(words, faces, madeAt));
  if (mark === undefined) throw new Error('the mark of a copy has no page'); // it was drawn a moment ago
  for (const page of document.getPages()) page.drawPage(mark);
  const title = document.getTitle();
  if (title) document.setTitle(`Copy: ${title}`);
  document.setModificationDate(madeAt);
  return await document.save();
}

async function markPage(words: string, faces: Faces, madeAt: Date): Promise<Uint8Array> {
  const page = new PdfKit({ size: [A4.width, A4.height], margin: 0, info: { CreationDate: madeAt } });
  const chunks: Uint8Array[] = [];
  page.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    page.on('end', resolve);
    page.on('error', reject);
  });
  registerFaces(page, faces);
  page.rotate(-90, { origin: [MARK.x, MARK.y] }).fillColor(RED);
  page
    .font(faces.strong.name)
    .fontSize(MARK.word)
    .text('COPY ', MARK.x, MARK.y - 8, { lineBreak: false });
  const after = MARK.x + faces.strong.widthOf('COPY ') * MARK.word;
  page.font(faces.regular.name).fontSize(MARK.line).text(words, after, MARK.y, { lineBreak: false });
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

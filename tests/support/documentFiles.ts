import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** A PDF of one page with this text. */
export async function pdfOf(text: string): Promise<Buffer> {
  const pdf = new PDFDocument();
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.text(text).end();
  await ended;
  return Buffer.concat(pieces);
}

/** A Word document of one part, packed by hand; `body` is its XML. */
export function docxOf(body: string): Buffer {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  });
}

/** A zip of texts by their names. */
export function zipOf(files: Record<string, string>): Buffer {
  const parts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  return Buffer.from(zipSync(parts, { mtime: '2026-03-02' }));
}

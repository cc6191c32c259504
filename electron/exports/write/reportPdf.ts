import PDFDocument from 'pdfkit';
import type { Face, Faces } from '../../letters/render/fonts.ts';
import { registerFaces } from '../../letters/render/fonts.ts';
import type { Report, ReportCell, ReportSection } from '../shape/report.ts';
import { legibleText } from './legibleText.ts';
import { wrapText } from './wrapText.ts';

const MM = 72 / 25.4;
const PAGE = { left: 18 * MM, right: 192 * MM, top: 18 * MM, bottom: 275 * MM };
const SIZE = { title: 20, heading: 14, text: 10.5, small: 9.5 };
const LEADING = 1.35;
const CELL_GAP = 3 * MM;
const INK = '#1a1a1a';
const RULE = '#8a8f98';

/** A report as a PDF: tagged, with embedded fonts, bookmarks and page numbers; the same report gives the same bytes. */
export async function renderReport(report: Report, faces: Faces): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: report.title, CreationDate: new Date(report.madeAt), ModDate: new Date(report.madeAt) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  registerFaces(document, faces);
  new ReportPage(document, faces).draw(report);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Where on which page the pen is, and how each part of a report is drawn there. */
class ReportPage {
  private y = PAGE.top;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly document: PDFKit.PDFDocument;
  private readonly faces: Faces;

  constructor(document: PDFKit.PDFDocument, faces: Faces) {
    this.document = document;
    this.faces = faces;
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  draw(report: Report): void {
    this.line('H1', report.title, this.faces.strong, SIZE.title);
    this.y += 2 * MM;
    for (const { label, value } of report.facts) this.line('P', `${label}: ${value}`, this.faces.regular, SIZE.text);
    for (const section of report.sections) this.section(section);
    this.root.end();
    this.pageNumbers(report.title);
  }

  private section(section: ReportSection): void {
    this.y += 6 * MM;
    this.makeRoom(24 * MM);
    this.document.outline.addItem(section.heading);
    this.line('H2', section.heading, this.faces.strong, SIZE.heading);
    this.y += 1 * MM;
    for (const paragraph of section.paragraphs) {
      this.line('P', paragraph, this.faces.regular, SIZE.text);
      this.y += 1.5 * MM;
    }
    if (section.table) this.table(section.table);
  }

  private table(table: NonNullable<ReportSection['table']>): void {
    const whole = table.widths.reduce((sum, width) => sum + width, 0);
    const widths = table.widths.map((width) => (width / whole) * (PAGE.right - PAGE.left) - CELL_GAP);
    const structure = this.document.struct('Table');
    this.root.add(structure);
    const header = table.header.map((text) => ({ text }));
    this.row(structure, header, widths, true);
    for (const row of table.rows) this.row(structure, row, widths, false, header);
    structure.end();
  }

  /** Draws a row; one that is taller than the page goes on over the next ones, under the header again. */
  private row(
    table: PDFKit.PDFStructureElement,
    cells: ReportCell[],
    widths: number[],
    isHeader: boolean,
    header?: ReportCell[],
  ): void {
    const face = isHeader ? this.faces.strong : this.faces.regular;
    const rowHeight = SIZE.small * LEADING;
    const columns = cells.map((cell, index) => ({
      cell,
      lines: wrapText(legibleText(cell.text, face), widths[index] ?? 0, (text) => face.widthOf(text) * SIZE.small),
    }));
    const tallest = Math.max(...columns.map(({ lines }) => lines.length));
    const structure = this.document.struct('TR');
    table.add(structure);
    const cellStructures = columns.map(() => {
      const cell = this.document.struct(isHeader ? 'TH' : 'TD', isHeader ? ({ scope: 'Column' } as object) : {}); // pdfkit reads the scope, its types do not know it
      structure.add(cell);
      return cell;
    });
    for (let first = 0; first < tallest; ) {
      const room = Math.floor((PAGE.bottom - this.y - 2 * MM) / rowHeight);
      const wanted = Math.min(tallest - first, 4);
      if (room < wanted) {
        this.newPage();
        if (header) this.repeatedHeader(header, widths);
        continue;
      }
      const count = Math.min(room, tallest - first);
      const top = this.y + 1 * MM;
      columns.forEach(({ cell, lines }, index) => {
        const x = PAGE.left + widths.slice(0, index).reduce((sum, width) => sum + width + CELL_GAP, 0);
        cellStructures[index]?.add(
          this.document.struct('P', {}, () => {
            lines.slice(first, first + count).forEach((text, line) => {
              this.text(text, x, top + line * rowHeight, face, SIZE.small, cell.link);
            });
          }),
        );
      });
      this.y = top + count * rowHeight + 1 * MM;
      this.rule();
      first += count;
    }
    for (const cell of cellStructures) cell.end();
    structure.end();
  }

  private repeatedHeader(header: ReportCell[], widths: number[]): void {
    const face = this.faces.strong;
    this.document.markContent('Artifact', { type: 'Pagination' });
    header.forEach(({ text }, index) => {
      const x = PAGE.left + widths.slice(0, index).reduce((sum, width) => sum + width + CELL_GAP, 0);
      this.text(text, x, this.y, face, SIZE.small);
    });
    this.document.endMarkedContent();
    this.y += SIZE.small * LEADING + 1 * MM;
    this.rule();
  }

  private line(tag: 'H1' | 'H2' | 'P', text: string, face: Face, size: number): void {
    const lines = wrapText(legibleText(text, face), PAGE.right - PAGE.left, (part) => face.widthOf(part) * size);
    const structure = this.document.struct(tag);
    this.root.add(structure);
    for (const part of lines) {
      this.makeRoom(size * LEADING);
      structure.add(this.document.struct('Span', {}, () => this.text(part, PAGE.left, this.y, face, size)));
      this.y += size * LEADING;
    }
    structure.end();
  }

  private text(text: string, x: number, y: number, face: Face, size: number, link?: string): void {
    this.document
      .font(face.name)
      .fontSize(size)
      .fillColor(link ? '#0b4f9e' : INK)
      // The space at the end keeps the words of neighbouring lines apart for a screen reader.
      .text(`${text} `, x, y, { lineBreak: false, ...(link ? { underline: true } : {}) });
    if (link)
      this.document.link(x, y, face.widthOf(text) * size, size * LEADING, encodeURI(link), {
        Contents: new String(link) as string,
      }); // pdfkit writes String objects as PDF strings
  }

  private rule(): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.moveTo(PAGE.left, this.y).lineTo(PAGE.right, this.y).lineWidth(0.5).strokeColor(RULE).stroke();
    this.document.endMarkedContent();
  }

  private makeRoom(height: number): void {
    if (this.y + height > PAGE.bottom) this.newPage();
  }

  private newPage(): void {
    this.document.addPage();
    this.y = PAGE.top;
  }

  private pageNumbers(title: string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      this.document.markContent('Artifact', { type: 'Pagination' });
      this.text(`${title}, page ${page + 1} of ${count}`, PAGE.left, 283 * MM, this.faces.regular, SIZE.small);
      this.document.endMarkedContent();
    }
  }
}

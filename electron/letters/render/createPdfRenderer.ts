import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { AppError } from '../../domain/appError.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import { findUnprintable, unprintableMessage } from '../compose/unprintable.ts';
import { type Faces, loadFaces, registerFaces } from './fonts.ts';
import { AXIS, FIRST_BODY_TOP, FOOT_BASELINE, mm, NEXT_BODY_TOP, PRINTABLE, SHEET } from './geometry.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { letterStrips } from './letterStrips.ts';
import { textWidth } from './lines.ts';
import { type Placed, paginate } from './paginate.ts';
import { Pen, type Tag, tag } from './pen.ts';
import { headingStrips, type Setting, type Strip, textStrips } from './strips.ts';
import { type TypeScale, typeScale } from './typeScale.ts';

export interface RenderedPdf {
  bytes: Uint8Array;
  pages: number;
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: string;
}

export interface PdfRenderer {
  /**
   * The letter as a tagged PDF on A4. The same model gives the same bytes. Throws AppError UNPRINTABLE, naming what and
   * where, when a character has no shape in the font or the address does not fit the window.
   */
  renderPdf: (model: LetterModel) => Promise<RenderedPdf>;
}

/** Makes a renderer; the fonts are read and parsed here, once. */
export function createPdfRenderer(options: { fontFolder: string }): PdfRenderer {
  const faces = loadFaces(options.fontFolder);
  return { renderPdf: async (model) => render(model, faces) };
}

async function render(model: LetterModel, faces: Faces): Promise<RenderedPdf> {
  const unprintable = findUnprintable(model);
  if (unprintable.length > 0) {
    const details = unprintable.map((entry) => ({
      path: entry.where,
      message: `${entry.character} ${entry.codePoint}`,
    }));
    throw new AppError('UNPRINTABLE', unprintableMessage(unprintable), details);
  }
  const { scale, head, root, pages } = bestLayout(model, faces);
  const document = newDocument(model);
  const collected = collect(document);
  registerFaces(document, faces);
  const pen = new Pen(document, faces);
  pages.forEach((placed, index) => {
    pen.newPage();
    if (index === 0) head.draw(pen, root);
    drawPage(pen, placed);
  });
  pages.forEach((_, index) => {
    pen.goToPage(index);
    pen.pagination(() => drawFoot(pen, model, scale, faces, index + 1, pages.length));
  });
  pen.finish();
  document.end();
  const bytes = await collected;
  return { bytes, pages: pages.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

interface Layout {
  scale: TypeScale;
  head: Letterhead;
  root: Tag;
  pages: Placed[][];
}

/** About how much of its height a letter keeps when it is set tight. */
const TIGHTENED = 0.92;

/** The usual spacing, unless slightly tighter lines save a page: nobody likes a last sheet that holds a signature. */
function bestLayout(model: LetterModel, faces: Faces): Layout {
  const usual = layOut(model, typeScale(model.textSize), faces);
  const text = usual.pages.flat().reduce((sum, { strip }) => sum + strip.over + strip.height, 0);
  const room = usual.pages.slice(1).reduce((sum, _, page) => sum + roomOn(page, usual.scale), 0);
  if (text * TIGHTENED > room) return usual;
  const tight = layOut(model, typeScale(model.textSize, { isTight: true }), faces);
  return tight.pages.length < usual.pages.length ? tight : usual;
}

/** Height of the text on the page of that index. */
function roomOn(page: number, scale: TypeScale): number {
  return bodyBottom(scale) - mm(page === 0 ? FIRST_BODY_TOP : NEXT_BODY_TOP);
}

function layOut(model: LetterModel, scale: TypeScale, faces: Faces): Layout {
  const head = letterhead(model, scale, faces);
  const setting: Setting = { scale, faces, tallest: bodyBottom(scale) - mm(NEXT_BODY_TOP) };
  const root = tag('Document', null);
  const strips = [...letterStrips(model, setting, root), ...leftOverStrips(head.leftOver, setting, root)];
  const pages = paginate(strips, (page) => ({
    top: mm(page === 0 ? FIRST_BODY_TOP : NEXT_BODY_TOP),
    bottom: bodyBottom(scale),
  }));
  return { scale, head, root, pages };
}

function drawPage(pen: Pen, placed: readonly Placed[]): void {
  for (const { strip, top } of placed) strip.draw(pen, mm(AXIS), top);
}

/** Body text ends here, well clear of the page number. */
function bodyBottom(scale: TypeScale): number {
  return mm(FOOT_BASELINE) - scale.body * 1.9;
}

/** "Page 1 of 2" at the right; on further pages the reference at the left, so that a stray sheet finds its letter. */
function drawFoot(pen: Pen, model: LetterModel, scale: TypeScale, faces: Faces, page: number, pages: number): void {
  const size = scale.body;
  const baseline = mm(FOOT_BASELINE);
  const number = `Page ${page} of ${pages}`;
  const right = mm(PRINTABLE.right - 2);
  pen.words(number, 'regular', size, right - textWidth(number, faces.regular, size), baseline);
  if (page > 1) pen.words(`Our reference: ${model.reference}`, 'regular', size, mm(AXIS), baseline);
}

/** The sender's details that large print left no room for at the head. */
function leftOverStrips(leftOver: Letterhead['leftOver'], setting: Setting, root: Tag): Strip[] {
  if (leftOver.length === 0) return [];
  return [
    ...headingStrips('How to reach our office', tag('H2', root), setting.scale.heading, setting),
    ...leftOver.flatMap((runs, index) =>
      textStrips(runs, tag('P', root), setting, {
        over: setting.scale.overItem,
        holdsNext: index < leftOver.length - 1 ? 'always' : 'no',
      }),
    ),
  ];
}

function newDocument(model: LetterModel): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [mm(SHEET.width), mm(SHEET.height)],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets, // pdfkit knows it; its types do not list it
    pdfVersion: '1.7',
    lang: model.language,
    displayTitle: true,
    font: null as unknown as string, // no default font: nothing may be in the file that is not embedded
    info: {
      Title: plain(model.title),
      Author: plain(model.sender.name),
      Creator: 'Redress',
      Producer: 'Redress',
      ...(model.record ? { Keywords: `Redress record: entry ${model.record.entry}, ${model.record.hash}` } : {}),
      // Noon of the letter's date, not the moment of rendering: the same letter is the same bytes.
      CreationDate: new Date(`${model.date}T12:00:00Z`),
    },
  });
}

/** pdfkit writes title and author into the file's XML as they are. */
function plain(text: string): string {
  return text.replaceAll('&', 'and').replace(/[<>]/g, '');
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

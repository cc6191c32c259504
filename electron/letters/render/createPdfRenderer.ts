import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { AppError } from '../../domain/appError.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';
import { addressedSheets } from '../compose/copies.ts';
import { type Unprintable, unprintableMessage, wayOf } from '../compose/unprintable.ts';
import { type Faces, loadFaces, registerFaces } from './fonts.ts';
import { formStrips } from './formStrips.ts';
import { FOOT_BASELINE, type Geometry, geometryOf, mm, NEXT_BODY_TOP, PRINTABLE, SHEET } from './geometry.ts';
import { type Letterhead, letterhead, windowFrames } from './letterhead.ts';
import { letterStrips } from './letterStrips.ts';
import { textWidth } from './lines.ts';
import type { PagePrinter } from './pagePrinter.ts';
import { type Placed, paginate } from './paginate.ts';
import { Pen, type ReadPicture, type Tag, tag } from './pen.ts';
import { createSecondWay } from './secondWay.ts';
import { headingStrips, type Setting, type Strip, textStrips } from './strips.ts';
import { type TypeScale, typeScale } from './typeScale.ts';

export interface RenderedPdf {
  bytes: Uint8Array;
  pages: number;
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: string;
}

export interface DrawOptions {
  /** Draws what of the sheet always and what ever shows in the window: on the sheet with which envelopes are tried. */
  showsWindow?: boolean;
}

export interface PdfRenderer {
  /**
   * The letter as a tagged PDF on A4. The same model gives the same bytes. Throws AppError UNPRINTABLE, naming what and
   * where, when a character has no shape in the font or the address does not fit the window.
   */
  renderPdf: (model: PrintedModel, options?: DrawOptions) => Promise<RenderedPdf>;
}

export interface RendererOptions {
  fontFolder: string;
  /** The bytes of the logo and of signatures; without it, letters carry none. */
  readPicture?: ReadPicture;
  /** Prints letters in other scripts; without it, such letters are refused with a sentence. */
  pagePrinter?: PagePrinter;
}

/** Letters of more pages have a list of their headings beside the pages. */
const MOST_PAGES_WITHOUT_BOOKMARKS = 3;

/** Makes a renderer; the fonts are read and parsed here, once. */
export function createPdfRenderer(options: RendererOptions): PdfRenderer {
  const faces = loadFaces(options.fontFolder);
  const readPicture = options.readPicture ?? noPictures;
  const pagePrinter = options.pagePrinter ?? null;
  const printElsewhere = createSecondWay({ faces, fontFolder: options.fontFolder, readPicture, pagePrinter });
  return {
    async renderPdf(model, { showsWindow = false } = {}) {
      const { way, unprintable } = wayOf(model);
      if (unprintable.length > 0) throw cannotPrint(unprintable);
      const { bytes, pages } =
        way === 'first' ? await draw(model, { faces, readPicture, showsWindow }) : await printElsewhere(model);
      return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

function cannotPrint(unprintable: readonly Unprintable[]): AppError {
  const details = unprintable.map(({ where, character, codePoint }) => ({
    path: where,
    message: `${character} ${codePoint}`,
  }));
  return new AppError('UNPRINTABLE', unprintableMessage(unprintable), details);
}

function noPictures(): never {
  throw new Error('This renderer was made without a way to read pictures.');
}

interface DrawTools {
  faces: Faces;
  readPicture: ReadPicture;
  showsWindow: boolean;
}

async function draw(
  model: PrintedModel,
  { faces, readPicture, showsWindow }: DrawTools,
): Promise<{ bytes: Uint8Array; pages: number }> {
  // Each copy is a letter of its own, with its own address and page numbers.
  const sheets = addressedSheets(model).map((one) => ({ model: one, ...bestLayout(one, faces) }));
  const count = sheets.reduce((sum, { pages }) => sum + pages.length, 0);
  const document = newDocument(model);
  const collected = collect(document);
  registerFaces(document, faces);
  const hasBookmarks = count > MOST_PAGES_WITHOUT_BOOKMARKS;
  const pen = new Pen(document, faces, { readPicture, hasBookmarks });
  for (const { setting, head, root, pages } of sheets)
    pages.forEach((placed, index) => {
      pen.newPage();
      if (index === 0) head.draw(pen, root);
      if (index === 0 && showsWindow) pen.decoration(() => windowFrames(pen, setting.geometry));
      for (const { strip, top } of placed) strip.draw(pen, mm(setting.geometry.axis), top);
    });
  let first = 0;
  for (const { model: one, setting, pages } of sheets) {
    const before = first;
    pages.forEach((_, index) => {
      pen.goToPage(before + index);
      pen.pagination(() => drawFoot(pen, one, setting, index + 1, pages.length));
    });
    first += pages.length;
  }
  pen.finish();
  document.end();
  return { bytes: await collected, pages: count };
}

interface Layout {
  setting: Setting;
  head: Letterhead;
  root: Tag;
  pages: Placed[][];
}

/** About how much of its height a letter keeps when it is set tight. */
const TIGHTENED = 0.92;

/** The usual spacing, unless slightly tighter lines save a page: nobody likes a last sheet that holds a signature. */
function bestLayout(model: PrintedModel, faces: Faces): Layout {
  const geometry = geometryOf(model.layout);
  const usual = layOut(model, settingOf(geometry, faces, typeScale(model.textSize, geometry.axis)));
  const text = usual.pages.flat().reduce((sum, { strip }) => sum + strip.over + strip.height, 0);
  const room = usual.pages.slice(1).reduce((sum, _, page) => sum + heightOf(roomOn(page, usual)), 0);
  if (text * TIGHTENED > room) return usual;
  const scale = typeScale(model.textSize, geometry.axis, { isTight: true });
  const tight = layOut(model, settingOf(geometry, faces, scale));
  return tight.pages.length < usual.pages.length ? tight : usual;
}

function settingOf(geometry: Geometry, faces: Faces, scale: TypeScale): Setting {
  return { scale, faces, geometry, tallest: bodyBottom(scale) - mm(NEXT_BODY_TOP) };
}

/** Top and bottom of the text on the page of that index. */
function roomOn(page: number, { setting, head }: Pick<Layout, 'setting' | 'head'>): { top: number; bottom: number } {
  const bottom = bodyBottom(setting.scale);
  if (page > 0) return { top: mm(NEXT_BODY_TOP), bottom };
  return { top: mm(setting.geometry.firstBodyTop), bottom: bottom - head.footHeight };
}

function heightOf({ top, bottom }: { top: number; bottom: number }): number {
  return bottom - top;
}

function layOut(model: PrintedModel, setting: Setting): Layout {
  const head = letterhead(model, setting);
  const root = tag('Document', null);
  const strips = [
    ...letterStrips(model, setting, root),
    ...leftOverStrips(head.leftOver, setting, root),
    ...formStrips(model, setting, root),
  ];
  return { setting, head, root, pages: paginate(strips, (page) => roomOn(page, { setting, head })) };
}

/** Body text ends here, well clear of the page number. */
function bodyBottom(scale: TypeScale): number {
  return mm(FOOT_BASELINE) - scale.body * 1.9;
}

/** "Page 1 of 2" at the right; on further pages the reference at the left, so that a stray sheet finds its letter. */
function drawFoot(pen: Pen, model: PrintedModel, setting: Setting, page: number, pages: number): void {
  const { scale, faces, geometry } = setting;
  const size = scale.body;
  const baseline = mm(FOOT_BASELINE);
  const number = `Page ${page} of ${pages}`;
  const right = mm(PRINTABLE.right - 2);
  pen.words(number, 'regular', size, right - textWidth(number, faces.regular, size), baseline);
  if (page > 1) pen.words(`Our reference: ${model.reference}`, 'regular', size, mm(geometry.axis), baseline);
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

function newDocument(model: PrintedModel): PDFKit.PDFDocument {
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

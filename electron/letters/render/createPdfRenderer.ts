import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { AppError } from '../../domain/appError.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';
import { addressedSheets } from '../compose/copies.ts';
import { type Unprintable, unprintableMessage, wayOf } from '../compose/unprintable.ts';
import { type Faces, loadFaces, registerFaces } from './fonts.ts';
import { formStrips } from './formStrips.ts';
import { geometryOf, mm, SHEET } from './geometry.ts';
import { type Letterhead, letterhead, windowFrames } from './letterhead.ts';
import { letterStrips } from './letterStrips.ts';
import { type FootWords, footOf } from './pageFoot.ts';
import type { PagePrinter } from './pagePrinter.ts';
import { heightOf, roomOn, settingOf, TIGHTENED } from './pageRoom.ts';
import { type Placed, paginate } from './paginate.ts';
import { namesOf, type SheetStart, sheetStartsOf } from './pdfNames.ts';
import { Pen, type ReadPicture, type Tag, tag } from './pen.ts';
import { createSecondWay } from './secondWay.ts';
import type { Setting } from './strips.ts';
import { typeScale } from './typeScale.ts';

export interface RenderedPdf {
  bytes: Uint8Array;
  pages: number;
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: string;
}

interface DrawOptions {
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

interface RendererOptions {
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
      pen.pagination(() => drawFoot(pen, footOf(one, setting, index + 1, pages.length), setting));
    });
    first += pages.length;
  }
  pen.finish();
  nameSheets(
    document,
    sheetStartsOf(sheets.map(({ pages }) => ({ pages: pages.length, formsFrom: formsFrom(pages) }))),
  );
  document.end();
  return { bytes: await collected, pages: count };
}

interface Layout {
  setting: Setting;
  head: Letterhead;
  root: Tag;
  pages: Placed[][];
}

/** The usual spacing, unless slightly tighter lines save a page: nobody likes a last sheet that holds a signature. */
function bestLayout(model: PrintedModel, faces: Faces): Layout {
  const geometry = geometryOf(model.layout);
  const usual = layOut(model, settingOf(geometry, faces, typeScale(model.textSize, geometry.axis)));
  const text = usual.pages.flat().reduce((sum, { strip }) => sum + strip.over + strip.height, 0);
  const room = usual.pages
    .slice(1)
    .reduce((sum, _, page) => sum + heightOf(roomOn(page, { ...usual.head, setting: usual.setting })), 0);
  if (text * TIGHTENED > room) return usual;
  const scale = typeScale(model.textSize, geometry.axis, { isTight: true });
  const tight = layOut(model, settingOf(geometry, faces, scale));
  return tight.pages.length < usual.pages.length ? tight : usual;
}

function layOut(model: PrintedModel, setting: Setting): Layout {
  const head = letterhead(model, setting);
  const root = tag('Document', null);
  const strips = [...letterStrips(model, setting, root, head.leftOver), ...formStrips(model, setting, root)];
  return { setting, head, root, pages: paginate(strips, (page) => roomOn(page, { ...head, setting })) };
}

function drawFoot(pen: Pen, words: readonly FootWords[], { scale }: Setting): void {
  for (const { text, x, baseline } of words) pen.words(text, 'regular', scale.body, x, baseline);
}

/** The pages, counted from 0, on which a form begins. */
function formsFrom(pages: readonly Placed[][]): number[] {
  return pages.flatMap((placed, index) => (placed[0]?.strip.turnsPage ? [index] : []));
}

/** Notes which pages are the first of a sheet, so that they are printed on its front. */
function nameSheets(document: PDFKit.PDFDocument, starts: readonly SheetStart[]): void {
  if (starts.length < 2) return;
  const catalog = document as unknown as { _root: { data: { PageLabels?: unknown } } }; // pdfkit has it; its types do not list it
  catalog._root.data.PageLabels = { Nums: starts.flatMap(({ index, number }) => [index, { S: 'D', St: number }]) };
}

function newDocument(model: PrintedModel): PDFKit.PDFDocument {
  const { title, author, program, keywords, madeAt } = namesOf(model);
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
      Title: title,
      Author: author,
      Creator: program,
      Producer: program,
      ...(keywords ? { Keywords: keywords } : {}),
      CreationDate: madeAt,
    },
  });
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

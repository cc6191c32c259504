import {
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import PdfKit from 'pdfkit';
import type { LetterBlock, PrintedModel, TextRun } from '../../../domain/letterModel.ts';
import { registerFaces } from '../fonts.ts';
import { mm, SHEET } from '../geometry.ts';
import type { HeadLine } from '../headLayout.ts';
import { footOf } from '../pageFoot.ts';
import { namesOf, type SheetStart } from '../pdfNames.ts';
import { linkKind } from '../pen.ts';
import type { Head } from './headHtml.ts';
import { linksOf, TreeOfTags } from './treeOfTags.ts';

/** What a browser printed of a letter: the letter itself, or one of its forms. */
export interface PrintedPart {
  bytes: Uint8Array;
  /** The letter or the copy that it is a part of, counted from 0. */
  sheet: number;
  head: Head;
  isForm: boolean;
}

/**
 * Makes of what a browser printed one file that is like those of the first way: page numbers and registered details in the
 * letters' own font, descriptions of links, and what the file says of itself.
 */
export async function finishPdf(
  model: PrintedModel,
  parts: readonly PrintedPart[],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const opened = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      document: await PDFDocument.load(part.bytes, { updateMetadata: false }),
    })),
  );
  const [first, ...others] = opened;
  if (!first) throw new Error('a letter was printed without pages');
  const { document } = first;
  const counts = opened.map((part) => ({ ...part, pages: part.document.getPageCount() }));
  const tree = new TreeOfTags(document);
  for (const other of others) tree.append(other.document);
  tree.settle();
  const pages = document.getPages();
  await drawFeet(model, counts, document, tree);
  const words = linkWordsOf(model);
  for (const page of pages) describeLinks(page, words);
  nameFile(model, document, startsOf(counts));
  return { bytes: await document.save({ useObjectStreams: false }), pages: pages.length };
}

interface Counted extends PrintedPart {
  pages: number;
}

/** The page of each part in its letter, and where in the file. */
function startsOf(parts: readonly Counted[]): SheetStart[] {
  let index = 0;
  let number = 1;
  let sheet = 0;
  return parts.map((part) => {
    if (part.sheet !== sheet) number = 1;
    sheet = part.sheet;
    const start = { index, number };
    index += part.pages;
    number += part.pages;
    return start;
  });
}

/** Draws the foot of every page; the registered details of page 1 are words of the letter, the rest belongs to the page. */
async function drawFeet(
  model: PrintedModel,
  parts: readonly Counted[],
  document: PDFDocument,
  tree: TreeOfTags,
): Promise<void> {
  const starts = startsOf(parts);
  const feet = parts.flatMap(({ head, sheet, pages, isForm }, at) => {
    const { index = 0, number = 1 } = starts[at] ?? {};
    const all = parts.filter((part) => part.sheet === sheet).reduce((sum, part) => sum + part.pages, 0);
    return Array.from({ length: pages }, (_, page) => ({
      index: index + page,
      head,
      words: footOf(model, head.setting, number + page, all),
      registered: page === 0 && !isForm ? head.lines.filter(({ entry }) => entry === 'registered') : [],
    }));
  });
  const drawings: ((pen: PDFKit.PDFDocument) => void)[] = feet.map(({ head, words }) => (pen) => {
    const { scale, faces } = head.setting;
    pen.font(faces.regular.name).fontSize(scale.body);
    for (const { text, x, baseline } of words) pen.text(text, x, baseline, asOneLine);
  });
  const detailed = feet.filter(({ registered }) => registered.length > 0);
  for (const { registered } of detailed) drawings.push((pen) => drawLines(pen, registered));
  const drawn = await document.embedPdf(
    await drawnPages(model, drawings, parts),
    drawings.map((_, at) => at),
  );
  const put = (index: number, at: number, mark: [string, string]) => {
    const page = document.getPage(index);
    const drawing = drawn[at];
    if (!drawing) throw new Error('the foot of a page is missing'); // it was drawn a moment ago
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, mark));
    page.drawPage(drawing, { x: 0, y: page.getHeight() - mm(SHEET.height) });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  };
  detailed.forEach(({ index }, at) => {
    put(index, feet.length + at, ['/P', `<</MCID ${tree.addParagraph(document.getPage(index))}>>`]);
  });
  feet.forEach(({ index }, at) => {
    put(index, at, ['/Artifact', '<</Type /Pagination>>']);
  });
}

const asOneLine: object = { lineBreak: false, baseline: 'alphabetic' }; // pdfkit knows alphabetic; its types do not list it

function drawLines(pen: PDFKit.PDFDocument, lines: readonly HeadLine[]): void {
  for (const { line, x, baseline, size, colour } of lines) {
    pen.fillColor(colour).fontSize(size);
    line.pieces.forEach((piece, index) => {
      const text = index === line.pieces.length - 1 && line.endsWord ? `${piece.text} ` : piece.text;
      pen.font(piece.face.name).text(text, x + piece.x, baseline, asOneLine);
    });
  }
}

async function drawnPages(
  model: PrintedModel,
  drawings: readonly ((pen: PDFKit.PDFDocument) => void)[],
  parts: readonly Counted[],
): Promise<Uint8Array> {
  const pen = new PdfKit({
    size: [mm(SHEET.width), mm(SHEET.height)],
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string, // no default font: nothing may be in the file that is not embedded
    info: { CreationDate: namesOf(model).madeAt },
  });
  const chunks: Uint8Array[] = [];
  pen.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pen.on('end', resolve);
    pen.on('error', reject);
  });
  const faces = parts[0]?.head.setting.faces;
  if (faces) registerFaces(pen, faces);
  for (const draw of drawings) {
    pen.addPage();
    draw(pen);
  }
  pen.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The words of each address that the letter opens. */
function linkWordsOf(model: PrintedModel): ReadonlyMap<string, string> {
  const { sender, signatory } = model;
  const blocks = [...model.body, ...(model.forms ?? []).flatMap(({ body }) => body)];
  const runs: TextRun[] = [
    { text: sender.email, link: `mailto:${sender.email}` },
    { text: signatory.email, link: `mailto:${signatory.email}` },
    ...blocks.flatMap(({ block }) => runsOfBlock(block)),
  ];
  return new Map(runs.flatMap(({ text, link }) => (link ? [[target(link), text.trim()]] : [])));
}

function runsOfBlock(block: LetterBlock): TextRun[] {
  if (block.type === 'paragraph') return block.runs;
  if (block.type === 'list') return block.items.flat();
  return block.type === 'panel' ? block.lines.flat() : [];
}

/** The address as a browser writes it. */
function target(link: string): string {
  return URL.canParse(link) ? new URL(link).href : link;
}

function describeLinks(page: PDFPage, words: ReadonlyMap<string, string>): void {
  for (const link of linksOf(page.node)) {
    const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    if (!(address instanceof PDFString)) continue;
    const text = address.decodeText();
    const shown = words.get(target(text)) ?? text.replace(/^(mailto:|https?:\/\/)/, '').replace(/\/$/, '');
    link.set(PDFName.of('Contents'), PDFHexString.fromText(`${shown}, ${linkKind(text)}`));
  }
}

/** What the file says of itself: the same as the files of the first way. */
function nameFile(model: PrintedModel, document: PDFDocument, starts: readonly SheetStart[]): void {
  const { title, author, program, keywords, madeAt } = namesOf(model);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setCreator(program);
  document.setProducer(program);
  document.setLanguage(model.language);
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  if (keywords) document.setKeywords([keywords]);
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 7);
  const info = document.context.stream(Buffer.from(described(model), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(info));
  if (starts.length > 1)
    catalog.set(
      PDFName.of('PageLabels'),
      context.obj({ Nums: starts.flatMap(({ index, number }) => [index, context.obj({ S: 'D', St: number })]) }),
    );
}

function described(model: PrintedModel): string {
  const { title, author, program, keywords, madeAt } = namesOf(model);
  const at = madeAt.toISOString().replace('.000', '');
  const record = keywords ? `<pdf:Keywords>${keywords}</pdf:Keywords>` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${model.language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${program}</pdf:Producer>${record}
<xmp:CreatorTool>${program}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

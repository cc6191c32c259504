import type { Sha256 } from '../../domain/ids.ts';
import type { Faces } from './fonts.ts';
import type { Line, Piece } from './lines.ts';
import type { PlacedPicture } from './pictures.ts';

/** Colours of ink. Text is black, so that any printer prints it sharp. */
export const INK = { text: '#000000', link: '#0b3a75', accent: '#123f4d', rule: '#5f6f76', tint: '#f3f6f7' } as const;

/** A place in the document's structure: what a screen reader is told that something is. Made when first drawn. */
export interface Tag {
  type:
    | 'Document'
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD';
  parent: Tag | null;
  /** For column headers. */
  scope?: 'Column';
}

export function tag(type: Tag['type'], parent: Tag | null, options: { scope?: 'Column' } = {}): Tag {
  return { type, parent, ...options };
}

/** The text as it is, standing on the line that is given; width and words are not needed and not worth measuring. */
const asOneLine: object = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 1 }; // pdfkit takes a measured width; its types do not list it

/** The bytes of a picture by the SHA-256 of them. */
export type ReadPicture = (sha256: Sha256) => Uint8Array;

/** Draws on the current page and keeps the tags in order. All measures are points from the top left of the page. */
export class Pen {
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>();
  private readonly readPicture: ReadPicture;
  private readonly hasBookmarks: boolean;
  private colour = '';

  constructor(
    document: PDFKit.PDFDocument,
    faces: Faces,
    options: { readPicture: ReadPicture; hasBookmarks: boolean },
  ) {
    this.document = document;
    this.faces = faces;
    this.readPicture = options.readPicture;
    this.hasBookmarks = options.hasBookmarks;
  }

  /** A fresh page, or going back to an earlier one, forgets the colour of the ink. */
  newPage(): void {
    this.document.addPage();
    this.colour = '';
  }

  goToPage(index: number): void {
    this.document.switchToPage(index);
    this.colour = '';
  }

  /** Draws a line of text as part of `owner`, its links as links. `baseline` is where the letters stand. */
  line(owner: Tag, line: Line, x: number, baseline: number, size: number, colour: string = INK.text): void {
    const element = this.elementOf(owner);
    const { pieces } = line;
    for (let from = 0; from < pieces.length; ) {
      const link = pieces[from]?.link;
      let to = from + 1;
      while (to < pieces.length && pieces[to]?.link === link) to += 1;
      const group = pieces.slice(from, to);
      // The space at a line's end keeps its last word apart from the next line's first for a screen reader.
      const tail = to === pieces.length && line.endsWord ? ' ' : '';
      if (link) this.linked(element, link, group, tail, x, baseline, size);
      else element.add(() => this.pieces(group, tail, x, baseline, size, colour));
      from = to;
    }
  }

  /** Draws a picture with the words that are read out in its place. */
  picture(owner: Tag, { picture, x, y, width, height }: PlacedPicture): void {
    const bytes = Buffer.from(this.readPicture(picture.sha256));
    const options: object = { alt: picture.alt, bbox: [x, y, x + width, y + height] }; // pdfkit knows the box; its types do not list it
    const figure = this.document.struct('Figure', options);
    this.elementOf(owner).add(figure);
    figure.add(() => this.document.image(bytes, x, y, { width, height }));
    figure.end();
    this.colour = '';
  }

  /** Notes a heading for the list beside the pages, where the letter is long enough to have one. `top` is on the current page. */
  bookmark(title: string, top: number): void {
    if (!this.hasBookmarks) return;
    const { document } = this;
    // pdfkit counts from the right edge.
    document.outline.addItem(title, { top, left: document.page.width } as object); // pdfkit knows top and left; its types do not list them
  }

  /** Draws something that has no meaning for a reader of the text: a frame, a fold tick. */
  decoration(draw: () => void): void {
    this.artefact('Layout', draw);
  }

  /** Draws what belongs to the page and not to the letter: page numbers, headers that repeat. */
  pagination(draw: () => void): void {
    this.artefact('Pagination', draw);
  }

  /** Plain text outside the structure; to be used within `decoration` or `pagination`. */
  words(text: string, face: 'regular' | 'strong', size: number, x: number, baseline: number): void {
    this.ink(INK.text);
    this.document.font(face).fontSize(size).text(text, x, baseline, asOneLine);
  }

  /** Draws the pieces of a line in one colour; to be used within a tag or an artefact. */
  pieces(pieces: readonly Piece[], tail: string, x: number, baseline: number, size: number, colour: string): void {
    this.ink(colour);
    pieces.forEach((piece, index) => {
      const text = index === pieces.length - 1 ? piece.text + tail : piece.text;
      this.document
        .font(piece.face.name)
        .fontSize(size)
        .text(text, x + piece.x, baseline, asOneLine);
    });
  }

  /** Closes the structure. Nothing can be drawn afterwards. */
  finish(): void {
    for (const [place, element] of this.elements) if (place.parent === null) element.end();
  }

  private ink(colour: string): void {
    if (this.colour === colour) return;
    this.document.fillColor(colour);
    this.colour = colour;
  }

  private artefact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
    // What was drawn may have set other colours.
    this.colour = '';
  }

  private elementOf(place: Tag): PDFKit.PDFStructureElement {
    const known = this.elements.get(place);
    if (known) return known;
    const options: object = place.scope ? { scope: place.scope } : {}; // pdfkit knows scope; its types do not list it
    const element = this.document.struct(place.type, options);
    if (place.parent) this.elementOf(place.parent).add(element);
    else this.document.addStructure(element);
    this.elements.set(place, element);
    return element;
  }

  private linked(
    owner: PDFKit.PDFStructureElement,
    link: { target: string; words: string },
    group: readonly Piece[],
    tail: string,
    x: number,
    baseline: number,
    size: number,
  ): void {
    const { document } = this;
    const element = document.struct('Link');
    owner.add(element);
    const first = group[0];
    const last = group[group.length - 1];
    if (!first || !last) return;
    const left = x + first.x;
    const width = last.x + last.width - first.x;
    element.add(() => {
      this.pieces(group, tail, x, baseline, size, INK.link);
      document.rect(left, baseline + size * 0.13, width, size * 0.05).fill();
    });
    const options = { structParent: element, Contents: new String(`${link.words}, ${linkKind(link.target)}`) };
    document.link(left, baseline - size * 0.8, width, size * 1.05, link.target, options as object); // pdfkit writes boxed strings as text; its types do not say so
    // Ended at once: pdfkit notes the page of a link when its element is closed, not when it is drawn.
    element.end();
  }
}

/** What is read out after a link's own words. */
export function linkKind(target: string): string {
  return target.startsWith('mailto:') ? 'write an email' : 'open the website';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type GlyphRun } from 'fontkit';
import { printableText } from '../compose/printable.ts';

/** A weight of the letters' font, parsed once and kept for the life of the process. */
export interface Face {
  /** The name under which it is registered in each document. */
  name: string;
  /** What pdfkit takes in place of a file: the parsed font with a memory of how words are laid out. */
  font: Font;
  /** The width of a text in em, kerning included, as pdfkit will set it. */
  widthOf: (text: string) => number;
  /** The highest and lowest ink of a text over and under the baseline, in em (the lower is negative). */
  inkOf: (text: string) => { top: number; bottom: number };
  capHeight: number;
}

export interface Faces {
  regular: Face;
  strong: Face;
}

/** Words remembered at most for each weight; about 20 MB. */
const MOST_WORDS = 20_000;

/** Reads and parses the letters' font. `fontFolder` holds SourceSans3-Regular.ttf and SourceSans3-SemiBold.ttf. */
export function loadFaces(fontFolder: string): Faces {
  return {
    regular: loadFace('regular', join(fontFolder, 'SourceSans3-Regular.ttf')),
    strong: loadFace('strong', join(fontFolder, 'SourceSans3-SemiBold.ttf')),
  };
}

/** Makes the faces known to a document under their names. */
export function registerFaces(document: PDFKit.PDFDocument, faces: Faces): void {
  for (const face of [faces.regular, faces.strong]) {
    const source: unknown = face.font; // pdfkit takes any object that can lay text out; its types only know files
    document.registerFont(face.name, source as PDFKit.Mixins.PDFFontSource); // see the line above
  }
}

function loadFace(name: string, path: string): Face {
  const parsed = create(readFileSync(path));
  if (!('layout' in parsed)) throw new Error(`${path} is a collection of fonts, not one font.`);
  if (parsed.unitsPerEm !== 1000)
    throw new Error(`${path} is not drawn on a grid of 1000, which withMemory relies on.`);
  nameGlyphs(parsed);
  const font = withMemory(parsed);
  const widths = new Map<string, number>();
  const widthOfWord = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const width = font.layout(word).advanceWidth / parsed.unitsPerEm;
    if (widths.size >= MOST_WORDS) widths.clear();
    widths.set(word, width);
    return width;
  };
  return {
    name,
    font,
    capHeight: parsed.capHeight / parsed.unitsPerEm,
    widthOf: (text) => {
      // pdfkit lays out word by word, each with the space after it.
      let width = 0;
      for (let from = 0; from < text.length; ) {
        const space = text.indexOf(' ', from);
        const to = space < 0 ? text.length : space + 1;
        width += widthOfWord(text.slice(from, to));
        from = to;
      }
      return width;
    },
    inkOf: (text) => inkOf(font, text),
  };
}

/**
 * Gives every glyph the characters that it stands for, before anything else touches the font. fontkit remembers what a
 * glyph stood for when it was first used, in any document: without this the first letter of the day could turn every later
 * space into a no-break space, or leave the W of a later letter without a meaning because it was first met inside a Ŵ.
 */
function nameGlyphs(font: Font): void {
  const named = new Set<number>();
  for (const codePoint of [...new Set(font.characterSet)].sort((one, other) => one - other)) {
    const meant = [...printableText(String.fromCodePoint(codePoint))].map((character) => character.codePointAt(0) ?? 0);
    const glyph = font.glyphForCodePoint(codePoint);
    if (meant.length === 0 || named.has(glyph.id)) continue;
    glyph.codePoints = meant;
    named.add(glyph.id);
  }
}

/**
 * The font with its layouts of words kept: the same words come back in letter after letter. pdfkit scales the positions of
 * a layout in place to a thousandth of an em; this font is drawn on a grid of a thousand, so that changes nothing.
 */
function withMemory(font: Font): Font {
  const known = new Map<string, GlyphRun>();
  const layout = (text: string, features?: string[] | Record<string, boolean>): GlyphRun => {
    if (features) return font.layout(text, features);
    const remembered = known.get(text);
    if (remembered) return remembered;
    const run = font.layout(text);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(text, run);
    return run;
  };
  return Object.create(font, { layout: { value: layout } }) as Font; // the same font with one method replaced
}

function inkOf(font: Font, text: string): { top: number; bottom: number } {
  const run = font.layout(text);
  let top = 0;
  let bottom = 0;
  run.glyphs.forEach((glyph, index) => {
    const { minY, maxY } = glyph.bbox;
    const shift = run.positions[index]?.yOffset ?? 0;
    if (Number.isFinite(maxY)) top = Math.max(top, maxY + shift);
    if (Number.isFinite(minY)) bottom = Math.min(bottom, minY + shift);
  });
  return { top: top / font.unitsPerEm, bottom: bottom / font.unitsPerEm };
}

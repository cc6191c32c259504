import type { LetterBlock, TextRun } from '../../domain/letterModel.ts';
import type { Faces } from './fonts.ts';
import type { Geometry } from './geometry.ts';
import { breakEvenly, breakLines, type Line } from './lines.ts';
import { type Pen, type Tag, tag } from './pen.ts';
import type { TypeScale } from './typeScale.ts';

/**
 * Whether strips stay on one page: "always" unless together they are taller than a page (a heading and its text), "firmly"
 * where that is possible (the closing and what it follows), "gladly" where it does not leave a large gap.
 */
export type Hold = 'no' | 'gladly' | 'firmly' | 'always';

/** A strip of the column of text that is never divided between pages. */
export interface Strip {
  /** Height in points, without the space over it. */
  height: number;
  /** Space over it; dropped at the top of a page. */
  over: number;
  /** How much it matters that the next strip stands on the same page. */
  holdsNext: Hold;
  draw: (pen: Pen, x: number, top: number) => void;
  /** It begins a page, whatever room there is left on the one before. */
  turnsPage?: boolean;
  /** It says what follows, and is nothing at the foot of a page. */
  isHeading?: boolean;
  /** The header row of the table that it belongs to, drawn again when it begins a page. */
  repeats?: Strip;
}

/** What strips are made with. */
export interface Setting {
  scale: TypeScale;
  faces: Faces;
  geometry: Geometry;
  /** The tallest that a strip may be: a page of body text. */
  tallest: number;
}

/** The share of a page that a panel or a row takes at most: a heading of several lines stands on the same page. */
export const LARGEST_PIECE = 0.8;

/** Paragraph text, line by line; its first two and its last two lines keep together. */
export function textStrips(
  runs: readonly TextRun[],
  owner: Tag,
  setting: Setting,
  options: { over?: number; indent?: number; width?: number; isStrong?: boolean; holdsNext?: Hold } = {},
): Strip[] {
  const { scale, faces } = setting;
  const indent = options.indent ?? 0;
  const lines = breakLines(runs, scale.body, options.width ?? scale.width - indent, faces, options.isStrong);
  return lines.map((line, index) => ({
    height: scale.lead,
    over: index === 0 ? (options.over ?? scale.overParagraph) : 0,
    holdsNext: index === lines.length - 1 ? (options.holdsNext ?? 'no') : isTied(index, lines.length) ? 'always' : 'no',
    draw: (pen, x, top) => pen.line(owner, line, x + indent, baselineOf(top, scale.body, scale.lead), scale.body),
  }));
}

/** The first two lines and the last two of a paragraph are not parted. */
function isTied(index: number, count: number): boolean {
  return index === 0 || index === count - 2;
}

/** A heading never ends a page. */
export function headingStrips(text: string, owner: Tag, size: number, setting: Setting): Strip[] {
  const { scale, faces } = setting;
  const lead = size * 1.22;
  const lines = breakEvenly([{ text }], size, scale.width, faces, true);
  return lines.map((line, index) => ({
    height: lead,
    over: index === 0 ? scale.overHeading : 0,
    holdsNext: 'always',
    isHeading: true,
    draw: (pen, x, top) => {
      if (index === 0) pen.bookmark(text, top);
      pen.line(owner, line, x, baselineOf(top, size, lead), size);
    },
  }));
}

/** A list: a label that is read out, and the item's text beside it. */
export function listStrips(block: Extract<LetterBlock, { type: 'list' }>, setting: Setting, root: Tag): Strip[] {
  const { scale, faces } = setting;
  const owner = tag('L', root);
  const indent = scale.body * (block.ordered && block.items.length > 9 ? 1.9 : 1.35);
  return block.items.flatMap((item, index) => {
    const entry = tag('LI', owner);
    const label = block.ordered ? `${index + 1}.` : '•';
    const labelLine = breakLines([{ text: label }], scale.body, indent, faces)[0];
    const strips = textStrips(item, tag('LBody', entry), setting, {
      indent,
      over: index === 0 ? scale.overParagraph : scale.overItem,
      // The last item is not alone on a page.
      holdsNext: index === block.items.length - 2 ? 'gladly' : 'no',
    });
    const first = strips[0];
    if (first && labelLine) {
      const drawText = first.draw;
      const labelTag = tag('Lbl', entry);
      first.draw = (pen, x, top) => {
        pen.line(labelTag, labelLine, x, baselineOf(top, scale.body, scale.lead), scale.body);
        drawText(pen, x, top);
      };
    }
    return strips;
  });
}

/** Where letters of `size` stand in a line of height `lead` whose top is at `top`. */
export function baselineOf(top: number, size: number, lead: number): number {
  // Source Sans stands 0.66 em high; the rest of the line is shared out so that the text sits in its middle.
  return top + (lead + size * 0.56) / 2;
}

/** The lines of a cell or panel at the body's size. */
export function innerLines(runs: readonly TextRun[], width: number, setting: Setting, isStrong = false): Line[] {
  return breakLines(runs, setting.scale.body, width, setting.faces, isStrong);
}

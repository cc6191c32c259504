import type { TextSize } from '../../domain/words.ts';
import { BODY_RIGHT, mm } from './geometry.ts';

/** Sizes and spaces in points, all of them derived from the size of the body text. */
export interface TypeScale {
  body: number;
  /** Distance from baseline to baseline. */
  lead: number;
  /** The headline under the greeting. */
  title: number;
  heading: number;
  /** Space over a paragraph, a heading, a list's item. */
  overParagraph: number;
  overHeading: number;
  overItem: number;
  /** Width of the column of text. */
  width: number;
  /** Inner space of a panel, and of a table's cells. */
  padding: number;
  /** Tables with more than two columns become lists at and above large print. */
  isLargePrint: boolean;
}

/** Average width of a character of English text in this font, spaces included, in em; 68 of them make a good line. */
const CHARACTER = 0.468;
const CHARACTERS_A_LINE = 68;

/**
 * The scale for a body size; `axis` is the left edge of the text in millimetres. Headings grow less than the text, so that large print does not run to more pages than it must.
 * A tight scale has less space between lines and paragraphs and the same sizes of type.
 */
export function typeScale(size: TextSize, axis: number, { isTight = false } = {}): TypeScale {
  const isLargePrint = size >= 18;
  const widest = mm(BODY_RIGHT - axis);
  const space = isTight ? 0.84 : 1;
  const lead = isLargePrint ? 1.28 : 1.34;
  return {
    body: size,
    lead: size * (isTight ? lead - 0.06 : lead),
    title: size * (isLargePrint ? 1.2 : 1.4),
    heading: size * (isLargePrint ? 1.08 : 1.14),
    overParagraph: size * 0.58 * space,
    overHeading: size * 1.15 * space,
    overItem: size * 0.32 * space,
    width: Math.min(widest, size * CHARACTER * CHARACTERS_A_LINE),
    padding: size * 0.75 * space,
    isLargePrint,
  };
}

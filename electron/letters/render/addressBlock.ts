import { AppError } from '../../domain/appError.ts';
import { MOST_ADDRESS_LINES } from '../compose/addressLines.ts';
import { printableText } from '../compose/printable.ts';
import type { Faces } from './fonts.ts';
import { ADDRESS_BOX, ADDRESS_CLEAR, mm } from './geometry.ts';
import { breakEvenly, type Line } from './lines.ts';

/** The name and address as they stand in the window. Measures in points. */
export interface AddressBlock {
  size: number;
  lines: { line: Line; baseline: number }[];
}

/** Royal Mail asks for 10 to 12 points; 9 points of this font still have capitals of 2 mm, the least height it reads. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
const LEAST_UNBROKEN = 10;
const MOST_LEAD = 1.24;
const GOOD_LEAD = 1.15;
const LEAST_LEAD = 1.01;

/**
 * Sets the name and address so that all of their ink lies in the window's box: as large as fits without breaking a line,
 * then with long lines broken at words. Throws AppError UNPRINTABLE when they do not fit in any way.
 */
export function fitAddress(recipientLines: readonly string[], faces: Faces): AddressBlock {
  const texts = recipientLines.map((text) => printableText(text).trim()).filter((text) => text !== '');
  const whole = SIZES.filter((size) => size >= LEAST_UNBROKEN);
  for (const leastLead of [GOOD_LEAD, LEAST_LEAD]) {
    for (const size of whole) {
      const block = set(texts, size, leastLead, faces);
      if (block && block.lines.length === texts.length) return block;
    }
  }
  for (const size of SIZES) {
    const block = set(texts, size, LEAST_LEAD, faces);
    if (block) return block;
  }
  throw new AppError(
    'UNPRINTABLE',
    `The name and address do not fit the envelope’s window: “${texts[0] ?? ''}” and what follows need more than ${MOST_ADDRESS_LINES} lines. Nothing was lost. Shorten the name or the address under People, then try again.`,
  );
}

function set(texts: readonly string[], size: number, leastLead: number, faces: Faces): AddressBlock | null {
  const width = mm(ADDRESS_BOX.right - ADDRESS_BOX.left - 2 * ADDRESS_CLEAR);
  const lines = texts.flatMap((text) => breakEvenly([{ text }], size, width, faces));
  if (lines.length > MOST_ADDRESS_LINES) return null;
  // A word that was cut in two is no address: a smaller size is tried first.
  if (size > (SIZES[SIZES.length - 1] ?? 0) && lines.some((line) => !line.endsWord)) return null;
  const above = inkOf(lines[0], faces).top * size;
  const below = -inkOf(lines[lines.length - 1], faces).bottom * size;
  const height = mm(ADDRESS_BOX.bottom - ADDRESS_BOX.top - 2 * ADDRESS_CLEAR);
  const gaps = Math.max(1, lines.length - 1);
  const lead = Math.min(size * MOST_LEAD, (height - above - below) / gaps);
  if (lines.length > 1 && lead < size * leastLead) return null;
  const first = mm(ADDRESS_BOX.top + ADDRESS_CLEAR) + above;
  return { size, lines: lines.map((line, index) => ({ line, baseline: first + index * lead })) };
}

function inkOf(line: Line | undefined, faces: Faces): { top: number; bottom: number } {
  return faces.regular.inkOf(line?.pieces.map((piece) => piece.text).join('') ?? '');
}
